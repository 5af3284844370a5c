//! A program of Personalentwicklung: people, units, duties and figures of a Kommune.

use chrono::Duration;
use lernverbund::identity::Role;
use serde_json::{Value, json};

use crate::support::{Program, READING, TestHouse};

fn names(list: &Value, field: &str) -> Vec<String> {
    let items = list["items"].as_array().unwrap().iter();
    items
        .map(|item| item[field].as_str().unwrap().to_owned())
        .collect()
}

/// Everything of a list, piece by piece.
fn all(program: &Program, path: &str, limit: usize) -> Vec<Value> {
    let (mut items, mut cursor) = (Vec::new(), String::new());
    loop {
        let page = program.get(&format!("{path}?limit={limit}{cursor}")).json();
        items.extend(page["items"].as_array().unwrap().iter().cloned());
        match page["next"].as_str() {
            Some(next) => cursor = format!("&cursor={next}"),
            None => return items,
        }
    }
}

#[test]
fn a_long_list_comes_in_pieces_that_make_the_whole() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    for number in 0..7 {
        kommune.person(&format!("Person Nummer{number}"));
    }
    let pia = kommune
        .person("Pia Personal")
        .with_role(Role::Personalentwicklung);
    let program = house.program_of(&pia);
    let whole = program.get("/api/v1/people").has_status(200).json();
    assert_eq!(whole.get("next"), None);
    assert_eq!(
        all(&program, "/api/v1/people", 3),
        *whole["items"].as_array().unwrap()
    );
    let found = program.get("/api/v1/people?search=nummer3").json();
    assert_eq!(names(&found, "name"), ["Nummer3, Person"]);
}

#[test]
fn somebody_invited_by_a_program_comes_in_with_the_code() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let ben = kommune.person("Ben Busch");
    let program = house.program_of(&kommune.person("Tom Technik").with_role(Role::Technik));
    let path = format!("/api/v1/people/{}", ben.membership);
    assert_eq!(program.get(&path).json()["login"], "ben.busch");
    let invited = program.post(&format!("{path}/invitations"), json!({}));
    let code = invited.has_status(201).json()["code"]
        .as_str()
        .unwrap()
        .to_owned();
    let page = house.browser().get(&format!("/einladung/{code}"));
    page.has_status(200).sees("Ben Busch");
}

#[test]
fn a_duty_is_assigned_seen_by_those_it_concerns_and_withdrawn() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    kommune.written_course("phishing", READING);
    let office = kommune.unit("Bürgerdienste");
    let ada = house.program_of(&office.person("Ada Lorenz"));
    let pia = kommune
        .person("Pia Personal")
        .with_role(Role::Personalentwicklung);
    let pia = house.program_of(&pia);
    let units = pia.get("/api/v1/units").json();
    assert_eq!(names(&units, "name"), ["Bürgerdienste"]);
    let duty = json!({
        "course": "phishing", "unit": units["items"][0]["id"], "kind": "ordered",
        "due_on": house.today() + Duration::days(30),
    });
    let assigned = pia.post("/api/v1/duties", duty.clone());
    let path = assigned.has_status(201).location().to_owned();
    assert_eq!(
        pia.post("/api/v1/duties", duty).has_problem(409),
        "pflicht-doppelt"
    );
    let own = ada.get("/api/v1/me/duties").json();
    assert_eq!(names(&own, "course"), ["phishing"]);
    ada.get("/api/v1/duties").has_problem(403);
    pia.get(&path).has_status(200);
    pia.delete(&path).has_status(204);
    pia.get(&path).has_problem(404);
    assert_eq!(ada.get("/api/v1/me/duties").json()["items"], json!([]));
}

#[test]
fn figures_keep_the_group_size_rule() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    kommune.written_course("phishing", READING);
    let (large, small) = (kommune.unit("Bürgerdienste"), kommune.unit("Archiv"));
    for number in 0..9 {
        large.person(&format!("Große Gruppe{number}"));
    }
    small.person("Ada Lorenz");
    let pia = kommune
        .person("Pia Personal")
        .with_role(Role::Personalentwicklung);
    let program = house.program_of(&pia);
    let due_on = house.today() + Duration::days(30);
    let duty = json!({ "course": "phishing", "kind": "ordered", "due_on": due_on });
    let path = program.post("/api/v1/duties", duty).location().to_owned();

    let report = program.get("/api/v1/reports/units");
    report.has_status(200).misses("Ada Lorenz");
    let matrix = report.json();
    assert_eq!(matrix["total"]["cells"][0]["people"], 11);
    let rows = matrix["rows"].as_array().unwrap();
    assert!(
        rows.iter().all(|row| row["people"].as_u64().unwrap() >= 5),
        "{matrix}"
    );
    let units = program.get("/api/v1/units").json();
    let archive = &units["items"]
        .as_array()
        .unwrap()
        .iter()
        .find(|it| it["name"] == "Archiv");
    let archive = archive.unwrap()["id"].as_str().unwrap();
    let refused = program.get(&format!("/api/v1/reports/units?unit={archive}"));
    assert_eq!(refused.has_problem(409), "api-zu-wenige");
    let id = path.rsplit('/').next().unwrap();
    let report = program.get(&format!("/api/v1/reports/duties/{id}")).json();
    assert_eq!(report["rows"][0]["people"], 11);
    assert_eq!(report["withheld"], false);
}
