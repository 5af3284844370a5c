//! "Ich kann das schon": enough right answers lead straight to the final test.

use super::solving::check;
use crate::support::{Browser, TestHouse, WITH_TEST};

const PRECHECK: &str = "/lernen/phishing/ich-kann-das-schon";

fn start(browser: &Browser) {
    let fields = [
        ("_csrf", browser.csrf()),
        ("lektion", "ich-kann-das-schon".to_owned()),
    ];
    let fields = fields
        .each_ref()
        .map(|(name, value)| (*name, value.as_str()));
    let started = browser.post("/lernen/phishing/starten", &fields);
    assert_eq!(started.has_status(303).location(), PRECHECK);
}

#[test]
fn a_passed_precheck_leads_straight_to_the_final_test() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    kommune.written_course("phishing", WITH_TEST);
    let ada = house.log_in(&kommune.person("Ada Lorenz"));
    start(&ada);
    check(&ada, PRECHECK, "anzeigename", true);
    ada.get(PRECHECK).misses("Direkt zum Abschlusstest");
    check(&ada, PRECHECK, "wer-darf", true);
    let page = ada.get(PRECHECK);
    page.sees("Das können Sie schon.");
    let test = ada.get(&page.link("Direkt zum Abschlusstest"));
    test.has_status(200)
        .sees("5 Fragen, zufällig aus 7.")
        .sees("Bestanden ab 4 richtigen Antworten.")
        .form("Test starten");
}

#[test]
fn a_failed_precheck_leads_to_the_lessons() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    kommune.written_course("phishing", WITH_TEST);
    let ada = house.log_in(&kommune.person("Ada Lorenz"));
    start(&ada);
    check(&ada, PRECHECK, "anzeigename", true);
    check(&ada, PRECHECK, "wer-darf", false);
    ada.get(PRECHECK)
        .sees("Ein paar Dinge sind noch neu für Sie.")
        .misses("Direkt zum Abschlusstest");
}
