//! Answers and scores belong to the person, whatever roles others have.

use lernverbund::identity::Role;

use super::solving::{begin, take};
use crate::support::{TestHouse, WITH_TEST};

#[test]
fn an_attempt_of_somebody_else_is_not_found_whoever_asks() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let unit = kommune.unit("Bauamt");
    let course = kommune.written_course("phishing", WITH_TEST);
    let ada = house.log_in(&unit.person("Ada Lorenz"));
    let first = begin(&ada, &course);
    let attempt = first.path.split('?').next().unwrap();

    let lead = unit.person("Lea Vogt").leading(&unit);
    let staff = kommune
        .person("Paul Ebert")
        .with_role(Role::Personalentwicklung)
        .with_role(Role::Author)
        .with_role(Role::Betrieb);
    let stranger = house.kommune("Brakenholt").person("Bo Hansen");
    let unknown = "/lernen/phishing/test/0192aaaa-0000-7000-8000-000000000000";
    for person in [&lead, &staff, &stranger] {
        let browser = house.log_in(person);
        let csrf = browser.csrf();
        browser.post("/lernen/phishing/starten", &[("_csrf", &csrf)]);
        let fields = [("_csrf", csrf.as_str()), ("frage", "1"), ("a-wer", "0")];
        let not_found = browser.get(unknown).has_status(404).text();
        let seen = browser.get(&first.path);
        assert_eq!(seen.has_status(404).text(), not_found);
        let overview = format!("{attempt}/abgabe");
        browser.get(&overview).has_status(404);
        browser.post(attempt, &fields).has_status(404);
        browser.post(&overview, &fields).has_status(404);
    }
    ada.get(&first.path).sees("Noch keine Antwort gespeichert");
}

#[test]
fn everybody_has_an_ergebnis_of_their_own() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let course = kommune.written_course("phishing", WITH_TEST);
    let (ada, bea) = (
        house.log_in(&kommune.person("Ada Lorenz")),
        house.log_in(&kommune.person("Bea Sander")),
    );
    let overview = take(&ada, &course, 5);
    ada.submit(&overview.form("Test abgeben"));
    let overview = take(&bea, &course, 1);
    bea.submit(&overview.form("Test abgeben"));
    ada.get("/lernen/phishing/ergebnis").sees("5 von 5 richtig");
    bea.get("/lernen/phishing/ergebnis").sees("1 von 5 richtig");
}

#[test]
fn the_test_page_gives_no_solution_away() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let course = kommune.written_course("phishing", WITH_TEST);
    let ada = house.log_in(&kommune.person("Ada Lorenz"));
    let overview = take(&ada, &course, 5);
    for number in 1..=5 {
        let page = ada.get(&overview.link(&format!("Frage {number}")));
        for secret in [
            "verraten am meisten",
            "option--right",
            "feedback",
            "jede Person.",
        ] {
            page.misses(secret);
        }
        // Steps are never shown in the solved order.
        assert_ne!(
            page.texts(".ordering__text"),
            ["Anhalten", "Anrufen", "Notieren"]
        );
    }
}
