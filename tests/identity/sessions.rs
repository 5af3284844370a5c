//! Sessions: how long they last, where they are listed, how they end, and what they prove.

use std::{thread, time};

use chrono::Duration;
use lernverbund::identity::Role;
use lernverbund::texts::date_time;

use crate::support::{Browser, TestHouse};

#[test]
fn the_session_cookie_is_closed_to_scripts_and_to_other_sites() {
    let house = TestHouse::open();
    let ada = house.kommune("Neuenfelde").person("Ada Lorenz");
    let answer = house.browser().log_in(&ada.login, crate::support::PASSWORD);
    let cookie = answer.header("set-cookie").unwrap_or_default();
    assert!(cookie.starts_with("sitzung="), "{cookie}");
    for attribute in ["HttpOnly", "SameSite=Lax", "Path=/"] {
        assert!(cookie.contains(attribute), "{cookie}");
    }
}

#[test]
fn over_https_the_cookie_is_bound_to_the_host() {
    let house = TestHouse::with(|config| config.public_url = Some("https://lernen.example".into()));
    let ada = house.kommune("Neuenfelde").person("Ada Lorenz");
    let answer = house.browser().log_in(&ada.login, crate::support::PASSWORD);
    let cookie = answer.header("set-cookie").unwrap_or_default();
    assert!(
        cookie.starts_with("__Host-sitzung=") && cookie.contains("Secure"),
        "{cookie}"
    );
}

/// ASVS 7.2.4: a new session secret at every login.
#[test]
fn every_login_gets_a_secret_of_its_own() {
    let house = TestHouse::open();
    let ada = house.kommune("Neuenfelde").person("Ada Lorenz");
    let browser = house.browser();
    browser.set_cookie("sitzung", "untergeschoben");
    browser
        .log_in(&ada.login, crate::support::PASSWORD)
        .has_status(303);
    let first = browser.cookie("sitzung").unwrap();
    browser
        .log_in(&ada.login, crate::support::PASSWORD)
        .has_status(303);
    assert_ne!(first, "untergeschoben");
    assert_ne!(Some(first), browser.cookie("sitzung"));
}

#[test]
fn after_logging_out_the_secret_is_worth_nothing() {
    let house = TestHouse::open();
    let ada = house.kommune("Neuenfelde").person("Ada Lorenz");
    let browser = house.log_in(&ada);
    let secret = browser.cookie("sitzung").unwrap();
    let answer = browser.submit(&browser.get("/konto").form("Abmelden"));
    browser
        .follow(answer.has_status(303))
        .sees("Sie sind abgemeldet.");
    assert_eq!(browser.cookie("sitzung"), None);
    browser.set_cookie("sitzung", &secret);
    browser.get("/konto").has_status(303);
}

#[test]
fn all_logins_are_listed_and_all_others_can_be_ended() {
    let house = TestHouse::open();
    let ada = house.kommune("Neuenfelde").person("Ada Lorenz");
    let (office, home) = (house.log_in(&ada), house.log_in(&ada));
    let page = office.get("/konto");
    assert_eq!(page.texts(".rows__title").len(), 2);
    page.sees("Firefox, Linux · dieses Gerät");
    let answer = office.submit(&page.form("Überall sonst abmelden"));
    office
        .follow(&answer)
        .sees("Alle anderen Geräte sind abgemeldet.");
    home.get("/konto").has_status(303);
    office.get("/konto").has_status(200);
}

/// Asks until the Konto tells that this very minute has been noted; nobody waits for the note.
fn is_noted(house: &TestHouse, browser: &Browser) {
    let minute = date_time(house.now());
    for _ in 0..100 {
        let account = browser.get("/konto");
        account.has_status(200);
        if account.body().contains(&minute) {
            return;
        }
        thread::sleep(time::Duration::from_millis(20));
    }
    panic!("the last request was not noted");
}

#[test]
fn whoever_has_a_role_is_logged_out_after_half_an_hour_without_a_request() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let lead = kommune
        .person("Lea Leitung")
        .with_role(Role::Personalentwicklung);
    let (lead, learner) = (
        house.log_in(&lead),
        house.log_in(&kommune.person("Ada Lorenz")),
    );
    // Every request that is noted starts the half hour anew.
    for _ in 0..2 {
        house.advance(Duration::minutes(29));
        is_noted(&house, &lead);
    }
    house.advance(Duration::minutes(31));
    lead.get("/konto").has_status(303);
    learner.get("/konto").has_status(200);
}

#[test]
fn every_login_ends_after_twelve_hours() {
    let house = TestHouse::open();
    let learner = house.log_in(&house.kommune("Neuenfelde").person("Ada Lorenz"));
    for _ in 0..11 {
        house.advance(Duration::minutes(60));
        learner.get("/konto").has_status(200);
    }
    house.advance(Duration::minutes(61));
    learner.get("/konto").has_status(303);
    // The hourly job removes the row as well.
    house.run_jobs();
}

#[test]
fn a_role_takes_effect_on_the_next_request() {
    let house = TestHouse::open();
    let ada = house.kommune("Neuenfelde").person("Ada Lorenz");
    let browser = house.log_in(&ada);
    browser.get("/verwaltung/personen").has_status(403);
    ada.grant(Role::Personalentwicklung, None);
    browser.get("/verwaltung/personen").has_status(200);
}

/// ASVS 3.5.1
#[test]
fn a_form_without_the_secret_of_its_session_changes_nothing() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let ada = house.log_in(&kommune.person("Ada Lorenz"));
    let ben = house.log_in(&kommune.person("Ben Ohm"));
    let form = ada
        .get("/konto")
        .form("/konto/sprache")
        .choose("sprache", "en");
    ada.submit(&form.clone().without("_csrf")).has_status(403);
    ada.submit(&form.clone().forge("_csrf", &ben.csrf()))
        .has_status(403);
    ada.on_foreign_page("https://boese.example")
        .submit(&form.without("_csrf"))
        .has_status(403);
    ada.get("/konto").sees("Sprache der Oberfläche");
}

#[test]
fn every_answer_forbids_inline_scripts_and_framing() {
    let house = TestHouse::open();
    let browser = house.browser();
    for path in ["/anmelden", "/gibt-es-nicht", "/healthz"] {
        let page = browser.get(path);
        let policy = page.header("content-security-policy").unwrap_or_default();
        assert!(policy.contains("default-src 'none'"), "{path}: {policy}");
        assert!(policy.contains("frame-ancestors 'none'") && !policy.contains("unsafe"));
    }
}
