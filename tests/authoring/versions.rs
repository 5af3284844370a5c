//! The versions of a course: exported, gone on with, and withdrawn with a reason.

use super::{author, go_on};
use crate::support::{Browser, Page, TestHouse};

const REASON: &str = "Das Recht hat sich geändert.";

fn versions(author: &Browser) -> Page {
    author.open(&author.open("/redaktion").link("Umgang mit Schlüsseln"))
}

fn withdraw(author: &Browser, reason: &str) -> Page {
    let form = versions(author).form("Kurs zurückziehen");
    author.submit(&form.fill("grund", reason))
}

#[test]
fn who_is_in_a_withdrawn_course_reads_why_and_may_finish_and_nobody_else_sees_it() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let course = kommune.shared_course("Umgang mit Schlüsseln");
    let author = author(&house, &kommune, "Ada Lorenz");
    let (page, lesson) = (
        format!("/kurse/{}", course.slug),
        format!("/lernen/{}/worum-es-geht", course.slug),
    );
    let there = house.kommune("Brakenholt");
    let learner = house.log_in(&there.person("Benno Kaiser"));
    let form = learner.open(&page).form("Kurs starten");
    learner.follow(&learner.submit(&form));

    let withdrawn = author.follow(&withdraw(&author, REASON));
    withdrawn
        .sees("Der Kurs ist zurückgezogen")
        .sees("Zurückgezogen am")
        .sees(REASON)
        .misses("Kurs zurückziehen");

    learner.open(&page).sees("zurückgezogen").sees(REASON);
    learner.open("/lernen").sees("Umgang mit Schlüsseln");
    let reading = learner.open(&lesson);
    reading.sees(REASON).sees("Ein Absatz.");
    learner.follow(&learner.submit(&reading.form("Als erledigt markieren")));
    learner.open(&page).sees("Abgeschlossen am");
    learner.open("/kurse").misses("Umgang mit Schlüsseln");

    let late = house.log_in(&there.person("Cora Spät"));
    late.get(&page).has_status(404);
    late.get(&lesson).has_status(404);
    let start = format!("/lernen/{}/starten", course.slug);
    let secret = late.csrf();
    late.post(&start, &[("_csrf", &secret)]).has_status(404);
}

#[test]
fn who_is_in_a_course_that_the_publisher_keeps_for_itself_may_finish_it_and_reads_so() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let course = kommune.shared_course("Umgang mit Schlüsseln");
    let page = format!("/kurse/{}", course.slug);
    let lesson = format!("/lernen/{}/worum-es-geht", course.slug);
    let there = house.kommune("Brakenholt");
    let learner = house.log_in(&there.person("Benno Kaiser"));
    let form = learner.open(&page).form("Kurs starten");
    learner.follow(&learner.submit(&form));

    let author = author(&house, &kommune, "Ada Lorenz");
    let publish = |reach: &str, text: &str, news: &str| {
        let draft = go_on(&author);
        let form = author.open(&draft.link("Worum es geht")).form("Speichern");
        author.follow(&author.submit(&form.fill("text", text)));
        let form = author.open(&draft.link("Veröffentlichen"));
        let form = form.form("Jetzt veröffentlichen");
        let form = form.fill("aenderungen", news).choose("sichtbar", reach);
        author.follow(&author.submit(&form));
    };
    publish("kommune", "Nur noch für uns.", "Hausintern.");
    learner
        .open(&page)
        .sees("Diesen Kurs gibt es für Ihre Kommune seit dem");
    let reading = learner.open(&lesson);
    reading.sees("Ein Absatz.").misses("Nur noch für uns.");
    learner.follow(&learner.submit(&reading.form("Als erledigt markieren")));
    learner.open(&page).sees("Abgeschlossen am");
    let late = house.log_in(&there.person("Cora Spät"));
    late.get(&page).has_status(404);
    let colleague = house.log_in(&kommune.person("Dora Kurz"));
    colleague
        .open(&page)
        .misses("gibt es für Ihre Kommune seit");

    publish("alle", "Wieder für alle.", "Neu für alle.");
    let history = late.open(&page);
    history
        .misses("gibt es für Ihre Kommune seit")
        .sees("Neu für alle.")
        .misses("Hausintern.");
    colleague.open(&page).sees("Hausintern.");
}

#[test]
fn a_course_that_somebody_answers_for_is_withdrawn_by_nobody_else() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    kommune.course("Umgang mit Schlüsseln");
    let cem = author(&house, &kommune, "Cem Polat");
    let form = versions(&cem).form("Kurs zurückziehen");
    let ada = author(&house, &kommune, "Ada Lorenz");
    let draft = go_on(&ada);
    let lesson = ada.open(&draft.link("Worum es geht")).form("Speichern");
    ada.submit(&lesson.fill("text", "Ein neuer Absatz."));
    let page = ada.open(&draft.link("Veröffentlichen"));
    let publish = page.form("Jetzt veröffentlichen");
    ada.follow(&ada.submit(&publish.fill("aenderungen", "Neu.")));

    cem.submit(&form.fill("grund", REASON))
        .has_status(403)
        .sees("wer für ihn zuständig ist");
    versions(&cem).misses("Kurs zurückziehen");
    ada.follow(&withdraw(&ada, REASON)).sees("Zurückgezogen am");
}

#[test]
fn withdrawing_needs_a_reason_and_something_to_withdraw() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    kommune.course("Umgang mit Schlüsseln");
    let author = author(&house, &kommune, "Ada Lorenz");
    let form = versions(&author).form("Kurs zurückziehen");
    let refused = author.submit(&form.clone().fill("grund", "  "));
    refused
        .has_status(422)
        .sees("Der Kurs wurde nicht zurückgezogen");
    let long = "Ü".repeat(301);
    author
        .submit(&form.clone().fill("grund", &long))
        .has_status(422);
    author.follow(&author.submit(&form.clone().fill("grund", REASON)));
    author.submit(&form.fill("grund", REASON)).has_status(409);
}

#[test]
fn a_withdrawn_course_comes_back_with_its_next_version() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let course = kommune.course("Umgang mit Schlüsseln");
    let author = author(&house, &kommune, "Ada Lorenz");
    author.follow(&withdraw(&author, REASON));
    let form = versions(&author).form("Als Entwurf weiterbearbeiten");
    let draft = author.follow(&author.submit(&form));
    let form = author
        .open(&draft.link("Veröffentlichen"))
        .form("Jetzt veröffentlichen")
        .fill("aenderungen", "Auf neuem Stand.");
    author.follow(&author.submit(&form));
    versions(&author)
        .misses("Zurückgezogen am")
        .sees("Fassung 2026.2")
        .sees("Fassung 2026.1");
    let reader = house.log_in(&kommune.person("Benno Kaiser"));
    reader.open(&format!("/kurse/{}", course.slug));
}

#[test]
fn who_takes_a_course_from_other_kommunen_reads_so_beside_the_choice() {
    let house = TestHouse::open();
    let told = "Andere Kommunen sehen den Kurs dann nicht mehr";
    let kommune = house.kommune("Neuenfelde");
    kommune.shared_course("Umgang mit Schlüsseln");
    let author = author(&house, &kommune, "Ada Lorenz");
    let publish = author.open(&go_on(&author).link("Veröffentlichen"));
    publish.sees(told);
    let form = publish
        .form("Jetzt veröffentlichen")
        .fill("aenderungen", "Nur noch für uns.")
        .choose("sichtbar", "kommune");
    author
        .follow(&author.submit(&form))
        .sees("Die neue Fassung ist veröffentlicht");
    let publish = author.open(&go_on(&author).link("Veröffentlichen"));
    publish.sees("Jetzt veröffentlichen").misses(told);
}

#[test]
fn a_version_is_exported_as_it_was_made() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    kommune.course("Umgang mit Schlüsseln");
    let author = author(&house, &kommune, "Ada Lorenz");
    let package = author.get(&versions(&author).link("Kurspaket exportieren"));
    package.has_status(200);
    assert_eq!(package.header("content-type"), Some("application/zip"));
}

#[test]
fn while_a_draft_is_open_its_versions_are_compared_with_it() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    kommune.course("Umgang mit Schlüsseln");
    let author = author(&house, &kommune, "Ada Lorenz");
    let draft = go_on(&author);
    let page = author.open(&draft.link("Fassungen"));
    page.sees("Ein Entwurf der nächsten Fassung ist offen");
    author
        .open(&page.link("Mit dem Entwurf vergleichen"))
        .sees("Nichts ist geändert");
    let colleague = super::author(&house, &kommune, "Cem Polat");
    versions(&colleague)
        .misses("Als Entwurf weiterbearbeiten")
        .misses("Zum Entwurf");
}

#[test]
fn how_many_learn_with_a_version_is_told_from_the_group_size_on() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let course = kommune.course("Umgang mit Schlüsseln");
    let author = author(&house, &kommune, "Ada Lorenz");
    versions(&author).misses("lernen gerade");
    for number in 1..=5 {
        let learner = house.log_in(&kommune.person(&format!("Person {number}")));
        let page = learner.open(&format!("/kurse/{}", course.slug));
        learner.follow(&learner.submit(&page.form("Kurs starten")));
        let expected = match number {
            5 => "5 Personen lernen gerade mit ihr",
            _ => "Weniger als 5 Personen lernen gerade mit ihr",
        };
        versions(&author).sees(expected);
    }
}
