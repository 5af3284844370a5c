//! Files that want to do harm, and files that are none.

use std::io::{Cursor, Write};

use office_import::ImportError;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::deck::{Deck, Slide, refusal, small_deck as deck};
use crate::paper::Paper;
use crate::parts::{PNG, read_docx, read_pptx};

#[test]
fn a_doctype_is_refused_in_every_part() {
    let attack = "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>";
    for part in [
        "_rels/.rels",
        "ppt/presentation.xml",
        "ppt/_rels/presentation.xml.rels",
        "ppt/slides/slide1.xml",
        "ppt/slideLayouts/layout.xml",
        "ppt/slideMasters/master.xml",
        "ppt/notesSlides/notes1.xml",
    ] {
        let error = refusal(deck().parts_with(part, attack));
        assert!(
            matches!(&error, ImportError::Hostile { part: named, .. } if named == part),
            "{part}: {error}"
        );
    }
    for part in ["word/document.xml", "word/styles.xml", "word/numbering.xml"] {
        let mut parts = Paper::default().text("a").parts();
        parts.put(part, attack);
        let error = read_docx(parts.zip(), "a.docx").unwrap_err();
        assert!(
            matches!(error, ImportError::Hostile { .. }),
            "{part}: {error}"
        );
    }
}

#[test]
fn deep_elements_are_refused() {
    let deep = format!(
        "{}{}",
        "<p:grpSp>".repeat(10_000),
        "</p:grpSp>".repeat(10_000)
    );
    let error = refusal(Deck::of([Slide::titled("T").xml(&deep)]).zip());
    assert!(error.to_string().contains("64 Ebenen"), "{error}");
    let deep = "<w:tbl><w:tr><w:tc>".repeat(20) + &"</w:tc></w:tr></w:tbl>".repeat(20);
    assert!(Paper::default().xml(&deep).read().is_ok());
}

#[test]
fn relations_that_go_in_a_circle_come_to_an_end() {
    let mut parts = deck().parts();
    let circle = |target: &str| ("m".to_owned(), "slideMaster", target.to_owned());
    parts.relate("ppt/slideLayouts/layout.xml", &[circle("layout.xml")]);
    assert!(read_pptx(parts.zip(), "a.pptx").is_ok());
    parts.relate(
        "ppt/slideLayouts/layout.xml",
        &[circle("../slides/slide1.xml")],
    );
    assert!(read_pptx(parts.zip(), "a.pptx").is_ok());
}

#[test]
fn names_that_lead_outside_are_never_followed() {
    let mut parts = deck().parts();
    parts.put("../../ppt/secret.xml", "a");
    parts.put("/etc/passwd", "a");
    assert!(read_pptx(parts.zip(), "a.pptx").is_ok());
    for target in [
        "../../../secret.xml",
        "/etc/passwd",
        "..\\secret.xml",
        "file:///etc/passwd",
    ] {
        let slide = ("s1".to_owned(), "slide", target.to_owned());
        parts.relate("ppt/presentation.xml", &[slide]);
        let error = refusal(parts.zip());
        assert!(
            matches!(error, ImportError::Broken { .. }),
            "{target}: {error}"
        );
    }
}

#[test]
fn missing_parts_are_named() {
    for part in ["ppt/presentation.xml", "ppt/slides/slide1.xml"] {
        let mut parts = deck().parts();
        parts.remove(part);
        let error = refusal(parts.zip());
        assert!(error.to_string().contains(part), "{error}");
    }
    for part in [
        "ppt/slideLayouts/layout.xml",
        "ppt/slideMasters/master.xml",
        "ppt/notesSlides/notes1.xml",
        "ppt/media/a.png",
    ] {
        let mut parts = deck().parts();
        parts.remove(part);
        assert!(read_pptx(parts.zip(), "a.pptx").is_ok(), "{part}");
    }
}

#[test]
fn a_cut_file_is_broken_wherever_it_is_cut() {
    let whole = deck().zip().into_inner();
    for length in (0..whole.len()).step_by(97) {
        let error = refusal(Cursor::new(&whole[..length]));
        let is_told = matches!(
            error,
            ImportError::Broken { .. } | ImportError::NotOffice { .. }
        );
        assert!(is_told, "{length}: {error}");
    }
}

#[test]
fn what_is_no_file_of_office_is_told_kindly() {
    for bytes in [&b""[..], b"PK", b"%PDF-1.7", b"Hallo", PNG] {
        let error = refusal(Cursor::new(bytes));
        assert!(
            error
                .to_string()
                .starts_with("„a.pptx“ ist keine PowerPoint-Präsentation."),
            "{error}"
        );
    }
    let error = read_pptx(Paper::default().zip(), "a.pptx").unwrap_err();
    assert!(matches!(error, ImportError::NotOffice { .. }), "{error}");
    let error = read_docx(deck().zip(), "a.docx").unwrap_err();
    assert!(
        error.to_string().contains("ist kein Word-Dokument"),
        "{error}"
    );
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("mimetype", SimpleFileOptions::default())
        .unwrap();
    zip.write_all(b"application/vnd.oasis.opendocument.presentation")
        .unwrap();
    assert!(matches!(
        refusal(zip.finish().unwrap()),
        ImportError::NotOffice { .. }
    ));
}

#[test]
fn old_and_encrypted_files_are_told_apart() {
    let mut compound = vec![0; 2048];
    compound[..8].copy_from_slice(&[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    compound[30] = 9;
    compound[48] = 1;
    let error = refusal(Cursor::new(&compound));
    assert!(
        error
            .to_string()
            .contains("Speichern Sie die Datei in PowerPoint als .pptx"),
        "{error}"
    );
    for (index, byte) in "EncryptedPackage".bytes().enumerate() {
        compound[1024 + 128 + 2 * index] = byte;
    }
    let error = refusal(Cursor::new(&compound));
    assert!(matches!(error, ImportError::Encrypted { .. }), "{error}");
}
