//! From the rules to the Ergebnis: drawing, saving, failing, repeating, passing.

use super::solving::{begin, fill, keys, solved, take};
use crate::support::{TestHouse, WITH_TEST};

#[test]
fn a_learner_fails_reads_why_repeats_and_passes() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let course = kommune.written_course("phishing", WITH_TEST);
    let ada = house.log_in(&kommune.person("Ada Lorenz"));

    let overview = take(&ada, &course, 2);
    overview.sees("5 von 5 Fragen sind beantwortet.");
    let failed = ada.follow(&ada.submit(&overview.form("Test abgeben")));
    failed
        .has_status(200)
        .sees("Noch nicht bestanden")
        .sees("2 von 5 richtig")
        .sees("Zum Bestehen fehlen 2 richtige Antworten.")
        .sees("Richtig ist");

    let mut page = ada.follow(&ada.submit(&failed.form("Erneut versuchen")));
    for _ in 0..5 {
        page = ada.follow(&ada.submit(&solved(&page, true)));
    }
    let passed = ada.follow(&ada.submit(&page.form("Test abgeben")));
    passed
        .has_status(200)
        .sees("Bestanden")
        .sees("5 von 5 richtig")
        .sees("Der Kurs ist damit für Sie abgeschlossen")
        .misses("Noch nicht bestanden");
}

#[test]
fn the_mark_is_reached_with_four_of_five() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let course = kommune.written_course("phishing", WITH_TEST);
    let ada = house.log_in(&kommune.person("Ada Lorenz"));
    let overview = take(&ada, &course, 4);
    let result = ada.follow(&ada.submit(&overview.form("Test abgeben")));
    result
        .sees("4 von 5 richtig")
        .misses("Noch nicht bestanden");
}

#[test]
fn questions_and_their_order_stay_on_reload_and_in_another_browser() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let course = kommune.written_course("phishing", WITH_TEST);
    let person = kommune.person("Ada Lorenz");
    let (here, there) = (house.log_in(&person), house.log_in(&person));
    let first = begin(&here, &course);
    let base = first.path.split('?').next().unwrap().to_owned();
    for number in 1..=5 {
        let address = format!("{base}?frage={number}");
        let (one, other) = (here.get(&address), there.get(&address));
        assert_eq!(keys(&one), keys(&other));
        for shown in [".option__label", ".ordering__text", "option"] {
            assert_eq!(one.texts(shown), other.texts(shown));
        }
    }
}

#[test]
fn a_test_in_progress_is_continued_instead_of_drawn_anew() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let course = kommune.written_course("phishing", WITH_TEST);
    let person = kommune.person("Ada Lorenz");
    let ada = house.log_in(&person);
    let rules = {
        begin(&ada, &course);
        ada.get("/lernen/phishing/test")
    };
    rules.sees("Test fortsetzen").misses("Test starten");
    let address = rules.link("Test fortsetzen");
    let csrf = ada.csrf();
    let again = ada.post(
        "/lernen/phishing/test",
        &[("_csrf", &csrf), ("schluessel", "ein-anderer-schluessel")],
    );
    assert_eq!(again.has_status(303).location(), address);
}

#[test]
fn the_same_key_starts_the_same_attempt_even_after_it_is_handed_in() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    kommune.written_course("phishing", WITH_TEST);
    let ada = house.log_in(&kommune.person("Ada Lorenz"));
    let csrf = ada.csrf();
    ada.post("/lernen/phishing/starten", &[("_csrf", &csrf)]);
    let form = ada.get("/lernen/phishing/test").form("Test starten");
    let first = ada.submit(&form).has_status(303).location().to_owned();
    let attempt = first.split('?').next().unwrap();
    ada.post(&format!("{attempt}/abgabe"), &[("_csrf", &csrf)])
        .has_status(303);
    assert_eq!(ada.submit(&form).has_status(303).location(), first);
    let page = ada.get(&first);
    assert_eq!(page.has_status(303).location(), "/lernen/phishing/ergebnis");
}

#[test]
fn an_answer_can_be_changed_until_the_hand_in() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let course = kommune.written_course("phishing", WITH_TEST);
    let ada = house.log_in(&kommune.person("Ada Lorenz"));
    let overview = take(&ada, &course, 0);
    for number in 1..=5 {
        let address = overview.link(&format!("Frage {number}"));
        let page = ada.get(&address);
        // The wrong answer stands there; ticking the right ones is not enough, it has to go.
        let key = keys(&page).remove(0);
        let emptied = page
            .form("Speichern und weiter")
            .without(&format!("a-{key}"));
        ada.submit(&super::solving::fill(&page, emptied, &key, true));
    }
    let result = ada.follow(&ada.submit(&ada.get(&overview.path).form("Test abgeben")));
    result.sees("5 von 5 richtig");
}

#[test]
fn open_questions_are_named_before_the_hand_in_and_count_as_not_right() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let course = kommune.written_course("phishing", WITH_TEST);
    let ada = house.log_in(&kommune.person("Ada Lorenz"));
    let first = begin(&ada, &course);
    let second = ada.follow(&ada.submit(&solved(&first, true)));
    second.sees("1 Antwort gespeichert").sees("Frage 2 von 5");
    let overview = ada.get(&second.link("Zur Übersicht und Abgabe"));
    overview
        .sees("1 von 5 Fragen sind beantwortet.")
        .sees("4 Fragen sind noch offen.");
    assert_eq!(overview.link("Zur ersten offenen Frage"), second.path);
    let result = ada.follow(&ada.submit(&overview.form("Test abgeben")));
    result.sees("1 von 5 richtig").sees("Nicht beantwortet");
}

#[test]
fn going_back_keeps_the_answer() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let course = kommune.written_course("phishing", WITH_TEST);
    let ada = house.log_in(&kommune.person("Ada Lorenz"));
    let first = begin(&ada, &course);
    let second = ada.follow(&ada.submit(&solved(&first, true)));
    let key = keys(&second).remove(0);
    let back = super::solving::fill(&second, second.form("Zurück"), &key, true);
    let page = ada.follow(&ada.submit(&back));
    page.sees("Frage 1 von 5").sees("2 Antworten gespeichert");
}

#[test]
fn the_whole_test_on_one_page_is_saved_at_once_and_handed_in() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let course = kommune.written_course("phishing", WITH_TEST);
    let ada = house.log_in(&kommune.person("Ada Lorenz"));

    let first = begin(&ada, &course);
    let page = ada.open(&first.link("Alle Fragen auf einer Seite"));
    page.sees("Noch keine Antwort gespeichert");
    let filled = keys(&page)
        .iter()
        .fold(page.form("Zwischenspeichern"), |form, key| {
            fill(&page, form, key, true)
        });
    let saved = ada.follow(&ada.submit(&filled));
    saved
        .sees("Ihre Antworten sind gespeichert.")
        .sees("5 Antworten gespeichert");
    ada.follow(&ada.submit(&saved.form("Test abgeben")))
        .sees("5 von 5 richtig");
}

#[test]
fn the_overview_asks_first_when_something_on_the_whole_page_is_open() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let course = kommune.written_course("phishing", WITH_TEST);
    let ada = house.log_in(&kommune.person("Ada Lorenz"));

    let first = begin(&ada, &course);
    let page = ada.open(&first.link("Alle Fragen auf einer Seite"));
    let key = keys(&page).remove(0);
    let form = fill(&page, page.form("Test abgeben"), &key, true);
    ada.follow(&ada.submit(&form))
        .sees("1 von 5 Fragen sind beantwortet.");
}

#[test]
fn a_choice_taken_back_on_the_whole_page_is_open_again() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let course = kommune.written_course("phishing", WITH_TEST);
    let ada = house.log_in(&kommune.person("Ada Lorenz"));

    let first = begin(&ada, &course);
    let address = first.link("Alle Fragen auf einer Seite");
    let page = ada.open(&address);
    let key = keys(&page).remove(0);
    let filled = fill(&page, page.form("Zwischenspeichern"), &key, true);
    let mut emptied = filled.clone();
    for name in filled.fields().iter().map(|(name, _)| name) {
        if name.starts_with(&format!("a-{key}")) && !name.ends_with("_gezeigt") {
            emptied = emptied.without(name);
        }
    }
    ada.follow(&ada.submit(&filled))
        .sees("1 Antwort gespeichert");
    ada.follow(&ada.submit(&emptied))
        .sees("Noch keine Antwort gespeichert");
}

#[test]
fn an_answer_saved_in_silence_leaves_the_page_as_it_is() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let course = kommune.written_course("phishing", WITH_TEST);
    let ada = house.log_in(&kommune.person("Ada Lorenz"));

    let first = begin(&ada, &course);
    let form = solved(&first, true).forge("weiter", "still");
    ada.submit(&form).has_status(204);
    ada.open(&first.link("Alle Fragen auf einer Seite"))
        .sees("1 Antwort gespeichert");
}
