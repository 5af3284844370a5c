//! Starting a course, marking lessons, going on elsewhere, finishing.

mod certificates;
mod completion_rules;
mod playback;
mod prerequisites;
mod revoking;
mod twins;

use std::thread;
use std::time::Duration;

use lernverbund::learning::{Begun, list_completions, list_of_membership};

use crate::support::{Browser, READING, TestHouse, TestPerson, WITH_TEST};

const CHANGED: &[(&str, &str)] = &[
    (
        "1-fuenf-blicke.md",
        "+++\ntitel = \"Sechs Blicke\"\nminuten = 5\n+++\nNeu.\n",
    ),
    (
        "3-neu.md",
        "+++\ntitel = \"Ganz neu\"\nminuten = 7\n+++\nAuch neu.\n",
    ),
];

fn begun(person: &TestPerson<'_>) -> Vec<Begun> {
    let membership = person.membership.clone();
    person
        .house
        .read(move |conn| list_of_membership(conn, &membership))
}

fn start(browser: &Browser) -> String {
    let csrf = browser.csrf();
    let started = browser.post("/lernen/phishing/starten", &[("_csrf", &csrf)]);
    started.has_status(303).location().to_owned()
}

fn mark(browser: &Browser, lesson: &str) -> String {
    let csrf = browser.csrf();
    let path = format!("/lernen/phishing/{lesson}/erledigt");
    let marked = browser.post(&path, &[("_csrf", &csrf)]);
    marked.has_status(303).location().to_owned()
}

#[test]
fn starting_twice_is_starting_once() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    kommune.written_course("phishing", READING);
    let person = kommune.person("Ada Lorenz");
    let ada = house.log_in(&person);
    let csrf = ada.csrf();
    thread::scope(|scope| {
        for _ in 0..20 {
            let (browser, csrf) = (ada.clone(), &csrf);
            scope.spawn(move || {
                let fields = [("_csrf", csrf.as_str())];
                let started = browser.post("/lernen/phishing/starten", &fields);
                assert_eq!(
                    started.has_status(303).location(),
                    "/lernen/phishing/fuenf-blicke"
                );
            });
        }
    });
    assert_eq!(begun(&person).len(), 1);
}

#[test]
fn another_browser_goes_on_at_the_same_lesson() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    kommune.written_course("phishing", READING);
    let person = kommune.person("Ada Lorenz");
    let here = house.log_in(&person);
    assert_eq!(start(&here), "/lernen/phishing/fuenf-blicke");
    assert_eq!(mark(&here, "fuenf-blicke"), "/lernen/phishing/melden");
    here.get("/lernen/phishing/melden").has_status(200);
    // The position is written behind the answer; nobody waits for it.
    for _ in 0..50 {
        if begun(&person)[0].last_lesson_key.as_deref() == Some("melden") {
            break;
        }
        thread::sleep(Duration::from_millis(20));
    }
    let there = house.log_in(&person);
    assert_eq!(start(&there), "/lernen/phishing/melden");
    let course = begun(&person).remove(0);
    assert_eq!((course.marked, course.lessons), (1, 2));
    assert_eq!(course.last_lesson_title.as_deref(), Some("Melden"));
}

#[test]
fn a_lesson_marked_twenty_times_at_once_is_marked_once() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    kommune.written_course("phishing", WITH_TEST);
    let person = kommune.person("Ada Lorenz");
    let ada = house.log_in(&person);
    let csrf = ada.csrf();
    thread::scope(|scope| {
        for _ in 0..20 {
            let (browser, csrf) = (ada.clone(), &csrf);
            scope.spawn(move || {
                let path = "/lernen/phishing/fuenf-blicke/erledigt";
                let marked = browser.post(path, &[("_csrf", csrf)]);
                assert_eq!(marked.has_status(303).location(), "/lernen/phishing/melden");
            });
        }
    });
    let course = begun(&person).remove(0);
    // The precheck is no lesson one has to do.
    assert_eq!((course.marked, course.lessons), (1, 2));
}

#[test]
fn the_last_lesson_of_a_course_without_a_test_completes_it_once() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let course = kommune.written_course("phishing", READING);
    let unit = kommune.unit("Bauamt");
    let person = unit.person("Ada Lorenz");
    let ada = house.log_in(&person);
    start(&ada);
    assert_eq!(mark(&ada, "melden"), "/kurse/phishing");
    assert!(begun(&person)[0].completed_at.is_none());
    assert_eq!(mark(&ada, "fuenf-blicke"), "/kurse/phishing");
    assert!(begun(&person)[0].completed_at.is_some());
    assert_eq!(mark(&ada, "fuenf-blicke"), "/lernen/phishing/melden");
    let (id, course) = (kommune.id.clone(), course.id.clone());
    let completions = house.read(move |conn| list_completions(conn, &id, &course));
    assert_eq!(completions.len(), 1);
    assert_eq!(completions[0].unit_id, Some(unit.id));
}

#[test]
fn marked_lessons_lead_to_the_test_but_do_not_replace_it() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    kommune.written_course("phishing", WITH_TEST);
    let person = kommune.person("Ada Lorenz");
    let ada = house.log_in(&person);
    mark(&ada, "ich-kann-das-schon");
    mark(&ada, "fuenf-blicke");
    assert_eq!(mark(&ada, "melden"), "/lernen/phishing/test");
    assert!(begun(&person)[0].completed_at.is_none());
}

#[test]
fn who_has_begun_finishes_on_the_version_they_began_with() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let old = kommune.written_course("phishing", READING);
    let person = kommune.person("Ada Lorenz");
    let ada = house.log_in(&person);
    start(&ada);
    let new = kommune.written_course("phishing", CHANGED);
    assert_ne!(old.version, new.version);
    assert_eq!(mark(&ada, "fuenf-blicke"), "/lernen/phishing/melden");
    assert_eq!(mark(&ada, "melden"), "/kurse/phishing");
    let course = begun(&person).remove(0);
    assert_eq!(course.version_id, old.version);
    assert!(course.completed_at.is_some());

    let bea = house.log_in(&kommune.person("Bea Sander"));
    start(&bea);
    assert_eq!(mark(&bea, "fuenf-blicke"), "/lernen/phishing/neu");
}

#[test]
fn an_unknown_lesson_is_not_found_and_starts_nothing() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    kommune.written_course("phishing", READING);
    let person = kommune.person("Ada Lorenz");
    let ada = house.log_in(&person);
    let csrf = ada.csrf();
    let path = "/lernen/phishing/gibt-es-nicht/erledigt";
    ada.post(path, &[("_csrf", &csrf)]).has_status(404);
    ada.post("/lernen/gibt-es-nicht/starten", &[("_csrf", &csrf)])
        .has_status(404);
    assert!(begun(&person).is_empty());
}
