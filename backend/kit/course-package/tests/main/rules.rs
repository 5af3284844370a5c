//! What comes before a course and what completes it.

use course_package::{
    CompletionRule, Course, KnownCourse, check_prerequisites, read_settings, write_settings,
};

use crate::sample::{MANIFEST, Sample};

fn with(lines: &str) -> Course {
    let text = format!("{MANIFEST}{lines}");
    Sample::good().with("kurs.toml", text).read().unwrap()
}

fn known(slug: &str, title: Option<&str>, prerequisites: &[&str]) -> KnownCourse {
    KnownCourse {
        slug: slug.to_owned(),
        title: title.map(str::to_owned),
        prerequisites: prerequisites.iter().map(|it| (*it).to_owned()).collect(),
    }
}

fn messages(course: &Course, known: &[KnownCourse]) -> Vec<String> {
    let mistakes = check_prerequisites(course, known).into_iter();
    mistakes.map(|mistake| mistake.message).collect()
}

#[test]
fn a_course_that_says_nothing_ends_as_ever_and_stands_for_itself() {
    let course = with("");
    assert_eq!(course.completion, CompletionRule::Test);
    assert_eq!(course.completion_share, 100);
    assert!(course.prerequisites.is_empty() && !course.prerequisites_bind);
}

#[test]
fn rule_and_prerequisites_are_read_and_written() {
    let lines = "abschluss = \"alles\"\nabschluss_anteil = 80\nvoraussetzungen = [\"a\", \"b\"]\n\
                 voraussetzungen_bindend = true\n";
    let course = with(lines);
    assert_eq!(course.completion, CompletionRule::All);
    assert_eq!(course.completion_share, 80);
    assert_eq!(course.prerequisites, ["a", "b"]);
    assert!(course.prerequisites_bind);
    let text = format!("{MANIFEST}{lines}");
    let mut settings = read_settings(&text);
    assert_eq!(write_settings(&text, &settings), text);
    settings.prerequisites_bind = false;
    settings.prerequisites.clear();
    settings.completion.clear();
    settings.completion_share = None;
    assert_eq!(write_settings(&text, &settings), MANIFEST);
    // What says no in words is left as it stands.
    let text = format!("{MANIFEST}voraussetzungen_bindend = false\n");
    assert_eq!(write_settings(&text, &read_settings(&text)), text);
}

#[test]
fn what_cannot_be_is_named_with_its_line() {
    let ten = (0..11).map(|number| format!("\"kurs-{number}\""));
    let ten = ten.collect::<Vec<_>>().join(", ");
    for (lines, message) in [
        (
            "abschluss = \"nie\"",
            "Die Regel „nie“ für den Abschluss gibt es nicht.",
        ),
        (
            "abschluss_anteil = 0",
            "`abschluss_anteil` ist keine Zahl von 1 bis 100.",
        ),
        (
            "abschluss = \"test\"\nabschluss_anteil = 80",
            "`abschluss_anteil` zählt Lektionen, aber es genügt der Test.",
        ),
        (
            "voraussetzungen_bindend = \"ja\"",
            "`voraussetzungen_bindend` ist weder ja noch nein.",
        ),
        (
            "voraussetzungen = [\"Kein Kurzname\"]",
            "„Kein Kurzname“ in `voraussetzungen` ist kein Kurzname.",
        ),
        (
            &format!("voraussetzungen = [{ten}]"),
            "11 Kurse vorher sind zu viele.",
        ),
    ] {
        let text = format!("{MANIFEST}{lines}\n");
        let mistakes = Sample::good().with("kurs.toml", text).read().unwrap_err();
        let found = mistakes.iter().find(|mistake| mistake.message == message);
        assert!(
            found.is_some_and(|it| it.line > 12),
            "{message}: {mistakes:#?}"
        );
    }
}

#[test]
fn a_course_names_neither_itself_nor_what_is_not_there_nor_closes_a_ring() {
    let course = with("voraussetzungen = [\"passwoerter\", \"weg\", \"geheim\"]\n");
    let own = course.slug.clone();
    let there = [
        known("passwoerter", Some("Passwörter"), &["daten"]),
        known("daten", Some("Daten"), &[]),
        known("geheim", None, &[]),
        known(&own, Some("Alt"), &[]),
    ];
    assert_eq!(
        messages(&course, &there),
        [
            "Den Kurs „weg“ gibt es hier nicht, er kann keine Voraussetzung sein.",
            "Den Kurs „geheim“ gibt es hier nicht, er kann keine Voraussetzung sein.",
        ]
    );
    let course = with("voraussetzungen = [\"passwoerter\"]\n");
    let ring = [
        known("passwoerter", Some("Passwörter"), &["geheim"]),
        known("geheim", None, &["daten", "passwoerter"]),
        known("daten", Some("Daten"), &[&own]),
    ];
    assert_eq!(
        messages(&course, &ring),
        [
            "Diese Kurse setzen einander voraus: „Phishing erkennen → Passwörter → ein anderer Kurs → \
          Daten → Phishing erkennen“."
        ]
    );
    let itself = with(&format!("voraussetzungen = [\"{own}\"]\n"));
    assert_eq!(
        messages(&itself, &[]),
        ["Der Kurs setzt sich selbst voraus."]
    );
}

#[test]
fn many_courses_are_looked_through_once() {
    let course = with("voraussetzungen = [\"kurs-0\"]\n");
    let slugs: Vec<String> = (0..400).map(|number| format!("kurs-{number}")).collect();
    let there: Vec<KnownCourse> = slugs
        .iter()
        .enumerate()
        .map(|(number, slug)| {
            let next: Vec<&str> = (number + 1..(number + 11).min(400))
                .map(|next| slugs[next].as_str())
                .collect();
            known(slug, Some(slug), &next)
        })
        .collect();
    assert!(messages(&course, &there).is_empty());
}
