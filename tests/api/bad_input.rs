//! What a program is told that asks for something impossible; nothing is stored.

use chrono::Duration;
use lernverbund::identity::Role;
use serde_json::json;

use crate::support::{READING, TestHouse};

#[test]
fn a_body_that_is_no_json_of_the_right_form_is_refused() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let pia = kommune
        .person("Pia Personal")
        .with_role(Role::Personalentwicklung);
    let program = house.program_of(&pia);
    let form = "application/x-www-form-urlencoded";
    for (content_type, body, status) in [
        ("application/json", "", 400),
        ("application/json", "{", 400),
        ("application/json", "{\"course\":}", 400),
        ("application/json", "[]", 422),
        ("application/json", "{}", 422),
        (
            "application/json",
            r#"{"course":"a","kind":"ordered","due_on":"2026-02-30"}"#,
            422,
        ),
        (
            "application/json",
            r#"{"course":"a","kind":"free","due_on":"2026-12-01"}"#,
            422,
        ),
        (
            "application/json",
            r#"{"course":1,"kind":"ordered","due_on":"2026-12-01"}"#,
            422,
        ),
        (form, "course=a", 415),
        ("text/plain", "{}", 415),
    ] {
        let refused = program.send("POST", "/api/v1/duties", content_type, body);
        assert_eq!(refused.status, status, "{content_type} {body}");
        refused.has_problem(status);
    }
    let large = format!("{{\"course\":\"{}\"}}", "x".repeat(70_000));
    program
        .send("POST", "/api/v1/duties", "application/json", large)
        .has_problem(413);
    assert_eq!(program.get("/api/v1/duties").json()["items"], json!([]));
}

#[test]
fn a_field_that_nobody_knows_is_named() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    kommune.written_course("phishing", READING);
    let pia = kommune
        .person("Pia Personal")
        .with_role(Role::Personalentwicklung);
    let program = house.program_of(&pia);
    let due_on = house.today() + Duration::days(30);
    let duty = json!({ "course": "phishing", "kind": "ordered", "due_on": due_on, "wer": "alle" });
    let refused = program.post("/api/v1/duties", duty);
    refused.has_problem(422);
    let problem = refused.json();
    assert!(
        problem["errors"][0]["detail"]
            .as_str()
            .unwrap()
            .contains("`wer`"),
        "{problem}"
    );
    program.get("/api/v1/people?seite=2").has_problem(422);
}

#[test]
fn a_date_out_of_range_names_its_field() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    kommune.written_course("phishing", READING);
    let pia = kommune
        .person("Pia Personal")
        .with_role(Role::Personalentwicklung);
    let program = house.program_of(&pia);
    for days in [-1, 6 * 366] {
        let due_on = house.today() + Duration::days(days);
        let duty = json!({ "course": "phishing", "kind": "ordered", "due_on": due_on });
        let refused = program.post("/api/v1/duties", duty);
        refused.has_problem(422);
        assert_eq!(refused.json()["errors"][0]["field"], "due_on");
    }
    assert_eq!(program.get("/api/v1/duties").json()["items"], json!([]));
}

#[test]
fn pieces_have_a_size_and_a_cursor_of_ours() {
    let house = TestHouse::open();
    let program = house.program_of(&house.kommune("Neuenfelde").person("Ada Lorenz"));
    for query in [
        "limit=0",
        "limit=201",
        "limit=viele",
        "limit=-1",
        "cursor=abc",
        "cursor=",
    ] {
        let refused = program.get(&format!("/api/v1/courses?{query}"));
        assert_eq!(refused.status, 422, "{query}");
    }
    program
        .get("/api/v1/courses?topic=gibt-es-nicht")
        .has_problem(404);
    program.get("/api/v1/courses?level=schwer").has_problem(422);
}

#[test]
fn an_address_that_is_no_text_names_nothing() {
    let house = TestHouse::open();
    let program = house.program_of(&house.kommune("Neuenfelde").person("Ada Lorenz"));
    program.get("/api/v1/courses/%FF").has_problem(404);
    program.get("/api/v1/courses/gibt%2Fes").has_problem(404);
}

#[test]
fn an_answer_that_was_not_on_the_sheet_is_refused() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    kommune.written_course("phishing", READING);
    let program = house.program_of(&kommune.person("Ada Lorenz"));
    let path = "/api/v1/courses/phishing/lessons/fuenf-blicke/exercise";
    for fields in [
        json!([["7"]]),
        json!([["0", "1"]]),
        json!([["0"], ["1"]]),
        json!([["x"]]),
    ] {
        let answer = json!({ "fields": fields });
        program
            .put(&format!("{path}/answers/zuerst"), answer)
            .has_problem(422);
    }
    let known = json!({ "fields": [["0"]] });
    program
        .put(&format!("{path}/answers/gibt-es-nicht"), known)
        .has_problem(404);
    assert_eq!(program.get("/api/v1/enrolments").json()["items"], json!([]));
}
