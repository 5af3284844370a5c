//! A forgotten password: a link by mail, the same answer for everybody, and no more mails than fit.

use chrono::Duration;
use lernverbund::identity::Role;

use crate::support::{MailServer, PASSWORD, Page, TestHouse};

const NEW: &str = "ein neuer Satz, den ich behalte";
const UNDERWAY: &str = "/passwort-vergessen/unterwegs";

fn house(server: &MailServer) -> TestHouse {
    TestHouse::with(|config| config.mail = server.settings())
}

fn ask(house: &TestHouse, login: &str) -> Page {
    let browser = house.browser();
    let form = browser
        .open("/passwort-vergessen")
        .form("Link senden")
        .fill("anmeldename", login);
    browser.submit(&form)
}

#[test]
fn with_the_link_somebody_chooses_a_new_password_and_every_other_login_ends() {
    let server = MailServer::start();
    let house = house(&server);
    let kommune = house.kommune("Neuenfelde");
    let ada = kommune.person_called("ada@neuenfelde.example", "Ada Lorenz");
    let elsewhere = house.log_in(&ada);
    let login = house.browser().open("/anmelden");
    assert_eq!(login.link("Passwort vergessen"), "/passwort-vergessen");

    let asked = ask(&house, " ADA@neuenfelde.example ");
    assert_eq!(asked.has_status(303).location(), UNDERWAY);
    house.run_jobs();
    let mail = server.wait_for(1).remove(0);
    assert_eq!(mail.headers["subject"], "Neues Passwort für Lernverbund");
    elsewhere.get("/lernen").has_status(200);

    let browser = house.browser();
    let page = browser.open(&mail.link());
    page.sees("Neues Passwort").sees("Guten Tag, Ada Lorenz.");
    let form = page
        .form("Passwort speichern und anmelden")
        .fill("neu", NEW);
    browser.follow(&browser.submit(&form)).has_status(200);
    elsewhere.get("/lernen").has_status(303);
    house.browser().log_in(&ada.login, NEW).has_status(303);
    house.browser().log_in(&ada.login, PASSWORD).has_status(422);

    let again = house.browser().post(&mail.link(), &[("neu", PASSWORD)]);
    again
        .has_status(410)
        .sees("Dieser Link wurde schon benutzt.");
    house.browser().log_in(&ada.login, NEW).has_status(303);
}

#[test]
fn a_link_ends_after_an_hour_and_with_any_new_password() {
    let server = MailServer::start();
    let house = house(&server);
    let kommune = house.kommune("Neuenfelde");
    kommune.person_called("ada@neuenfelde.example", "Ada Lorenz");
    ask(&house, "ada@neuenfelde.example").has_status(303);
    ask(&house, "ada@neuenfelde.example").has_status(303);
    house.run_jobs();
    let mails = server.wait_for(2);
    // Mail overtakes mail: the first link still holds, until one of them is used.
    house.browser().get(&mails[1].link()).has_status(200);
    let used = house.browser().post(&mails[0].link(), &[("neu", NEW)]);
    used.has_status(303);
    house.browser().get(&mails[1].link()).has_status(404);

    house.advance(Duration::minutes(20));
    ask(&house, "ada@neuenfelde.example").has_status(303);
    house.run_jobs();
    let late = server.wait_for(3).remove(2).link();
    house.advance(Duration::minutes(61));
    house
        .browser()
        .get(&late)
        .has_status(410)
        .sees("Dieser Link gilt nicht mehr.");
    let late = house.browser().post(&late, &[("neu", PASSWORD)]);
    late.has_status(410);
}

#[test]
fn nobody_finds_out_who_has_a_login() {
    let server = MailServer::start();
    let house = house(&server);
    let kommune = house.kommune("Neuenfelde");
    kommune.person_called("ada@neuenfelde.example", "Ada Lorenz");
    kommune.person("Bo Kurzname");
    let mut answers = Vec::new();
    for login in [
        "ada@neuenfelde.example",
        "bo.kurzname",
        "niemand@neuenfelde.example",
        "' OR 1=1 --",
        "ada@neuenfelde.example\r\nBcc: x@y.example",
    ] {
        let answer = house
            .browser()
            .post("/passwort-vergessen", &[("anmeldename", login)]);
        let location = answer.has_status(303).location().to_owned();
        let page = house.browser().get(&location);
        answers.push((location, page.text(), answer.bytes.len()));
    }
    assert!(answers.iter().all(|it| *it == answers[0]), "{answers:#?}");
    house.run_jobs();
    server.wait_for(1);
}

#[test]
fn of_twenty_requests_at_once_three_get_through() {
    let server = MailServer::start();
    let house = house(&server);
    let kommune = house.kommune("Neuenfelde");
    kommune.person_called("ada@neuenfelde.example", "Ada Lorenz");
    let ask_often = |login: &'static str| -> Vec<u16> {
        std::thread::scope(|scope| {
            let tries: Vec<_> = (0..10)
                .map(|_| {
                    let browser = house.browser();
                    let ask =
                        move || browser.post("/passwort-vergessen", &[("anmeldename", login)]);
                    scope.spawn(move || ask().status)
                })
                .collect();
            tries.into_iter().map(|it| it.join().unwrap()).collect()
        })
    };
    for login in ["ada@neuenfelde.example", "niemand@neuenfelde.example"] {
        let statuses = [ask_often(login), ask_often(login)].concat();
        let count = |status| statuses.iter().filter(|it| **it == status).count();
        assert_eq!((count(303), count(429)), (3, 17), "{login}: {statuses:?}");
    }
    ask(&house, "ada@neuenfelde.example")
        .has_status(429)
        .sees("kamen eben schon mehrere Anfragen");
    house.run_jobs();
    server.wait_for(3);
    house.advance(Duration::minutes(16));
    ask(&house, "ada@neuenfelde.example").has_status(303);
}

#[test]
fn one_client_asks_for_a_limited_number_of_people() {
    let server = MailServer::start();
    let house = house(&server);
    let asked: Vec<u16> = (0..21)
        .map(|number| ask(&house, &format!("n{number}@neuenfelde.example")).status)
        .collect();
    assert!(asked[..20].iter().all(|status| *status == 303), "{asked:?}");
    assert_eq!(asked[20], 429);
}

#[test]
fn who_has_left_gets_no_link() {
    let server = MailServer::start();
    let house = house(&server);
    let kommune = house.kommune("Neuenfelde");
    let ada = kommune.person_called("ada@neuenfelde.example", "Ada Lorenz");
    ada.leaves();
    ask(&house, "ada@neuenfelde.example").has_status(303);
    house.run_jobs();
    server.wait_for(0);
}

#[test]
fn a_request_without_a_name_or_from_a_foreign_page_is_refused() {
    let server = MailServer::start();
    let house = house(&server);
    for name in ["", "   ", &"a".repeat(201)] {
        ask(&house, name)
            .has_status(422)
            .sees("Bitte geben Sie Ihren Anmeldenamen ein");
    }
    house
        .browser()
        .post("/passwort-vergessen", &[("anderes", "x")])
        .has_status(400);
    house
        .browser()
        .on_foreign_page("https://anderswo.example")
        .post("/passwort-vergessen", &[("anmeldename", "ada")])
        .has_status(403);
    assert!(house.jobs("identity.send-password-link").is_empty());
}

#[test]
fn without_mail_the_page_says_whom_to_ask() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let page = house.browser().open("/passwort-vergessen");
    page.sees("Fragen Sie die IT oder die Personalentwicklung Ihrer Kommune.");
    page.misses("Link senden");
    kommune.fills_box("it-hotline");
    let page = house.browser().open("/passwort-vergessen");
    page.sees("Rufen Sie in Neuenfelde an.")
        .sees("030 23125-110");
    // In a house of several nobody knows whose hotline it is, but for those who are logged in.
    house.kommune("Brakenholt");
    let page = house.browser().open("/passwort-vergessen");
    page.misses("Rufen Sie in Neuenfelde an.");
    let tim = kommune.person("Tim Technik").with_role(Role::Technik);
    let page = house.log_in(&tim).open("/passwort-vergessen");
    page.sees("Rufen Sie in Neuenfelde an.");
    house
        .browser()
        .post("/passwort-vergessen", &[("anmeldename", "ada")])
        .has_status(409);
}

#[test]
fn asking_for_a_link_does_not_end_the_slip_of_somebody() {
    let server = MailServer::start();
    let house = house(&server);
    let kommune = house.kommune("Neuenfelde");
    let ada = kommune.person_called("ada@neuenfelde.example", "Ada Lorenz");
    let tim = house.log_in(&kommune.person("Tim Technik").with_role(Role::Technik));
    let address = format!("/verwaltung/personen/{}/einladung", ada.membership);
    let slip = tim.post(&address, &[("_csrf", &tim.csrf())]);
    let href = slip.attribute("main .paper a", "href").unwrap();
    ask(&house, "ada@neuenfelde.example").has_status(303);
    house.run_jobs();
    server.wait_for(1);
    let path = &href[href.find("/einladung/").unwrap()..];
    house.browser().get(path).has_status(200);
}
