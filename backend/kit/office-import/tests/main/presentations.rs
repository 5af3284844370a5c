//! What becomes of a slide.

use office_import::{Imported, ImportedLesson};

use crate::deck::{Deck, Slide, at_level, paragraph};
use crate::parts::{JPEG, PNG};

fn only_lesson(imported: &Imported) -> &ImportedLesson {
    assert_eq!(imported.lessons.len(), 1, "{imported:?}");
    &imported.lessons[0]
}

fn body_of(slide: Slide) -> String {
    only_lesson(&Deck::of([slide]).read().unwrap()).body.clone()
}

fn remarks_of(slide: Slide) -> String {
    Deck::of([slide]).read().unwrap().remarks.join("\n")
}

#[test]
fn a_slide_becomes_title_body_and_script() {
    let slide = Slide::titled("Drei  Regeln")
        .body(&paragraph("Absender lesen."))
        .notes("Hier ein Beispiel erzählen.");
    let imported = Deck::of([slide]).read().unwrap();
    let lesson = only_lesson(&imported);
    assert_eq!(imported.title, "Sicher mailen");
    assert_eq!(lesson.title, "Drei Regeln");
    assert_eq!(lesson.body, "- Absender lesen.\n");
    assert_eq!(
        lesson.script.as_deref(),
        Some("Hier ein Beispiel erzählen.")
    );
    assert_eq!(lesson.minutes, 1);
    assert_eq!(imported.remarks, [""; 0]);
}

#[test]
fn levels_become_nested_lists_with_bullets_and_numbers() {
    let paragraphs = [
        at_level(0, "a"),
        at_level(1, "b"),
        at_level(2, "c"),
        at_level(2, "d"),
        at_level(0, "e"),
    ]
    .concat();
    assert_eq!(
        body_of(Slide::titled("T").body(&paragraphs)),
        "- a\n  - b\n    1. c\n    2. d\n- e\n"
    );
}

#[test]
fn a_paragraph_without_bullet_is_a_paragraph() {
    let plain = paragraph("Ein Satz.").replace("<a:p>", "<a:p><a:pPr><a:buNone/></a:pPr>");
    let body = body_of(
        Slide::titled("T")
            .body(&format!("{plain}{}", paragraph("a")))
            .text("Frei."),
    );
    assert_eq!(body, "Ein Satz.\n\n- a\n\nFrei.\n");
}

#[test]
fn letters_keep_their_look_and_links_their_address() {
    let runs = "<a:p><a:r><a:t>Das ist </a:t></a:r><a:r><a:rPr b=\"1\"/><a:t>sehr </a:t></a:r>\
        <a:r><a:rPr b=\"1\"/><a:t>wichtig</a:t></a:r><a:r><a:t>, </a:t></a:r>\
        <a:r><a:rPr i=\"1\"/><a:t>wirklich</a:t></a:r><a:br/><a:r><a:rPr><a:hlinkClick r:id=\"x\"/></a:rPr>\
        <a:t>Startseite</a:t></a:r><a:r><a:rPr><a:hlinkClick r:id=\"y\"/></a:rPr><a:t> alt</a:t></a:r></a:p>";
    let slide = Slide::titled("T")
        .shape(&format!("<p:nvPr/>|{runs}"))
        .relation("x", "hyperlink", "https://www.stadt.example/a(b)")
        .relation("y", "hyperlink", "http://alt.example/");
    assert_eq!(
        body_of(slide.clone()),
        "Das ist **sehr wichtig**, *wirklich*\\\n[Startseite](https://www.stadt.example/a%28b%29) alt\n"
    );
    assert!(remarks_of(slide).contains("(Folie 1): http://alt.example/."));
}

#[test]
fn shapes_are_read_from_top_to_bottom_and_left_to_right() {
    let slide = Slide::titled("T")
        .text_at(5_000_000, 2_000_000, "rechts")
        .text_at(0, 2_100_000, "links")
        .xml("<p:grpSp><p:nvGrpSpPr/><p:grpSpPr><a:xfrm><a:off x=\"0\" y=\"100\"/></a:xfrm></p:grpSpPr>")
        .text_at(900, 0, "innen rechts")
        .text_at(0, 0, "innen links")
        .xml("</p:grpSp>");
    assert_eq!(
        body_of(slide),
        "innen links\n\ninnen rechts\n\nlinks\n\nrechts\n"
    );
}

#[test]
fn a_table_becomes_a_table() {
    let cell = |text: &str| format!("<a:tc><a:txBody>{}</a:txBody></a:tc>", paragraph(text));
    let merged = cell("c").replace("<a:tc>", "<a:tc gridSpan=\"2\">");
    let table = format!(
        "<p:graphicFrame><p:nvGraphicFramePr/><a:graphic><a:graphicData><a:tbl><a:tr>{}{}</a:tr><a:tr>{merged}{}</a:tr>\
         </a:tbl></a:graphicData></a:graphic></p:graphicFrame>",
        cell("a|b"),
        cell("- x"),
        "<a:tc hMerge=\"1\"><a:txBody/></a:tc>"
    );
    let slide = Slide::titled("T").xml(&table);
    assert_eq!(
        body_of(slide.clone()),
        "| a\\|b | - x |\n|---|---|\n| c |  |\n"
    );
    assert!(remarks_of(slide).contains("verbundenen Zellen"));
}

#[test]
fn a_picture_is_taken_along_with_what_the_author_wrote() {
    let deck = Deck::of([
        Slide::titled("A")
            .picture("../media/image1.png", "Plan\nder Halle")
            .picture(
                "../media/image2.jpeg",
                "Ein Bild, das Text enthält.\n\nAutomatisch generierte Beschreibung",
            )
            .picture("../media/logo.png", "Wappen")
            .picture("../media/image3.emf", "Zeichnung")
            .picture("https://bilder.example/a.png", "Draußen")
            .picture("../media/fehlt.png", "Weg"),
        Slide::titled("B").picture("../media/kopie.png", ""),
    ])
    .part("ppt/media/image1.png", PNG)
    .part("ppt/media/kopie.png", PNG)
    .part("ppt/media/image2.jpeg", JPEG)
    .part("ppt/media/logo.png", [PNG, b"x"].concat())
    .part("ppt/media/image3.emf", &b"\x01\0\0\0"[..]);
    let imported = deck.read().unwrap();
    assert_eq!(
        imported.lessons[0].body,
        "![Plan der Halle](medien/sicher-mailen-1.png)\n\n![](medien/sicher-mailen-2.jpg)\n"
    );
    assert_eq!(
        imported.lessons[1].body,
        "![](medien/sicher-mailen-1.png)\n"
    );
    assert_eq!(
        imported.pictures,
        ["sicher-mailen-1.png", "sicher-mailen-2.jpg"]
    );
    let remarks = imported.remarks.join("\n");
    for words in ["(Folie 1): EMF.", "in der Datei fehlen", "nur verknüpft"] {
        assert!(remarks.contains(words), "{words}: {remarks}");
    }
}

#[test]
fn a_decorative_picture_says_so_and_a_cropped_one_is_pointed_out() {
    let slide = Slide::titled("T").relation("p", "image", "../media/a.png").xml(
        "<p:pic><p:nvPicPr><p:cNvPr descr=\"\"><a:extLst><a:ext><adec:decorative val=\"1\"/></a:ext></a:extLst>\
         </p:cNvPr></p:nvPicPr><p:blipFill><a:blip r:embed=\"p\"/><a:srcRect l=\"1000\"/></p:blipFill></p:pic>",
    );
    let imported = Deck::of([slide])
        .part("ppt/media/a.png", PNG)
        .read()
        .unwrap();
    assert_eq!(
        imported.lessons[0].body,
        "![dekorativ](medien/sicher-mailen-1.png)\n"
    );
    assert!(imported.remarks[0].contains("Zugeschnittene Bilder"));
}

#[test]
fn a_logo_on_most_slides_is_no_content() {
    let slides = (0..6).map(|number| {
        let slide = Slide::titled(&format!("T{number}")).text("a");
        if number > 0 {
            slide.picture("../media/a.png", "")
        } else {
            slide
        }
    });
    let imported = Deck::of(slides)
        .part("ppt/media/a.png", PNG)
        .read()
        .unwrap();
    assert!(imported.lessons.iter().all(|lesson| lesson.body == "a\n"));
    assert!(imported.pictures.is_empty());
    assert!(imported.remarks[0].contains("gilt als Schmuck"));
}

#[test]
fn of_smart_art_the_texts_remain() {
    let slide = Slide::titled("T").relation("d", "diagramData", "../diagrams/data1.xml").xml(
        "<p:graphicFrame><a:graphic><a:graphicData><dgm:relIds r:dm=\"d\"/></a:graphicData></a:graphic></p:graphicFrame>",
    );
    let point =
        |id: u8, text: &str| format!("<pt modelId=\"{id}\"><t>{}</t></pt>", paragraph(text));
    let link = |from: u8, to: u8, order: u8| {
        format!("<cxn srcId=\"{from}\" destId=\"{to}\" srcOrd=\"{order}\"/>")
    };
    let data = format!(
        "<dataModel><ptLst>{}{}{}<pt modelId=\"0\" type=\"doc\"/></ptLst><cxnLst>{}{}{}{}</cxnLst></dataModel>",
        point(3, "darunter"),
        point(2, "zuletzt"),
        point(1, "zuerst"),
        link(0, 1, 0),
        link(0, 2, 1),
        link(1, 3, 0),
        link(3, 1, 0)
    );
    let imported = Deck::of([slide])
        .part("ppt/diagrams/data1.xml", data)
        .read()
        .unwrap();
    assert_eq!(
        imported.lessons[0].body,
        "- zuerst\n  - darunter\n- zuletzt\n"
    );
    assert!(imported.remarks[0].contains("SmartArt"));
}

#[test]
fn what_cannot_come_along_is_told() {
    let film = "<p:pic><p:nvPicPr><p:cNvPr/><p:nvPr><a:videoFile r:link=\"v\"/></p:nvPr></p:nvPicPr></p:pic>";
    let frame = |content: &str| {
        format!(
            "<p:graphicFrame><a:graphic><a:graphicData>{content}</a:graphicData></a:graphic></p:graphicFrame>"
        )
    };
    let slide = Slide::titled("T")
        .xml(film)
        .xml(&frame("<c:chart r:id=\"c\"/>"))
        .xml(&frame("<p:oleObj/>"))
        .xml(&"<p:cxnSp/>".repeat(3))
        .xml("<p:sp><p:nvSpPr><p:cNvPr hidden=\"1\"/></p:nvSpPr><p:txBody><a:p><a:r><a:t>weg</a:t></a:r></a:p></p:txBody></p:sp>")
        .rest("<p:timing><p:tnLst><p:set/></p:tnLst></p:timing>");
    assert_eq!(body_of(slide.clone()), "");
    let remarks = remarks_of(slide);
    for words in [
        "Filme",
        "Diagramme",
        "Eingebettete Dateien",
        "Gezeichnete Formen",
        "Animationen",
    ] {
        assert!(remarks.contains(words), "{words}: {remarks}");
    }
}

#[test]
fn of_two_ways_to_say_the_same_one_is_read() {
    let slide = Slide::titled("T")
        .xml("<mc:AlternateContent><mc:Choice Requires=\"a14\">")
        .text("neu")
        .xml("</mc:Choice><mc:Fallback>")
        .text("alt")
        .xml("</mc:Fallback></mc:AlternateContent>");
    assert_eq!(body_of(slide), "neu\n");
}
