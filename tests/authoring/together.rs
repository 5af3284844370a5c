//! Two people write at one lesson, and nothing is lost.

use std::thread;

use lernverbund::identity::Role;

use super::{author, begin, go_on};
use crate::support::{Browser, Page, TestHouse};

const QUIZ: &str = "## NAME Frage? {#frage}\n- (x) Ja\n- ( ) Nein\n> Darum.\n";
const TEXT: &str = "Erster Absatz.\n\nZweiter Absatz.\n\nDritter Absatz.\n";

/// Two logins at the same lesson, which begins with three paragraphs.
fn two_at_a_lesson(house: &TestHouse) -> (Browser, Browser, String) {
    let kommune = house.kommune("Neuenfelde");
    let ada = author(house, &kommune, "Ada Lorenz");
    let course = begin(&ada, "Schlüssel zurückgeben", "kurz");
    let lesson = course.link("Ein Fall aus dem Amt");
    let form = ada.open(&lesson).form("Speichern");
    ada.submit(&form.fill("text", TEXT)).has_status(303);
    let colleague = kommune
        .person("Cem Yilmaz")
        .with_role(Role::Personalentwicklung);
    (ada, house.log_in(&colleague), lesson)
}

#[test]
fn changes_of_different_paragraphs_are_merged() {
    let house = TestHouse::open();
    let (ada, cem, lesson) = two_at_a_lesson(&house);
    let (of_ada, of_cem) = (ada.open(&lesson), cem.open(&lesson));
    of_cem.sees("Auch diese Lektion offen: Ada Lorenz");
    let form = of_ada
        .form("Speichern")
        .fill("text", &TEXT.replace("Erster", "Ganz erster"));
    ada.submit(&form).has_status(303);
    let form = of_cem
        .form("Speichern")
        .fill("text", &TEXT.replace("Dritter", "Ganz letzter"));
    cem.submit(&form).has_status(303);
    let page = ada.open(&lesson);
    page.sees("Ganz erster Absatz.")
        .sees("Ganz letzter Absatz.");
}

#[test]
fn changes_of_the_same_paragraph_stand_side_by_side_until_somebody_decides() {
    let house = TestHouse::open();
    let (ada, cem, lesson) = two_at_a_lesson(&house);
    let (of_ada, of_cem) = (ada.open(&lesson), cem.open(&lesson));
    let form = of_ada
        .form("Speichern")
        .fill("text", &TEXT.replace("Zweiter", "Adas"));
    ada.submit(&form).has_status(303);
    let form = of_cem
        .form("Speichern")
        .fill("text", &TEXT.replace("Zweiter", "Cems"));
    let clash = cem.submit(&form);
    clash
        .has_status(409)
        .sees("Adas Absatz.")
        .sees("Cems Absatz.")
        .sees("Ada Lorenz");
    ada.open(&lesson).misses("Cems Absatz.");
    cem.submit(&clash.form("Zusammenführen")).has_status(303);
    ada.open(&lesson)
        .sees("Cems Absatz.")
        .sees("Adas Absatz.")
        .sees("Dritter Absatz.");
}

#[test]
fn a_script_saves_and_hears_of_changes_and_of_clashes() {
    let house = TestHouse::open();
    let (ada, cem, lesson) = two_at_a_lesson(&house);
    let revision = |browser: &Browser| {
        let page = browser.open(&lesson);
        page.attribute("input[name=revision]", "value").unwrap()
    };
    let (of_ada, of_cem) = (revision(&ada), revision(&cem));
    let save = |browser: &Browser, revision: &str, text: &str| {
        let secret = browser.csrf();
        let fields = [
            ("_csrf", secret.as_str()),
            ("titel", "Ein Fall"),
            ("minuten", "4"),
            ("revision", revision),
            ("text", text),
        ];
        browser.post_for_json(&lesson, &fields)
    };
    let saved = save(&ada, &of_ada, &TEXT.replace("Erster", "Adas"));
    saved.has_status(200);
    assert_ne!(saved.json()["revision"], of_ada.as_str());
    assert_eq!(saved.json()["others"][0], "Cem Yilmaz");
    let merged = save(&cem, &of_cem, &TEXT.replace("Dritter", "Cems"));
    assert_eq!(merged.json()["merged"], true);
    let text = merged.json()["fields"]["text"].as_str().unwrap().to_owned();
    assert!(
        text.contains("Adas Absatz.") && text.contains("Cems Absatz."),
        "{text}"
    );
    let clash = save(&cem, &of_cem, &TEXT.replace("Erster", "Kein"));
    clash.has_status(409);
    assert_eq!(clash.json()["conflict"], true);
}

#[test]
fn a_colleague_writes_along_once_invited_and_until_dismissed() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let ada = author(&house, &kommune, "Ada Lorenz");
    let cem = author(&house, &kommune, "Cem Yilmaz");
    author(&house, &house.kommune("Brakenholt"), "Dora Engel");
    let course = begin(&ada, "Schlüssel zurückgeben", "kurz");
    cem.get(&course.path).has_status(404);
    let form = course.form("Dazuholen");
    assert_eq!(form.offers("person").len(), 1);
    ada.submit(&form).has_status(303);
    cem.open("/redaktion").sees("Schlüssel zurückgeben");
    let dismissal = cem.open(&course.path).form("Entfernen: Cem Yilmaz");
    ada.submit(&dismissal.forge("_csrf", &ada.csrf()))
        .has_status(303);
    cem.get(&course.path).has_status(404);
}

#[test]
fn a_clash_in_text_and_quiz_is_settled_on_one_page() {
    let house = TestHouse::open();
    let (ada, cem, lesson) = two_at_a_lesson(&house);
    let (of_ada, of_cem) = (ada.open(&lesson), cem.open(&lesson));
    let written = |page: &Page, name: &str| {
        page.form("Speichern")
            .fill("text", &TEXT.replace("Erster", name))
            .fill("quiz", &QUIZ.replace("NAME", name))
    };
    ada.submit(&written(&of_ada, "Adas")).has_status(303);
    let clash = cem.submit(&written(&of_cem, "Cems"));
    clash.has_status(409).sees("Stelle 2 von");
    cem.submit(&clash.form("Zusammenführen")).has_status(303);
    let page = ada.open(&lesson);
    for words in ["Adas Absatz.", "Cems Absatz.", "Adas Frage?", "Cems Frage?"] {
        page.sees(words);
    }
}

#[test]
fn who_began_before_there_were_questions_does_not_delete_them() {
    let house = TestHouse::open();
    let (ada, cem, lesson) = two_at_a_lesson(&house);
    let (of_ada, of_cem) = (ada.open(&lesson), cem.open(&lesson));
    let asked = of_ada.form("Speichern").fill("quiz", QUIZ);
    ada.submit(&asked).has_status(303);
    let saved = cem.submit(&of_cem.form("Speichern").fill("titel", "Ein anderer Fall"));
    saved.has_status(303);
    ada.open(&lesson)
        .sees("Ein anderer Fall")
        .sees("NAME Frage?");
}

#[test]
fn settings_that_somebody_else_has_changed_are_saved_only_by_who_has_seen_it() {
    let house = TestHouse::open();
    let (ada, cem, lesson) = two_at_a_lesson(&house);
    let path = lesson.split("/lektion/").next().unwrap().to_owned() + "/einstellungen";
    let (of_ada, of_cem) = (ada.open(&path), cem.open(&path));
    let saved = ada.submit(&of_ada.form("Speichern").fill("zielgruppe", "Bauamt"));
    saved.has_status(303);
    let refused = cem.submit(&of_cem.form("Speichern").fill("zielgruppe", "Ordnungsamt"));
    refused.has_status(409).sees("inzwischen geändert");
    let kept = refused.attribute("#zielgruppe", "value");
    assert_eq!(kept.as_deref(), Some("Ordnungsamt"));
    let before = ada.open(&path).attribute("#zielgruppe", "value");
    assert_eq!(before.as_deref(), Some("Bauamt"));
    cem.submit(&refused.form("Speichern")).has_status(303);
    let after = ada.open(&path).attribute("#zielgruppe", "value");
    assert_eq!(after.as_deref(), Some("Ordnungsamt"));
}

#[test]
fn what_two_save_at_the_same_moment_is_kept_of_both() {
    let house = TestHouse::open();
    let (ada, cem, lesson) = two_at_a_lesson(&house);
    let written = |first: u8, third: u8| {
        format!("Absatz {first} oben.\n\nZweiter Absatz.\n\nAbsatz {third} unten.\n")
    };
    let form = ada.open(&lesson).form("Speichern");
    ada.submit(&form.fill("text", &written(0, 0)));
    for round in 1..=8 {
        let form = |browser: &Browser| browser.open(&lesson).form("Speichern");
        let of_ada = form(&ada).fill("text", &written(round, round - 1));
        let of_cem = form(&cem).fill("text", &written(round - 1, round));
        thread::scope(|scope| {
            let first = scope.spawn(|| ada.submit(&of_ada).status);
            let second = scope.spawn(|| cem.submit(&of_cem).status);
            assert_eq!([first.join().unwrap(), second.join().unwrap()], [303, 303]);
        });
        ada.open(&lesson)
            .sees(&format!("Absatz {round} oben."))
            .sees(&format!("Absatz {round} unten."));
    }
}

#[test]
fn a_course_that_is_published_twice_at_the_same_moment_is_published_once() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    kommune.course("Umgang mit Schlüsseln");
    let ada = author(&house, &kommune, "Ada Lorenz");
    let course = go_on(&ada);
    let lesson = ada.open(&course.link("Worum es geht"));
    ada.submit(&lesson.form("Speichern").fill("text", TEXT));
    let page = ada.open(&course.link("Veröffentlichen"));
    let form = page.form("Jetzt veröffentlichen");
    let form = form.fill("aenderungen", "Drei Absätze.");
    let mut answers = thread::scope(|scope| {
        let first = scope.spawn(|| ada.submit(&form).status);
        let second = scope.spawn(|| ada.submit(&form).status);
        [first.join().unwrap(), second.join().unwrap()]
    });
    answers.sort_unstable();
    assert_eq!(answers, [303, 404]);
}
