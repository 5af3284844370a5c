//! Assigning a duty over its two steps, and everything a form may not say.

use chrono::{Duration, Months};
use lernverbund::identity::Role;
use lernverbund::programmes::{Duty, count_by_unit};

use crate::support::{Browser, Form, TestHouse, TestKommune};

const NEW: &str = "/verwaltung/pflichtschulungen/neu";
const LIST: &str = "/verwaltung/pflichtschulungen";

fn filled(browser: &Browser, course: &str, unit: &str, due: &str) -> Form {
    let page = browser.get(NEW);
    let form = page.form("Weiter zur Prüfung");
    form.choose("kurs", course)
        .choose("bereich", unit)
        .choose("art", "2")
        .fill("frist", due)
}

fn people_concerned(kommune: &TestKommune<'_>) -> i64 {
    let id = kommune.id.clone();
    let counts = kommune.house.read(move |conn| count_by_unit(conn, &id));
    counts.iter().map(|count| count.people).sum()
}

fn duties(kommune: &TestKommune<'_>) -> usize {
    let id = kommune.id.clone();
    kommune.house.read(move |conn| Duty::list(conn, &id)).len()
}

#[test]
fn a_duty_is_assigned_after_a_look_at_whom_it_concerns() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let office = kommune.unit("Bürgerdienste");
    let desk = office.unit("Bürgerbüro");
    desk.person("Ada Lorenz");
    office.person("Ben Kluge");
    kommune.unit("Bauen").person("Cem Aydin");
    let course = kommune.course("Phishing erkennen");
    let lead = kommune
        .person("Mara Oelkers")
        .with_role(Role::Personalentwicklung);
    let browser = house.log_in(&lead);

    browser
        .get(LIST)
        .has_status(200)
        .sees("Noch keine Pflichtschulung");
    let due = (house.today() + Duration::days(20)).to_string();
    let preview = browser.submit(&filled(
        &browser,
        course.id.as_str(),
        office.id.as_str(),
        &due,
    ));
    preview
        .has_status(200)
        .sees("Betrifft 2 Personen")
        .sees("Bürgerdienste");
    assert_eq!(duties(&kommune), 0, "the first step stores nothing");

    let done = browser.submit(&preview.form("Jetzt zuweisen"));
    done.has_status(303);
    let list = browser.follow(&done);
    list.sees("Die Pflichtschulung ist zugewiesen.")
        .sees("Phishing erkennen")
        .sees("Dienstlich angeordnet");
    assert_eq!(people_concerned(&kommune), 2);

    let again = browser.submit(&filled(
        &browser,
        course.id.as_str(),
        office.id.as_str(),
        &due,
    ));
    again.has_status(409).sees("schon eine Pflichtschulung");

    let withdrawn = browser.submit(&list.form("Pflichtschulung zurückziehen"));
    browser
        .follow(&withdrawn)
        .sees("zurückgezogen")
        .sees("Noch keine Pflichtschulung");
    assert_eq!(people_concerned(&kommune), 0);
}

#[test]
fn twenty_at_once_assign_one_duty() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let office = kommune.unit("Bürgerdienste");
    office.person("Ada Lorenz");
    let course = kommune.course("Phishing erkennen");
    let lead = kommune
        .person("Mara Oelkers")
        .with_role(Role::Personalentwicklung);
    let browser = house.log_in(&lead);
    let csrf = browser.csrf();
    let due = (house.today() + Duration::days(20)).to_string();
    let fields = [
        ("_csrf", csrf.as_str()),
        ("kurs", course.id.as_str()),
        ("bereich", office.id.as_str()),
        ("art", "2"),
        ("frist", due.as_str()),
    ];
    let statuses: Vec<u16> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..20)
            .map(|_| scope.spawn(|| browser.post(LIST, &fields).status))
            .collect();
        threads.into_iter().map(|it| it.join().unwrap()).collect()
    });
    assert_eq!(
        statuses.iter().filter(|status| **status == 303).count(),
        1,
        "{statuses:?}"
    );
    assert!(
        statuses.iter().all(|status| [303, 409].contains(status)),
        "{statuses:?}"
    );
    assert_eq!(duties(&kommune), 1);
    assert_eq!(people_concerned(&kommune), 1);
}

#[test]
fn a_form_with_a_mistake_stores_nothing_and_says_what_is_wrong() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let foreign = house.kommune("Altdorf");
    let foreign_unit = foreign.unit("Kämmerei");
    let foreign_course = foreign.course("Nur für Altdorf");
    let office = kommune.unit("Bürgerdienste");
    let course = kommune.course("Phishing erkennen");
    let lead = kommune
        .person("Mara Oelkers")
        .with_role(Role::Personalentwicklung);
    let browser = house.log_in(&lead);
    let csrf = browser.csrf();
    let day = |days| (house.today() + Duration::days(days)).to_string();
    let (yesterday, soon) = (day(-1), day(20));
    let far = (house.today() + Months::new(61)).to_string();
    let (course, office) = (course.id.as_str(), office.id.as_str());
    let cases = [
        (
            "",
            office,
            "2",
            soon.as_str(),
            422,
            "Wählen Sie bitte einen Kurs.",
        ),
        (
            course,
            "",
            "2",
            &soon,
            422,
            "Wählen Sie bitte einen Bereich.",
        ),
        (course, office, "", &soon, 422, "Art der Schulung"),
        (course, office, "3", &soon, 422, "Art der Schulung"),
        (
            course,
            office,
            "2",
            "",
            422,
            "Geben Sie bitte eine Frist an.",
        ),
        (
            course,
            office,
            "2",
            "übermorgen",
            422,
            "Die Frist ist kein Datum.",
        ),
        (
            course,
            office,
            "2",
            "2026-02-30",
            422,
            "Die Frist ist kein Datum.",
        ),
        (
            course,
            office,
            "2",
            &yesterday,
            422,
            "Die Frist liegt in der Vergangenheit.",
        ),
        (course, office, "2", &far, 422, "mehr als fünf Jahre"),
        (course, office, "2", "99999-01-01", 422, "Frist"),
        (
            course,
            foreign_unit.id.as_str(),
            "2",
            &soon,
            404,
            "Diese Seite gibt es nicht",
        ),
        (
            course,
            "nirgendwo",
            "2",
            &soon,
            404,
            "Diese Seite gibt es nicht",
        ),
        (
            foreign_course.id.as_str(),
            office,
            "2",
            &soon,
            404,
            "Diese Seite gibt es nicht",
        ),
    ];
    for (kurs, bereich, art, frist, status, words) in cases {
        let fields = [
            ("_csrf", csrf.as_str()),
            ("kurs", kurs),
            ("bereich", bereich),
            ("art", art),
            ("frist", frist),
        ];
        for path in [NEW, LIST] {
            browser.post(path, &fields).has_status(status).sees(words);
        }
    }
    browser
        .post(LIST, &[("_csrf", &csrf)])
        .has_status(422)
        .sees("Wählen Sie bitte einen Kurs.");
    browser
        .post(
            LIST,
            &[
                ("kurs", course),
                ("bereich", office),
                ("art", "2"),
                ("frist", &soon),
            ],
        )
        .has_status(403);
    assert_eq!(duties(&kommune), 0);
    assert_eq!(house.jobs("programmes.align-membership").len(), 0);
}
