//! Revoking a Nachweis: by Personalentwicklung, with a reason, once; and issuing it anew.

use std::thread;

use lernverbund::identity::Role;
use serde_json::json;

use super::certificates::{code, earn};
use crate::support::{Browser, Page, READING, TestHouse, TestKommune};

const ADDRESS: &str = "/verwaltung/nachweise";
const REASON: &str = "Auf den falschen Namen ausgestellt.";

fn office<'a>(kommune: &TestKommune<'a>) -> Browser {
    let person = kommune.person("Pia Personal");
    let person = person.with_role(Role::Personalentwicklung);
    kommune.house.log_in(&person)
}

fn learner(kommune: &TestKommune<'_>) -> (Browser, String) {
    kommune.written_course("ankommen", READING);
    let ada = kommune.house.log_in(&kommune.person("Ada Lorenz"));
    let code = code(&earn(&ada, "ankommen"));
    (ada, code)
}

fn revoke(browser: &Browser, code: &str, reason: &str) -> Page {
    let csrf = browser.csrf();
    let fields = [("_csrf", csrf.as_str()), ("grund", reason)];
    browser.post(&format!("{ADDRESS}/{code}/widerrufen"), &fields)
}

fn reissue(browser: &Browser, code: &str) -> Page {
    let csrf = browser.csrf();
    let path = format!("{ADDRESS}/{code}/neu-ausstellen");
    browser.post(&path, &[("_csrf", &csrf)])
}

#[test]
fn a_revoked_nachweis_says_so_to_everybody_and_why_to_its_owner() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let (ada, code) = learner(&kommune);
    let office = office(&kommune);

    let typed = code.replace('-', "").to_lowercase();
    let found = office.open(&format!("{ADDRESS}?code={typed}"));
    found.sees("Ada Lorenz").sees("Teilnahmebescheinigung");
    let form = found
        .form("Nachweis widerrufen")
        .fill("grund", &format!(" {REASON} "));
    let answer = office.submit(&form);
    office
        .follow(&answer)
        .sees("Der Nachweis ist widerrufen.")
        .sees("Widerrufen am")
        .sees("von Pia Personal.")
        .sees(REASON);

    house
        .browser()
        .open(&format!("/nachweis/{code}"))
        .sees("Dieser Nachweis wurde am")
        .sees("widerrufen.")
        .misses("Dieser Nachweis ist echt.")
        .misses(REASON)
        .misses("Pia Personal");
    let told = house.browser().get(&format!("/api/v1/certificates/{code}"));
    assert!(told.body().contains("\"revoked_at\":\""), "{}", told.body());
    assert!(!told.body().contains(REASON));
    let own = ada.get(&format!("/lernen/nachweise/{code}"));
    own.has_status(200)
        .sees("widerrufen.")
        .sees(REASON)
        .misses("Als PDF herunterladen")
        .misses("Pia Personal");
    ada.get(&format!("/lernen/nachweise/{code}.pdf"))
        .has_status(410)
        .sees("Dieser Nachweis wurde widerrufen.");
}

#[test]
fn the_owner_cannot_issue_a_revoked_nachweis_anew_but_personalentwicklung_can() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let (ada, old) = learner(&kommune);
    let office = office(&kommune);
    revoke(&office, &old, REASON).has_status(303);
    let again = ada.submit(&ada.open("/kurse/ankommen").form("Nachweis ansehen"));
    assert_eq!(again.location(), format!("/lernen/nachweise/{old}"));

    let issued = office.follow(&reissue(&office, &old));
    issued.sees("Der Nachweis ist neu ausgestellt.");
    let new = code(&issued);
    assert_ne!(old, new);
    // Asked again, it is the same new one.
    assert!(reissue(&office, &old).location().ends_with(&new));

    let again = ada.follow(&ada.submit(&ada.open("/kurse/ankommen").form("Nachweis ansehen")));
    assert_eq!(code(&again), new);
    again.sees("Als PDF herunterladen").misses("widerrufen");
    let before = ada.open(&format!("/lernen/nachweise/{old}"));
    before.sees(REASON);
    assert_eq!(code(&ada.open(&before.link("Zum neuen Nachweis"))), new);
    let stranger = house.browser();
    stranger
        .open(&format!("/nachweis/{new}"))
        .sees("Dieser Nachweis ist echt.");
    stranger
        .open(&format!("/nachweis/{old}"))
        .sees("widerrufen.");
}

#[test]
fn of_twenty_revocations_at_once_one_counts() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let (_, code) = learner(&kommune);
    let office = office(&kommune);
    let csrf = office.csrf();
    let statuses: Vec<u16> = thread::scope(|scope| {
        let posts: Vec<_> = (0..20)
            .map(|number| {
                let (browser, csrf, code) = (office.clone(), &csrf, &code);
                scope.spawn(move || {
                    let reason = format!("Grund {number}");
                    let fields = [("_csrf", csrf.as_str()), ("grund", reason.as_str())];
                    let path = format!("{ADDRESS}/{code}/widerrufen");
                    browser.post(&path, &fields).status
                })
            })
            .collect();
        posts.into_iter().map(|post| post.join().unwrap()).collect()
    });
    assert_eq!(statuses.iter().filter(|status| **status == 303).count(), 1);
    assert_eq!(statuses.iter().filter(|status| **status == 409).count(), 19);
}

#[test]
fn of_twenty_that_issue_anew_at_once_all_get_the_same() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let (_, code) = learner(&kommune);
    let office = office(&kommune);
    revoke(&office, &code, REASON).has_status(303);
    let csrf = office.csrf();
    let mut places: Vec<String> = thread::scope(|scope| {
        let posts: Vec<_> = (0..20)
            .map(|_| {
                let (browser, csrf, code) = (office.clone(), &csrf, &code);
                scope.spawn(move || {
                    let path = format!("{ADDRESS}/{code}/neu-ausstellen");
                    let issued = browser.post(&path, &[("_csrf", csrf)]);
                    issued.has_status(303).location().to_owned()
                })
            })
            .collect();
        posts.into_iter().map(|post| post.join().unwrap()).collect()
    });
    places.dedup();
    assert_eq!(places.len(), 1, "{places:?}");
}

#[test]
fn a_reason_that_says_nothing_or_too_much_revokes_nothing() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let (_, code) = learner(&kommune);
    let office = office(&kommune);
    for (reason, words) in [
        ("", "Schreiben Sie, warum der Nachweis nicht gilt."),
        (" \r\n ", "Schreiben Sie, warum der Nachweis nicht gilt."),
        (&"ä".repeat(301), "Möglich sind 300 Zeichen."),
        (
            "Name\u{0}",
            "Der Grund enthält ein unsichtbares Steuerzeichen.",
        ),
    ] {
        let answer = revoke(&office, &code, reason);
        answer.has_status(422).sees(words);
    }
    let check = format!("/nachweis/{code}");
    house
        .browser()
        .open(&check)
        .sees("Dieser Nachweis ist echt.");
    reissue(&office, &code)
        .has_status(409)
        .sees("Dieser Nachweis gilt.");
    let longest = format!("<b>{}", "ä".repeat(297));
    revoke(&office, &code, &longest).has_status(303);
    office.open(&format!("{ADDRESS}/{code}")).sees(&longest);
}

#[test]
fn only_personalentwicklung_of_the_own_kommune_revokes() {
    let house = TestHouse::open();
    let (here, there) = (house.kommune("Neuenfelde"), house.kommune("Brakenholt"));
    let (ada, code) = learner(&here);
    let path = format!("{ADDRESS}/{code}");
    let technik = house.log_in(&here.person("Jonas Thiel").with_role(Role::Technik));
    for browser in [&ada, &technik] {
        browser.get(ADDRESS).has_status(403);
        browser.get(&path).has_status(403);
        revoke(browser, &code, REASON).has_status(403);
        reissue(browser, &code).has_status(403);
    }
    let neighbour = office(&there);
    for missing in [
        path.as_str(),
        "/verwaltung/nachweise/7KQ2-M9XD-4RTB-0VHE",
        "/verwaltung/nachweise?code=quatsch",
    ] {
        neighbour
            .get(missing)
            .has_status(404)
            .sees("Einen Nachweis Ihrer Kommune mit diesem Code gibt es nicht.");
    }
    revoke(&neighbour, &code, REASON).has_status(404);
    reissue(&neighbour, &code).has_status(404);
    let check = format!("/nachweis/{code}");
    house
        .browser()
        .open(&check)
        .sees("Dieser Nachweis ist echt.");
}

#[test]
fn a_program_revokes_and_issues_anew_as_the_page_does() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let (ada, code) = learner(&kommune);
    let person = kommune.person("Pia Personal");
    let program = house.program_of(&person.with_role(Role::Personalentwicklung));
    let address = format!("/api/v1/certificates/{code}");

    program
        .post(&format!("{address}/reissue"), json!({}))
        .has_problem(409);
    let silent = program.post(&format!("{address}/revocation"), json!({ "reason": " " }));
    silent.has_problem(422);
    assert_eq!(silent.json()["errors"][0]["field"], "reason");

    let reason = json!({ "reason": REASON });
    let revoked = program.post(&format!("{address}/revocation"), reason.clone());
    assert!(revoked.has_status(200).json()["revoked_at"].is_string());
    ada.get(&format!("/lernen/nachweise/{code}")).sees(REASON);
    program
        .post(&format!("{address}/revocation"), reason)
        .has_problem(409);

    let fresh = program.post(&format!("{address}/reissue"), json!({}));
    let told = fresh.has_status(201).json();
    assert!(told["revoked_at"].is_null());
    assert_ne!(told["code"], code.as_str());
    house.browser().get(fresh.location()).has_status(200);
}
