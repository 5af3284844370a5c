//! An important change: who is learning goes on with the new version, and nothing is lost.

use lernverbund::learning::completion;

use super::author;
use crate::assessment::solving::{begin, check, keys, solved, take};
use crate::support::{Browser, Page, TestHouse, TestKommune, WITH_TEST, WrittenCourse};

const COURSE: &str = "/kurse/phishing";
pub const WHY: &str = "Seit gestern gilt eine neue Nummer.";
const LESSON: &str = "/lernen/phishing/melden";

/// A draft of the next version, as its author finds it.
pub fn draft_of(author: &Browser, course: &WrittenCourse) -> Page {
    let path = format!("/redaktion/fassungen/{}/bearbeiten", course.version);
    let csrf = author.csrf();
    author.follow(&author.post(&path, &[("_csrf", &csrf)]))
}

pub fn write(author: &Browser, draft: &Page, lesson: &str, text: &str) {
    let form = author.open(&draft.link(lesson)).form("Speichern");
    author.follow(&author.submit(&form.fill("text", text)));
}

fn add_lesson(author: &Browser, draft: &Page, title: &str) {
    let form = draft.form("Lektion anlegen").fill("titel", title);
    let made = author.follow(&author.submit(&form));
    let form = made.form("Speichern").fill("text", "Ganz neu.\n");
    author.follow(&author.submit(&form.fill("minuten", "3")));
}

pub fn publish(author: &Browser, draft: &Page, why: Option<&str>) -> Page {
    let page = author.open(&draft.link("Veröffentlichen"));
    let form = page
        .form("Jetzt veröffentlichen")
        .fill("aenderungen", "Die Nummer der Hotline ist neu.");
    let form = match why {
        Some(why) => form.choose("wichtig", "ja").fill("wichtig_text", why),
        None => form,
    };
    author.submit(&form)
}

/// The next version, with one lesson written anew, and everybody who is moved.
pub fn publish_important(house: &TestHouse, author: &Browser, course: &WrittenCourse) {
    let draft = draft_of(author, course);
    write(
        author,
        &draft,
        "Melden",
        "Rufen Sie die **neue** Nummer an.\n",
    );
    let published = publish(author, &draft, Some(WHY));
    author
        .follow(&published)
        .sees("Die neue Fassung ist veröffentlicht");
    house.run_jobs();
}

fn press(browser: &Browser, path: &str) -> Page {
    let csrf = browser.csrf();
    browser.post(path, &[("_csrf", &csrf)])
}

fn learner(house: &TestHouse, kommune: &TestKommune<'_>, name: &str) -> Browser {
    let browser = house.log_in(&kommune.person(name));
    press(&browser, "/lernen/phishing/starten").has_status(303);
    browser
}

pub fn verify(house: &TestHouse) {
    let findings = house.read(lernverbund::learning::verify);
    assert_eq!(findings, Vec::<String>::new());
}

#[test]
fn who_is_learning_goes_on_with_the_new_version_and_keeps_what_is_done() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let course = kommune.written_course("phishing", WITH_TEST);
    let author = author(&house, &kommune, "Ada Lorenz");
    let ben = learner(&house, &kommune, "Ben Busch");
    check(&ben, "/lernen/phishing/fuenf-blicke", "zuerst", true);
    press(&ben, "/lernen/phishing/fuenf-blicke/erledigt").has_status(303);
    press(&ben, &format!("{LESSON}/erledigt")).has_status(303);

    publish_important(&house, &author, &course);

    let page = ben.open(COURSE);
    page.sees("Dieser Kurs hat sich am")
        .sees(WHY)
        .sees("2 von 2 Lektionen erledigt")
        .sees("Wichtige Änderung");
    let changed = page.texts(".lessons__status");
    assert_eq!(changed, ["Erledigt", "Erledigt Geändert", "Offen"]);
    // An exercise that asks the same is answered as before.
    let exercise = ben.open("/lernen/phishing/fuenf-blicke");
    exercise.sees("1 von 2 Fragen beantwortet").sees(WHY);
    let lesson = ben.open(LESSON);
    lesson
        .sees("Rufen Sie die neue Nummer an.")
        .sees("Diese Lektion hat sich geändert");
    // Seen once, it is no longer marked; the message stays until it is read.
    // Nobody waits for the note that it was seen.
    let mut seen = (0..100).map(|_| ben.open(COURSE));
    let page =
        seen.find(|page| page.texts(".lessons__status") == ["Erledigt", "Erledigt", "Offen"]);
    let page = page.unwrap();
    page.sees(WHY);
    ben.follow(&ben.submit(&page.form("Verstanden")))
        .misses("Dieser Kurs hat sich am");
    ben.open(LESSON).misses(WHY);
    verify(&house);
}

#[test]
fn going_on_from_the_message_counts_as_having_read_it() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let course = kommune.written_course("phishing", WITH_TEST);
    let author = author(&house, &kommune, "Ada Lorenz");
    let ben = learner(&house, &kommune, "Ben Busch");
    let before = ben.open("/lernen/phishing/fuenf-blicke");
    publish_important(&house, &author, &course);
    // A page from before says nothing of it; sending it reads nothing.
    ben.follow(&ben.submit(&before.form("Als erledigt markieren")));
    let lesson = ben.open(LESSON);
    lesson.sees(WHY);
    ben.submit(&lesson.form("Als erledigt markieren"))
        .has_status(303);
    ben.open(COURSE).misses("Dieser Kurs hat sich am");
}

#[test]
fn who_was_away_for_two_important_changes_reads_of_both_and_of_the_next_alone() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let course = kommune.written_course("phishing", WITH_TEST);
    let author = author(&house, &kommune, "Ada Lorenz");
    let ben = learner(&house, &kommune, "Ben Busch");
    let change = |text: &str, why: &str| {
        let draft = draft_of(&author, &course);
        write(&author, &draft, "Melden", text);
        author.follow(&publish(&author, &draft, Some(why)));
        house.run_jobs();
    };
    change("Die Nummer ist neu.\n", WHY);
    change("Die Frist ist neu.\n", "Die Frist sind jetzt drei Tage.");
    let page = ben.open(COURSE);
    assert_eq!(
        page.texts(".kern-alert__body"),
        [format!("{WHY} Die Frist sind jetzt drei Tage.")]
    );
    ben.follow(&ben.submit(&page.form("Verstanden")));
    change("Die Stelle ist neu.\n", "Gemeldet wird jetzt im Portal.");
    let page = ben.open(COURSE);
    page.sees("Gemeldet wird jetzt im Portal.");
    assert!(!page.texts(".kern-alert__body").concat().contains(WHY));
}

#[test]
fn a_running_test_is_finished_on_the_version_it_began() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let course = kommune.written_course("phishing", WITH_TEST);
    let author = author(&house, &kommune, "Ada Lorenz");
    let person = kommune.person("Ben Busch");
    let ben = house.log_in(&person);
    let mut page = begin(&ben, &course);
    let first = keys(&page);
    page = ben.follow(&ben.submit(&solved(&page, true)));

    publish_important(&house, &author, &course);

    let rules = ben.open("/lernen/phishing/test");
    let again = ben.open(&rules.link("Test fortsetzen"));
    assert_eq!(keys(&again), first);
    let csrf = ben.csrf();
    let key = uuid::Uuid::now_v7().to_string();
    let fields = [("_csrf", csrf.as_str()), ("schluessel", key.as_str())];
    let begun = ben.post("/lernen/phishing/test", &fields);
    assert!(
        again.path.starts_with(begun.location()),
        "{}",
        begun.location()
    );
    for _ in 1..5 {
        page = ben.follow(&ben.submit(&solved(&page, true)));
    }
    let result = ben.follow(&ben.submit(&page.form("Test abgeben")));
    result.sees("Bestanden").sees("5 von 5 richtig");
    ben.open(COURSE).sees("Abgeschlossen am");
    let (who, id) = (person.membership.clone(), course.id.clone());
    let ended = house.read(move |conn| completion(conn, &who, &id)).unwrap();
    assert_eq!(ended.version_id, course.version);
    verify(&house);
}

#[test]
fn who_has_completed_stays_completed_and_reads_of_the_change() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let course = kommune.written_course("phishing", WITH_TEST);
    let author = author(&house, &kommune, "Ada Lorenz");
    let ben = house.log_in(&kommune.person("Ben Busch"));
    let overview = take(&ben, &course, 5);
    ben.follow(&ben.submit(&overview.form("Test abgeben")));
    publish_important(&house, &author, &course);
    let page = ben.open(COURSE);
    page.sees("Abgeschlossen am")
        .sees(WHY)
        .sees("Ihr Abschluss und Ihr Nachweis bleiben gültig.")
        .sees("Die Nummer der Hotline ist neu.")
        .misses("Verstanden");
    assert_eq!(page.link("Alle Änderungen ansehen"), "#aenderungen");
    ben.open("/lernen/phishing/ergebnis")
        .sees("5 von 5 richtig");
    ben.open(LESSON).misses("neue");
    verify(&house);
}

#[test]
fn without_the_tick_everybody_finishes_what_they_began() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let course = kommune.written_course("phishing", WITH_TEST);
    let author = author(&house, &kommune, "Ada Lorenz");
    let ben = learner(&house, &kommune, "Ben Busch");
    let draft = draft_of(&author, &course);
    write(&author, &draft, "Melden", "Rufen Sie die neue Nummer an.\n");
    author.follow(&publish(&author, &draft, None));
    house.run_jobs();
    ben.open(LESSON).misses("neue Nummer");
    ben.open(COURSE).misses("Dieser Kurs hat sich am");
}

#[test]
fn the_page_says_how_many_that_concerns_and_refuses_what_is_too_long() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let course = kommune.written_course("phishing", WITH_TEST);
    let author = author(&house, &kommune, "Ada Lorenz");
    learner(&house, &kommune, "Ben Busch");
    let draft = draft_of(&author, &course);
    write(&author, &draft, "Melden", "Anders.\n");
    author
        .open(&draft.link("Veröffentlichen"))
        .sees("Zurzeit lernen weniger als 5 Personen mit diesem Kurs.");
    let long = "Ü".repeat(301);
    let refused = publish(&author, &draft, Some(&long));
    refused.has_status(422).sees("höchstens 300 Zeichen");
    assert_eq!(
        refused.attribute("#wichtig", "checked").as_deref(),
        Some("")
    );
    // Left empty, it says what the changelog says; without that nothing is published.
    let form = refused
        .form("Jetzt veröffentlichen")
        .fill("wichtig_text", "");
    author
        .submit(&form.clone().fill("aenderungen", " "))
        .has_status(422);
    author.follow(&author.submit(&form));
    house.run_jobs();
    let versions = author.open(&format!("/redaktion/fassungen/{}", course.version));
    versions.sees("Wichtige Änderung");
    let program = house.program_of(&kommune.person("Cora Ziel"));
    let course = program.get("/api/v1/courses/phishing").json();
    assert_eq!(
        course["version"]["important_change"],
        "Die Nummer der Hotline ist neu."
    );
}

#[test]
fn a_changed_question_is_asked_again_and_a_lesson_that_is_gone_leads_to_the_course() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let course = kommune.written_course("phishing", WITH_TEST);
    let author = author(&house, &kommune, "Ada Lorenz");
    let ben = learner(&house, &kommune, "Ben Busch");
    let exercise = "/lernen/phishing/fuenf-blicke";
    check(&ben, exercise, "zuerst", true);
    check(&ben, exercise, "anfang", true);
    ben.open(exercise).sees("2 von 2 richtig");

    let draft = draft_of(&author, &course);
    let page = author.open(&draft.link("Fünf Blicke"));
    let form = page.form("Speichern");
    let quiz = form.fields().iter().find(|(name, _)| name == "quiz");
    let quiz = quiz.unwrap().1.replace("Den Betreff", "Den Absender");
    author.follow(&author.submit(&form.fill("quiz", &quiz)));
    add_lesson(&author, &draft, "Danach");
    let path = format!("{}/lektion/melden/loeschen", draft.path);
    press(&author, &path).has_status(303);
    author.follow(&publish(&author, &draft, Some(WHY)));
    house.run_jobs();

    let page = ben.open(exercise);
    page.sees("1 von 2 Fragen beantwortet").sees("Den Absender");
    assert_eq!(ben.get(LESSON).has_status(303).location(), COURSE);
    let marked = press(&ben, &format!("{LESSON}/erledigt"));
    assert_eq!(marked.has_status(303).location(), COURSE);
    ben.open(COURSE).sees("Danach");
    verify(&house);
}

#[test]
fn what_the_new_version_no_longer_asks_for_holds_nobody_back() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let rule = ("kurs.toml", "abschluss = \"lektionen\"\n");
    let course = kommune.written_course("phishing", &[&[rule], WITH_TEST].concat());
    let author = author(&house, &kommune, "Ada Lorenz");
    let ben = learner(&house, &kommune, "Ben Busch");
    press(&ben, "/lernen/phishing/fuenf-blicke/erledigt").has_status(303);
    let draft = draft_of(&author, &course);
    let path = format!("{}/lektion/melden/loeschen", draft.path);
    press(&author, &path).has_status(303);
    author.follow(&publish(&author, &draft, Some(WHY)));
    house.run_jobs();
    ben.open(COURSE).sees("Abgeschlossen am");
    verify(&house);
}
