//! What does not fit is refused with a German text, and nothing is stored.

use super::solving::{begin, keys};
use crate::support::{Browser, Page, TestHouse, WITH_TEST};

/// Sends fields to the attempt and looks whether anything was saved.
fn refused(browser: &Browser, first: &Page, fields: &[(&str, &str)], status: u16) {
    let attempt = first.path.split('?').next().unwrap();
    let csrf = browser.csrf();
    let mut sent = vec![("_csrf", csrf.as_str())];
    sent.extend_from_slice(fields);
    browser.post(attempt, &sent).has_status(status);
    browser
        .get(&first.path)
        .has_status(200)
        .sees("Noch keine Antwort gespeichert");
}

#[test]
fn unknown_options_and_questions_store_nothing() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let course = kommune.written_course("phishing", WITH_TEST);
    let ada = house.log_in(&kommune.person("Ada Lorenz"));
    let first = begin(&ada, &course);
    let base = first.path.split('?').next().unwrap().to_owned();
    for number in 1..=5 {
        let page = ada.get(&format!("{base}?frage={number}"));
        let key = keys(&page).remove(0);
        let (whole, part) = (format!("a-{key}"), format!("a-{key}_0"));
        let long = "9".repeat(61);
        let number = number.to_string();
        let fields = [
            ("frage", number.as_str()),
            (whole.as_str(), "99"),
            (part.as_str(), long.as_str()),
        ];
        refused(&ada, &first, &fields, 422);
    }
    for number in ["0", "6", "-1", "99999999999999999999", "eins", ""] {
        refused(&ada, &first, &[("frage", number)], 404);
    }
    for number in ["0", "6"] {
        ada.get(&format!("{base}?frage={number}")).has_status(404);
    }
}

#[test]
fn a_huge_form_and_a_strange_address_are_refused() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let course = kommune.written_course("phishing", WITH_TEST);
    let ada = house.log_in(&kommune.person("Ada Lorenz"));
    let first = begin(&ada, &course);
    let huge = "x".repeat(70_000);
    refused(&ada, &first, &[("frage", "1"), ("a-luecken_0", &huge)], 413);
    let id = first.path.split(['/', '?']).nth(4).unwrap();
    let csrf = ada.csrf();
    for slug in ["anderer-kurs", "%0d%0aSet-Cookie:%20x=y", "PHISHING"] {
        let page = ada.get(&format!("/lernen/{slug}/test/{id}?frage=1"));
        page.has_status(404);
    }
    let strange = format!("/lernen/%0d%0ax/test/{id}");
    let fields = [("_csrf", csrf.as_str()), ("frage", "1")];
    ada.post(&strange, &fields).has_status(404);
}

#[test]
fn a_test_needs_a_begun_course_and_a_sound_key() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    kommune.written_course("phishing", WITH_TEST);
    let ada = house.log_in(&kommune.person("Ada Lorenz"));
    let rules = ada.get("/lernen/phishing/test");
    assert_eq!(rules.has_status(303).location(), "/kurse/phishing");
    let csrf = ada.csrf();
    let start = |key: &str| {
        let fields = [("_csrf", csrf.as_str()), ("schluessel", key)];
        ada.post("/lernen/phishing/test", &fields)
    };
    start("ein-guter-schluessel")
        .has_status(409)
        .sees("Sie haben diesen Kurs noch nicht begonnen.");
    ada.post("/lernen/phishing/starten", &[("_csrf", &csrf)]);
    for key in ["", "kurz", "mit leerzeichen drin", &"x".repeat(81)] {
        start(key).has_status(400);
    }
    ada.get("/lernen/phishing/test").form("Test starten");
}

#[test]
fn unknown_questions_and_lessons_without_questions_are_not_found() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    kommune.written_course("phishing", WITH_TEST);
    let ada = house.log_in(&kommune.person("Ada Lorenz"));
    let csrf = ada.csrf();
    let fields = [("_csrf", csrf.as_str()), ("frage", "gibt-es-nicht")];
    ada.post("/lernen/phishing/fuenf-blicke/antwort", &fields)
        .has_status(404);
    ada.post("/lernen/phishing/melden/antwort", &fields)
        .has_status(404);
    ada.post("/lernen/phishing/gibt-es-nicht/erneut", &fields)
        .has_status(404);
}

#[test]
fn a_course_of_another_kommune_has_no_test_here() {
    let house = TestHouse::open();
    let neuenfelde = house.kommune("Neuenfelde");
    house
        .kommune("Brakenholt")
        .own_written_course("intern", WITH_TEST);
    let ada = house.log_in(&neuenfelde.person("Ada Lorenz"));
    let csrf = ada.csrf();
    for path in ["/lernen/intern/test", "/lernen/intern/ergebnis"] {
        ada.get(path).has_status(404);
    }
    for path in [
        "/lernen/intern/starten",
        "/lernen/intern/test",
        "/lernen/intern/fuenf-blicke/erledigt",
        "/lernen/intern/fuenf-blicke/antwort",
        "/lernen/intern/fuenf-blicke/erneut",
    ] {
        ada.post(path, &[("_csrf", &csrf)]).has_status(404);
    }
}
