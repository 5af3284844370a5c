//! Who answers for a course, and when somebody looks whether it is still right.

use chrono::Duration;
use lernverbund::identity::Role;

use super::{author, go_on};
use crate::support::{Browser, MailServer, Page, TestHouse, TestKommune, TestPerson};

fn versions(author: &Browser) -> Page {
    author.open(&author.open("/redaktion").link("Umgang mit Schlüsseln"))
}

/// Somebody of the Kommune who publishes the next version, and so answers for the course.
fn owner<'a>(house: &TestHouse, kommune: &TestKommune<'a>) -> TestPerson<'a> {
    let person = kommune.person_called("ada@neuenfelde.example", "Ada Lorenz");
    let person = person.with_role(Role::Author);
    let browser = house.log_in(&person);
    let course = go_on(&browser);
    let lesson = browser.open(&course.link("Worum es geht"));
    let form = lesson
        .form("Speichern")
        .fill("text", "## Anfang\n\nGanz neu.\n");
    browser.follow(&browser.submit(&form));
    let form = browser
        .open(&course.link("Veröffentlichen"))
        .form("Jetzt veröffentlichen")
        .fill("aenderungen", "Neu.");
    browser.follow(&browser.submit(&form));
    person
}

/// Days until the content is due: the courses of the tests are as of 1 November 2026.
fn until_due(house: &TestHouse) -> Duration {
    let due = "2027-11-01".parse::<chrono::NaiveDate>().unwrap();
    due - house.today()
}

#[test]
fn content_that_is_still_right_is_confirmed_with_date_and_name() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let course = kommune.course("Umgang mit Schlüsseln");
    house.advance(until_due(&house) + Duration::days(3));
    let author = author(&house, &kommune, "Ada Lorenz");
    author
        .open("/redaktion")
        .sees("Inhalt und Recht bitte prüfen, Termin war am 01.11.2027");
    let page = versions(&author);
    page.sees("Inhalt und Recht zuletzt geprüft am 01.11.2026")
        .sees("Prüftermin vorbei");
    let form = page.form("Bestätigen");
    for wrong in ["irgendwann", "2020-01-01", "2099-01-01", ""] {
        let refused = author.submit(&form.clone().fill("wieder", wrong));
        refused.has_status(422).sees("Prüftermin vorbei");
    }
    let confirmed = author.follow(&author.submit(&form.fill("wieder", "31.05.2028")));
    confirmed
        .sees("Inhalt und Recht zuletzt geprüft am 04.11.2027 von Ada Lorenz")
        .sees("Wieder prüfen bis 31.05.2028")
        .misses("Prüftermin vorbei");
    author
        .open("/redaktion")
        .misses("Inhalt und Recht bitte prüfen");
    house
        .log_in(&kommune.person("Benno Kaiser"))
        .open(&format!("/kurse/{}", course.slug))
        .sees("zuletzt geprüft am 04.11.2027")
        .misses("Ada Lorenz");
}

#[test]
fn the_owner_is_reminded_before_on_and_after_the_day_until_somebody_confirms() {
    let server = MailServer::start();
    let house = TestHouse::with(|config| config.mail = server.settings());
    let kommune = house.kommune("Neuenfelde");
    kommune.course("Umgang mit Schlüsseln");
    let ada = owner(&house, &kommune);
    let mut expected = 0;
    house.advance(until_due(&house) - Duration::days(31));
    for (days, more) in [(0, 0), (1, 1), (1, 0), (29, 1), (1, 0), (29, 1)] {
        house.advance(Duration::days(days));
        house.run_jobs();
        expected += more;
        let mails = server.wait_for(expected);
        if let Some(mail) = mails.last() {
            assert_eq!(mail.to, ["ada@neuenfelde.example"]);
            assert_eq!(
                mail.headers["subject"],
                "Bitte prüfen: Umgang mit Schlüsseln"
            );
            assert!(mail.text.contains("01.11.2027"), "{}", mail.text);
        }
    }
    let browser = house.log_in(&ada);
    browser.follow(&browser.submit(&versions(&browser).form("Bestätigen")));
    house.advance(Duration::days(90));
    house.run_jobs();
    server.wait_for(expected);
}

#[test]
fn a_course_whose_owner_has_left_goes_to_somebody_else() {
    let server = MailServer::start();
    let house = TestHouse::with(|config| config.mail = server.settings());
    let kommune = house.kommune("Neuenfelde");
    kommune.course("Umgang mit Schlüsseln");
    let petra = kommune.person_called("petra@neuenfelde.example", "Petra Lindner");
    let petra = petra.with_role(Role::Personalentwicklung);
    let cem = kommune.person_called("cem@neuenfelde.example", "Cem Polat");
    let cem = cem.with_role(Role::Author);
    let ada = owner(&house, &kommune);
    let browser = house.log_in(&petra);
    versions(&browser).sees("Zuständig: Ada Lorenz");
    ada.leaves();
    versions(&browser).sees("Zuständig war Ada Lorenz");
    house.advance(until_due(&house));
    house.run_jobs();
    let mail = server.wait_for(1).remove(0);
    assert_eq!(mail.to, ["petra@neuenfelde.example"]);

    let browser = house.log_in(&petra);
    let form = versions(&browser).form("Übergeben");
    let learner = kommune.person("Benno Kaiser");
    let secret = browser.csrf();
    let unknown = [
        ("_csrf", secret.as_str()),
        ("person", learner.membership.as_str()),
    ];
    browser.post(&form.action, &unknown).has_status(404);
    let form = form.choose("person", cem.membership.as_str());
    browser
        .follow(&browser.submit(&form))
        .sees("Zuständig: Cem Polat");
    house.advance(Duration::days(30));
    house.run_jobs();
    let mail = server.wait_for(2).remove(1);
    assert_eq!(mail.to, ["cem@neuenfelde.example"]);
}

#[test]
fn only_who_answers_for_a_course_or_personalentwicklung_hands_it_over() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    kommune.course("Umgang mit Schlüsseln");
    let ada = owner(&house, &kommune);
    let cem = kommune.person("Cem Polat").with_role(Role::Author);
    let browser = house.log_in(&cem);
    let page = versions(&browser);
    page.misses("Jemand anderem übergeben");
    let path = page
        .form("Bestätigen")
        .action
        .replace("geprueft", "zustaendig");
    let secret = browser.csrf();
    let fields = [
        ("_csrf", secret.as_str()),
        ("person", cem.membership.as_str()),
    ];
    browser.post(&path, &fields).has_status(403);
    let there = house.kommune("Brakenholt");
    let stranger = there
        .person("Nuri Aydin")
        .with_role(Role::Personalentwicklung);
    let stranger = house.log_in(&stranger);
    let secret = stranger.csrf();
    let fields = [
        ("_csrf", secret.as_str()),
        ("person", cem.membership.as_str()),
    ];
    stranger.post(&path, &fields).has_status(404);
    let browser = house.log_in(&ada);
    let form = versions(&browser).form("Übergeben");
    browser
        .follow(&browser.submit(&form.choose("person", cem.membership.as_str())))
        .sees("Zuständig: Cem Polat");
}

#[test]
fn nobody_is_reminded_of_a_course_that_is_withdrawn() {
    let server = MailServer::start();
    let house = TestHouse::with(|config| config.mail = server.settings());
    let kommune = house.kommune("Neuenfelde");
    kommune.course("Umgang mit Schlüsseln");
    let ada = owner(&house, &kommune);
    let browser = house.log_in(&ada);
    let form = versions(&browser).form("Kurs zurückziehen");
    browser.follow(&browser.submit(&form.fill("grund", "Das Recht hat sich geändert.")));
    versions(&browser).misses("Geprüft, stimmt noch");
    house.advance(until_due(&house) + Duration::days(100));
    house.run_jobs();
    server.wait_for(0);
    let browser = house.log_in(&ada);
    browser
        .open("/redaktion")
        .misses("Inhalt und Recht bitte prüfen");
}
