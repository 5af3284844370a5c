//! Logging in: by the form, for one of several Kommunen, and never on to a foreign address.

use chrono::Duration;

use crate::support::{PASSWORD, TestHouse};

const WRONG: &str = "Anmeldename oder Passwort stimmt nicht.";

#[test]
fn the_login_form_leads_to_the_page_one_wanted() {
    let house = TestHouse::open();
    let ada = house.kommune("Neuenfelde").person("Ada Lorenz");
    let browser = house.browser();
    let login = browser.follow(browser.get("/konto").has_status(303));
    let form = login
        .form("Anmelden")
        .fill("anmeldename", &ada.login)
        .fill("passwort", PASSWORD);
    let answer = browser.submit(&form);
    assert_eq!(answer.has_status(303).location(), "/konto");
    browser
        .follow(&answer)
        .has_status(200)
        .sees("Ada Lorenz")
        .sees("Neuenfelde");
}

#[test]
fn a_name_is_found_whatever_its_case() {
    let house = TestHouse::open();
    house.kommune("Neuenfelde").person("Ada Lorenz");
    house
        .browser()
        .log_in("Ada.LORENZ", PASSWORD)
        .has_status(303);
}

/// ASVS 6.3.8: nobody can find out which names exist.
#[test]
fn a_wrong_password_and_an_unknown_name_read_the_same() {
    let house = TestHouse::open();
    let ada = house.kommune("Neuenfelde").person("Ada Lorenz");
    let wrong = house.browser().log_in(&ada.login, "falsch");
    let unknown = house.browser().log_in("niemand", "falsch");
    wrong.has_status(422).sees(WRONG);
    unknown.has_status(422).sees(WRONG);
    let without_name = |body: String, name: &str| body.replace(name, "");
    assert_eq!(
        without_name(wrong.body(), &ada.login),
        without_name(unknown.body(), "niemand")
    );
    assert!(wrong.header("set-cookie").is_none());
}

#[test]
fn after_five_wrong_passwords_one_waits_a_quarter_of_an_hour() {
    let house = TestHouse::open();
    let ada = house.kommune("Neuenfelde").person("Ada Lorenz");
    let browser = house.browser();
    for _ in 0..5 {
        browser.log_in(&ada.login, "falsch").has_status(422);
    }
    let refused = browser.log_in(&ada.login, PASSWORD);
    refused.has_status(429).sees("Bitte warten Sie 15 Minuten");
    assert_eq!(refused.header("retry-after"), Some("900"));
    house.advance(Duration::minutes(16));
    browser.log_in(&ada.login, PASSWORD).has_status(303);
}

#[test]
fn unknown_names_are_slowed_down_like_known_ones() {
    let house = TestHouse::open();
    let browser = house.browser();
    for _ in 0..5 {
        browser.log_in("niemand", "falsch").has_status(422);
    }
    browser.log_in("niemand", "falsch").has_status(429);
}

#[test]
fn somebody_without_any_membership_today_cannot_log_in() {
    let house = TestHouse::open();
    let browser = house.browser();
    browser
        .post("/anmelden", &[("anmeldename", "x")])
        .has_status(400);
    browser.log_in("", "").has_status(422);
}

#[test]
fn who_belongs_to_two_kommunen_chooses_one_after_logging_in() {
    let house = TestHouse::open();
    let (neuenfelde, brakenholt) = (house.kommune("Neuenfelde"), house.kommune("Brakenholt"));
    let ada = neuenfelde.person("Ada Lorenz");
    ada.volunteering_in(&brakenholt);
    let browser = house.browser();
    let login = browser.log_in(&ada.login, PASSWORD);
    assert!(
        login
            .has_status(303)
            .location()
            .starts_with("/anmelden/kommune")
    );
    // Undecided, one sees nothing yet.
    assert_eq!(
        browser.get("/konto").has_status(303).location(),
        "/anmelden/kommune"
    );
    let choice = browser.follow(&login);
    choice
        .sees("Neuenfelde")
        .sees("Brakenholt")
        .sees("Ratsmitglied");
    let chosen = browser.submit(&choice.form("Brakenholt"));
    browser.follow(chosen.has_status(303));
    browser
        .get("/konto")
        .sees("Brakenholt")
        .sees("Kommune wechseln");
}

#[test]
fn nobody_chooses_a_kommune_they_do_not_belong_to() {
    let house = TestHouse::open();
    let (neuenfelde, brakenholt) = (house.kommune("Neuenfelde"), house.kommune("Brakenholt"));
    let ada = neuenfelde.person("Ada Lorenz");
    ada.also_in(&house.kommune("Seeheim"));
    let ben = brakenholt.person("Ben Ohm");
    let browser = house.log_in(&ada);
    let form = browser.get("/anmelden/kommune").form("Neuenfelde");
    let foreign = form
        .clone()
        .forge("mitgliedschaft", ben.membership.as_str());
    browser.submit(&foreign).has_status(404);
    browser.submit(&form.without("_csrf")).has_status(400);
}

/// ASVS 5.1.5: a crafted link sends nobody elsewhere.
#[test]
fn after_the_login_only_our_own_pages_follow() {
    let house = TestHouse::open();
    let ada = house.kommune("Neuenfelde").person("Ada Lorenz");
    for foreign in [
        "https://boese.example/",
        "//boese.example",
        "/\\boese.example",
    ] {
        let answer = house.browser().post(
            "/anmelden",
            &[
                ("anmeldename", &ada.login),
                ("passwort", PASSWORD),
                ("weiter", foreign),
            ],
        );
        assert_eq!(answer.has_status(303).location(), "/", "{foreign}");
    }
}

#[test]
fn who_is_logged_in_needs_no_login_form() {
    let house = TestHouse::open();
    let ada = house.kommune("Neuenfelde").person("Ada Lorenz");
    let answer = house.log_in(&ada).get("/anmelden?weiter=/konto");
    assert_eq!(answer.has_status(303).location(), "/konto");
}
