//! `demo`: what `make demo` starts.

use super::program::{Demo, content, run};
use crate::support::{Database, package_of};

#[test]
fn every_login_that_is_shown_really_logs_in() {
    let database = Database::empty();
    let demo = Demo::start(&database);
    assert!(demo.logins.len() > 10);
    for shown in &demo.logins {
        assert!(shown.password.chars().count() >= 12);
        assert!(!shown.name.is_empty() && !shown.kommune.is_empty() && !shown.role.is_empty());
        demo.log_in(&shown.login);
    }
}

#[test]
fn two_demonstrations_run_side_by_side() {
    let (one, other) = (Database::empty(), Database::empty());
    let (one, other) = (Demo::start(&one), Demo::start(&other));
    assert_ne!(one.address, other.address);
    for demo in [&one, &other] {
        demo.browser().get("/healthz").has_status(200);
        demo.browser().get("/readyz").has_status(200);
        demo.log_in("t.nowicki").open("/").has_status(200);
    }
}

#[test]
fn a_demonstration_that_is_filled_is_started_as_it_is() {
    let database = Database::empty();
    let first = Demo::start(&database);
    let logins = first.logins.clone();
    let people = people_of(&first);
    drop(first);
    let second = Demo::start(&database);
    assert_eq!(second.logins, logins);
    assert_eq!(people_of(&second), people);
    let said = run(Some(&database), &["verify"]);
    assert!(said.success, "{}", said.text);
}

#[test]
fn a_small_town_can_have_a_neighbour_read_its_first_course() {
    let database = Database::empty();
    let demo = Demo::start(&database);
    let gesine = demo.log_in("g.hollweg@sieversrath.example");
    let package = package_of("fundsachen", "sieversrath", 1);
    let secret = gesine.csrf();
    let file = ("paket", "kurs.zip", &*package);
    let brought = gesine.upload("/redaktion/pakete", &[("_csrf", &secret)], file);
    let page = gesine.open(&format!("{}/veroeffentlichen", brought.location()));
    let form = page.sees("Nuri Aydın").form("Zur Prüfung geben");
    let readers = form.offers("durchsicht");
    let [nuri] = readers.as_slice() else {
        panic!("{readers:?}");
    };
    let asked = form.clone().choose("durchsicht", nuri);
    gesine.follow(&gesine.submit(&asked.fill("aenderungen", "Erste Fassung.")));
    demo.log_in("n.aydin@brakenholt.example")
        .open("/redaktion/pruefung")
        .sees("Gesine Hollweg")
        .link("Durchsehen: Ein langer Kurs");
}

#[test]
fn a_sequel_names_the_course_before_it_and_is_offered_after_it() {
    let database = Database::empty();
    let demo = Demo::start(&database);
    let selin = demo.log_in("s.yildirim@neuenfelde.example");
    let sequel = selin.open("/kurse/phishing-auffrischen");
    sequel
        .sees("Das sollten Sie schon kennen")
        .sees("Phishing erkennen und melden")
        .form("Kurs starten");
    let title = "Phishing auffrischen: drei Fälle, acht Minuten";
    selin.open("/").misses(title);
    selin.open("/kurse").sees(title);
}

fn people_of(demo: &Demo) -> String {
    let page = demo
        .log_in("m.overbeck@neuenfelde.example")
        .get("/verwaltung/personen");
    page.has_status(200);
    page.text()
}

#[test]
fn data_of_others_are_no_demonstration() {
    let database = Database::empty();
    let content = content().display().to_string();
    let said = run(Some(&database), &["bench-data", "--content", &content]);
    assert!(said.success, "{}", said.text);
    assert!(
        said.text
            .contains("2000 Personen in 60 Einheiten, 50 Kurse"),
        "{}",
        said.text
    );
    let said = run(Some(&database), &["verify"]);
    assert!(said.success, "{}", said.text);
    let said = run(
        Some(&database),
        &["demo", "--bind", "127.0.0.1:0", "--content", &content],
    );
    assert!(!said.success);
    assert!(
        said.text.contains("Diese Daten sind keine Vorführung"),
        "{}",
        said.text
    );
}
