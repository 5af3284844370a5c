//! Local boxes: filled in by a Kommune, seen by its own staff, demanded by some courses.

use lernverbund::identity::Role;

use crate::support::{Browser, FILM, Page, TestHouse, TestKommune};

const SETTINGS: &str = "/verwaltung/einstellungen";

/// The film course, which shows the hotline in its second lesson and demands it.
fn demanding(kommune: &TestKommune<'_>) {
    let mut files = FILM.to_vec();
    files.push(("kurs.toml", "ortskaesten_pflicht = [\"it-hotline\"]\n"));
    kommune.film_course_with("phishing", &files);
}

fn save(browser: &Browser, kind: &str, text: &str, phone: &str, mail: &str) -> Page {
    let csrf = browser.csrf();
    let fields = [
        ("_csrf", csrf.as_str()),
        ("text", text),
        ("telefon", phone),
        ("mail", mail),
    ];
    browser.post(&format!("{SETTINGS}/ortskaesten/{kind}"), &fields)
}

fn start(browser: &Browser) -> u16 {
    let csrf = browser.csrf();
    browser
        .post("/lernen/phishing/starten", &[("_csrf", &csrf)])
        .status
}

#[test]
fn a_lesson_shows_what_the_own_kommune_has_filled_in() {
    let house = TestHouse::open();
    let (here, there) = (house.kommune("Neuenfelde"), house.kommune("Brakenholt"));
    here.film_course("phishing");
    let technik = house.log_in(&here.person("Jonas Thiel").with_role(Role::Technik));
    let text = "Werktags bis 17 Uhr.\r\nAbends: <b>Wache</b>";
    let saved = save(
        &technik,
        "it-hotline",
        text,
        "030 / 23125-110",
        "it@stadt.example",
    );
    saved.has_status(303);
    technik
        .follow(&saved)
        .sees("Ihre Eingaben wurden gespeichert.")
        .sees("IT-Hotline Ausgefüllt");
    let ada = house.log_in(&here.person("Ada Lorenz"));
    assert_eq!(start(&ada), 303);
    let page = ada.get("/lernen/phishing/melden");
    page.sees("Ihre IT-Hotline Rufen Sie sofort an. Werktags bis 17 Uhr. Abends: <b>Wache</b>")
        .sees("030 / 23125-110 it@stadt.example")
        .misses("noch nichts eingetragen");
    assert_eq!(
        page.attribute("a[href^='tel:']", "href").as_deref(),
        Some("tel:03023125110")
    );
    let nils = house.log_in(&there.person("Nils Nebenan"));
    assert_eq!(start(&nils), 303);
    nils.get("/lernen/phishing/melden")
        .sees("Hier hat Ihre Kommune noch nichts eingetragen.")
        .misses("Werktags bis 17 Uhr");
    // An entry that changes is there at once.
    save(&technik, "it-hotline", "Jetzt rund um die Uhr.", "", "").has_status(303);
    ada.get("/lernen/phishing/melden")
        .sees("Jetzt rund um die Uhr.")
        .misses("23125");
}

#[test]
fn a_handout_carries_the_numbers_of_the_own_kommune() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let mut files = FILM.to_vec();
    files.push((
        "4-blatt.md",
        "+++\ntitel = \"Blatt\"\nminuten = 1\n+++\n[Das Blatt](handzettel-melden.md)\n",
    ));
    files.push((
        "handzettel-melden.md",
        "+++\ntitel = \"Melden\"\n+++\n## Anrufen\n\n:::ortskasten it-hotline\nZuerst:\n:::\n",
    ));
    kommune.film_course_with("phishing", &files);
    let technik = house.log_in(&kommune.person("Jonas Thiel").with_role(Role::Technik));
    save(
        &technik,
        "it-hotline",
        "Rund um die Uhr.",
        "030 23125 110",
        "",
    )
    .has_status(303);

    let ada = house.log_in(&kommune.person("Ada Lorenz"));
    assert_eq!(start(&ada), 303);
    let lesson = ada.get("/lernen/phishing/blatt");
    ada.open(&lesson.link("Das Blatt"))
        .sees("Melden")
        .sees("Rund um die Uhr.")
        .sees("030 23125 110")
        .sees("Aus dem Kurs");
    ada.get("/kurse/phishing/handzettel/gibt-es-nicht")
        .has_status(404);
}

#[test]
fn a_course_that_demands_a_box_waits_for_it() {
    let house = TestHouse::open();
    let (here, there) = (house.kommune("Neuenfelde"), house.kommune("Brakenholt"));
    demanding(&here);
    let ada = house.log_in(&here.person("Ada Lorenz"));
    let office = here
        .person("Pia Personal")
        .with_role(Role::Personalentwicklung);
    let office = house.log_in(&office);
    ada.get("/kurse").misses("Phishing erkennen");
    ada.get("/kurse/phishing").has_status(404);
    ada.get("/themen/technologie/it-sicherheit")
        .misses("Phishing erkennen");
    assert_eq!(start(&ada), 404);
    office
        .get(SETTINGS)
        .sees("Ein Kurs wartet auf Angaben Ihrer Kommune")
        .sees("„Phishing erkennen“ wartet auf: IT-Hotline")
        .sees("Gebraucht von: „Phishing erkennen“");
    let duties = office.get("/verwaltung/pflichtschulungen/neu");
    duties.sees("„Phishing erkennen“ wartet auf: IT-Hotline");
    assert!(
        duties
            .attribute(&format!("a[href='{SETTINGS}#it-hotline']"), "href")
            .is_some()
    );
    save(&office, "it-hotline", "Rufen Sie an.", "", "").has_status(303);
    ada.get("/kurse").sees("Phishing erkennen");
    assert_eq!(start(&ada), 303);
    office.get(SETTINGS).misses("wartet auf:");
    // The neighbour has to fill in its own.
    let nils = house.log_in(&there.person("Nils Nebenan"));
    nils.get("/kurse").misses("Phishing erkennen");
}

#[test]
fn an_entry_that_a_course_needs_can_be_changed_and_not_emptied() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    demanding(&kommune);
    let office = kommune
        .person("Pia Personal")
        .with_role(Role::Personalentwicklung);
    let office = house.log_in(&office);
    save(&office, "it-hotline", "Rufen Sie an.", "110", "").has_status(303);
    save(&office, "it-hotline", " ", "", "")
        .has_status(422)
        .sees("Sie lässt sich ändern, aber nicht leeren.");
    office.get("/kurse").sees("Phishing erkennen");
    save(&office, "it-hotline", "Rufen Sie gleich an.", "110", "").has_status(303);
    // What no course needs may go again.
    save(&office, "datenschutz", "Zimmer 7.", "", "").has_status(303);
    save(&office, "datenschutz", "", "", "").has_status(303);
}

#[test]
fn who_has_begun_goes_on_when_a_new_version_demands_more() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    kommune.film_course("phishing");
    let ada = house.log_in(&kommune.person("Ada Lorenz"));
    assert_eq!(start(&ada), 303);
    demanding(&kommune);
    ada.get("/lernen/phishing/montag")
        .has_status(200)
        .sees("Text zum Film");
    ada.get("/kurse/phishing").has_status(200);
    ada.get("/lernen").sees("Phishing erkennen");
    let csrf = ada.csrf();
    ada.post("/lernen/phishing/montag/erledigt", &[("_csrf", &csrf)])
        .has_status(303);
    let bea = house.log_in(&kommune.person("Bea Sander"));
    bea.get("/kurse").misses("Phishing erkennen");
    assert_eq!(start(&bea), 404);
}

#[test]
fn what_is_wrong_in_an_entry_is_said_and_nothing_is_stored() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let technik = house.log_in(&kommune.person("Jonas Thiel").with_role(Role::Technik));
    let long = "a".repeat(601);
    for (text, phone, mail, said) in [
        ("", "110", "", "Schreiben Sie dazu einen Satz"),
        (long.as_str(), "", "", "Möglich sind 600 Zeichen."),
        ("a\u{7}", "", "", "unsichtbares Steuerzeichen"),
        ("a", "javascript:1", "", "Das ist keine Rufnummer."),
        ("a", "", "it@stadt", "Das ist keine E-Mail-Adresse."),
    ] {
        save(&technik, "it-hotline", text, phone, mail)
            .has_status(422)
            .sees(said);
    }
    technik.get(SETTINGS).sees("IT-Hotline Leer");
    save(&technik, "gibt-es-nicht", "a", "", "").has_status(404);
    let learner = house.log_in(&kommune.person("Ada Lorenz"));
    learner.get(SETTINGS).has_status(403);
    save(&learner, "it-hotline", "Meine Nummer.", "110", "").has_status(403);
}
