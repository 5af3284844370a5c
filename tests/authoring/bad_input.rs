//! What a draft refuses, in words and with the right status, and without keeping anything.

use std::time::Instant;

use super::{author, begin};
use crate::support::{TestHouse, bomb};

#[test]
fn a_course_without_a_title_or_with_an_endless_one_is_not_begun() {
    let house = TestHouse::open();
    let author = author(&house, &house.kommune("Neuenfelde"), "Ada Lorenz");
    for (title, words) in [
        (" ", "Schreiben Sie einen Titel"),
        (&"x".repeat(121), "Kürzen Sie den Titel"),
    ] {
        let form = author.open("/redaktion").form("Kurs anlegen");
        let refused = author.submit(&form.fill("titel", title).choose("vorlage", "leer"));
        refused.has_status(422).sees(words);
    }
    author.open("/redaktion").sees("Noch kein Entwurf");
}

#[test]
fn a_draft_with_mistakes_is_not_published_and_says_why() {
    let house = TestHouse::open();
    house.knows_topics();
    let kommune = house.kommune("Neuenfelde");
    let author = author(&house, &kommune, "Ada Lorenz");
    let course = begin(&author, "Schlüssel zurückgeben", "leer");
    let secret = author.csrf();
    let path = format!("{}/veroeffentlichen", course.path);
    let fields = [
        ("_csrf", secret.as_str()),
        ("fassung", "1"),
        ("aenderungen", "Erste."),
        ("sichtbar", "alle"),
    ];
    author
        .post(&path, &fields)
        .has_status(422)
        .sees("Prüfbericht Fehler");
    for (name, value, words) in [
        ("fassung", "1 b", "Erlaubt sind Buchstaben"),
        ("aenderungen", "", "Schreiben Sie in einem Satz"),
        ("aenderungen", &"x".repeat(301), "Kürzen Sie den Satz"),
    ] {
        let mut fields = fields;
        for field in &mut fields {
            if field.0 == name {
                field.1 = value;
            }
        }
        author.post(&path, &fields).has_status(422).sees(words);
    }
    author.open("/kurse").misses("Schlüssel zurückgeben");
    author.open("/redaktion").sees("Schlüssel zurückgeben");
}

#[test]
fn html_and_scripts_in_a_text_stay_text_and_are_named_in_the_report() {
    let house = TestHouse::open();
    let author = author(&house, &house.kommune("Neuenfelde"), "Ada Lorenz");
    let course = begin(&author, "Schlüssel zurückgeben", "leer");
    let lesson = course.link("Worum es geht");
    let hostile = "<script>alert(1)</script>\n\n[klick](javascript:alert(1))\n\n<img src=x onerror=alert(1)>\n";
    let form = author.open(&lesson).form("Speichern").fill("text", hostile);
    let page = author.follow(&author.submit(&form));
    assert!(page.texts(".preview script").is_empty());
    assert_eq!(page.attribute(".preview a", "href"), None);
    assert_eq!(page.attribute(".preview img", "src"), None);
    author
        .open(&course.link("Prüfbericht"))
        .sees("Verhindert die Veröffentlichung");
}

#[test]
fn a_long_text_is_kept_up_to_its_limit() {
    let house = TestHouse::open();
    let author = author(&house, &house.kommune("Neuenfelde"), "Ada Lorenz");
    let course = begin(&author, "Schlüssel zurückgeben", "leer");
    let lesson = course.link("Worum es geht");
    let save = |text: &str| {
        let form = author.open(&lesson).form("Speichern");
        author.submit(&form.fill("text", text))
    };
    save(&"ä".repeat(400_000)).has_status(303);
    save(&"ä".repeat(600_000))
        .has_status(422)
        .sees("länger als 1 MB");
}

#[test]
fn a_text_of_nothing_but_mistakes_is_saved_and_reported_in_reasonable_time() {
    let house = TestHouse::open();
    let author = author(&house, &house.kommune("Neuenfelde"), "Ada Lorenz");
    let course = begin(&author, "Schlüssel zurückgeben", "leer");
    let lesson = course.link("Worum es geht");
    let revision = author.open(&lesson);
    let revision = revision.attribute("input[name=revision]", "value");
    let (secret, text) = (author.csrf(), "<b>\n\n".repeat(200_000));
    let fields = [
        ("_csrf", secret.as_str()),
        ("titel", "Worum es geht"),
        ("minuten", "3"),
        ("revision", revision.as_deref().unwrap()),
        ("text", text.as_str()),
    ];
    let begun = Instant::now();
    let saved = author.post_for_json(&lesson, &fields);
    saved.has_status(200);
    assert_eq!(saved.json()["findings"], 101);
    let report = author.open(&course.link("Prüfbericht"));
    report.sees("In dieser Datei gibt es noch 199.900 weitere Fehler.");
    assert!(report.bytes.len() < 400_000, "{}", report.bytes.len());
    assert!(begun.elapsed().as_secs() < 120, "{:?}", begun.elapsed());
}

#[test]
fn files_are_known_by_their_content() {
    let house = TestHouse::open();
    let author = author(&house, &house.kommune("Neuenfelde"), "Ada Lorenz");
    let course = begin(&author, "Schlüssel zurückgeben", "leer");
    let media = format!("{}/medien", course.path);
    let secret = author.csrf();
    let svg = b"<svg xmlns='http://www.w3.org/2000/svg'/>";
    for (name, bytes) in [
        ("bild.svg", &svg[..]),
        ("bild.png", &svg[..]),
        ("bombe.png", &bomb(30_000)),
        ("film.mp4", b"kein Film"),
        ("plan.pdf", b"kein PDF"),
        ("film.vtt", b"keine Untertitel"),
        ("", b""),
    ] {
        let refused = author.upload(&media, &[("_csrf", &secret)], ("datei", name, bytes));
        refused.has_status(422);
    }
    author.open(&media).sees("Noch keine Dateien");
}

#[test]
fn a_lesson_that_is_gone_is_not_found_and_an_old_order_is_refused() {
    let house = TestHouse::open();
    let author = author(&house, &house.kommune("Neuenfelde"), "Ada Lorenz");
    let course = begin(&author, "Schlüssel zurückgeben", "kurz");
    let secret = author.csrf();
    let post = |path: &str, fields: &[(&str, &str)]| {
        let mut fields = fields.to_vec();
        fields.push(("_csrf", &secret));
        author.post(&format!("{}{path}", course.path), &fields)
    };
    let turned = "auf-einen-blick so-geht-es ein-fall";
    post("/reihenfolge", &[("order", turned)]).has_status(303);
    let titles = author.open(&course.path).texts(".plan__title");
    assert_eq!(
        titles,
        ["Auf einen Blick", "So geht es", "Ein Fall aus dem Amt"]
    );
    post("/lektion/so-geht-es/loeschen", &[]).has_status(303);
    post("/reihenfolge", &[("order", turned)]).has_status(409);
    post("/lektion/so-geht-es", &[("text", "x")]).has_status(404);
    post(
        "/verschieben",
        &[("key", "so-geht-es"), ("richtung", "hoch")],
    )
    .has_status(404);
    post(
        "/verschieben",
        &[("key", "ein-fall"), ("richtung", "seitwaerts")],
    )
    .has_status(400);
    post("/teile", &[("art", "unsinn"), ("titel", "x")]).has_status(400);
}
