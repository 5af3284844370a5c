//! The Nachweis: issued once, printed by its owner, checked by whoever holds its code.

use crate::support::{Browser, Page, READING, TestHouse};

/// Works through a course without a test and asks for its Nachweis.
fn earn(learner: &Browser, slug: &str) -> Page {
    let course = learner.get(&format!("/kurse/{slug}"));
    let mut page = learner.follow(&learner.submit(&course.form("Kurs starten")));
    while page.path.starts_with("/lernen/") {
        page = learner.follow(&learner.submit(&page.form("Als erledigt markieren")));
    }
    learner.follow(&learner.submit(&page.form("Nachweis ansehen")))
}

fn code(page: &Page) -> String {
    page.path.rsplit('/').next().unwrap().to_owned()
}

#[test]
fn a_finished_course_gives_a_nachweis_that_anybody_with_the_code_can_check() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    kommune.written_course("ankommen", READING);
    let ada = house.log_in(&kommune.person("Ada Lorenz"));

    let sheet = earn(&ada, "ankommen");
    sheet
        .has_status(200)
        .sees("Teilnahmebescheinigung")
        .sees("Ada Lorenz")
        .sees("Alle Lektionen wurden bearbeitet.");

    let stranger = house.browser();
    stranger
        .open(&format!("/nachweis/{}", code(&sheet)))
        .sees("Dieser Nachweis ist echt.")
        .sees("Ada Lorenz")
        .sees("Teilnahmebescheinigung");
}

#[test]
fn a_code_typed_carelessly_finds_the_nachweis() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    kommune.written_course("ankommen", READING);
    let ada = house.log_in(&kommune.person("Ada Lorenz"));
    let code = code(&earn(&ada, "ankommen"));

    let typed = code.replace('-', "%20").to_lowercase();
    let answer = house.browser().get(&format!("/nachweis?code={typed}"));
    assert_eq!(
        answer.has_status(303).location(),
        format!("/nachweis/{code}")
    );
}

#[test]
fn asked_for_twice_it_is_the_same_nachweis() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    kommune.written_course("ankommen", READING);
    let ada = house.log_in(&kommune.person("Ada Lorenz"));
    let first = earn(&ada, "ankommen");
    let again = ada.submit(&ada.open("/kurse/ankommen").form("Nachweis ansehen"));
    assert_eq!(again.has_status(303).location(), first.path);
}

#[test]
fn a_course_that_is_not_finished_gives_none() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    kommune.written_course("ankommen", READING);
    let ada = house.log_in(&kommune.person("Ada Lorenz"));
    let csrf = ada.csrf();
    ada.post("/lernen/ankommen/nachweis", &[("_csrf", &csrf)])
        .has_status(409)
        .sees("sobald Sie den Kurs abgeschlossen haben");
}

#[test]
fn the_sheet_of_somebody_else_is_not_found() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    kommune.written_course("ankommen", READING);
    let ada = house.log_in(&kommune.person("Ada Lorenz"));
    let bea = house.log_in(&kommune.person("Bea Thiel"));
    let sheet = earn(&ada, "ankommen");
    bea.get(&sheet.path).has_status(404);
}

#[test]
fn an_unknown_code_is_told_in_plain_words() {
    let house = TestHouse::open();
    house.kommune("Neuenfelde");
    for address in [
        "/nachweis/7KQ2-M9XD-4RTB-0VHE",
        "/nachweis/quatsch",
        "/nachweis?code=quatsch",
    ] {
        house
            .browser()
            .get(address)
            .has_status(404)
            .sees("Diesen Code gibt es hier nicht.");
    }
}
