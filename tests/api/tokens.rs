//! Tokens: made on a page, used by a program, ended by their owner.

use chrono::Duration;
use lernverbund::identity::Role;
use serde_json::json;

use crate::support::TestHouse;

#[test]
fn a_program_acts_as_the_person_who_made_its_token() {
    let house = TestHouse::open();
    let ada = house.kommune("Neuenfelde").person("Ada Lorenz");
    let me = house.program_of(&ada).get("/api/v1/me");
    let me = me.has_status(200).json();
    assert_eq!(me["name"], "Ada Lorenz");
    assert_eq!(me["kommune"]["name"], "Neuenfelde");
    assert_eq!(me["roles"], json!([]));
}

#[test]
fn a_token_is_shown_once_and_only_its_hash_is_stored() {
    let house = TestHouse::open();
    let ada = house.kommune("Neuenfelde").person("Ada Lorenz");
    let secret = house.program_of(&ada).token.unwrap();
    assert!(secret.starts_with("lvt_"));
    let list = house.log_in(&ada).get("/konto/zugriffsschluessel");
    list.sees("Probe").sees("darf lesen und ändern");
    list.sees("noch nie benutzt").misses(&secret);
}

#[test]
fn without_a_token_there_is_nothing_to_see() {
    let house = TestHouse::open();
    let ada = house.kommune("Neuenfelde").person("Ada Lorenz");
    let program = house.program();
    let refused = program.get("/api/v1/me");
    assert_eq!(refused.has_problem(401), "api-fehler-401");
    assert_eq!(refused.header("www-authenticate"), Some("Bearer"));
    for token in ["lvt_falsch", "falsch", "a.b.c", ""] {
        program.with(token).get("/api/v1/me").has_problem(401);
    }
    let browser = house.log_in(&ada);
    browser.get("/api/v1/me").has_problem(401);
}

#[test]
fn an_access_token_lasts_a_quarter_of_an_hour() {
    let house = TestHouse::open();
    let ada = house.kommune("Neuenfelde").person("Ada Lorenz");
    let lasting = house.program_of(&ada);
    let issued = lasting.post("/api/v1/access-tokens", json!({}));
    let issued = issued.has_status(200).json();
    assert_eq!(issued["token_type"], "Bearer");
    assert_eq!(issued["expires_in"], 900);
    let brief = lasting.with(issued["access_token"].as_str().unwrap());
    brief.get("/api/v1/me").has_status(200);
    let again = brief.post("/api/v1/access-tokens", json!({}));
    assert_eq!(again.has_problem(403), "fehler-nur-dauerhaft");
    house.advance(Duration::minutes(16));
    brief.get("/api/v1/me").has_problem(401);
    lasting.get("/api/v1/me").has_status(200);
}

#[test]
fn a_revoked_token_and_what_was_given_for_it_open_nothing() {
    let house = TestHouse::open();
    let ada = house.kommune("Neuenfelde").person("Ada Lorenz");
    let lasting = house.program_of(&ada);
    let issued = lasting.post("/api/v1/access-tokens", json!({})).json();
    let brief = lasting.with(issued["access_token"].as_str().unwrap());
    let browser = house.log_in(&ada);
    let page = browser.get("/konto/zugriffsschluessel");
    let done = browser.submit(&page.form("Widerrufen"));
    browser.follow(&done).sees("widerrufen am");
    lasting.get("/api/v1/me").has_problem(401);
    brief.get("/api/v1/me").has_problem(401);
}

#[test]
fn a_program_revokes_its_own_token_and_nobody_elses() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let (ada, ben) = (kommune.person("Ada Lorenz"), kommune.person("Ben Busch"));
    let (of_ada, of_ben) = (house.program_of(&ada), house.program_of(&ben));
    let list = of_ada.get("/api/v1/api-tokens").has_status(200).json();
    assert_eq!(list["items"].as_array().unwrap().len(), 1);
    let address = format!(
        "/api/v1/api-tokens/{}",
        list["items"][0]["id"].as_str().unwrap()
    );
    of_ben.delete(&address).has_problem(404);
    of_ada.get("/api/v1/me").has_status(200);
    of_ada.delete(&address).has_status(204);
    of_ada.get("/api/v1/me").has_problem(401);
}

#[test]
fn a_token_ends_on_its_day_and_vanishes_from_the_list_a_month_later() {
    let house = TestHouse::open();
    let ada = house.kommune("Neuenfelde").person("Ada Lorenz");
    let program = house.program_of(&ada);
    house.advance(Duration::days(31));
    program.get("/api/v1/me").has_problem(401);
    let browser = house.log_in(&ada);
    browser
        .get("/konto/zugriffsschluessel")
        .sees("abgelaufen am");
    house.advance(Duration::days(31));
    house.run_jobs();
    let browser = house.log_in(&ada);
    browser
        .get("/konto/zugriffsschluessel")
        .sees("Sie haben keinen.");
}

#[test]
fn a_token_that_may_only_read_changes_nothing() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let technik = kommune.person("Tom Technik").with_role(Role::Technik);
    let ben = kommune.person("Ben Busch");
    let program = house.reading_program_of(&technik);
    program.get("/api/v1/people").has_status(200);
    let address = format!("/api/v1/people/{}/invitations", ben.membership);
    let refused = program.post(&address, json!({}));
    assert_eq!(refused.has_problem(403), "fehler-nur-lesen");
    house
        .program_of(&technik)
        .post(&address, json!({}))
        .has_status(201);
}

#[test]
fn a_token_needs_a_purpose_and_a_length() {
    let house = TestHouse::open();
    let ada = house.kommune("Neuenfelde").person("Ada Lorenz");
    let browser = house.log_in(&ada);
    let csrf = browser.csrf();
    let long = "x".repeat(81);
    for (name, days, words) in [
        ("", "30", "wofür der Zugriffsschlüssel ist"),
        (long.as_str(), "30", "höchstens 80 Zeichen"),
        ("Probe", "31", "30, 90 oder 365 Tage"),
        ("Probe", "", "30, 90 oder 365 Tage"),
    ] {
        let fields = [("_csrf", csrf.as_str()), ("name", name), ("tage", days)];
        let page = browser.post("/konto/zugriffsschluessel", &fields);
        page.has_status(422).sees(words).sees("Sie haben keinen.");
    }
}

#[test]
fn nobody_keeps_more_than_twenty_tokens() {
    let house = TestHouse::open();
    let ada = house.kommune("Neuenfelde").person("Ada Lorenz");
    let browser = house.log_in(&ada);
    let csrf = browser.csrf();
    let fields = [("_csrf", csrf.as_str()), ("name", "Probe"), ("tage", "30")];
    for _ in 0..20 {
        browser
            .post("/konto/zugriffsschluessel", &fields)
            .has_status(200);
    }
    let page = browser.post("/konto/zugriffsschluessel", &fields);
    page.has_status(422).sees("schon 20 gültige");
}
