//! How a sheet is spread over pages.

use pdf_sheet::{Block, plain};

use crate::{file, paragraph, title};

#[test]
fn a_long_text_takes_several_pages_and_every_page_has_its_number() {
    let mut blocks = vec![title()];
    blocks.extend((1..=80).map(|number| paragraph(&format!("Absatz {number} des Blattes."))));
    let file = file(blocks);
    assert_eq!(file.pages(), 3);
    for number in ["Seite 1 von 3", "Seite 2 von 3", "Seite 3 von 3"] {
        assert!(file.artifacts.iter().any(|text| text == number), "{number}");
    }
    assert!(file.text().contains("Absatz 1 des Blattes."));
    assert!(file.text().contains("Absatz 80 des Blattes."));
}

#[test]
fn a_sheet_that_runs_over_by_a_few_lines_is_set_tighter() {
    let pages = |count: usize| {
        let mut blocks = vec![title()];
        blocks.extend((0..count).map(|_| paragraph("Absatz.")));
        file(blocks).pages()
    };
    let fits = (20..60).take_while(|count| pages(*count) == 1).count() + 19;
    assert_eq!((pages(fits), pages(fits + 1)), (1, 2));
    assert!(fits >= 32, "{fits} paragraphs");
}

#[test]
fn a_heading_never_stands_alone_at_the_foot_of_a_page() {
    for count in 30..40 {
        let mut blocks = vec![title()];
        blocks.extend((0..count).map(|_| paragraph("Absatz.")));
        blocks.push(Block::Heading {
            level: 2,
            text: plain("Zum Schluss"),
        });
        blocks.push(paragraph("Das Letzte."));
        let file = file(blocks);
        let last = file.pages() as u32;
        let texts = file.texts_of(last);
        assert_eq!(
            texts.contains("Zum Schluss"),
            texts.contains("Das Letzte."),
            "after {count} paragraphs"
        );
    }
}

#[test]
fn the_header_of_a_table_is_repeated_but_read_once() {
    let rows = (1..=90).map(|row| vec![plain(format!("Amt {row}")), plain("3")]);
    let file = file(vec![
        title(),
        Block::Table {
            header: vec![plain("Bereich"), plain("Erledigt")],
            rows: rows.collect(),
            numeric: vec![false, true],
        },
    ]);
    assert!(file.pages() > 1);
    assert_eq!(file.outline().matches("TH Bereich").count(), 1);
    let repeated = file.artifacts.iter().filter(|text| *text == "Bereich");
    assert_eq!(repeated.count(), file.pages() - 1);
}

#[test]
fn a_panel_higher_than_a_page_goes_on() {
    let panel = (1..=90).map(|number| paragraph(&format!("Zeile {number}.")));
    let file = file(vec![title(), Block::Panel(panel.collect())]);
    assert!(file.pages() > 1);
    assert!(file.text().contains("Zeile 90."));
}

#[test]
fn a_sheet_without_blocks_has_one_page_and_a_title_of_its_own() {
    assert_eq!(file(vec![title()]).pages(), 1);
}
