//! Captions and titles of modules that two people correct at the same time: nothing is lost.

use std::io::{Cursor, Read};

use course_package::{Package, write_archive};
use lernverbund::identity::Role;

use super::{author, begin};
use crate::support::{Browser, Page, TestHouse};

const CAPTIONS: &str = "WEBVTT\n\n00:00:00.500 --> 00:00:02.000\nEs ist\n\n\
    00:00:02.000 --> 00:00:03.000\nMontag früh.\n\n00:00:04.000 --> 00:00:06.000\nDas Telefon klingelt.\n";

/// Two who write at a draft of the same Kommune.
fn two_at_a_draft(house: &TestHouse) -> (Browser, Browser, Page) {
    let kommune = house.kommune("Neuenfelde");
    let ada = author(house, &kommune, "Ada Lorenz");
    let colleague = kommune
        .person("Cem Yilmaz")
        .with_role(Role::Personalentwicklung);
    let course = begin(&ada, "Schlüssel zurückgeben", "kurz");
    (ada, house.log_in(&colleague), course)
}

/// Two at a draft with a recording and its captions, and the page of its files.
fn two_at_captions(house: &TestHouse) -> (Browser, Browser, String) {
    let (ada, cem, course) = two_at_a_draft(house);
    let media = format!("{}/medien", course.path);
    send(&ada, &media, "", "rat.mp3", b"ID3\x04").has_status(303);
    send(&ada, &media, "", "rat.vtt", CAPTIONS.as_bytes()).has_status(303);
    (ada, cem, media)
}

/// Sends a file from a page that showed these revisions.
fn send(browser: &Browser, media: &str, shown: &str, name: &str, bytes: &[u8]) -> Page {
    let secret = browser.csrf();
    let fields = [("_csrf", secret.as_str()), ("staende", shown)];
    browser.upload(media, &fields, ("datei", name, bytes))
}

#[test]
fn captions_that_two_correct_in_different_places_hold_both() {
    let house = TestHouse::open();
    let (ada, cem, media) = two_at_captions(&house);
    let (of_ada, of_cem) = (ada.open(&media), cem.open(&media));
    let corrected = |page: &Page, from: &str, to: &str| {
        let form = page.form("Speichern");
        form.fill("text", &CAPTIONS.replace(from, to))
    };
    let form = corrected(&of_ada, "Es ist", "Heute ist");
    ada.submit(&form).has_status(303);
    let form = corrected(&of_cem, "klingelt", "läutet");
    cem.submit(&form).has_status(303);
    let page = ada.open(&media);
    page.sees("Heute ist").sees("Das Telefon läutet.");
    let played = ada.get(&format!("{media}/rat.vtt"));
    played.has_status(200).sees("Heute ist").sees("läutet");
}

#[test]
fn captions_that_two_correct_in_one_place_stand_beside_each_other_until_somebody_decides() {
    let house = TestHouse::open();
    let (ada, cem, media) = two_at_captions(&house);
    let (of_ada, of_cem) = (ada.open(&media), cem.open(&media));
    let corrected = |page: &Page, to: &str| {
        let form = page.form("Speichern");
        form.fill("text", &CAPTIONS.replace("Montag früh.", to))
    };
    ada.submit(&corrected(&of_ada, "Montag um acht."))
        .has_status(303);
    let clash = cem.submit(&corrected(&of_cem, "Montagmorgen."));
    clash
        .has_status(409)
        .sees("Ada Lorenz hat diese Untertitel inzwischen geändert.")
        .sees("Montag um acht.")
        .sees("Montagmorgen.");
    ada.open(&media).misses("Montagmorgen.");
    cem.submit(&clash.form("Speichern")).has_status(303);
    ada.open(&media).sees("Montagmorgen.");
}

#[test]
fn a_caption_file_replaces_only_what_its_sender_has_seen() {
    let house = TestHouse::open();
    let (ada, cem, media) = two_at_captions(&house);
    let shown = |browser: &Browser| {
        let page = browser.open(&media);
        page.attribute("input[name=staende]", "value").unwrap()
    };
    let (of_ada, of_cem) = (shown(&ada), shown(&cem));
    assert_eq!(of_ada, "rat.vtt:1");
    let file = |words: &str| CAPTIONS.replace("Montag früh.", words).into_bytes();
    send(&ada, &media, &of_ada, "rat.vtt", &file("Adas.")).has_status(303);
    let clash = send(&cem, &media, &of_cem, "rat.vtt", &file("Cems."));
    clash.has_status(409).sees("Adas.").sees("Cems.");
    send(&cem, &media, &shown(&cem), "rat.vtt", &file("Cems.")).has_status(303);
    let page = ada.open(&media);
    page.sees("Cems.").misses("Adas.");
}

#[test]
fn captions_that_cannot_be_read_stay_in_their_field() {
    let house = TestHouse::open();
    let (ada, _, media) = two_at_captions(&house);
    let form = ada.open(&media).form("Speichern");
    let refused = ada.submit(&form.fill("text", "WEBVTT\n\n00:00:09.000 --> 00:00:01.000\nx\n"));
    refused.has_status(422).sees("00:00:09.000");
    ada.open(&media).misses("00:00:09.000");
}

#[test]
fn a_module_that_somebody_else_has_renamed_is_renamed_only_by_who_has_seen_it() {
    let house = TestHouse::open();
    let (ada, cem, course) = two_at_a_draft(&house);
    let secret = ada.csrf();
    let module = [
        ("_csrf", secret.as_str()),
        ("art", "modul"),
        ("titel", "Grundlagen"),
    ];
    ada.post(&format!("{}/teile", course.path), &module)
        .has_status(303);
    let (of_ada, of_cem) = (ada.open(&course.path), cem.open(&course.path));
    let named = |page: &Page, title: &str| page.form("Umbenennen").fill("titel", title);
    ada.submit(&named(&of_ada, "Das Wichtigste"))
        .has_status(303);
    let refused = cem.submit(&named(&of_cem, "Kern"));
    refused.has_status(409).sees("inzwischen umbenannt");
    let kept = refused.attribute("#modul-grundlagen", "value");
    assert_eq!(kept.as_deref(), Some("Kern"));
    ada.open(&course.path).sees("Das Wichtigste");
    cem.submit(&refused.form("Umbenennen")).has_status(303);
    ada.open(&course.path).sees("Kern").misses("Das Wichtigste");
    let empty = cem.open(&course.path);
    cem.submit(&named(&empty, " "))
        .has_status(422)
        .sees("Schreiben Sie einen Titel");
}

#[test]
fn a_new_title_of_a_module_leaves_the_comments_of_its_file() {
    let house = TestHouse::open();
    let (ada, _, _) = two_at_a_draft(&house);
    let mut package = Package {
        slug: "mitgebracht".to_owned(),
        ..Package::default()
    };
    for (path, text) in [
        ("kurs.toml", "titel = \"Mitgebracht\"\n"),
        (
            "1-grund/modul.toml",
            "# Mit dem Bauamt besprochen\ntitel = \"Alt\"\n",
        ),
        (
            "1-grund/1-a.md",
            "+++\ntitel = \"A\"\nminuten = 1\n+++\nText.\n",
        ),
    ] {
        package.texts.insert(path.to_owned(), text.to_owned());
    }
    let mut archive = Cursor::new(Vec::new());
    let no_media = |_: &_| Ok(Box::new(Cursor::new(Vec::new())) as Box<dyn Read>);
    write_archive(&mut archive, &package, no_media).unwrap();
    let secret = ada.csrf();
    let file = ("paket", "kurs.zip", archive.get_ref().as_slice());
    let brought = ada.upload("/redaktion/pakete", &[("_csrf", &secret)], file);
    let course = ada.follow(&brought);
    let form = course.form("Umbenennen").fill("titel", "Neu");
    ada.submit(&form).has_status(303);
    let exported = ada.get(&course.link("Kurspaket exportieren")).bytes;
    let folder = tempfile::tempdir().unwrap();
    let read = course_package::read_archive(Cursor::new(exported), folder.path(), "kurs");
    assert_eq!(
        read.unwrap().texts["1-grund/modul.toml"],
        "# Mit dem Bauamt besprochen\ntitel = \"Neu\"\n"
    );
}
