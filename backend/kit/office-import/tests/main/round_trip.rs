//! What the crate writes, the renderer of courses shows as the text it was.

use course_package::{Block, Span, blocks, render};
use proptest::prelude::*;

use crate::deck::{Deck, Slide};
use crate::paper::Paper;
use crate::parts::escape;

/// The blocks that the page of a course shows; a mistake fails the test.
fn shown(markdown: &str) -> Vec<Block> {
    blocks(&render(markdown, &[], "").unwrap_or_else(|mistakes| panic!("{mistakes:?}\n{markdown}")))
}

fn text_of(spans: &[Span]) -> String {
    let text: String = spans.iter().map(|span| span.text.as_str()).collect();
    words(&text)
}

fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Text that is made of what means something in Markdown, and of anything else.
fn risky() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "#", "-", "+", "*", "_", "`", "[", "]", "(", ")", "<", ">", "!", "|", "\\", "&", ";", ":",
        ":::", "+++", "~", "=", "{#", "}", "1.", "2)", " ", "  ", "a", "Wort", "ß", "&amp;", "<b>",
        "](", "http://", "„", "“", "\u{a0}", "---", "***", "#", "=>", "::", "[[",
    ]);
    prop::collection::vec(
        prop_oneof![9 => pieces.prop_map(str::to_owned), 1 => "[ -~äöü€–]{1,6}"],
        1..12,
    )
    .prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn text_stays_text(lines in prop::collection::vec(risky(), 1..4)) {
        let runs: Vec<String> = lines
            .iter()
            .map(|line| format!("<w:r><w:t xml:space=\"preserve\">{}</w:t></w:r>", escape(line)))
            .collect();
        let paragraph = format!("<w:p>{}</w:p>", runs.join("<w:r><w:br/></w:r>"));
        let body = Paper::default().xml(&paragraph).read().unwrap().lessons[0].body.clone();
        let expected = words(&lines.join(" "));
        match shown(&body).as_slice() {
            [] => prop_assert_eq!(expected, ""),
            [Block::Paragraph(spans)] => prop_assert_eq!(text_of(spans), expected, "{}", body),
            other => prop_assert!(false, "{body}\n{other:?}"),
        }
    }

    #[test]
    fn looks_and_links_do_not_change_the_text(
        runs in prop::collection::vec((risky(), any::<bool>(), any::<bool>(), 0_u8..4), 1..6)
    ) {
        let mut paragraph = "<w:p>".to_owned();
        for (text, is_bold, is_italic, link) in &runs {
            let bold = if *is_bold { "<w:b/>" } else { "" };
            let italic = if *is_italic { "<w:i/>" } else { "" };
            let run = format!(
                "<w:r><w:rPr>{bold}{italic}</w:rPr><w:t xml:space=\"preserve\">{}</w:t></w:r>",
                escape(text)
            );
            paragraph.push_str(&match link {
                0 => format!("<w:hyperlink r:id=\"l\">{run}</w:hyperlink>"),
                _ => run,
            });
        }
        let paper = Paper::default()
            .relation("l", "hyperlink", "https://a.example/(x)_*y*?b=[c]&lt;d")
            .xml(&format!("{paragraph}</w:p>"));
        let body = paper.read().unwrap().lessons[0].body.clone();
        let texts: String = runs.iter().map(|(text, ..)| text.as_str()).collect();
        match shown(&body).as_slice() {
            [] => prop_assert_eq!(words(&texts), ""),
            [Block::Paragraph(spans)] => prop_assert_eq!(text_of(spans), words(&texts), "{}", body),
            other => prop_assert!(false, "{body}\n{other:?}"),
        }
    }

    #[test]
    fn headings_items_and_cells_stay_what_they_are(text in risky(), level in 0_u8..3) {
        let cell = format!("<w:tc>{}</w:tc>", crate::paper::styled("", &text));
        let paper = Paper::default()
            .styled("berschrift1", "A")
            .styled("berschrift2", &text)
            .item(2, 0, "davor")
            .item(2, level.min(1), &text)
            .item(1, 0, &text)
            .xml(&format!("<w:tbl><w:tr>{cell}{cell}</w:tr><w:tr>{cell}{cell}</w:tr></w:tbl>"));
        let body = paper.read().unwrap().lessons[0].body.clone();
        let expected = words(&text);
        let found = shown(&body);
        let mut seen = 0;
        for block in &found {
            match block {
                Block::Heading { text, .. } => {
                    prop_assert_eq!(text_of(text), expected.clone(), "{}", body);
                    seen += 1;
                }
                Block::Table { header, rows, .. } => {
                    prop_assert_eq!(rows.len(), 1, "{}", body);
                    for cell in header.iter().chain(&rows[0]) {
                        prop_assert_eq!(text_of(cell), expected.clone(), "{}", body);
                    }
                    seen += 1;
                }
                Block::List { .. } => seen += 1,
                other => prop_assert!(false, "{body}\n{other:?}"),
            }
        }
        // Heading, two lists and a table, unless there was nothing to see.
        prop_assert!(seen == 4 || expected.is_empty(), "{body}\n{found:?}");
    }
}

#[test]
fn what_slides_and_documents_become_has_no_mistakes() {
    let slides = Slide::titled("# T")
        .body(&crate::deck::paragraph("1. a"))
        .text(":::fall");
    for lesson in Deck::of([slides.clone(), slides])
        .section("A", 1)
        .section("B", 1)
        .read()
        .unwrap()
        .lessons
    {
        shown(&lesson.body);
    }
}
