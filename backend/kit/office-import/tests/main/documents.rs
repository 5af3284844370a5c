//! What becomes of a document.

use office_import::Imported;

use crate::paper::{Paper, run, styled};
use crate::parts::{PNG, Parts, read_docx};

fn body_of(paper: &Paper) -> String {
    let imported = paper.read().unwrap();
    assert_eq!(imported.lessons.len(), 1, "{imported:?}");
    imported.lessons[0].body.clone()
}

fn titles(imported: &Imported) -> Vec<&str> {
    imported
        .lessons
        .iter()
        .map(|lesson| lesson.title.as_str())
        .collect()
}

#[test]
fn headings_become_lessons_and_parts() {
    let paper = Paper::default()
        .styled("Titel", "Handbuch E-Akte")
        .text("Worum es geht.")
        .styled("Verzeichnis1", "Anlegen 3")
        .styled("berschrift1", "Anlegen")
        .text("a")
        .styled("berschrift2", "Vorher")
        .styled("berschrift4", "Tiefer")
        .styled("Amt", "Nachher")
        .styled("Gliederung", "Unten")
        .styled("berschrift1", "Prüfen");
    let imported = paper.read().unwrap();
    assert_eq!(imported.title, "Handbuch E-Akte");
    assert_eq!(titles(&imported), ["Handbuch E-Akte", "Anlegen", "Prüfen"]);
    assert_eq!(imported.lessons[0].body, "Worum es geht.\n");
    assert_eq!(
        imported.lessons[1].body,
        "a\n\n## Vorher\n\n### Tiefer\n\n## Nachher\n\n### Unten\n"
    );
    assert_eq!(imported.lessons[1].script, None);
}

#[test]
fn without_a_first_level_the_second_makes_lessons() {
    let paper = Paper::default()
        .styled("berschrift2", "Eins")
        .styled("Gliederung", "Darin")
        .styled("berschrift2", "Zwei");
    let imported = paper.read().unwrap();
    assert_eq!(titles(&imported), ["Eins", "Zwei"]);
    assert_eq!(imported.lessons[0].body, "## Darin\n");
}

#[test]
fn without_headings_a_document_is_one_lesson() {
    let imported = Paper::default().text("Nur Text.").read().unwrap();
    assert_eq!(titles(&imported), ["Handbuch"]);
    let empty = Paper::default().read().unwrap();
    assert_eq!(titles(&empty), ["Handbuch"]);
}

#[test]
fn lists_keep_their_numbers_and_levels() {
    let paper = Paper::default()
        .item(1, 0, "eins")
        .item(1, 1, "a")
        .item(1, 0, "zwei")
        .text("Dazwischen.")
        .item(1, 0, "drei")
        .item(3, 0, "neu")
        .item(2, 0, "Punkt")
        .item(2, 1, "darunter");
    assert_eq!(
        body_of(&paper),
        "1. eins\n   1. a\n2. zwei\n\nDazwischen.\n\n3. drei\n\n1) neu\n\n- Punkt\n  - darunter\n"
    );
}

#[test]
fn letters_links_and_breaks_are_kept() {
    let bold = run("fett").replace("<w:t ", "<w:rPr><w:b/></w:rPr><w:t ");
    let not_bold = run(" nicht").replace("<w:t ", "<w:rPr><w:b w:val=\"0\"/></w:rPr><w:t ");
    let hidden = run("geheim").replace("<w:t ", "<w:rPr><w:vanish/></w:rPr><w:t ");
    let field = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> HYPERLINK \"https://b.example\" </w:instrText></w:r>\
        <w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>Feld</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    let paper = Paper::default()
        .relation("l", "hyperlink", "https://a.example")
        .relation("f", "hyperlink", "\\\\server\\akte")
        .xml(&format!(
            "<w:p>{bold}{not_bold}{hidden}<w:r><w:br/></w:r><w:hyperlink r:id=\"l\">{}</w:hyperlink>{}{field}\
             <w:hyperlink r:id=\"f\">{}</w:hyperlink><w:r><w:br w:type=\"page\"/><w:br/></w:r></w:p>",
            run("Seite"), run(", "), run(" Akte")
        ));
    assert_eq!(
        body_of(&paper),
        "**fett** nicht\\\n[Seite](https://a.example), [Feld](https://b.example) Akte\n"
    );
    let remarks = paper.read().unwrap().remarks.join("\n");
    assert!(
        remarks.contains("Ausgeblendeter Text") && remarks.contains("\\\\server\\akte"),
        "{remarks}"
    );
}

#[test]
fn emphasis_that_would_leave_its_marks_behind_is_dropped() {
    let bold = |text: &str| run(text).replace("<w:t ", "<w:rPr><w:b/></w:rPr><w:t ");
    let paper = Paper::default()
        .xml(&format!(
            "<w:p>{}{}</w:p>",
            bold("<"),
            run("http://a.example>")
        ))
        .xml(&format!(
            "<w:p>{}{}{}</w:p>",
            run("Amt"),
            bold("(neu)"),
            run("stelle")
        ))
        .xml(&format!(
            "<w:p>{}{}{}</w:p>",
            run("Amts"),
            bold("stellen"),
            run("leitung")
        ));
    assert_eq!(
        body_of(&paper),
        "\\<http://a.example>\n\nAmt(neu)stelle\n\nAmts**stellen**leitung\n"
    );
}

#[test]
fn what_was_inserted_stays_and_what_was_deleted_goes() {
    let paper = Paper::default()
        .relation("c", "comments", "comments.xml")
        .xml(&format!(
            "<w:p>{}<w:ins>{}</w:ins><w:del><w:r><w:delText>alt</w:delText></w:r></w:del></w:p>",
            run("Der "),
            run("neue")
        ));
    assert_eq!(body_of(&paper), "Der neue\n");
    let remarks = paper.read().unwrap().remarks;
    assert!(remarks[0].contains("Verfolgte Änderungen") && remarks[1].contains("Kommentare"));
}

#[test]
fn tables_are_flattened() {
    let cell = |properties: &str, text: &str| {
        format!(
            "<w:tc><w:tcPr>{properties}</w:tcPr>{}</w:tc>",
            styled("", text)
        )
    };
    let inner = format!(
        "<w:tc><w:tbl><w:tr>{}{}</w:tr></w:tbl>{}</w:tc>",
        cell("", "x"),
        cell("", "y"),
        styled("", "z.")
    );
    let paper = Paper::default().xml(&format!(
        "<w:tbl><w:tr>{}{}</w:tr><w:tr>{}{}</w:tr><w:tr>{inner}</w:tr></w:tbl><w:tbl><w:tr>{}</w:tr></w:tbl>",
        cell("", "Kopf"), cell("<w:vMerge w:val=\"restart\"/>", "b"),
        cell("<w:gridSpan w:val=\"2\"/>", "c"), cell("", "d"), cell("", "Rahmen")
    ));
    assert_eq!(
        body_of(&paper),
        "| Kopf | b |  |\n|---|---|---|\n| c |  | d |\n| x; y; z. |\n\nRahmen\n"
    );
    let remarks = paper.read().unwrap().remarks.join("\n");
    assert!(remarks.contains("verbundenen Zellen") && remarks.contains("Tabellen in Tabellen"));
}

#[test]
fn pictures_stand_in_paragraphs_of_their_own_with_their_captions() {
    let drawing = "<w:drawing><wp:inline><wp:docPr descr=\"Ein Stempel\"/><a:graphic><a:graphicData><pic:pic><pic:blipFill>\
        <a:blip r:embed=\"p\"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>";
    let old = "<w:pict><v:shape alt=\"Ein Siegel\"><v:imagedata r:id=\"p\"/></v:shape></w:pict>";
    let paper = Paper::default()
        .relation("p", "image", "media/a.png")
        .part("word/media/a.png", PNG)
        .xml(&format!(
            "<w:p>{}<w:r>{drawing}</w:r>{}</w:p>",
            run("Davor"),
            run("danach")
        ))
        .xml(&format!("<w:p><w:r>{drawing}</w:r></w:p>"))
        .styled("Beschriftung", "Abbildung 1: Der \"Stempel\"")
        .xml(&format!("<w:p><w:r>{old}</w:r></w:p>"));
    assert_eq!(
        body_of(&paper),
        "Davor\n\n![Ein Stempel](medien/handbuch-1.png)\n\ndanach\n\n\
         ![Ein Stempel](medien/handbuch-1.png \"Abbildung 1: Der \\\"Stempel\\\"\")\n\n\
         ![Ein Siegel](medien/handbuch-1.png)\n"
    );
}

#[test]
fn text_boxes_follow_their_paragraph() {
    let text_box = format!(
        "<w:r><w:drawing><wp:anchor><wps:txbx><w:txbxContent>{}</w:txbxContent></wps:txbx></wp:anchor></w:drawing></w:r>",
        styled("", "Im Kasten")
    );
    let paper = Paper::default().xml(&format!("<w:p>{text_box}{}</w:p>", run("Daneben")));
    assert_eq!(body_of(&paper), "Daneben\n\nIm Kasten\n");
}

#[test]
fn footnotes_are_listed_in_their_lesson() {
    let note = |id: &str, text: &str| {
        format!(
            "<w:footnote w:id=\"{id}\">{}</w:footnote>",
            styled("", text)
        )
    };
    let reference = |id: u8| format!("<w:r><w:footnoteReference w:id=\"{id}\"/></w:r>");
    let notes = format!(
        "<w:footnotes><w:footnote w:type=\"separator\" w:id=\"0\"/>{}{}{}</w:footnotes>",
        note("1", "Erste"),
        note("2", "Zweite"),
        note("3", "Nie genannt")
    );
    let paper = Paper::default()
        .relation("n", "footnotes", "footnotes.xml")
        .part("word/footnotes.xml", notes)
        .styled("berschrift1", "A")
        .xml(&format!(
            "<w:p>{}{}{}</w:p>",
            run("Satz"),
            reference(2),
            run(".")
        ))
        .styled("berschrift1", "B")
        .xml(&format!(
            "<w:p>{}{}{}</w:p>",
            run("Noch einer"),
            reference(1),
            reference(1)
        ));
    let imported = paper.read().unwrap();
    assert_eq!(
        imported.lessons[0].body,
        "Satz\\[1\\].\n\n## Fußnoten\n\n1. Zweite\n"
    );
    assert_eq!(
        imported.lessons[1].body,
        "Noch einer\\[2\\]\n\n## Fußnoten\n\n2. Erste\n"
    );
}

#[test]
fn the_other_dialect_and_other_prefixes_are_read_the_same() {
    let paper = Paper::default()
        .styled("berschrift1", "Anlegen")
        .item(2, 0, "Punkt");
    let expected = paper.read().unwrap();
    let mut parts = Parts::default();
    for (name, bytes) in paper.parts().iter() {
        let text = String::from_utf8(bytes.clone()).unwrap();
        let other = text
            .replace("<w:", "<ns0:")
            .replace("</w:", "</ns0:")
            .replace(" w:", " ns0:")
            .replace("xmlns:w=", "xmlns:ns0=")
            .replace(
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                "http://purl.oclc.org/ooxml/officeDocument/relationships",
            );
        assert_ne!(text, other, "{name}");
        parts.put(name, other);
    }
    assert_eq!(read_docx(parts.zip(), "Handbuch.docx").unwrap(), expected);
}

#[test]
fn styles_that_are_based_on_each_other_are_text() {
    assert_eq!(
        body_of(&Paper::default().styled("A", "a").styled("fehlt", "b")),
        "a\n\nb\n"
    );
}
