//! `setup` and `create-kommune`: from nothing to the first login, and what is refused.

use super::program::{Said, content, run, run_reading};
use crate::faults::victim::{Victim, verify};
use crate::support::{Database, PASSWORD};

const NAMES: [(&str, &str); 6] = [
    ("--name", "Stadt Groß Ülzen"),
    ("--kind", "stadt"),
    ("--ags", "03999001"),
    ("--login", "i.behrens@uelzen.example"),
    ("--given-name", "Ida"),
    ("--family-name", "Behrens"),
];

/// The arguments with some of them changed.
fn create(database: &Database, changes: &[(&str, &str)], password: &str) -> Said {
    let mut pairs: Vec<(&str, &str)> = NAMES.to_vec();
    for (name, value) in changes {
        match pairs.iter_mut().find(|(known, _)| known == name) {
            Some(pair) => pair.1 = value,
            None => pairs.push((name, value)),
        }
    }
    let pairs = pairs.into_iter().flat_map(|(name, value)| [name, value]);
    let arguments: Vec<&str> = ["create-kommune"].into_iter().chain(pairs).collect();
    run_reading(database, &arguments, &format!("{password}\n"))
}

#[test]
fn an_empty_installation_becomes_one_in_which_the_first_person_administers() {
    let database = Database::empty();
    let content = content().display().to_string();
    for _ in 0..2 {
        let said = run(Some(&database), &["setup", "--content", &content]);
        assert!(said.success, "{}", said.text);
        assert!(
            said.text.contains("5 Themenfelder mit 30 Unterthemen"),
            "{}",
            said.text
        );
    }
    let said = create(&database, &[], PASSWORD);
    assert!(said.success, "{}", said.text);
    assert!(
        said.text.contains("„Stadt Groß Ülzen“ ist gegründet") && !said.text.contains(PASSWORD),
        "{}",
        said.text
    );
    let publisher = [
        ("--name", "Studieninstitut Lindenau"),
        ("--kind", "studieninstitut"),
        ("--ags", "03999"),
        ("--login", "lindenau"),
    ];
    assert!(create(&database, &publisher, PASSWORD).success);
    let course = format!("{content}/kurse/phishing-erkennen");
    let said = run(Some(&database), &["import", &course, "--fuer", "alle"]);
    assert!(said.success, "{}", said.text);
    verify(&database).unwrap();

    let program = Victim::start(&database);
    let browser = program.browser();
    let page = browser.log_in("i.behrens@uelzen.example", PASSWORD);
    page.has_status(303);
    browser.open("/").has_status(200).sees("Ida");
    browser
        .get("/verwaltung/personen")
        .has_status(200)
        .sees("Behrens, Ida");
    browser
        .get("/konto")
        .sees("Personalentwicklung")
        .sees("Technik");
    browser.get("/konto").sees("Programmverantwortung");

    // The course waits until the house has said whom to call.
    browser.get("/kurse").misses("Phishing erkennen und melden");
    browser
        .get("/verwaltung/einstellungen")
        .sees("wartet auf: Datenschutz, Informationssicherheit, IT-Hotline");
    let csrf = browser.csrf();
    for kind in ["it-hotline", "informationssicherheit", "datenschutz"] {
        let path = format!("/verwaltung/einstellungen/ortskaesten/{kind}");
        let fields = [("_csrf", csrf.as_str()), ("text", "Rufen Sie an.")];
        browser.post(&path, &fields).has_status(303);
    }
    browser.get("/kurse").sees("Phishing erkennen und melden");
}

#[test]
fn without_a_password_the_first_person_gets_a_code() {
    let database = Database::migrated();
    let said = create(&database, &[], "");
    assert!(said.success, "{}", said.text);
    let (_, rest) = said.text.split_once("/einladung/").unwrap();
    let code = rest.split(' ').next().unwrap();
    let program = Victim::start(&database);
    let browser = program.browser();
    let page = browser.get(&format!("/einladung/{code}"));
    let form = page.has_status(200).form("Passwort speichern und anmelden");
    browser.submit(&form.fill("neu", PASSWORD)).has_status(303);
    browser
        .get("/konto")
        .sees("Stadt Groß Ülzen")
        .sees("Technik");
}

#[test]
fn every_mistake_is_named_and_nothing_is_founded() {
    let database = Database::migrated();
    let cases: &[(&str, &str, &str)] = &[
        ("--name", " ", "Der Name der Kommune braucht"),
        ("--slug", "Groß", "Das Wort für Adressen"),
        ("--kind", "dorf", "Die Art ist eine von"),
        ("--ags", "123", "Der Gemeindeschlüssel hat acht Ziffern"),
        ("--inhabitants", "0", "größer als 0"),
        ("--login", "i b", "Der Anmeldename braucht"),
        ("--given-name", "", "Der Vorname braucht"),
        ("--family-name", " ", "Der Nachname braucht"),
    ];
    for (name, value, reason) in cases {
        let said = create(&database, &[(name, value)], PASSWORD);
        assert!(!said.success, "{name}: {}", said.text);
        assert!(said.text.contains(reason), "{name}: {}", said.text);
    }
    let said = create(&database, &[("--slug", "1"), ("--ags", "x")], "zu kurz");
    for reason in [
        "Das Wort für Adressen",
        "Gemeindeschlüssel",
        "mindestens 12 Zeichen",
    ] {
        assert!(said.text.contains(reason), "{}", said.text);
    }
    let said = create(&database, &[], &"lang".repeat(60));
    assert!(said.text.contains("höchstens 200 Zeichen"), "{}", said.text);

    // Nothing of all this is in the way of the right one.
    assert!(create(&database, &[], PASSWORD).success);
    let said = create(&database, &[], PASSWORD);
    assert!(!said.success);
    for taken in [
        "mit diesem Wort für Adressen (slug) gibt es schon",
        "mit diesem Gemeindeschlüssel gibt es schon",
        "Diesen Anmeldenamen gibt es schon",
    ] {
        assert!(said.text.contains(taken), "{}", said.text);
    }
}
