//! The Nachweis: issued once, printed by its owner, checked by whoever holds its code.

use crate::support::{Browser, Page, Paper, READING, TestHouse};

/// Works through a course without a test and asks for its Nachweis.
pub(super) fn earn(learner: &Browser, slug: &str) -> Page {
    let course = learner.get(&format!("/kurse/{slug}"));
    let mut page = learner.follow(&learner.submit(&course.form("Kurs starten")));
    while page.path.starts_with("/lernen/") {
        page = learner.follow(&learner.submit(&page.form("Als erledigt markieren")));
    }
    learner.follow(&learner.submit(&page.form("Nachweis ansehen")))
}

pub(super) fn code(page: &Page) -> String {
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
fn a_nachweis_is_an_accessible_pdf_with_its_code_in_words_and_squares() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    kommune.written_course("ankommen", READING);
    let ada = house.log_in(&kommune.person("Ada Lorenz"));
    let sheet = earn(&ada, "ankommen");
    let code = code(&sheet);
    sheet.sees(&code);
    let label = sheet.attribute("svg.qr", "aria-label");
    assert_eq!(label.as_deref(), Some("QR-Code: Nachweis prüfen"));

    let answer = ada.open(&sheet.link("Als PDF herunterladen"));
    assert_eq!(answer.header("content-type"), Some("application/pdf"));
    assert_eq!(answer.header("cache-control"), Some("private, no-store"));
    let name = format!("attachment; filename=\"Nachweis-{code}.pdf\"");
    assert_eq!(answer.header("content-disposition"), Some(name.as_str()));
    let paper = Paper::read(&answer.bytes);
    assert_eq!(paper.pages(), 1);
    let outline = paper.outline();
    for line in [
        "P Neuenfelde",
        "H1 Teilnahmebescheinigung",
        "P Ada Lorenz",
        "H2 Lernziele",
        "Lbl Abgeschlossen am",
        "Figure [QR-Code: Nachweis prüfen]",
    ] {
        assert!(outline.contains(line), "{line}\n{outline}");
    }
    assert!(outline.contains(&format!("/nachweis/{code}↗")), "{outline}");
    assert!(outline.contains(&format!(" {code}\n")), "{outline}");
}

#[test]
fn the_pdf_of_somebody_else_is_not_found() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    kommune.written_course("ankommen", READING);
    let ada = house.log_in(&kommune.person("Ada Lorenz"));
    let bea = house.log_in(&kommune.person("Bea Thiel"));
    let sheet = earn(&ada, "ankommen");
    let path = format!("{}.pdf", sheet.path);
    bea.get(&path).has_status(404);
    bea.get("/lernen/nachweise/quatsch.pdf").has_status(404);
    house.browser().get(&path).has_status(303);
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
