//! A program reads of an important change, and says that it has told its person.

use lernverbund::catalog::list_versions;
use serde_json::json;

use crate::authoring::author;
use crate::authoring::important::{WHY, publish_important};
use crate::support::{READING, TestHouse, WITH_TEST};

const COURSE: &str = "/api/v1/courses/phishing";

fn reading(version: &str) -> String {
    format!("{COURSE}/changes/{version}/reading")
}

#[test]
fn a_program_reads_of_an_important_change_until_it_says_that_it_has() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let course = kommune.written_course("phishing", WITH_TEST);
    let author = author(&house, &kommune, "Ada Lorenz");
    let person = kommune.person("Ben Busch");
    let (ben, browser) = (house.program_of(&person), house.log_in(&person));
    ben.put(&format!("{COURSE}/enrolment"), json!({}))
        .has_status(200);
    assert_eq!(ben.get(COURSE).json().get("unread_change"), None);
    // A version that nobody was moved to is nothing to read of, and saying so is no mistake.
    let first = course.version.to_string();
    ben.put(&reading(&first), json!({})).has_status(204);

    publish_important(&house, &author, &course);

    let told = ben.get(COURSE).json();
    let change = &told["unread_change"];
    assert_eq!(change["sentence"], WHY);
    assert_eq!(change["version"], told["version"]["id"]);
    assert!(change["published_at"].is_string() && told["moved_at"].is_string());
    // What was said of an earlier version does not make this one read.
    ben.put(&reading(&first), json!({})).has_status(204);
    assert_eq!(ben.get(COURSE).json()["unread_change"], *change);
    browser
        .open("/kurse/phishing")
        .sees("Dieser Kurs hat sich am");

    let path = reading(change["version"].as_str().unwrap());
    for _ in 0..2 {
        ben.put(&path, json!({})).has_status(204);
        let told = ben.get(COURSE).json();
        assert_eq!(told.get("unread_change"), None);
        assert!(told["moved_at"].is_string());
    }
    browser
        .open("/kurse/phishing")
        .misses("Dieser Kurs hat sich am");
}

#[test]
fn a_change_is_read_by_those_alone_who_are_in_the_course() {
    let house = TestHouse::open();
    let (here, there) = (house.kommune("Neuenfelde"), house.kommune("Brakenholt"));
    let own = here.written_course("phishing", READING);
    let foreign = there.course("Passwörter");
    let id = foreign.id.clone();
    let other = house.read(move |conn| Ok(list_versions(conn, &id)?.remove(0).id));
    let ben = house.program_of(&here.person("Ben Busch"));
    let own = reading(own.version.as_str());
    assert_eq!(
        ben.put(&own, json!({})).has_problem(409),
        "kurs-nicht-begonnen"
    );
    ben.put(&format!("{COURSE}/enrolment"), json!({}))
        .has_status(200);
    ben.put(&own, json!({})).has_status(204);
    let path = format!("/api/v1/courses/{}/changes/{other}/reading", foreign.slug);
    ben.put(&path, json!({})).has_problem(404);
    // The version of another course is none of this one.
    ben.put(&reading(other.as_str()), json!({}))
        .has_problem(404);
    ben.put(&reading("gibt-es-nicht"), json!({}))
        .has_problem(404);
    house.program().put(&own, json!({})).has_problem(401);
}
