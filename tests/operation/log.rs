//! The log: one line of JSON per event, with the id of the request and without personal data.

use diesel::connection::SimpleConnection;
use lernverbund::db::connect;
use serde_json::Value;

use super::serving::Serving;
use crate::support::{PASSWORD, TestHouse};

#[test]
fn every_line_is_json_and_finds_the_request_without_naming_a_person() {
    let house = TestHouse::open();
    house.kommune("Neuenfelde").person("Ada Lorenz");
    // A program that is killed must not hold a job.
    house.run_jobs();
    let arguments = ["--log-format", "json", "--log", "info,lernverbund=debug"];
    let program = Serving::start(house.database(), &arguments);
    let browser = program.browser();
    browser.log_in("ada.lorenz", "ein falsches Passwort");
    browser.log_in("ada.lorenz", PASSWORD).has_status(303);
    let page = browser.open("/kurse?q=Ada+Lorenz");
    let id = page.header("x-request-id").unwrap().to_owned();
    let foreign = browser.get("/lernen/gibt-es-nicht/ada-lorenz");
    let other = foreign.has_status(404).header("x-request-id").unwrap();
    assert_ne!(id, other);
    // Only problems that those who run the house can look into have a reference.
    foreign.misses(other);

    let lines = program.stop();
    let text = lines.join("\n");
    let line = lines.iter().find(|line| line.contains(&id)).unwrap();
    let line: Value = serde_json::from_str(line).unwrap();
    assert_eq!(line["span"]["id"], id.as_str());
    assert_eq!(line["route"], "/kurse");
    assert_eq!(line["status"], 200);
    for line in &lines {
        let line: Value = serde_json::from_str(line).unwrap();
        assert!(line["level"].is_string() && line["message"].is_string());
    }
    for word in [
        "ada",
        "Ada",
        "Lorenz",
        PASSWORD,
        "falsches",
        "gibt-es-nicht",
    ] {
        assert!(!text.contains(word), "the log names {word}:\n{text}");
    }
}

#[test]
fn a_page_that_fails_names_the_request_and_the_log_says_why() {
    let house = TestHouse::open();
    house.kommune("Neuenfelde").person("Ada Lorenz");
    // A program that is killed must not hold a job.
    house.run_jobs();
    let program = Serving::start(house.database(), &["--log-format", "json"]);
    let browser = program.browser();
    let mut conn = connect(&house.database().target()).unwrap();
    conn.batch_execute("ALTER TABLE operator_pages RENAME TO operator_pages_lost")
        .unwrap();
    let page = browser.get("/impressum");
    let id = page.has_status(500).header("x-request-id").unwrap();
    page.sees("Kennung für die Betreuung").sees(id);
    page.misses("operator_pages");
    let lines = program.stop();
    let said: Vec<&String> = lines.iter().filter(|line| line.contains(id)).collect();
    assert!(
        said.iter().any(|line| line.contains("operator_pages")),
        "{lines:#?}"
    );
    assert!(
        said.iter().any(|line| line.contains("\"status\":500")),
        "{lines:#?}"
    );
}
