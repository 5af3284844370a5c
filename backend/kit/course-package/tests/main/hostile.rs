//! Hostile text is refused, and reading it never crashes.

use std::time::Instant;

use course_package::{Mistake, Package, advise, preview_lesson, read_package, render};
use proptest::prelude::*;

use crate::sample::Sample;

#[test]
fn html_is_always_a_mistake() {
    for attack in [
        "<script>alert(1)</script>",
        "a <img src=x onerror=alert(1)>",
        "> - <b>fett</b>",
        "| a |\n|---|\n| <i>b</i> |",
        ":::fall <u>x</u>\nText\n:::",
    ] {
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

#[test]
fn two_hundred_thousand_mistakes_are_told_as_a_hundred_and_how_many_more() {
    let mut package = Package::default();
    let text = format!(
        "+++\ntitel = \"A\"\nminuten = 1\n+++\n{}",
        "<b>\n\n".repeat(200_000)
    );
    package.texts.insert("1-a.md".to_owned(), text);
    let begun = Instant::now();
    let mistakes = read_package(&package, "").unwrap_err();
    let of_lesson = || mistakes.iter().filter(|mistake| mistake.file == "1-a.md");
    assert_eq!(of_lesson().count(), 101);
    let last = of_lesson().next_back().unwrap();
    assert_eq!(
        last.message,
        "In dieser Datei gibt es noch 199.900 weitere Fehler."
    );
    assert_eq!(preview_lesson(&package, "a", "").mistakes.len(), 101);
    assert!(begun.elapsed().as_secs() < 60, "{:?}", begun.elapsed());
}

#[test]
fn much_advice_is_told_as_a_hundred_pieces_and_how_much_more() {
    let mut package = Package::default();
    let text = "[Mehr dazu](https://a.example)\n".repeat(30_000);
    package.texts.insert("1-a.md".to_owned(), text);
    let advice = advise(&package);
    let more = "In dieser Datei gibt es noch 29.9";
    assert!(advice.iter().any(|it| it.message.starts_with(more)));
    assert_eq!(advice.len(), 101);
}

fn fragments() -> impl Strategy<Value = String> {
    let words = prop::sample::select(vec![
        "<b>", "[", "](", ")", "![", "*", "`", "```\n", "\n", "\n\n", "> ", "- ", "1. ", "## ",
        "|", "=>", " :: ", "(x)", "\n:::\n", ":::fall ", "[[", "]]", "/", "*/", "\u{e000}", "{#",
        "}", "+++\n", "a", "  ",
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
    fn any_quiz_is_read_without_a_crash(body in fragments()) {
        let text = format!("+++\ntitel = \"A\"\nminuten = 2\n+++\n{body}\n## F {{#f}}\n{body}\n- (x) {body}\n- ( ) b\n> {body}\n");
        drop(Sample::good().with("5-noch-eins.quiz.md", text).read());
    }
}
