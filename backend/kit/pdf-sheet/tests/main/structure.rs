//! What a screen reader is told.

use pdf_sheet::{Block, Code, Picture, Run, Style, Tone, make, plain};

use crate::reading::text_of;
use crate::{FONTS, file, paragraph, sheet, title};

#[test]
fn a_file_says_that_it_is_accessible_and_what_it_is() {
    let file = file(vec![title(), paragraph("Rufen Sie an.")]);
    let catalog = file.catalog();
    assert_eq!(
        text_of(catalog.get(b"Lang").unwrap().as_str().unwrap()),
        "de"
    );
    let marked = file
        .deref(catalog.get(b"MarkInfo").unwrap())
        .as_dict()
        .unwrap();
    assert!(marked.get(b"Marked").unwrap().as_bool().unwrap());
    let view = file.deref(catalog.get(b"ViewerPreferences").unwrap());
    let shows_title = view.as_dict().unwrap().get(b"DisplayDocTitle").unwrap();
    assert!(shows_title.as_bool().unwrap());
    let info = file
        .deref(file.document.trailer.get(b"Info").unwrap())
        .as_dict()
        .unwrap();
    let title = text_of(info.get(b"Title").unwrap().as_str().unwrap());
    assert_eq!(title, "Melden in 30 Sekunden");
    let metadata = file
        .deref(catalog.get(b"Metadata").unwrap())
        .as_stream()
        .unwrap();
    let metadata = String::from_utf8_lossy(&metadata.content).into_owned();
    assert!(metadata.contains("pdfuaid:part"), "{metadata}");
}

#[test]
fn every_block_has_its_element() {
    let file = file(vec![
        Block::Sender {
            name: "Gemeinde Neuenfelde".to_owned(),
            mark: None,
        },
        title(),
        Block::Paragraph {
            style: Style::Body,
            text: vec![
                Run::plain("Niemand macht Ihnen "),
                Run::strong("einen Vorwurf"),
                Run::plain(" daraus, "),
                Run {
                    tone: Tone::Emphasis,
                    ..Run::plain("wirklich")
                },
                Run::plain(". "),
                Run::link("0 42 31 110", "tel:+494231110"),
            ],
        },
        Block::Heading {
            level: 2,
            text: plain("Notieren"),
        },
        Block::List {
            start: None,
            items: vec![
                vec![paragraph("Wer bin ich?")],
                vec![paragraph("Was sah ich?")],
            ],
        },
        Block::List {
            start: Some(3),
            items: vec![vec![paragraph("Anrufen")]],
        },
        Block::Facts(vec![("Umfang".to_owned(), plain("15 Minuten"))]),
        Block::Panel(vec![paragraph("Im Kasten")]),
        Block::Blanks(vec!["Datum".to_owned(), "Unterschrift".to_owned()]),
    ]);
    let expected = "\
P Gemeinde Neuenfelde
H1 Melden
P Niemand macht Ihnen  daraus, .
  Span einen Vorwurf
  Span wirklich
  Link 0 42 31 110↗
H2 Notieren
L
  LI
    Lbl •
    LBody
      P Wer bin ich?
  LI
    Lbl •
    LBody
      P Was sah ich?
L
  LI
    Lbl 3.
    LBody
      P Anrufen
L
  LI
    Lbl Umfang
    LBody 15 Minuten
Div
  P Im Kasten
P Datum
P Unterschrift
";
    let outline = file
        .outline()
        .replace("  Strong ", "  Span ")
        .replace("  Em ", "  Span ");
    assert_eq!(without_root(&outline), expected);
}

#[test]
fn a_table_has_a_header_for_each_column_and_keeps_empty_cells() {
    let file = file(vec![
        title(),
        Block::Table {
            header: vec![plain("Bereich"), plain("Erledigt")],
            rows: vec![vec![plain("Bauamt"), plain("12")], vec![plain("Kasse")]],
            numeric: vec![false, true],
        },
    ]);
    let expected = "\
H1 Melden
Table
  TR
    TH Bereich
    TH Erledigt
  TR
    TD Bauamt
    TD 12
  TR
    TD Kasse
    TD
";
    assert_eq!(without_root(&file.outline()), expected);
}

#[test]
fn a_picture_and_a_code_say_what_they_are() {
    let code = Code {
        dark: vec![true, false, false, true],
        columns: 2,
        side: 60.0,
        alt: "QR-Code zur Prüfung".to_owned(),
    };
    let file = file(vec![
        title(),
        Block::Picture(Picture {
            bytes: DOT.to_vec(),
            alt: Some("Wappen".to_owned()),
            width: 50.0,
            height: 50.0,
        }),
        Block::Picture(Picture {
            bytes: DOT.to_vec(),
            alt: None,
            width: 50.0,
            height: 50.0,
        }),
        Block::Beside {
            blocks: vec![paragraph("Ist er echt?")],
            code,
        },
    ]);
    let expected = "\
H1 Melden
Figure [Wappen]
P Ist er echt?
Figure [QR-Code zur Prüfung]
";
    assert_eq!(without_root(&file.outline()), expected);
}

#[test]
fn what_is_no_picture_is_refused() {
    for bytes in [b"".as_slice(), b"nichts", &DOT[..20], b"<svg/>"] {
        let picture = Picture {
            bytes: bytes.to_vec(),
            alt: None,
            width: 50.0,
            height: 50.0,
        };
        assert!(make(&sheet(vec![title(), Block::Picture(picture)]), &FONTS).is_err());
    }
}

#[test]
fn fonts_are_embedded_in_part() {
    let bytes = make(&sheet(vec![title(), paragraph("Rufen Sie an.")]), &FONTS).unwrap();
    assert!(bytes.len() < 40_000, "{} bytes", bytes.len());
}

/// The elements below the document itself.
fn without_root(outline: &str) -> String {
    let lines = outline.lines().filter(|line| *line != "Document");
    let shift = if outline.starts_with("Document") {
        2
    } else {
        0
    };
    lines.map(|line| format!("{}\n", &line[shift..])).collect()
}

/// One black point as PNG.
const DOT: [u8; 67] = [
    0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00, 0x00, 0x0d, 0x49, 0x48, 0x44, 0x52,
    0x00, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0x01, 0x08, 0x00, 0x00, 0x00, 0x00, 0x3a, 0x7e, 0x9b,
    0x55, 0x00, 0x00, 0x00, 0x0a, 0x49, 0x44, 0x41, 0x54, 0x78, 0xda, 0x63, 0x60, 0x00, 0x00, 0x00,
    0x02, 0x00, 0x01, 0xe5, 0x27, 0xde, 0xfc, 0x00, 0x00, 0x00, 0x00, 0x49, 0x45, 0x4e, 0x44, 0xae,
    0x42, 0x60, 0x82,
];
