//! Letters and lines.

use pdf_sheet::{Block, Run, Style, plain};

use crate::{file, paragraph, title};

#[test]
fn a_broken_line_keeps_its_space() {
    let long = "Wer einen Verdacht hat, ruft an und wartet nicht. ".repeat(8);
    let file = file(vec![title(), paragraph(&long)]);
    assert!(file.text().contains(long.trim()), "{}", file.text());
}

#[test]
fn a_word_wider_than_the_sheet_is_broken_and_stays_a_word() {
    let word = "Donaudampfschifffahrtsgesellschaft".repeat(6);
    let file = file(vec![title(), paragraph(&word)]);
    assert!(file.text().contains(&word));
}

#[test]
fn names_of_all_of_europe_are_written_as_they_are() {
    let names = "Ğülşen Ångström, Łukasz Dvořák, Þóra Nuñez, Ελένη, Галина, „Straße“ – 1,5 €";
    assert!(file(vec![title(), paragraph(names)]).text().contains(names));
}

#[test]
fn a_letter_without_a_glyph_is_kept_for_those_who_listen() {
    let name = "Herr 王 und Frau 李?";
    let text = file(vec![title(), paragraph(name)]).text();
    assert!(text.contains(name), "{text}");
}

#[test]
fn strange_characters_do_no_harm() {
    let strange = "a\u{0}b\u{7}c\u{feff}d\u{ad}e\tf\u{202e}g\u{1f600}\u{fffd}\u{fffe}";
    file(vec![
        title(),
        paragraph(strange),
        paragraph(""),
        paragraph(" "),
    ]);
    file(vec![
        title(),
        Block::Facts(vec![(String::new(), plain(""))]),
    ]);
    file(vec![
        title(),
        Block::List {
            start: None,
            items: vec![vec![], vec![paragraph("")]],
        },
        Block::Panel(vec![]),
        Block::Blanks(vec![]),
        Block::Table {
            header: vec![],
            rows: vec![],
            numeric: vec![],
        },
    ]);
}

#[test]
fn a_link_over_two_lines_can_be_clicked_on_both() {
    let address = format!("https://lernen.example/{}", "weit/".repeat(30));
    let file = file(vec![
        title(),
        Block::Paragraph {
            style: Style::Body,
            text: vec![Run::link(address.clone(), address.clone())],
        },
    ]);
    assert!(file.outline().contains("↗"), "{}", file.outline());
    assert!(file.outline().replace('↗', "").contains(&address));
    let page = *file.document.get_pages().values().next().unwrap();
    assert_eq!(file.document.get_page_annotations(page).unwrap().len(), 2);
}
