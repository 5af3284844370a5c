//! When a course is complete: what its author decided, in one sentence and in deed.

use std::thread;
use std::time::Duration;

use lernverbund::catalog::{Lesson, get_published};
use lernverbund::learning::{Learner, mark_lesson, start_course};

use crate::support::{Browser, Page, READING, TestHouse, TestKommune, WITH_TEST};

/// A course with "Ich kann das schon", two lessons and a final test.
fn course(kommune: &TestKommune<'_>, rule: &'static str) -> Vec<&'static str> {
    let files = [&[("kurs.toml", rule)], WITH_TEST].concat();
    kommune.written_course("phishing", &files);
    vec!["fuenf-blicke", "melden"]
}

fn press(browser: &Browser, path: &str) -> Page {
    let csrf = browser.csrf();
    browser.post(path, &[("_csrf", &csrf)])
}

fn mark(browser: &Browser, lesson: &str) -> String {
    let path = format!("/lernen/phishing/{lesson}/erledigt");
    press(browser, &path).has_status(303).location().to_owned()
}

fn verify(house: &TestHouse) {
    let findings = house.read(lernverbund::learning::verify);
    assert_eq!(findings, Vec::<String>::new());
}

#[test]
fn lessons_complete_a_course_whose_test_is_voluntary_and_the_precheck_may_be_left_out() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let lessons = course(&kommune, "abschluss = \"lektionen\"\n");
    let ada = house.log_in(&kommune.person("Ada Lorenz"));
    ada.open("/kurse/phishing")
        .sees("Abgeschlossen ist der Kurs, wenn Sie alle Lektionen erledigt haben.")
        .sees("Der Abschlusstest ist freiwillig.");
    press(&ada, "/lernen/phishing/starten").has_status(303);
    mark(&ada, lessons[0]);
    ada.open("/kurse/phishing").misses("Abgeschlossen am");
    assert_eq!(mark(&ada, lessons[1]), "/kurse/phishing");
    ada.open("/kurse/phishing").sees("Abgeschlossen am");
    press(&ada, "/lernen/phishing/nachweis").has_status(303);
    // The test is still there, and failing it takes nothing away.
    ada.open("/lernen/phishing/test").form("Test starten");
    verify(&house);
}

#[test]
fn where_everything_is_asked_for_the_test_alone_completes_nothing() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let files = [&[("kurs.toml", "abschluss = \"alles\"\n")], WITH_TEST].concat();
    let written = kommune.written_course("phishing", &files);
    let ada = house.log_in(&kommune.person("Ada Lorenz"));
    ada.open("/kurse/phishing")
        .sees("wenn Sie alle Lektionen erledigt und den Abschlusstest bestanden haben");
    let overview = crate::assessment::solving::take(&ada, &written, 5);
    let result = ada.follow(&ada.submit(&overview.form("Test abgeben")));
    result
        .sees("Bestanden")
        .sees("wenn Sie noch 2 Lektionen erledigt haben")
        .misses("Nachweis ansehen");
    press(&ada, "/lernen/phishing/nachweis").has_status(409);
    verify(&house);
    mark(&ada, "fuenf-blicke");
    assert_eq!(mark(&ada, "melden"), "/kurse/phishing");
    ada.open("/kurse/phishing").sees("Abgeschlossen am");
    ada.open("/lernen/phishing/ergebnis")
        .sees("Nachweis ansehen");
    verify(&house);
}

#[test]
fn a_share_of_the_lessons_can_be_enough() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let rule = "abschluss = \"lektionen\"\nabschluss_anteil = 50\n";
    let files = [&[("kurs.toml", rule)], READING].concat();
    kommune.written_course("phishing", &files);
    let ada = house.log_in(&kommune.person("Ada Lorenz"));
    ada.open("/kurse/phishing")
        .sees("wenn Sie 50 Prozent der Lektionen erledigt haben");
    press(&ada, "/lernen/phishing/starten").has_status(303);
    assert_eq!(mark(&ada, "melden"), "/kurse/phishing");
    let page = ada.open("/kurse/phishing");
    page.sees("Abgeschlossen am");
    let issued = press(&ada, "/lernen/phishing/nachweis");
    ada.follow(&issued)
        .sees("Mindestens 50 % der Lektionen wurden bearbeitet.");
    verify(&house);
}

#[test]
fn a_program_reads_the_rule() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    course(&kommune, "abschluss = \"alles\"\nabschluss_anteil = 80\n");
    let program = house.program_of(&kommune.person("Ada Lorenz"));
    let course = program.get("/api/v1/courses/phishing").json();
    assert_eq!(course["completion"], "all");
    assert_eq!(course["completion_share"], 80);
    assert_eq!(course["version"]["changelog"], "Erste Fassung.");
}

#[test]
fn of_the_two_last_lessons_done_at_once_the_second_completes_the_course() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    course(&kommune, "abschluss = \"lektionen\"\n");
    let person = kommune.person("Ada Lorenz");
    let ada = house.log_in(&person);
    press(&ada, "/lernen/phishing/starten").has_status(303);
    let (kommune, membership) = (kommune.id.clone(), person.membership.clone());
    thread::scope(|scope| {
        // A program marks the first one, and its transaction takes its time.
        let slow = scope.spawn(|| {
            house.write(move |conn, now| {
                let version = get_published(conn, &kommune, "phishing")?;
                let lessons = Lesson::list(conn, &version.id)?;
                let learner = Learner {
                    kommune,
                    membership,
                    unit: None,
                    now,
                };
                let begun = start_course(conn, &learner, &version)?;
                let lesson = Lesson::named(&lessons, "fuenf-blicke")?;
                mark_lesson(conn, &learner, &begun.id, lesson)?;
                thread::sleep(Duration::from_millis(600));
                Ok(())
            });
        });
        thread::sleep(Duration::from_millis(200));
        mark(&ada, "melden");
        slow.join().unwrap();
    });
    ada.open("/kurse/phishing").sees("Abgeschlossen am");
    verify(&house);
}
