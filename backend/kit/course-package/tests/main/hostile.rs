//! Hostile text is refused, and reading it never crashes.

use course_package::{Mistake, render};
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
