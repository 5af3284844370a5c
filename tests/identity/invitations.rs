//! From the slip to the first login, and what a slip cannot do.

use chrono::Duration;
use lernverbund::identity::Role;

use crate::support::{Browser, Page, TestHouse, TestPerson};

const PASSWORD: &str = "ein Satz, den ich mir merke";

/// Technik invites this person; the page with the code.
fn invite(technik: &Browser, person: &TestPerson<'_>) -> Page {
    let address = format!("/verwaltung/personen/{}/einladung", person.membership);
    let csrf = technik.csrf();
    technik.post(&address, &[("_csrf", &csrf)])
}

/// The address on the slip.
fn address(slip: &Page) -> String {
    let href = slip.has_status(200).attribute("main .paper a", "href");
    let href = href.unwrap();
    href[href.find("/einladung/").unwrap()..].to_owned()
}

/// The address on a slip that Technik made for somebody of Neuenfelde.
fn slip_of_ada(house: &TestHouse) -> String {
    let kommune = house.kommune("Neuenfelde");
    let ada = kommune.person("Ada Lorenz");
    let technik = house.log_in(&kommune.person("Tim Technik").with_role(Role::Technik));
    address(&invite(&technik, &ada))
}

#[test]
fn with_the_slip_somebody_sets_a_password_and_is_logged_in() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let ada = kommune.person("Ada Lorenz");
    let technik = house.log_in(&kommune.person("Tim Technik").with_role(Role::Technik));

    let list = technik.open("/verwaltung/personen");
    list.sees("Einladen");
    let slip = invite(&technik, &ada);
    slip.sees("Einladung für Ada Lorenz").sees("Gültig bis");

    let browser = house.browser();
    let page = browser.open(&address(&slip));
    page.sees("Guten Tag, Ada Lorenz.");
    let form = page
        .form("Passwort speichern und anmelden")
        .fill("neu", PASSWORD);
    browser
        .follow(&browser.submit(&form))
        .has_status(200)
        .sees("Ada Lorenz");
    let login = page.attribute("#anmeldename", "value").unwrap();
    assert_eq!(
        house
            .browser()
            .log_in(&login, PASSWORD)
            .has_status(303)
            .location(),
        "/"
    );
}

#[test]
fn a_slip_works_once() {
    let house = TestHouse::open();
    let address = slip_of_ada(&house);

    house
        .browser()
        .post(&address, &[("neu", PASSWORD)])
        .has_status(303);
    let late = house
        .browser()
        .post(&address, &[("neu", "ein anderer Satz, auch lang")]);
    late.has_status(410)
        .sees("Diese Einladung wurde schon benutzt.");
    house.browser().get(&address).has_status(410);
}

#[test]
fn of_twenty_who_come_at_once_one_gets_in() {
    let house = TestHouse::open();
    let address = slip_of_ada(&house);

    let statuses: Vec<u16> = std::thread::scope(|scope| {
        let tries: Vec<_> = (0..20)
            .map(|_| {
                let browser = house.browser();
                let address = &address;
                scope.spawn(move || browser.post(address, &[("neu", PASSWORD)]).status)
            })
            .collect();
        tries.into_iter().map(|it| it.join().unwrap()).collect()
    });
    assert_eq!(
        statuses.iter().filter(|status| **status == 303).count(),
        1,
        "{statuses:?}"
    );
}

#[test]
fn a_slip_ends_after_fourteen_days_and_with_the_next_one() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let ada = kommune.person("Ada Lorenz");
    let tim = kommune.person("Tim Technik").with_role(Role::Technik);
    let technik = house.log_in(&tim);
    let first = address(&invite(&technik, &ada));
    let second = address(&invite(&technik, &ada));
    house.browser().get(&first).has_status(404);
    house.advance(Duration::days(15));
    house
        .browser()
        .get(&second)
        .has_status(410)
        .sees("Diese Einladung gilt nicht mehr.");
}

#[test]
fn a_short_password_is_told_and_the_slip_still_holds() {
    let house = TestHouse::open();
    let address = slip_of_ada(&house);
    house
        .browser()
        .post(&address, &[("neu", "kurz")])
        .has_status(422)
        .sees("mindestens 12 Zeichen");
    house.browser().get(&address).has_status(200);
}

#[test]
fn a_new_password_ends_every_other_login_of_the_person() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let ada = kommune.person("Ada Lorenz");
    let elsewhere = house.log_in(&ada);
    let technik = house.log_in(&kommune.person("Tim Technik").with_role(Role::Technik));
    let address = address(&invite(&technik, &ada));
    house
        .browser()
        .post(&address, &[("neu", PASSWORD)])
        .has_status(303);
    elsewhere.get("/lernen").has_status(303);
}

#[test]
fn nobody_invites_somebody_who_may_do_more() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let petra = kommune
        .person("Petra Personal")
        .with_role(Role::Personalentwicklung);
    let technik = house.log_in(&kommune.person("Tim Technik").with_role(Role::Technik));
    invite(&technik, &petra)
        .has_status(403)
        .sees("Rollen, die Sie selbst nicht haben");
}

#[test]
fn a_person_of_another_kommune_as_well_is_left_to_the_operator() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let other = house.kommune("Sieversrath");
    let paul = kommune.person("Paul Zweifach");
    paul.also_in(&other);
    let technik = house.log_in(&kommune.person("Tim Technik").with_role(Role::Technik));
    invite(&technik, &paul)
        .has_status(409)
        .sees("gehört auch zu einer anderen Kommune");
}

#[test]
fn an_unknown_code_is_not_found() {
    let house = TestHouse::open();
    for address in [
        "/einladung/7KQ2-M9XD-4RTB-0VHE",
        "/einladung/quatsch",
        "/einladung?code=quatsch",
    ] {
        house
            .browser()
            .get(address)
            .has_status(404)
            .sees("Diesen Code gibt es nicht.");
    }
}
