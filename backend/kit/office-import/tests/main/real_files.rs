//! Files that other programs wrote.

use std::io::Cursor;

use crate::parts::{read_docx, read_pptx};

pub(crate) const PRESENTATION: &[u8] = include_bytes!("../fixtures/sicher-mailen.pptx");
pub(crate) const DOCUMENT: &[u8] = include_bytes!("../fixtures/handbuch.docx");

#[test]
fn a_presentation_is_read() {
    let imported = read_pptx(Cursor::new(PRESENTATION), "sicher-mailen.pptx").unwrap();
    assert_eq!(imported.title, "Sicher mailen im Rathaus");
    let titles: Vec<&str> = imported
        .lessons
        .iter()
        .map(|lesson| lesson.title.as_str())
        .collect();
    assert_eq!(titles, ["Sicher mailen im Rathaus", "Teil 2: Anhänge"]);
    let body = &imported.lessons[0].body;
    for piece in [
        "Fachdienst Organisation\n\nNovember 2026\n\n## Drei Regeln\n",
        "- Absender prüfen\n  - Anzeigename ist frei wählbar\n",
        "- Mehr beim [BSI](https://www.bsi.bund.de/) und alt\n",
        "- Linke Spalte\n- Rechte Spalte\n",
        "| Z2\\|S0 | Z2\\|S1 | Z2\\|S2 |\n",
        "![Ein rotes Rechteck](medien/sicher-mailen-1.png)\n\n![](medien/sicher-mailen-2.jpg)\n",
    ] {
        assert!(body.contains(piece), "{piece}\n---\n{body}");
    }
    assert_eq!(imported.pictures.len(), 2);
    assert_eq!(imported.remarks.len(), 4, "{:?}", imported.remarks);
}

#[test]
fn a_document_is_read() {
    let imported = read_docx(Cursor::new(DOCUMENT), "handbuch.docx").unwrap();
    assert_eq!(imported.title, "Handbuch E-Akte");
    let titles: Vec<&str> = imported
        .lessons
        .iter()
        .map(|lesson| lesson.title.as_str())
        .collect();
    assert_eq!(titles, ["Handbuch E-Akte", "Anlegen", "Prüfen"]);
    assert_eq!(
        imported.lessons[1].body,
        "Eine **fette** und *kursive* Stelle, dann **fett weiter**.\n\n## Schritt für Schritt\n\n\
         1. Öffnen\n2. Ausfüllen\n3. Speichern\n\n- Punkt\n  - Tiefer\n"
    );
    assert_eq!(
        imported.lessons[2].body,
        "| Feld | Bedeutung |\n|---|---|\n| Az. | Aktenzeichen mit Jahr |\n\n\
         ![](medien/handbuch-1.png \"Abbildung 1: Grün\")\n\n1\\. Mai ist kein Listenpunkt\n"
    );
}
