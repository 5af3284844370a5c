//! Tests that no script reaches the page, whatever an author writes.
//!
//! They stand inside the crate because a text with mistakes is given to nobody:
//! here its HTML is looked at all the same, before and after the allow-list.

use std::collections::BTreeMap;

use proptest::prelude::*;

use crate::book::Book;
use crate::cloze::read_cloze;
use crate::course::{ClozePart, Media};
use crate::question::Lines;
use crate::render::{Renderer, Setting};

const ATTACKS: &[&str] = &[
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "a <iframe srcdoc='<script>alert(1)</script>'></iframe> b",
    "[x](javascript:alert(1))",
    "[x](  JaVaScRiPt:alert(1))",
    "[x](&#106;avascript:alert(1))",
    "[x](<java\nscript:alert(1)>)",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "<javascript:alert(1)>",
    "[x]\n\n[x]: javascript:alert(1)",
    "[x](https://a.example/\"onmouseover=\"alert(1))",
    "![a\" onerror=\"alert(1)](medien/x.png)",
    "![a](medien/x.png \"c\" onload=\"d\")",
    ":::hinweis <script>alert(1)</script>\nx\n:::",
    ":::fall \" onclick=\"alert(1)\n<b onclick=x>\n:::",
    "> - > <script>alert(1)</script>",
    "| a |\n|---|\n| <script>alert(1)</script> |",
    "`<script>`",
    "```\"onload=x\n<script>\n```",
    "## <script>alert(1)</script>",
    "## \" onclick=\"alert(1)",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "<!-- --!><script>alert(1)</script> -->",
    "<?php ?>\n\n<![CDATA[<script>]]>",
    "\u{0}<scr\u{0}ipt>alert(1)</script>",
];

fn book() -> Book {
    let picture = Media {
        name: "x.png".to_owned(),
        content_type: "image/png".to_owned(),
        width: 1,
        height: 1,
        ..Media::default()
    };
    Book::new(BTreeMap::from([("x.png".to_owned(), picture)]), "/medien/")
}

/// The HTML of a text as lesson (with and without the allow-list), as answer and as gap text.
fn every_html_of(text: &str) -> Vec<String> {
    let book = book();
    let mut renderer = Renderer::new(&book, "", Setting::Lesson);
    let mut raw = String::new();
    renderer.markdown(text, 1, &mut raw);
    let label = renderer.label(&text.replace('\n', " "), 1).html;
    let gaps = format!("{text} [[a]] {text}");
    let lines: Vec<&str> = gaps.split('\n').collect();
    let cloze = read_cloze(
        Lines {
            first: 1,
            lines: &lines,
        },
        &mut renderer,
    );
    let mut all = vec![renderer.blocks(text, 1), raw, label];
    if let Some((body, parts)) = cloze {
        all.push(body);
        all.extend(parts.into_iter().map(|part| match part {
            ClozePart::Text(html) => html,
            _ => String::new(),
        }));
    }
    all
}

/// Looks at elements and attributes as a browser would find them, outside of quoted values.
fn assert_harmless(html: &str, source: &str) {
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        rest = &rest[start + 1..];
        let mut names = String::new();
        let mut is_quoted = false;
        let end = rest
            .char_indices()
            .find(|(_, c)| {
                is_quoted ^= *c == '"';
                if !is_quoted {
                    names.push(*c);
                }
                *c == '>' && !is_quoted
            })
            .map_or(rest.len(), |(index, _)| index);
        let tag = names.to_lowercase();
        assert!(!tag.starts_with("script"), "{source:?} gave {html}");
        assert!(
            !tag.split_whitespace()
                .skip(1)
                .any(|name| name.starts_with("on")),
            "{source:?} gave {html}"
        );
        // As the text of a picture such words do nothing; as an address they would run.
        let attributes = rest[..end].to_lowercase();
        assert!(
            !attributes.contains("src=\"javascript:") && !attributes.contains("href=\"javascript:"),
            "{source:?} gave {html}"
        );
        rest = &rest[end..];
    }
}

#[test]
fn the_tests_would_notice_a_script() {
    for html in [
        "<script>",
        "<p class=\"a\" onclick=\"b\">",
        "<a href=\"javascript:x\">",
    ] {
        assert!(
            std::panic::catch_unwind(|| assert_harmless(html, "")).is_err(),
            "{html}"
        );
    }
    assert_harmless("<p title=\"x onclick=1 <script>\">onclick=1</p>", "");
}

#[test]
fn attacks_are_refused_or_shown_as_text() {
    for attack in ATTACKS {
        for html in every_html_of(attack) {
            assert_harmless(&html, attack);
        }
    }
}

fn fragments() -> impl Strategy<Value = String> {
    let words = prop::sample::select(vec![
        "<script>",
        "</script>",
        "<img src=x onerror=",
        "\" onclick=\"",
        "' onload='",
        "javascript:",
        "[",
        "](",
        ")",
        "![",
        "](medien/x.png)",
        "*",
        "**",
        "`",
        "```\n",
        "\n",
        "\n\n",
        "> ",
        "- ",
        "1. ",
        "## ",
        "|",
        "\n|-|-|\n",
        "&lt;",
        "&#x3c;",
        "&quot;",
        "\\",
        "<",
        ">",
        "\"",
        "a",
        " ",
        ":::hinweis ",
        "\n:::\n",
        ":::fall ",
        ":::ortskasten it-hotline\n",
        "](medien/x.mp4)",
        "<hr class=\"piece-recording\">",
        "<!--",
        "-->",
        "<a href=",
        "[[",
        "]]",
        "\u{e000}",
        "\u{a0}",
        "https://",
        "#",
    ]);
    prop::collection::vec(
        prop_oneof![4 => words.prop_map(str::to_owned), 1 => any::<String>()],
        0..40,
    )
    .prop_map(|parts| parts.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn rendering_never_emits_script(text in fragments()) {
        for html in every_html_of(&text) {
            assert_harmless(&html, &text);
        }
    }
}
