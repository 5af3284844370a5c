//! Logged out in the middle of a test: back to the same question, with the answers kept.

use chrono::Duration;

use super::solving::{begin, keys, solved};
use crate::support::{PASSWORD, TestHouse, WITH_TEST};

#[test]
fn a_learner_logged_out_mid_test_comes_back_to_the_question_with_the_answer_kept() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let course = kommune.written_course("phishing", WITH_TEST);
    let person = kommune.person("Ada Lorenz");
    let ada = house.log_in(&person);
    let first = begin(&ada, &course);
    let second = ada.follow(&ada.submit(&solved(&first, true)));
    let answered = solved(&second, true);

    house.advance(Duration::hours(13));
    let login = ada.submit(&answered);
    login.has_status(401);
    let form = login
        .form("Anmelden")
        .fill("anmeldename", &person.login)
        .fill("passwort", PASSWORD);
    let waiting = ada.submit(&form);
    let sent = ada.submit(&waiting.has_status(200).form("Absenden und weiter"));
    assert_eq!(sent.has_status(303).location(), second.path);

    let back = ada.follow(&sent);
    back.sees("Frage 2 von 5")
        .sees("2 Antworten gespeichert")
        .sees("Ihre Antwort ist gespeichert.");
    assert_eq!(keys(&back), keys(&second));
}

#[test]
fn reading_a_question_while_logged_out_leads_back_to_it() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let course = kommune.written_course("phishing", WITH_TEST);
    let person = kommune.person("Ada Lorenz");
    let ada = house.log_in(&person);
    let first = begin(&ada, &course);
    let second = ada.follow(&ada.submit(&solved(&first, true)));
    house.advance(Duration::hours(13));
    let login = ada.follow(&ada.get(&second.path));
    let form = login
        .form("Anmelden")
        .fill("anmeldename", &person.login)
        .fill("passwort", PASSWORD);
    let back = ada.follow(&ada.submit(&form));
    assert_eq!(back.has_status(200).path, second.path);
    back.sees("Frage 2 von 5").sees("1 Antwort gespeichert");
}
