//! Small groups: merged on every page, and not to be recomputed from two pages.

use lernverbund::programmes::DutyKind;

use super::town::{Town, row_names, sheet};
use crate::support::TestHouse;

const MATRIX: &str = "/verwaltung/matrix";

/// Sixty-one people, and a threshold of five.
#[test]
fn a_gemeinde_of_sixty_one_people_sees_no_group_below_the_threshold() {
    let house = TestHouse::open();
    let town = Town::of(house.kommune("Kleinau"));
    let services = town.kommune.unit("Bürgerdienste");
    let desk = services.unit("Bürgerbüro");
    let school = services.unit("Schulamt");
    let archive = services.unit("Archiv");
    let yard = town.kommune.unit("Bauhof");
    let staff = town.kommune.unit("Hauptamt");
    let purse = town.kommune.unit("Kämmerei");
    let sizes = [
        (&desk, 12),
        (&school, 9),
        (&archive, 2),
        (&yard, 20),
        (&staff, 13),
        (&purse, 4),
    ];
    let people: Vec<_> = sizes
        .iter()
        .flat_map(|(unit, size)| town.fill(unit, *size))
        .collect();
    assert_eq!(people.len() + 1, 61);
    let course = town.kommune.course("Phishing erkennen");
    town.assign(&course, None, DutyKind::Ordered);
    for person in &people[..30] {
        person.completes(&course);
    }
    let browser = house.log_in(&town.chief);

    let page = browser.get(MATRIX);
    page.sees("Aus Datenschutzgründen sind kleine Gruppen zusammengefasst.");
    assert_eq!(
        row_names(&page),
        [
            "Bauhof",
            "Bürgerdienste",
            "Hauptamt",
            "Übrige Kleinau",
            "Kleinau gesamt"
        ]
    );
    let inside = browser.get(&page.link("Bürgerdienste"));
    assert_eq!(
        row_names(&inside),
        ["Bürgerbüro", "Übrige Bürgerdienste", "Bürgerdienste gesamt"]
    );
    for unit in [&archive, &school, &purse] {
        let address = format!("{MATRIX}?bereich={}", unit.id);
        let hidden = browser.get(&address);
        hidden
            .has_status(200)
            .sees("keine eigenen Zahlen")
            .misses("erledigt");
        let csv = browser.get(&format!("{MATRIX}.csv?bereich={}", unit.id));
        assert_eq!(sheet(&csv).len(), 1);
    }
    let address = format!(
        "/verwaltung/pflichtschulungen/{}/stand.csv",
        town.duties()[0].id
    );
    for rows in [
        sheet(&browser.get(&format!("{MATRIX}.csv"))),
        sheet(&browser.get(&format!("{MATRIX}.csv?bereich={}", services.id))),
    ] {
        let small = rows[1..]
            .iter()
            .find(|row| (1..5).contains(&row[1].parse::<u32>().unwrap()));
        assert_eq!(small, None);
    }
    let rows = sheet(&browser.get(&address));
    assert!(
        rows[1..]
            .iter()
            .all(|row| row[5].parse::<u32>().unwrap() >= 5)
    );
    assert!(
        rows.iter()
            .all(|row| !["Archiv", "Schulamt", "Kämmerei"].contains(&row[4].as_str()))
    );
}

#[test]
fn a_duty_for_too_few_is_withheld_and_does_not_disturb_the_rest() {
    let house = TestHouse::open();
    let town = Town::of(house.kommune("Neuenfelde"));
    let (services, building) = (
        town.kommune.unit("Bürgerdienste"),
        town.kommune.unit("Bauen"),
    );
    let purse = town.kommune.unit("Kämmerei");
    town.fill(&services, 9);
    town.fill(&building, 8);
    let few = town.fill(&purse, 3);
    let (common, special) = (
        town.kommune.course("Phishing"),
        town.kommune.course("Haushalt"),
    );
    town.assign(&common, Some(&services.id), DutyKind::Ordered);
    town.assign(&special, Some(&purse.id), DutyKind::Ordered);
    few[0].completes(&special);
    let browser = house.log_in(&town.chief);
    browser
        .get(MATRIX)
        .sees("zu wenige Personen")
        .sees("0 von 9 erledigt")
        .misses("von 3 erledigt");
    let duties = town.duties();
    let special = duties
        .iter()
        .find(|duty| duty.course_id == special.id)
        .unwrap();
    let csv = browser.get(&format!(
        "/verwaltung/pflichtschulungen/{}/stand.csv",
        special.id
    ));
    assert_eq!(sheet(&csv)[1][5..], ["", "", "", "zu wenige Personen"]);
}

#[test]
fn an_instruction_is_shown_for_every_unit_when_it_stands_alone() {
    let house = TestHouse::open();
    let town = Town::of(house.kommune("Neuenfelde"));
    let purse = town.kommune.unit("Kämmerei");
    town.fill(&purse, 3);
    let course = town.kommune.course("Brandschutz");
    town.assign(&course, None, DutyKind::Instruction);
    let browser = house.log_in(&town.chief);
    browser
        .get(MATRIX)
        .sees("Kämmerei")
        .sees("0 von 3 erledigt");
}
