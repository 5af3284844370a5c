//! A client that knows nothing but the description tries every operation with fitting and with
//! unfitting input: <https://schemathesis.readthedocs.io>.

use std::process::Command;

use lernverbund::identity::Role;

use crate::support::{READING, TestHouse, python};

/// Many enough to find what is wrong, few enough for every run of the tests.
const EXAMPLES: &str = "12";

#[test]
fn the_api_does_what_its_description_says() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    kommune.written_course("phishing", READING);
    let pia = kommune.person("Pia Personal");
    let pia = pia
        .with_role(Role::Personalentwicklung)
        .with_role(Role::Technik)
        .with_role(Role::Programmverantwortung);
    let token = house.program_of(&pia).token.unwrap();
    let shelf = tempfile::tempdir().unwrap();
    let tried = Command::new(python("schemathesis"))
        .current_dir(shelf.path())
        .arg("run")
        .arg(format!("http://{}/openapi.json", house.address()))
        .args(["--header", &format!("Authorization: Bearer {token}")])
        // Links between operations would lead to the end of the token it asks with.
        .args(["--phases", "examples,coverage,fuzzing"])
        .args(["--max-examples", EXAMPLES, "--seed", "1"])
        // No schema can say which cursors were given out, or that a date is not over.
        .args(["--exclude-checks", "positive_data_acceptance"])
        .args(["--checks", "all", "--warnings", "off", "--no-color"])
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&tried.stdout);
    assert!(tried.status.success(), "{said}");
}
