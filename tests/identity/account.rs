//! The own account: password, language, and the look that needs no account.

use crate::support::{PASSWORD, TestHouse};

const NEW: &str = "Ein ganzer Satz lässt sich merken";

#[test]
fn a_new_password_counts_at_once_and_ends_all_other_logins() {
    let house = TestHouse::open();
    let ada = house.kommune("Neuenfelde").person("Ada Lorenz");
    let (browser, other) = (house.log_in(&ada), house.log_in(&ada));
    let form = browser.get("/konto").form("Passwort ändern");
    let answer = browser.submit(&form.fill("bisher", PASSWORD).fill("neu", NEW));
    browser
        .follow(answer.has_status(303))
        .sees("Ihr Passwort ist geändert.");
    other.get("/konto").has_status(303);
    house.browser().log_in(&ada.login, PASSWORD).has_status(422);
    house.browser().log_in(&ada.login, NEW).has_status(303);
}

#[test]
fn a_password_is_long_and_the_old_one_must_be_known() {
    let house = TestHouse::open();
    let ada = house.kommune("Neuenfelde").person("Ada Lorenz");
    let browser = house.log_in(&ada);
    let form = browser.get("/konto").form("Passwort ändern");
    for (old, new, words) in [
        (PASSWORD, "kurz", "braucht mindestens 12 Zeichen"),
        (
            PASSWORD,
            "x".repeat(201).as_str(),
            "darf höchstens 200 Zeichen haben",
        ),
        ("falsch", NEW, "Das bisherige Passwort stimmt nicht."),
    ] {
        let answer = browser.submit(&form.clone().fill("bisher", old).fill("neu", new));
        answer.has_status(422).sees(words).misses(new);
    }
    house.browser().log_in(&ada.login, PASSWORD).has_status(303);
}

#[test]
fn the_language_is_kept_with_the_person() {
    let house = TestHouse::open();
    let ada = house.kommune("Neuenfelde").person("Ada Lorenz");
    let browser = house.log_in(&ada);
    let form = browser
        .get("/konto")
        .form("/konto/sprache")
        .choose("sprache", "en");
    browser.submit(&form).has_status(303);
    let page = house.log_in(&ada).get("/konto");
    assert_eq!(page.attribute("html", "lang").as_deref(), Some("en"));
}

#[test]
fn dark_and_light_are_kept_on_the_device_without_a_login() {
    let house = TestHouse::open();
    let browser = house.browser();
    let answer = browser.submit(&browser.get("/anmelden?weiter=/konto").form("Dunkel"));
    assert_eq!(answer.has_status(303).location(), "/anmelden?weiter=/konto");
    let page = browser.follow(&answer);
    assert_eq!(
        page.attribute("html", "data-kern-theme").as_deref(),
        Some("dark")
    );
    browser.submit(&page.form("System")).has_status(303);
    let page = browser.get("/anmelden");
    assert_eq!(page.attribute("html", "data-kern-theme"), None);
}
