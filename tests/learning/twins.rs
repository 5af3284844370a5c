//! A lesson once more, short or in Leichte Sprache: the choice goes along, and is stored nowhere.

use crate::support::{Browser, File, READING, TestHouse, TestPerson};

const TWINS: &[File] = &[
    ("1-fuenf-blicke.kurz.md", "Von rechts lesen.\n"),
    (
        "1-fuenf-blicke.leicht.md",
        "Lesen Sie die Adresse.\nFangen Sie rechts an.\n\nDann: [Melden](2-melden.md)\n",
    ),
];

fn with_twins() -> Vec<File> {
    READING.iter().chain(TWINS).copied().collect()
}

fn begin(house: &TestHouse, person: &TestPerson<'_>) -> Browser {
    let browser = house.log_in(person);
    let form = browser.open("/kurse/phishing").form("Kurs starten");
    browser.follow(&browser.submit(&form));
    browser
}

#[test]
fn whoever_reads_leichte_sprache_goes_on_in_it() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    kommune.written_course("phishing", &with_twins());
    let ada = begin(&house, &kommune.person("Ada Lorenz"));
    let full = ada.open("/lernen/phishing/fuenf-blicke");
    full.sees("Lesen Sie die Adresse von rechts.")
        .sees("7 Minuten");
    let names = full.texts(".ways__link");
    assert_eq!(names, ["Ausführlich", "Kurz gefasst", "Leichte Sprache"]);
    assert_eq!(full.texts(".ways [aria-current]"), ["Ausführlich"]);

    let plain = ada.open(&full.link("Leichte Sprache"));
    plain
        .sees("Fangen Sie rechts an.")
        .misses("von rechts.")
        .sees("3 Minuten")
        .sees("Was lesen Sie zuerst?");
    assert_eq!(plain.texts(".ways [aria-current]"), ["Leichte Sprache"]);
    assert_eq!(
        plain.attribute(".plain .prose a", "href").as_deref(),
        Some("melden?fassung=leicht")
    );

    // The questions lead back to the text they stand under.
    let answered = ada.submit(&plain.form("Antwort prüfen").choose("a-zuerst", "0"));
    let to = answered.has_status(303).location();
    assert!(
        to.starts_with("/lernen/phishing/fuenf-blicke?fassung=leicht#"),
        "{to}"
    );
    let again = ada.follow(&answered);
    let again = ada.submit(&again.form("Erneut versuchen"));
    assert_eq!(
        again.has_status(303).location(),
        "/lernen/phishing/fuenf-blicke?fassung=leicht#ueben"
    );

    // The choice goes on to lessons that have no such text, and back.
    let marked = ada.submit(&plain.form("Als erledigt markieren und weiter"));
    assert_eq!(
        marked.has_status(303).location(),
        "/lernen/phishing/melden?fassung=leicht"
    );
    let next = ada.follow(&marked);
    next.sees("Rufen Sie die Hotline an.")
        .sees("gibt es noch nicht in Leichter Sprache");
    assert!(next.texts(".ways__link").is_empty());
    let back = ada.open(&next.link("Vorige Lektion"));
    back.sees("Fangen Sie rechts an.");
    ada.open("/lernen/phishing/melden")
        .misses("Leichter Sprache");
    let done = ada.submit(&next.form("Als erledigt markieren"));
    ada.follow(&done).sees("Abgeschlossen am");
}

#[test]
fn what_is_no_twin_is_the_lesson_itself() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    kommune.written_course("phishing", &with_twins());
    let ada = begin(&house, &kommune.person("Ada Lorenz"));
    for query in ["fassung=lang", "fassung=", "fassung", "x=%ff&fassung=KURZ"] {
        ada.open(&format!("/lernen/phishing/fuenf-blicke?{query}"))
            .sees("Lesen Sie die Adresse von rechts.")
            .misses("Diese Lektion gibt es");
    }
    ada.open("/lernen/phishing/fuenf-blicke?fassung=kurz&fassung=leicht")
        .sees("Von rechts lesen.");
}

#[test]
fn a_course_says_which_lessons_it_has_once_more() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    kommune.written_course("phishing", &with_twins());
    kommune.written_course("ohne", READING);
    let person = kommune.person("Ada Lorenz");
    let guest = house.log_in(&kommune.person("Cem Polat"));
    let page = guest.open("/kurse/phishing");
    page.sees("Auch kurz gefasst, in Leichter Sprache");
    assert_eq!(page.texts(".lessons__also a").len(), 0);
    let ada = begin(&house, &person);
    let page = ada.open("/kurse/phishing");
    assert_eq!(page.texts(".lessons__also").len(), 1);
    let href = page.attribute(".lessons__also a:last-child", "href");
    assert_eq!(
        href.as_deref(),
        Some("/lernen/phishing/fuenf-blicke?fassung=leicht")
    );
    guest.open("/kurse/ohne").misses("Leichter Sprache");
}

#[test]
fn a_program_gets_the_twins_with_the_lesson() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    kommune.written_course("phishing", &with_twins());
    let person = kommune.person("Ada Lorenz");
    begin(&house, &person);
    let program = house.program_of(&person);
    let path = "/api/v1/courses/phishing/lessons";
    let lesson = program.get(&format!("{path}/fuenf-blicke"));
    let twins = lesson.has_status(200).json()["twins"].clone();
    assert_eq!(twins[0]["kind"], "kurz");
    assert_eq!(twins[1]["kind"], "leicht");
    let html = twins[1]["html"].as_str().unwrap();
    assert!(html.contains("Fangen Sie rechts an."), "{html}");
    let other = program.get(&format!("{path}/melden")).json();
    assert_eq!(other.get("twins"), None);
}
