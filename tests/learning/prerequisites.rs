//! What one should know before a course: shown with one's own state, and, where it binds, first.

use lernverbund::identity::Role;
use serde_json::json;

use crate::support::{Browser, READING, TestHouse, TestKommune};

const KEYS: &str = "Umgang mit Schlüsseln";

/// A course on phishing that names the course on keys.
fn phishing_after_keys(kommune: &TestKommune<'_>, binds: bool) {
    let rule = match binds {
        true => "voraussetzungen = [\"umgang-mit-schlusseln\"]\nvoraussetzungen_bindend = true\n",
        false => "voraussetzungen = [\"umgang-mit-schlusseln\"]\n",
    };
    let files = [&[("kurs.toml", rule)], READING].concat();
    kommune.written_course("phishing", &files);
}

fn press(browser: &Browser, path: &str, fields: &[(&str, &str)]) -> crate::support::Page {
    let csrf = browser.csrf();
    let mut sent = vec![("_csrf", csrf.as_str())];
    sent.extend_from_slice(fields);
    browser.post(path, &sent)
}

#[test]
fn a_recommended_course_is_named_with_ones_own_state_and_keeps_nobody_out() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let keys = kommune.shared_course(KEYS);
    assert_eq!(keys.slug, "umgang-mit-schlusseln");
    phishing_after_keys(&kommune, false);
    let person = kommune.person("Ada Lorenz");
    let ada = house.log_in(&person);
    let page = ada.open("/kurse/phishing");
    page.sees("Das sollten Sie schon kennen").sees("Offen");
    assert_eq!(page.link(KEYS), format!("/kurse/{}", keys.slug));
    page.form("Kurs starten");
    press(&ada, &format!("/lernen/{}/starten", keys.slug), &[]).has_status(303);
    let states = |page: crate::support::Page| page.texts(".earlier__item .kern-badge");
    assert_eq!(states(ada.open("/kurse/phishing")), ["In Bearbeitung"]);
    person.completes(&keys);
    assert_eq!(states(ada.open("/kurse/phishing")), ["Erledigt"]);
    press(&ada, "/lernen/phishing/starten", &[]).has_status(303);
}

#[test]
fn a_binding_course_comes_first_on_the_page_and_behind_every_door() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let keys = kommune.shared_course(KEYS);
    phishing_after_keys(&kommune, true);
    let person = kommune.person("Ada Lorenz");
    let ada = house.log_in(&person);
    let page = ada.open("/kurse/phishing");
    page.sees("Vorher abschließen")
        .sees("Dieser Kurs baut auf „Umgang mit Schlüsseln“ auf.")
        .misses("Kurs starten");
    let first = page.link("Zuerst: Umgang mit Schlüsseln");
    assert_eq!(first, format!("/kurse/{}", keys.slug));
    for (path, fields) in [
        ("/lernen/phishing/starten", &[][..]),
        ("/lernen/phishing/fuenf-blicke/erledigt", &[]),
        (
            "/lernen/phishing/fuenf-blicke/antwort",
            &[("frage", "zuerst")],
        ),
        ("/lernen/phishing/fuenf-blicke/erneut", &[]),
    ] {
        press(&ada, path, fields)
            .has_status(409)
            .sees("Schließen Sie zuerst „Umgang mit Schlüsseln“ ab");
    }
    let program = house.program_of(&person);
    let course = program.get("/api/v1/courses/phishing").json();
    assert_eq!(
        course["prerequisites"][0]["course"],
        "umgang-mit-schlusseln"
    );
    assert_eq!(course["prerequisites"][0]["state"], "open");
    assert_eq!(course["prerequisites_bind"], true);
    for path in ["enrolment", "lessons/fuenf-blicke/completion"] {
        let path = format!("/api/v1/courses/phishing/{path}");
        let refused = program.put(&path, json!({})).has_status(409).json();
        assert_eq!(refused["code"], "kurs-zuerst-abschliessen");
        let detail = refused["detail"].as_str().unwrap();
        assert!(detail.contains("„Umgang mit Schlüsseln“"), "{detail}");
    }
    ada.open("/lernen").misses("Phishing erkennen");

    person.completes(&keys);
    let page = ada.open("/kurse/phishing");
    ada.follow(&ada.submit(&page.form("Kurs starten")));
}

#[test]
fn who_has_begun_is_never_thrown_out() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    kommune.shared_course(KEYS);
    kommune.written_course("phishing", READING);
    let ada = house.log_in(&kommune.person("Ada Lorenz"));
    press(&ada, "/lernen/phishing/starten", &[]).has_status(303);
    phishing_after_keys(&kommune, true);
    press(&ada, "/lernen/phishing/starten", &[]).has_status(303);
    press(&ada, "/lernen/phishing/fuenf-blicke/erledigt", &[]).has_status(303);
    ada.open("/kurse/phishing").misses("Zuerst:");
    let ben = house.log_in(&kommune.person("Ben Busch"));
    press(&ben, "/lernen/phishing/starten", &[]).has_status(409);
}

#[test]
fn a_course_that_a_kommune_does_not_see_stops_nobody_there() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let keys = kommune.course(KEYS);
    phishing_after_keys(&kommune, true);
    let there = house.kommune("Brakenholt");
    let ada = house.log_in(&there.person("Ada Lorenz"));
    ada.open("/kurse/phishing")
        .misses("Vorher abschließen")
        .misses(&keys.title);
    press(&ada, "/lernen/phishing/starten", &[]).has_status(303);
}

#[test]
fn who_assigns_a_duty_reads_what_has_to_come_first() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    kommune.shared_course(KEYS);
    phishing_after_keys(&kommune, true);
    let person = kommune.person("Petra Lindner");
    let petra = house.log_in(&person.with_role(Role::Personalentwicklung));
    let page = petra.open("/verwaltung/pflichtschulungen/neu");
    let form = page.form("Weiter");
    let id = house.read(|conn| {
        let found = lernverbund::catalog::find_course(conn, "phishing")?;
        Ok(found.unwrap().0)
    });
    let form = form
        .choose("kurs", id.as_str())
        .choose("bereich", "alle")
        .choose("art", "2");
    petra
        .submit(&form)
        .has_status(200)
        .sees("Vorher sind andere Kurse nötig")
        .sees("„Umgang mit Schlüsseln“");
}
