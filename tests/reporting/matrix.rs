//! The matrix on screen and as CSV: the same numbers, with words, along the tree.

use chrono::Duration;
use lernverbund::programmes::DutyKind;

use super::town::{Town, row_names, sheet};
use crate::support::TestHouse;

const MATRIX: &str = "/verwaltung/matrix";

#[test]
fn without_a_duty_the_page_leads_to_the_form() {
    let house = TestHouse::open();
    let town = Town::of(house.kommune("Neuenfelde"));
    let browser = house.log_in(&town.chief);
    let page = browser.get(MATRIX);
    page.has_status(200).sees("Noch keine Pflichtschulung");
    assert_eq!(
        page.link("Pflichtschulung zuweisen"),
        "/verwaltung/pflichtschulungen/neu"
    );
    assert_eq!(
        sheet(&browser.get("/verwaltung/matrix.csv"))[0][0],
        "Bereich"
    );
}

#[test]
fn screen_and_csv_show_the_same_along_the_tree() {
    let house = TestHouse::open();
    let building = house.kommune("Neuenfelde").unit("Bauen");
    let town = Town::led_from(&building);
    let services = town.kommune.unit("Bürgerdienste");
    let (desk, order) = (services.unit("Bürgerbüro"), services.unit("=Ordnung"));
    let (at_desk, at_order) = (town.fill(&desk, 6), town.fill(&order, 7));
    let builders = town.fill(&building, 7);
    let phishing = town.kommune.course("Phishing erkennen");
    let files = town.kommune.course("E-Akte");
    town.assign(&phishing, None, DutyKind::Ordered);
    town.assign(&files, Some(&services.id), DutyKind::Instruction);
    for person in at_desk.iter().chain(&at_order[..3]).chain(&builders) {
        person.completes(&phishing);
    }
    town.chief.completes(&phishing);
    let browser = house.log_in(&town.chief);

    let page = browser.get(MATRIX);
    page.has_status(200)
        .sees("1 von 2 Bereichen ist fertig.")
        .sees("9 von 13 erledigt")
        .sees("8 von 8 erledigt")
        .sees("nicht zugewiesen")
        .misses("zusammengefasst")
        .misses("Person0");
    assert_eq!(
        row_names(&page),
        ["Bauen", "Bürgerdienste", "Neuenfelde gesamt"]
    );
    let rows = sheet(&browser.get("/verwaltung/matrix.csv"));
    let names: Vec<&str> = rows[1..].iter().map(|row| row[0].as_str()).collect();
    assert_eq!(names, row_names(&page));
    assert_eq!(
        rows[2][1..],
        ["13", "13", "0", "Offen", "13", "9", "In Bearbeitung"]
    );

    let below = browser.get(&page.link("Bürgerdienste"));
    below.sees("6 von 6 erledigt").sees("3 von 7 erledigt");
    assert_eq!(row_names(&below)[..2], ["=Ordnung", "Bürgerbüro"]);
    let address = below.link("Als CSV herunterladen");
    let rows = sheet(&browser.get(&address));
    assert_eq!(rows[1][0], "'=Ordnung", "no cell becomes a formula");
    assert_eq!(rows.len(), 4);

    let filtered = browser.submit(&below.form("Anwenden").choose("art", "1"));
    filtered.sees("E-Akte").misses("Phishing erkennen");
    assert_eq!(
        row_names(&filtered),
        row_names(&below),
        "a filter regroups nothing"
    );
    let rows = sheet(&browser.get(&filtered.link("Als CSV herunterladen")));
    assert_eq!(rows[0].len(), 5);
    browser
        .get("/verwaltung/matrix?art=9")
        .has_status(400)
        .sees("Diese Art der Schulung gibt es nicht");

    house.advance(Duration::days(15));
    let browser = house.log_in(&town.chief);
    browser.get(MATRIX).sees("überfällig").sees("Frist war am");
}

#[test]
fn voluntary_completions_are_counted_from_the_threshold_up() {
    let house = TestHouse::open();
    let town = Town::of(house.kommune("Neuenfelde"));
    let (services, building) = (
        town.kommune.unit("Bürgerdienste"),
        town.kommune.unit("Bauen"),
    );
    let people = [town.fill(&services, 6), town.fill(&building, 8)].concat();
    let course = town.kommune.course("Präsentieren");
    let rare = town.kommune.course("Seltenes");
    for person in &people[..4] {
        person.completes(&course);
        person.completes(&rare);
    }
    let browser = house.log_in(&town.chief);
    browser.get(MATRIX).misses("Präsentieren");
    people[7].completes(&course);
    browser
        .get(MATRIX)
        .sees("Präsentieren")
        .sees("5 Abschlüsse")
        .misses("Seltenes");
    browser
        .get("/verwaltung/matrix?art=2")
        .sees("Keine Schulung dieser Art");
}

#[test]
fn one_duty_by_units_is_a_table_of_its_own() {
    let house = TestHouse::open();
    let services = house.kommune("Neuenfelde").unit("Bürgerdienste");
    let (desk, order) = (services.unit("Bürgerbüro"), services.unit("Ordnung"));
    let town = Town::led_from(&order);
    let (at_desk, _) = (town.fill(&desk, 6), town.fill(&order, 6));
    let course = town.kommune.course("Phishing erkennen");
    town.assign(&course, Some(&services.id), DutyKind::Ordered);
    at_desk[0].completes(&course);
    let browser = house.log_in(&town.chief);
    let address = format!(
        "/verwaltung/pflichtschulungen/{}/stand.csv",
        town.duties()[0].id
    );
    let rows = sheet(&browser.get(&address));
    let found: Vec<&[String]> = rows[1..].iter().map(|row| &row[3..]).collect();
    assert_eq!(
        found[0],
        ["0", "Neuenfelde", "13", "1", "12", "In Bearbeitung"]
    );
    assert!(
        found
            .iter()
            .any(|row| *row == ["2", "Bürgerbüro", "6", "1", "5", "In Bearbeitung"])
    );
    assert!(
        browser
            .get("/verwaltung/pflichtschulungen")
            .link("Stand als CSV")
            == address
    );
}
