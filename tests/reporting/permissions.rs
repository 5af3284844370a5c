//! Who sees figures, and of whom.

use lernverbund::identity::Role;
use lernverbund::programmes::DutyKind;

use super::town::{Town, row_names, sheet};
use crate::support::TestHouse;

const MATRIX: &str = "/verwaltung/matrix";

#[test]
fn only_those_who_answer_for_it_see_figures() {
    let house = TestHouse::open();
    let office = house.kommune("Neuenfelde").unit("Bürgerdienste");
    let town = Town::led_from(&office);
    town.fill(&office, 6);
    let course = town.kommune.course("Phishing erkennen");
    town.assign(&course, None, DutyKind::Ordered);
    let duty = format!(
        "/verwaltung/pflichtschulungen/{}/stand.csv",
        town.duties()[0].id
    );
    let outside = [
        office.person("Ada Lorenz"),
        office.person("Ben Kluge").with_role(Role::Technik),
        office.person("Cem Aydin").with_role(Role::Author),
    ];
    for person in &outside {
        let browser = house.log_in(person);
        for address in [MATRIX, "/verwaltung/matrix.csv", &duty] {
            browser.get(address).has_status(403);
        }
    }
    let programme = office
        .person("Dora Wirth")
        .with_role(Role::Programmverantwortung);
    let browser = house.log_in(&programme);
    browser.get(MATRIX).has_status(200).sees("Bürgerdienste");
    sheet(&browser.get(&duty));
}

#[test]
fn a_lead_sees_the_own_part_and_nothing_beside() {
    let house = TestHouse::open();
    let town = Town::of(house.kommune("Neuenfelde"));
    let services = town.kommune.unit("Bürgerdienste");
    let (desk, order) = (services.unit("Bürgerbüro"), services.unit("Ordnung"));
    let (building, streets) = (town.kommune.unit("Bauen"), town.kommune.unit("Straßen"));
    for (unit, size) in [(&desk, 6), (&order, 7), (&building, 8), (&streets, 9)] {
        town.fill(unit, size);
    }
    let course = town.kommune.course("Phishing erkennen");
    town.assign(&course, None, DutyKind::Ordered);
    town.kommune.house.run_jobs();
    let lead = desk.person("Lea Brandt").leading(&services);
    house.run_jobs();
    let browser = house.log_in(&lead);
    let page = browser.get(MATRIX);
    page.has_status(200)
        .misses("Bauen")
        .misses("Neuenfelde gesamt");
    assert_eq!(
        row_names(&page),
        ["Bürgerbüro", "Ordnung", "Bürgerdienste gesamt"]
    );
    for unit in [&building, &streets] {
        browser
            .get(&format!("{MATRIX}?bereich={}", unit.id))
            .has_status(404);
        browser
            .get(&format!("{MATRIX}.csv?bereich={}", unit.id))
            .has_status(404);
    }
    let rows = sheet(&browser.get("/verwaltung/matrix.csv"));
    assert!(
        rows.iter()
            .all(|row| row[0] != "Bauen" && row[0] != "Neuenfelde gesamt")
    );
    let duty = format!(
        "/verwaltung/pflichtschulungen/{}/stand.csv",
        town.duties()[0].id
    );
    let rows = sheet(&browser.get(&duty));
    assert_eq!(rows[1][4], "Bürgerdienste");

    // Who leads two units sees both side by side.
    lead.grant(Role::Lead, Some(building.id.clone()));
    let page = browser.get(MATRIX);
    assert_eq!(
        row_names(&page),
        ["Bürgerdienste"],
        "Bauen is merged with the chief"
    );
    lead.grant(Role::Lead, Some(streets.id.clone()));
    assert_eq!(
        row_names(&browser.get(MATRIX)),
        ["Bürgerdienste", "Straßen"]
    );
}

#[test]
fn another_kommune_is_neither_seen_nor_counted() {
    let house = TestHouse::open();
    let (here, there) = (
        Town::of(house.kommune("Neuenfelde")),
        Town::of(house.kommune("Altdorf")),
    );
    let (office, other) = (
        here.kommune.unit("Bürgerdienste"),
        there.kommune.unit("Kämmerei"),
    );
    here.fill(&office, 6);
    let neighbours = there.fill(&other, 9);
    let course = here.kommune.shared_course("Phishing erkennen");
    here.assign(&course, None, DutyKind::Ordered);
    there.assign(&course, None, DutyKind::Ordered);
    for person in &neighbours {
        person.completes(&course);
    }
    let browser = house.log_in(&here.chief);
    let page = browser.get(MATRIX);
    page.sees("0 von 7 erledigt")
        .misses("Kämmerei")
        .misses("Altdorf");
    let foreign = browser.get(&format!("{MATRIX}?bereich={}", other.id));
    let unknown = browser.get(&format!("{MATRIX}?bereich=nirgendwo"));
    foreign.has_status(404);
    assert_eq!(foreign.text(), unknown.text());
    let duty = there.duties()[0].id.clone();
    browser
        .get(&format!("/verwaltung/pflichtschulungen/{duty}/stand.csv"))
        .has_status(404);
}
