//! Whatever an author writes, no script reaches the page.

use course_package::{Mistake, render};
use proptest::prelude::*;

use crate::sample::Sample;

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

/// The safe form of a text, also when it has mistakes: it is shown to nobody, but must not harm a preview.
fn html_of(text: &str) -> String {
    render(text, &[], "/medien/").unwrap_or_default()
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
        assert!(
            !rest[..end].to_lowercase().contains("=\"javascript:"),
            "{source:?} gave {html}"
        );
        rest = &rest[end..];
    }
}

#[test]
fn attacks_are_refused_or_shown_as_text() {
    for attack in ATTACKS {
        assert_harmless(&html_of(attack), attack);
    }
}

#[test]
fn html_is_always_a_mistake() {
    for attack in ATTACKS
        .iter()
        .filter(|attack| attack.starts_with("<script") || attack.starts_with("<img"))
    {
        let mistakes = render(attack, &[], "").unwrap_err();
        assert!(
            mistakes
                .iter()
                .any(|mistake| mistake.message.contains("HTML")),
            "{mistakes:?}"
        );
    }
}

#[test]
fn attacks_in_answers_and_gaps_are_harmless() {
    for attack in ATTACKS
        .iter()
        .filter(|attack| !attack.contains(['\n', '\u{0}']))
    {
        for (from, to) in [
            ("Absenderadresse", (*attack).to_owned()),
            ("Anrufen", (*attack).to_owned()),
            ("frei wählbar", (*attack).to_owned()),
            ("Gelesen wird", format!("{attack} [[a]] {attack}")),
            ("von rechts", (*attack).to_owned()),
        ] {
            let outcome = Sample::good()
                .changed("2-fuenf-blicke.quiz.md", from, &to)
                .read();
            for question in outcome
                .iter()
                .flat_map(|course| course.quizzes())
                .flat_map(|quiz| &quiz.questions)
            {
                for html in html_of_task(&question.task) {
                    assert_harmless(&html, &to);
                }
            }
        }
    }
}

fn html_of_task(task: &course_package::Task) -> Vec<String> {
    use course_package::{ClozePart, Task};
    match task {
        Task::Single { options } | Task::Multiple { options } => {
            options.iter().map(|option| option.html.clone()).collect()
        }
        Task::Ordering { steps } => steps.iter().map(|step| step.html.clone()).collect(),
        Task::Matching { pairs } => pairs.iter().map(|pair| pair.left.html.clone()).collect(),
        Task::Cloze { parts } => parts
            .iter()
            .filter_map(|part| match part {
                ClozePart::Text(html) => Some(html.clone()),
                _ => None,
            })
            .collect(),
    }
}

#[test]
fn deep_nesting_is_a_mistake_and_no_crash() {
    for text in [
        "> ".repeat(20_000),
        "- ".repeat(20_000),
        format!("{}a", "*a **".repeat(20_000)),
        "[".repeat(50_000),
    ] {
        let outcome: Result<String, Vec<Mistake>> = render(&text, &[], "");
        drop(outcome);
    }
    let mistakes = render(&format!("{}x", "> ".repeat(200)), &[], "").unwrap_err();
    assert!(
        mistakes[0].message.contains("verschachtelt"),
        "{mistakes:?}"
    );
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
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn rendering_never_emits_script(text in fragments()) {
        assert_harmless(&html_of(&text), &text);
    }

    #[test]
    fn any_quiz_is_read_without_a_crash(body in fragments()) {
        let text = format!("+++\ntitel = \"A\"\nminuten = 2\n+++\n{body}\n## F {{#f}}\n{body}\n- (x) {body}\n- ( ) b\n> {body}\n");
        let outcome = Sample::good().with("5-noch-eins.quiz.md", text).read();
        for question in outcome.iter().flat_map(|course| course.quizzes()).flat_map(|quiz| &quiz.questions) {
            assert_harmless(&question.body_html, &body);
            assert_harmless(&question.explanation_html, &body);
        }
    }
}
