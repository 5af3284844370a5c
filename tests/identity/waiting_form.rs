//! A form sent after the login has ended is not lost: it waits and goes on after logging in.

use chrono::Duration;

use crate::support::{Browser, Page, TestHouse, TestPerson};

#[test]
fn a_form_sent_while_logged_out_waits_and_is_sent_after_the_login() {
    let house = TestHouse::open();
    let ada = house.kommune("Neuenfelde").person("Ada Lorenz");
    let browser = house.log_in(&ada);
    let form = browser
        .get("/konto")
        .form("/konto/sprache")
        .choose("sprache", "en");
    house.advance(Duration::hours(13));
    let login = browser.submit(&form);
    login
        .has_status(401)
        .sees("Ihre Eingabe ist nicht verloren.");
    let waiting = log_in_on(&browser, &login, &ada);
    let sent = browser.submit(&waiting.has_status(200).form("Absenden und weiter"));
    assert_eq!(sent.has_status(303).location(), "/konto");
    browser
        .get("/konto")
        .has_status(200)
        .misses("Sprache der Oberfläche");
}

#[test]
fn the_form_still_waits_after_a_wrong_password() {
    let house = TestHouse::open();
    let ada = house.kommune("Neuenfelde").person("Ada Lorenz");
    let login = house.browser().post("/konto/sprache", &[("sprache", "en")]);
    let browser = house.browser();
    let form = login
        .form("Anmelden")
        .fill("anmeldename", "falsch")
        .fill("passwort", "falsch");
    let again = browser.submit(&form);
    log_in_on(&browser, again.has_status(422), &ada).form("Absenden und weiter");
}

#[test]
fn a_foreign_page_cannot_lay_a_form_ready() {
    let house = TestHouse::open();
    let foreign = house.browser().on_foreign_page("https://boese.example");
    let login = foreign.post("/konto/passwort", &[("bisher", "x"), ("neu", "y")]);
    login
        .has_status(401)
        .misses("Ihre Eingabe ist nicht verloren.")
        .misses("wartet_an");
}

#[test]
fn a_waiting_form_goes_to_our_own_pages_only() {
    let house = TestHouse::open();
    let ada = house.kommune("Neuenfelde").person("Ada Lorenz");
    let login = house.browser().post("/konto/sprache", &[("sprache", "en")]);
    let form = login
        .form("Anmelden")
        .fill("anmeldename", &ada.login)
        .fill("passwort", crate::support::PASSWORD)
        .forge("wartet_an", "https://boese.example/");
    let waiting = house.browser().submit(&form);
    assert_eq!(waiting.form("Absenden und weiter").action, "/");
}

fn log_in_on(browser: &Browser, page: &Page, person: &TestPerson<'_>) -> Page {
    let form = page
        .form("Anmelden")
        .fill("anmeldename", &person.login)
        .fill("passwort", crate::support::PASSWORD);
    browser.submit(&form)
}
