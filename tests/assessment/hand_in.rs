//! Handing in: once, whatever the network and the fingers do.

use std::thread;

use lernverbund::learning::list_completions;

use super::solving::{begin, fill, keys, solved, take};
use crate::support::{TestHouse, TestKommune, WITH_TEST, WrittenCourse};

fn completions(kommune: &TestKommune<'_>, course: &WrittenCourse) -> usize {
    let (kommune_id, course) = (kommune.id.clone(), course.id.clone());
    let list = move |conn: &mut lernverbund::db::Conn| list_completions(conn, &kommune_id, &course);
    kommune.house.read(list).len()
}

#[test]
fn twenty_parallel_hand_ins_make_one_completion() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let course = kommune.written_course("phishing", WITH_TEST);
    let ada = house.log_in(&kommune.unit("Bauamt").person("Ada Lorenz"));
    let form = take(&ada, &course, 5).form("Test abgeben");
    thread::scope(|scope| {
        for _ in 0..20 {
            let (browser, form) = (ada.clone(), &form);
            scope.spawn(move || {
                let answer = browser.submit(form);
                assert_eq!(
                    answer.has_status(303).location(),
                    "/lernen/phishing/ergebnis"
                );
            });
        }
    });
    assert_eq!(completions(&kommune, &course), 1);
    ada.get("/lernen/phishing/ergebnis").sees("5 von 5 richtig");
}

#[test]
fn twenty_parallel_starts_make_one_attempt() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    kommune.written_course("phishing", WITH_TEST);
    let ada = house.log_in(&kommune.person("Ada Lorenz"));
    let csrf = ada.csrf();
    ada.post("/lernen/phishing/starten", &[("_csrf", &csrf)]);
    let forms: Vec<_> = (0..20)
        .map(|_| ada.get("/lernen/phishing/test").form("Test starten"))
        .collect();
    let mut places: Vec<String> = thread::scope(|scope| {
        let started: Vec<_> = forms
            .iter()
            .map(|form| {
                let browser = ada.clone();
                scope.spawn(move || browser.submit(form).has_status(303).location().to_owned())
            })
            .collect();
        started.into_iter().map(|it| it.join().unwrap()).collect()
    });
    places.dedup();
    assert_eq!(places.len(), 1, "{places:?}");
}

#[test]
fn a_second_hand_in_shows_the_first_result() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let course = kommune.written_course("phishing", WITH_TEST);
    let ada = house.log_in(&kommune.person("Ada Lorenz"));
    let form = take(&ada, &course, 5).form("Test abgeben");
    ada.submit(&form).has_status(303);
    let first = ada.get("/lernen/phishing/ergebnis").text();
    ada.submit(&form).has_status(303);
    assert_eq!(ada.get("/lernen/phishing/ergebnis").text(), first);
    assert_eq!(completions(&kommune, &course), 1);
}

#[test]
fn a_closed_test_takes_no_answer_any_more() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let course = kommune.written_course("phishing", WITH_TEST);
    let ada = house.log_in(&kommune.person("Ada Lorenz"));
    let first = begin(&ada, &course);
    let late = solved(&first, true);
    let overview = ada.get(&first.link("Zur Übersicht und Abgabe"));
    ada.submit(&overview.form("Test abgeben")).has_status(303);
    ada.submit(&late)
        .has_status(409)
        .sees("Dieser Test ist schon abgegeben.");
    ada.get("/lernen/phishing/ergebnis").sees("0 von 5 richtig");
}

#[test]
fn a_whole_sheet_can_be_handed_in_at_once() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let course = kommune.written_course("phishing", WITH_TEST);
    let ada = house.log_in(&kommune.person("Ada Lorenz"));
    let first = begin(&ada, &course);
    let base = first.path.split('?').next().unwrap().to_owned();
    let mut fields = vec![("_csrf".to_owned(), ada.csrf())];
    for number in 1..=5 {
        let page = ada.get(&format!("{base}?frage={number}"));
        let key = keys(&page).remove(0);
        let form = fill(&page, page.form("Speichern und weiter"), &key, true);
        let answers = form.fields().iter();
        fields.extend(answers.filter(|(name, _)| name.starts_with("a-")).cloned());
    }
    let fields: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    ada.post(&format!("{base}/abgabe"), &fields).has_status(303);
    ada.get("/lernen/phishing/ergebnis").sees("5 von 5 richtig");
}

#[test]
fn passing_twice_completes_once_and_failing_later_takes_nothing_away() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let course = kommune.written_course("phishing", WITH_TEST);
    let ada = house.log_in(&kommune.person("Ada Lorenz"));
    for right in [5, 5, 0] {
        let overview = take(&ada, &course, right);
        ada.submit(&overview.form("Test abgeben")).has_status(303);
    }
    assert_eq!(completions(&kommune, &course), 1);
    ada.get("/lernen/phishing/ergebnis")
        .sees("0 von 5 richtig")
        .sees("Ihr Kurs bleibt abgeschlossen");
}
