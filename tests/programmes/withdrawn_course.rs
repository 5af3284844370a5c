//! A duty on a course that is withdrawn: it ends for everybody, and says why.

use chrono::Duration;
use lernverbund::catalog::withdraw;
use lernverbund::identity::Role;
use lernverbund::programmes::{DutyState, count_by_unit};

use super::{assign, is_as_recomputed};
use crate::support::{Browser, Form, MailServer, TestCourse, TestHouse, TestKommune};

const REASON: &str = "Das Recht hat sich geändert.";

/// From the version that is published to the next one.
fn form_to_publish(browser: &Browser) -> Form {
    let versions = browser.open(&browser.open("/redaktion").link("Umgang mit Schlüsseln"));
    let draft = browser.follow(&browser.submit(&versions.form("Als Entwurf weiterbearbeiten")));
    let page = browser.open(&draft.link("Veröffentlichen"));
    page.form("Jetzt veröffentlichen")
}

fn take_away(owner: &TestKommune<'_>, course: &TestCourse) {
    let (kommune, course) = (owner.id.clone(), course.id.clone());
    owner
        .house
        .write(move |conn, now| withdraw(conn, &kommune, &course, REASON, now));
}

#[test]
fn a_duty_ends_with_its_course_in_every_kommune_and_says_why() {
    let house = TestHouse::open();
    let owner = house.kommune("Neuenfelde");
    let there = house.kommune("Brakenholt");
    let course = owner.shared_course("Umgang mit Schlüsseln");
    let petra = there.person("Petra Lindner");
    let petra = petra.with_role(Role::Personalentwicklung);
    let (done, open) = (there.person("Ada Lorenz"), there.person("Ben Kluge"));
    done.completes(&course);
    assign(&there, &course, None, &petra.membership);
    let learner = house.log_in(&open);
    learner.open("/lernen").sees("Umgang mit Schlüsseln");

    take_away(&owner, &course);
    is_as_recomputed(&house);

    learner.open("/lernen").misses("Umgang mit Schlüsseln");
    house
        .log_in(&done)
        .open(&format!("/kurse/{}", course.slug))
        .sees("Abgeschlossen am");
    let browser = house.log_in(&petra);
    let page = browser.open("/verwaltung/pflichtschulungen");
    page.sees("Beendet, weil es den Kurs nicht mehr gibt")
        .sees("Umgang mit Schlüsseln, Brakenholt")
        .sees("Kurs zurückgezogen am")
        .sees(REASON);
    let id = there.id.clone();
    let counts = house.read(move |conn| count_by_unit(conn, &id));
    assert!(counts.iter().all(|count| count.state == DutyState::Done));

    let another = browser.open(&page.link("Anderen Kurs zuweisen"));
    let due = (house.today() + Duration::days(14)).to_string();
    assert_eq!(
        another.attribute("input[name=frist]", "value"),
        Some(due),
        "the date of the duty that ended is proposed"
    );
    let form = page.form("Erledigt");
    browser
        .follow(&browser.submit(&form))
        .sees("Der Hinweis ist erledigt")
        .misses("Beendet, weil");
}

#[test]
fn publishing_again_opens_no_duty_that_ended() {
    let house = TestHouse::open();
    let owner = house.kommune("Neuenfelde");
    let course = owner.course("Umgang mit Schlüsseln");
    let petra = owner.person("Petra Lindner");
    let petra = petra.with_role(Role::Personalentwicklung);
    assign(&owner, &course, None, &petra.membership);
    take_away(&owner, &course);
    house.run_jobs();
    let browser = house.log_in(&petra);
    let form = form_to_publish(&browser).fill("aenderungen", "Auf neuem Stand.");
    browser.follow(&browser.submit(&form));
    is_as_recomputed(&house);
    browser.open("/lernen").misses("Umgang mit Schlüsseln");
    browser
        .open("/verwaltung/pflichtschulungen")
        .sees("Beendet, weil es den Kurs nicht mehr gibt");
    assign(&owner, &course, None, &petra.membership);
    browser.open("/lernen").sees("Umgang mit Schlüsseln");
}

#[test]
fn a_course_that_is_kept_for_the_own_house_ends_the_duties_of_others_only() {
    let house = TestHouse::open();
    let owner = house.kommune("Neuenfelde");
    let there = house.kommune("Brakenholt");
    let course = owner.shared_course("Umgang mit Schlüsseln");
    let petra = owner.person("Petra Lindner");
    let petra = petra.with_role(Role::Personalentwicklung);
    let paul = there.person("Paul Ahrens");
    let paul = paul.with_role(Role::Personalentwicklung);
    assign(&owner, &course, None, &petra.membership);
    assign(&there, &course, None, &paul.membership);
    let browser = house.log_in(&petra);
    let form = form_to_publish(&browser)
        .fill("aenderungen", "Nur noch bei uns.")
        .choose("sichtbar", "kommune");
    browser.follow(&browser.submit(&form));
    is_as_recomputed(&house);
    browser
        .open("/verwaltung/pflichtschulungen")
        .sees("Umgang mit Schlüsseln")
        .misses("Beendet, weil");
    house
        .log_in(&paul)
        .open("/verwaltung/pflichtschulungen")
        .sees("Kurs für Ihre Kommune nicht mehr veröffentlicht");
}

#[test]
fn personalentwicklung_gets_a_mail_when_a_duty_ends() {
    let server = MailServer::start();
    let house = TestHouse::with(|config| config.mail = server.settings());
    let owner = house.kommune("Neuenfelde");
    let course = owner.course("Umgang mit Schlüsseln");
    let petra = owner.person_called("petra@neuenfelde.example", "Petra Lindner");
    let petra = petra.with_role(Role::Personalentwicklung);
    assign(&owner, &course, None, &petra.membership);
    take_away(&owner, &course);
    house.run_jobs();
    let mail = server.wait_for(1).remove(0);
    assert_eq!(
        mail.headers["subject"],
        "Pflichtschulung beendet: Umgang mit Schlüsseln"
    );
    assert!(mail.text.contains(REASON), "{}", mail.text);
}

#[test]
fn only_a_duty_that_ended_with_its_course_is_settled() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let course = kommune.course("Umgang mit Schlüsseln");
    let petra = kommune.person("Petra Lindner");
    let petra = petra.with_role(Role::Personalentwicklung);
    assign(&kommune, &course, None, &petra.membership);
    let browser = house.log_in(&petra);
    let form = browser
        .open("/verwaltung/pflichtschulungen")
        .form("Pflichtschulung zurückziehen");
    let path = form.action.replace("zurueckziehen", "geregelt");
    let secret = browser.csrf();
    browser.post(&path, &[("_csrf", &secret)]).has_status(409);
}
