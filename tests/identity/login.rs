//! Logging in and out.

use chrono::Duration;

use crate::support::{PASSWORD, TestHouse};

#[test]
fn the_right_password_opens_the_own_account() {
    let house = TestHouse::open();
    let ada = house.kommune("Neuenfelde").person("Ada Lorenz");
    let browser = house.log_in(&ada);
    browser.get("/konto").has_status(200);
}

#[test]
fn without_a_login_a_page_leads_to_the_login_and_back() {
    let house = TestHouse::open();
    let page = house.browser().get("/konto?a=b");
    assert_eq!(
        page.has_status(303).location(),
        "/anmelden?weiter=%2Fkonto%3Fa%3Db"
    );
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
    assert_eq!(refused.has_status(429).header("retry-after"), Some("900"));
    house.advance(Duration::minutes(16));
    browser.log_in(&ada.login, PASSWORD).has_status(303);
}
