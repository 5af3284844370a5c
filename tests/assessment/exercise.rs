//! The exercise under a lesson: explained at once, kept, begun again.

use super::solving::{check, keys};
use crate::support::{Browser, READING, TestHouse};

const LESSON: &str = "/lernen/phishing/fuenf-blicke";

fn start(browser: &Browser) {
    let csrf = browser.csrf();
    browser.post("/lernen/phishing/starten", &[("_csrf", &csrf)]);
}

#[test]
fn an_answer_is_explained_at_once_and_stays() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    kommune.written_course("phishing", READING);
    let person = kommune.person("Ada Lorenz");
    let ada = house.log_in(&person);
    start(&ada);
    ada.get(LESSON).misses("Die Adresse verrät am meisten.");
    let sent = check(&ada, LESSON, "zuerst", false);
    let place = format!("{LESSON}#frage-zuerst");
    assert_eq!(sent.has_status(303).location(), place);
    ada.get(LESSON)
        .sees("Noch nicht richtig")
        .sees("Ihre Antwort, nicht richtig")
        .sees("Der Betreff lügt leicht.")
        .sees("Die Adresse verrät am meisten.")
        .sees("1 von 2 Fragen beantwortet")
        .misses("Erst innehalten, dann prüfen.");
    let elsewhere = house.log_in(&person).get(LESSON);
    elsewhere.sees("Die Adresse verrät am meisten.");
}

#[test]
fn the_first_answer_counts_until_the_exercise_begins_again() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    kommune.written_course("phishing", READING);
    let ada = house.log_in(&kommune.person("Ada Lorenz"));
    start(&ada);
    let fresh = ada.get(LESSON);
    let second_window = super::solving::question_form(&fresh, "zuerst", true);
    check(&ada, LESSON, "zuerst", false);
    ada.submit(&second_window).has_status(303);
    ada.get(LESSON).sees("Noch nicht richtig");
    check(&ada, LESSON, "anfang", true);
    ada.get(LESSON).sees("1 von 2 richtig");

    let again = ada.get(LESSON).form("Erneut versuchen");
    ada.submit(&again).has_status(303);
    ada.submit(&again).has_status(303);
    ada.get(LESSON)
        .misses("Noch nicht richtig")
        .misses("1 von 2 richtig")
        .misses("Die Adresse verrät am meisten.");
    check(&ada, LESSON, "zuerst", true);
    check(&ada, LESSON, "anfang", true);
    ada.get(LESSON)
        .sees("2 von 2 richtig")
        .sees("Alles richtig.");
}

#[test]
fn the_order_of_an_exercise_is_the_same_before_and_after_the_first_answer() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    kommune.written_course("phishing", READING);
    let ada = house.log_in(&kommune.person("Ada Lorenz"));
    start(&ada);
    let before = ada.get(LESSON);
    check(&ada, LESSON, "zuerst", true);
    let after = ada.get(LESSON);
    assert_eq!(keys(&before), keys(&after));
    assert_eq!(
        before.texts(".ordering__text"),
        after.texts(".ordering__text")
    );
    assert_ne!(
        before.texts(".ordering__text"),
        ["Innehalten", "Prüfen", "Melden"]
    );
}

#[test]
fn an_unfinished_answer_is_asked_for_and_not_stored() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    kommune.written_course("phishing", READING);
    let ada = house.log_in(&kommune.person("Ada Lorenz"));
    start(&ada);
    let csrf = ada.csrf();
    let fields = [
        ("_csrf", csrf.as_str()),
        ("frage", "anfang"),
        ("a-anfang_0", "1"),
    ];
    ada.post(&format!("{LESSON}/antwort"), &fields)
        .has_status(303);
    ada.get(LESSON)
        .sees("Bitte beantworten Sie die Frage ganz")
        .misses("Erst innehalten, dann prüfen.");
}
