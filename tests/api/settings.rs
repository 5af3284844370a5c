//! A program dresses its Kommune, fills in its boxes, and founds another one.

use lernverbund::identity::Role;
use serde_json::json;

use crate::support::{Program, TestHouse, TestKommune, bomb, png};

fn technik(house: &TestHouse, kommune: &TestKommune<'_>) -> Program {
    house.program_of(&kommune.person("Tom Technik").with_role(Role::Technik))
}

#[test]
fn a_colour_and_sentences_set_by_a_program_are_seen_on_the_pages() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let program = technik(&house, &kommune);
    let set = program.put("/api/v1/settings/colour", json!({ "colour": "#1f6f5c" }));
    assert_eq!(set.has_status(200).json()["colour"], "#1f6f5c");
    let sentences = json!({ "welcome": "Moin!", "my_learning": "", "learning_time": "" });
    program
        .put("/api/v1/settings/sentences", sentences)
        .has_status(200);
    let settings = program.get("/api/v1/settings").json();
    assert_eq!(settings["colour"], "#1f6f5c");
    assert_eq!(settings["sentences"]["welcome"], "Moin!");
    let clerk = house.log_in(&kommune.person("Ada Lorenz"));
    clerk.get("/").sees("Moin!");
}

#[test]
fn a_colour_that_cannot_be_read_is_refused() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let program = technik(&house, &kommune);
    for colour in ["#ffff00", "gelb", ""] {
        let refused = program.put("/api/v1/settings/colour", json!({ "colour": colour }));
        refused.has_problem(422);
        assert_eq!(refused.json()["errors"][0]["field"], "colour");
    }
    let long = json!({ "welcome": "x".repeat(301), "my_learning": "", "learning_time": "" });
    let refused = program.put("/api/v1/settings/sentences", long);
    refused.has_problem(422);
    assert_eq!(refused.json()["errors"][0]["field"], "welcome");
    assert_eq!(program.get("/api/v1/settings").json().get("colour"), None);
}

#[test]
fn a_local_box_is_filled_in_and_checked_field_by_field() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let program = technik(&house, &kommune);
    let path = "/api/v1/local-boxes/it-hotline";
    let entry = json!({ "text": "Rufen Sie an.", "phone": "05123 110", "mail": "" });
    program.put(path, entry).has_status(200);
    let boxes = program.get("/api/v1/local-boxes").json();
    let filled = boxes["items"].as_array().unwrap().iter();
    let filled: Vec<_> = filled.filter(|it| it["text"] != "").collect();
    assert_eq!(filled.len(), 1);
    assert_eq!(filled[0]["phone"], "05123 110");
    let wrong = json!({ "text": "Rufen Sie an.", "phone": "Zimmer 7", "mail": "" });
    let refused = program.put(path, wrong);
    refused.has_problem(422);
    assert_eq!(refused.json()["errors"][0]["field"], "phone");
}

#[test]
fn an_operator_founds_a_kommune_whose_first_person_comes_in() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let operator = kommune.person("Olga Operator").with_role(Role::Betrieb);
    let program = house.program_of(&operator);
    let new = |login: &str| {
        json!({
            "name": "Stadt Neuhafen", "kind": "stadt",
            "first_person": { "given_name": "Pia", "family_name": "Erste", "login": login },
        })
    };
    let founded = program.post("/api/v1/kommunen", new("pia.erste@neuhafen.example"));
    let founded = founded.has_status(201).json();
    let code = founded["invitation"]["code"].as_str().unwrap();
    let slip = house.browser().get(&format!("/einladung/{code}"));
    slip.has_status(200).sees("Pia Erste");
    let again = program.post("/api/v1/kommunen", new("pia.erste@neuhafen.example"));
    again.has_problem(422);
    let list = program.get("/api/v1/kommunen").json();
    assert_eq!(list["items"].as_array().unwrap().len(), 2);
    technik(&house, &kommune)
        .get("/api/v1/kommunen")
        .has_problem(403);
}

#[test]
fn a_logo_is_drawn_anew_and_seen_on_the_pages() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let program = technik(&house, &kommune);
    let clerk = house.log_in(&kommune.person("Ada Lorenz"));
    let send =
        |kind: &str, bytes: Vec<u8>| program.send("PUT", "/api/v1/settings/logo", kind, bytes);
    send("image/png", png(640, 320)).has_status(204);
    assert_eq!(program.get("/api/v1/settings").json()["has_logo"], true);
    let address = clerk.get("/").attribute("img[src^='/logo/']", "src");
    clerk.get(&address.unwrap()).has_status(200);

    for (kind, bytes, status) in [
        ("image/svg+xml", b"<svg/>".to_vec(), 415),
        ("application/json", b"{}".to_vec(), 415),
        ("image/png", b"<svg/>".to_vec(), 422),
        ("image/png", Vec::new(), 422),
        ("image/png", bomb(60_000), 422),
        ("image/jpeg", vec![0; 600 * 1024], 413),
    ] {
        send(kind, bytes).has_problem(status);
    }
    assert_eq!(program.get("/api/v1/settings").json()["has_logo"], true);

    program.delete("/api/v1/settings/logo").has_status(204);
    assert_eq!(program.get("/api/v1/settings").json()["has_logo"], false);
    let office = kommune.person("Pia Personal");
    house
        .program_of(&office.with_role(Role::Personalentwicklung))
        .send("PUT", "/api/v1/settings/logo", "image/png", png(64, 32))
        .has_problem(403);
}
