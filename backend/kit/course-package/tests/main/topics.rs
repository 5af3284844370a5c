//! Themenfelder and Unterthemen, and whether a course names ones that exist.

use std::fs;

use course_package::{Mistake, Themen, check_publisher, check_topics, read_themen};

use crate::sample::Sample;

const THEMEN: &str = r#"fassung = "2021"
quelle = "Eine Studie."
[[feld]]
slug = "strategie"
titel = "Strategie"
satz = "Wohin es geht."
symbol = "kompass"
ton = 262
[[feld.unterthema]]
slug = "digitalstrategien"
titel = "Digitalstrategien"
satz = "Ein Plan."
[[feld]]
slug = "sicherheit"
titel = "Sicherheit"
satz = "Was schützt."
symbol = "schloss"
ton = 20
[[feld.unterthema]]
slug = "it-sicherheit"
titel = "IT-Sicherheit"
satz = "Schutz der Technik."
"#;

fn read(text: &str) -> Result<Themen, Vec<Mistake>> {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("themen.toml");
    fs::write(&path, text).unwrap();
    read_themen(&path)
}

#[test]
fn fields_and_topics_arrive_in_order() {
    let themen = read(THEMEN).unwrap();
    assert_eq!(themen.version, "2021");
    assert_eq!(themen.fields[0].icon, "kompass");
    assert_eq!(themen.fields[1].hue, 20);
    let slugs: Vec<_> = themen.topic_slugs().collect();
    assert_eq!(slugs, ["digitalstrategien", "it-sicherheit"]);
}

#[test]
fn mistakes_in_themen_are_named_with_their_line() {
    for (from, to, line, message) in [
        ("ton = 20", "ton = 270", 18, "zu ähnlich"),
        ("ton = 20", "ton = 360", 18, "keine Zahl"),
        (
            "symbol = \"schloss\"",
            "symbol = \"kompass\"",
            17,
            "Das Symbol „kompass“ gibt es schon",
        ),
        (
            "slug = \"it-sicherheit\"",
            "slug = \"strategie\"",
            20,
            "gibt es schon",
        ),
        ("satz = \"Schutz der Technik.\"\n", "", 19, "`satz` fehlt"),
        (
            "satz = \"Was schützt.\"",
            "wort = 1",
            16,
            "`wort` gibt es hier nicht",
        ),
        (
            "quelle = \"Eine Studie.\"",
            "quelle = „Eine Studie.“",
            2,
            "kein gültiges TOML",
        ),
    ] {
        assert!(THEMEN.contains(from), "{from}");
        let mistakes = read(&THEMEN.replace(from, to)).unwrap_err();
        let is_found = mistakes
            .iter()
            .any(|mistake| mistake.line == line && mistake.message.contains(message));
        assert!(is_found, "{line} {message}: {mistakes:#?}");
    }
}

#[test]
fn a_course_must_name_topics_and_a_publisher_that_exist() {
    let course = Sample::good().read().unwrap();
    assert_eq!(check_topics(&course, ["it-sicherheit", "datenschutz"]), []);
    let mistakes = check_topics(&course, ["it-sicherheit"]);
    assert_eq!(
        (mistakes[0].file.as_str(), mistakes[0].line),
        ("kurs.toml", 3)
    );
    assert!(mistakes[0].message.contains("„datenschutz“"));
    assert_eq!(check_publisher(&course, ["studieninstitut-lindenau"]), None);
    assert_eq!(check_publisher(&course, ["anderswo"]).unwrap().line, 7);
}
