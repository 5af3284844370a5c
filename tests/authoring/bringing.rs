//! Courses that somebody brings along, and takes away again.

use std::fs;

use super::{author, begin};
use crate::support::{Browser, Page, TestHouse};

fn bring(browser: &Browser, to: &str, field: &str, name: &str, bytes: &[u8]) -> Page {
    let secret = browser.csrf();
    browser.upload(to, &[("_csrf", &secret)], (field, name, bytes))
}

#[test]
fn a_package_comes_back_as_it_went_byte_by_byte() {
    let house = TestHouse::open();
    house.knows_topics();
    let kommune = house.kommune("Neuenfelde");
    let author = author(&house, &kommune, "Ada Lorenz");
    let course = begin(&author, "Schlüssel zurückgeben", "pflicht");
    let media = format!("{}/medien", course.path);
    bring(
        &author,
        &media,
        "datei",
        "Mappe am Tor.png",
        &crate::support::png(80, 60),
    )
    .has_status(303);
    let package = author.get(&course.link("Kurspaket exportieren"));
    package.has_status(200);
    assert_eq!(package.header("content-type"), Some("application/zip"));
    author
        .submit(&course.form("Entwurf endgültig verwerfen"))
        .has_status(303);

    let brought = bring(
        &author,
        "/redaktion/pakete",
        "paket",
        "kurs.zip",
        &package.bytes,
    );
    let again = author.follow(&brought);
    again
        .sees("Schlüssel zurückgeben")
        .sees("Ein Fall aus dem Amt");
    let second = author.get(&again.link("Kurspaket exportieren"));
    assert_eq!(package.bytes, second.bytes);
    let picture = author.get(&format!("{}/medien/mappe-am-tor.png", again.path));
    picture.has_status(200);
}

#[test]
fn a_presentation_becomes_lessons_with_pictures_and_scripts() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let author = author(&house, &kommune, "Ada Lorenz");
    let slides = fs::read("backend/kit/office-import/tests/fixtures/sicher-mailen.pptx").unwrap();
    let brought = bring(
        &author,
        "/redaktion/einlesen",
        "datei",
        "Folien.pptx",
        &slides,
    );
    let course = author.follow(&brought);
    course.sees("Die Datei ist eingelesen").sees("Sprechtext");
    author.open("/redaktion").sees("Entwurf");
}

#[test]
fn what_is_no_package_and_no_presentation_is_refused_and_nothing_stays() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let author = author(&house, &kommune, "Ada Lorenz");
    for (to, field, name, words) in [
        (
            "/redaktion/pakete",
            "paket",
            "kurs.zip",
            "Das ist keine ZIP-Datei",
        ),
        (
            "/redaktion/einlesen",
            "datei",
            "Folien.pptx",
            "„Folien.pptx“",
        ),
        ("/redaktion/einlesen", "datei", "Text.docx", "„Text.docx“"),
    ] {
        for bytes in [&b"Unsinn"[..], b"PK\x03\x04"] {
            let refused = bring(&author, to, field, name, bytes);
            refused
                .has_status(422)
                .sees("Die Datei wurde nicht eingelesen")
                .sees(words);
        }
        let empty = bring(&author, to, field, name, b"");
        empty
            .has_status(422)
            .sees("Wählen Sie zuerst eine Datei aus");
    }
    author.open("/redaktion").sees("Noch kein Entwurf");
}

#[test]
fn a_course_of_a_neighbour_cannot_be_taken_by_its_name() {
    let house = TestHouse::open();
    house.knows_topics();
    let (here, there) = (house.kommune("Neuenfelde"), house.kommune("Brakenholt"));
    let neighbour = author(&house, &there, "Benno Kaiser");
    let course = begin(&neighbour, "Schlüssel zurückgeben", "kurz");
    let package = neighbour.get(&course.link("Kurspaket exportieren"));
    let own = author(&house, &here, "Ada Lorenz");
    let refused = bring(
        &own,
        "/redaktion/pakete",
        "paket",
        "kurs.zip",
        &package.bytes,
    );
    refused
        .has_status(422)
        .sees("An diesem Kurs wird schon geschrieben");
    own.get(&course.path).has_status(404);
}
