//! The logo of a Kommune: drawn anew, shown on its own pages, and refused unless it is a picture.

use image::ImageFormat;
use lernverbund::identity::Role;

use crate::support::{Browser, Page, TestHouse, bomb, picture, png};

const LOOK: &str = "/verwaltung/einstellungen/aussehen";
const IN_HEADER: &str = "header img.brand__logo";

fn send(browser: &Browser, name: &str, content: &[u8]) -> Page {
    let csrf = browser.csrf();
    let file = ("logo", name, content);
    browser.upload(&format!("{LOOK}/logo"), &[("_csrf", &csrf)], file)
}

#[test]
fn a_logo_stands_on_every_page_of_the_own_kommune_and_nowhere_else() {
    let house = TestHouse::open();
    let (here, there) = (house.kommune("Neuenfelde"), house.kommune("Brakenholt"));
    let technik = house.log_in(&here.person("Jonas Thiel").with_role(Role::Technik));
    let (ada, nils) = (here.person("Ada Lorenz"), there.person("Nils Nebenan"));
    let (ada, nils) = (house.log_in(&ada), house.log_in(&nils));
    let mut sent = png(1200, 300);
    sent.extend(b"geheim");
    let saved = send(&technik, "wappen.png", &sent);
    saved.has_status(303);
    technik
        .follow(&saved)
        .sees("Ihre Eingaben wurden gespeichert.")
        .sees("Logo entfernen");

    for path in ["/", "/lernen", "/konto", "/gibt-es-nicht"] {
        let page = ada.get(path);
        assert_eq!(
            page.attribute(IN_HEADER, "alt").as_deref(),
            Some("Neuenfelde")
        );
        assert_eq!(page.attribute(IN_HEADER, "width").as_deref(), Some("384"));
        assert_eq!(page.attribute(IN_HEADER, "height").as_deref(), Some("96"));
        assert_eq!(nils.get(path).attribute(IN_HEADER, "src"), None, "{path}");
    }
    assert_eq!(
        house.browser().get("/anmelden").attribute(IN_HEADER, "src"),
        None
    );

    let address = ada.get("/").attribute(IN_HEADER, "src").unwrap();
    let logo = house.browser().get(&address);
    assert_eq!(
        logo.has_status(200).header("content-type"),
        Some("image/png")
    );
    assert_eq!(logo.header("x-content-type-options"), Some("nosniff"));
    assert!(logo.header("cache-control").unwrap().contains("immutable"));
    let drawn = image::load_from_memory(&logo.bytes).unwrap();
    assert_eq!((drawn.width(), drawn.height()), (384, 96));
    assert!(!logo.body().contains("geheim"), "nothing else survives");

    // The slip of an invitation carries it too.
    let person = here.person("Neu Angekommen");
    let path = format!("/verwaltung/personen/{}/einladung", person.membership);
    let csrf = technik.csrf();
    let slip = technik.post(&path, &[("_csrf", &csrf)]);
    assert_eq!(slip.attribute(".paper img", "src").as_ref(), Some(&address));

    let csrf = technik.csrf();
    technik
        .post(&format!("{LOOK}/logo/entfernen"), &[("_csrf", &csrf)])
        .has_status(303);
    assert_eq!(ada.get("/").attribute(IN_HEADER, "src"), None);
    house.browser().get(&address).has_status(404);
}

#[test]
fn png_jpeg_and_webp_are_taken_by_what_they_are_and_not_by_their_name() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let technik = house.log_in(&kommune.person("Jonas Thiel").with_role(Role::Technik));
    for format in [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::WebP] {
        send(&technik, "logo.bin", &picture(200, 100, format)).has_status(303);
        let page = technik.get(LOOK);
        assert_eq!(page.attribute(IN_HEADER, "width").as_deref(), Some("192"));
    }
    // A small one is not blown up.
    send(&technik, "logo.png", &png(40, 20)).has_status(303);
    let page = technik.get(LOOK);
    assert_eq!(page.attribute(IN_HEADER, "width").as_deref(), Some("40"));
}

#[test]
fn what_is_no_picture_is_refused_and_nothing_is_stored() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let technik = house.log_in(&kommune.person("Jonas Thiel").with_role(Role::Technik));
    let (whole, jpeg, webp) = (
        png(300, 100),
        picture(300, 100, ImageFormat::Jpeg),
        picture(300, 100, ImageFormat::WebP),
    );
    let half = |bytes: &[u8]| bytes[..bytes.len() / 2].to_vec();
    let kind = "Das ist kein PNG, JPEG oder WebP.";
    let damaged = "beschädigt oder nicht vollständig";
    let cases: [(&str, Vec<u8>, &str); 12] = [
        (
            "leer.png",
            Vec::new(),
            "Wählen Sie zuerst eine Bilddatei aus.",
        ),
        (
            "bild.svg",
            b"<svg xmlns='http://www.w3.org/2000/svg'/>".to_vec(),
            kind,
        ),
        (
            "seite.png",
            b"<!DOCTYPE html><script>alert(1)</script>".to_vec(),
            kind,
        ),
        (
            "bild.gif",
            b"GIF89a\x01\x00\x01\x00\x00\x00\x00;".to_vec(),
            kind,
        ),
        ("halb.png", half(&whole), damaged),
        ("halb.jpg", half(&jpeg), damaged),
        ("halb.webp", half(&webp), damaged),
        ("kopf.png", whole[..8].to_vec(), damaged),
        ("bombe.png", bomb(50_000), "größer als 4000 × 4000 Punkte"),
        ("breit.png", png(4001, 20), "größer als 4000 × 4000 Punkte"),
        ("punkt.png", png(8, 8), "zu klein oder zu schmal"),
        ("strich.png", png(2000, 20), "zu klein oder zu schmal"),
    ];
    for (name, content, reason) in cases {
        send(&technik, name, &content).has_status(422).sees(reason);
        assert_eq!(house.app.files.list().unwrap(), [""; 0], "{name}");
        assert_eq!(
            technik.get(LOOK).attribute(IN_HEADER, "src"),
            None,
            "{name}"
        );
    }
}

#[test]
fn a_form_too_large_or_from_elsewhere_or_without_the_right_leaves_nothing() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let technik = house.log_in(&kommune.person("Jonas Thiel").with_role(Role::Technik));
    let office = kommune
        .person("Pia Personal")
        .with_role(Role::Personalentwicklung);
    let office = house.log_in(&office);
    let path = format!("{LOOK}/logo");
    send(&technik, "gross.png", &vec![0; 10 * 1024 * 1024])
        .has_status(413)
        .sees("Die Datei ist größer als 2 MB.");
    let file = ("logo", "logo.png", &*png(64, 32));
    technik
        .upload(&path, &[("_csrf", "geraten")], file)
        .has_status(403)
        .sees("Es wurde nichts gespeichert.");
    technik.upload(&path, &[], file).has_status(403);
    send(&office, "logo.png", &png(64, 32)).has_status(403);
    office.get(LOOK).has_status(200).misses("Logo hochladen");
    // Anonymous, and forms that are none.
    let anonymous = house.browser().upload(&path, &[], file);
    assert_ne!(anonymous.status, 200);
    let csrf = technik.csrf();
    technik.post(&path, &[("_csrf", &csrf)]).has_status(400);
    technik
        .post_raw(&path, "multipart/form-data; boundary=x", "--x\r\nUnsinn")
        .has_status(400);
    technik
        .post_raw(&path, "multipart/form-data", "--x--")
        .has_status(400);
    // A form without a file says what is missing.
    let field =
        format!("--x\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n{csrf}\r\n--x--\r\n");
    technik
        .post_raw(&path, "multipart/form-data; boundary=x", &field)
        .has_status(422)
        .sees("Wählen Sie zuerst eine Bilddatei aus.");
    assert_eq!(house.app.files.list().unwrap(), [""; 0]);
}
