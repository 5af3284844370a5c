//! A program learns: from the catalogue over a test of all kinds to a Nachweis.

use serde_json::{Value, json};

use crate::support::{Page, Program, READING, TestHouse, WITH_TEST};

/// The values to choose for a question: what the choices say that are right.
fn solve(question: &Value) -> Value {
    let fields = question["fields"].as_array().unwrap();
    let value_of = |field: &Value, html: &str| {
        let choices = field["choices"].as_array().unwrap();
        let found = choices
            .iter()
            .find(|it| it["html"].as_str().unwrap().contains(html));
        found.unwrap()["value"].as_str().unwrap().to_owned()
    };
    let label = |field: &Value| field["label_html"].as_str().unwrap().to_owned();
    match question["key"].as_str().unwrap() {
        "wer" => json!([[value_of(&fields[0], "Jede Person")]]),
        "was" => json!([[
            value_of(&fields[0], "Den Absender"),
            value_of(&fields[0], "Das Linkziel")
        ]]),
        "wohin" => json!([[value_of(&fields[0], "An die Hotline")]]),
        "anhang" => json!([[value_of(&fields[0], "Liegen lassen")]]),
        "zuerst" => json!([[value_of(&fields[0], "Die Adresse")]]),
        "luecken" => json!([["rechts"], [value_of(&fields[1], "nichts")]]),
        "schritte" | "anfang" => {
            let place = |field: &Value| match label(field) {
                text if text.contains("Anhalten") || text.contains("Innehalten") => "1",
                text if text.contains("Anrufen") || text.contains("Prüfen") => "2",
                _ => "3",
            };
            fields.iter().map(|field| json!([place(field)])).collect()
        }
        "paare" => {
            let side = |field: &Value| match label(field) {
                text if text.contains("Anzeigename") => value_of(field, "frei wählbar"),
                text if text.contains("Linkziel") => value_of(field, "steht unten"),
                _ => value_of(field, "sagt wenig"),
            };
            fields.iter().map(|field| json!([side(field)])).collect()
        }
        other => panic!("nobody knows the answer to {other}"),
    }
}

fn begin_test(program: &Program, course: &str) -> Page {
    let key = uuid::Uuid::now_v7().to_string();
    let path = format!("/api/v1/courses/{course}/attempts");
    program.post(&path, json!({ "key": key }))
}

#[test]
fn a_program_takes_a_course_from_the_catalogue_to_the_nachweis() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    kommune.written_course("phishing", WITH_TEST);
    let program = house.program_of(&kommune.person("Ada Lorenz"));

    let courses = program.get("/api/v1/courses").has_status(200).json();
    assert_eq!(courses["items"][0]["slug"], "phishing");
    let begun = program.put("/api/v1/courses/phishing/enrolment", json!({}));
    let lessons = begun.has_status(200).json()["lessons"].clone();
    for lesson in lessons.as_array().unwrap() {
        let key = lesson["key"].as_str().unwrap();
        let path = format!("/api/v1/courses/phishing/lessons/{key}");
        program.get(&path).has_status(200);
        program
            .put(&format!("{path}/completion"), json!({}))
            .has_status(200);
    }

    let begun = begin_test(&program, "phishing");
    let attempt = begun.has_status(201).json();
    let path = begun.location().to_owned();
    assert_eq!(begin_test(&program, "phishing").json()["id"], attempt["id"]);
    for question in attempt["questions"].as_array().unwrap() {
        let key = question["key"].as_str().unwrap();
        let answer = json!({ "fields": solve(question) });
        program
            .put(&format!("{path}/answers/{key}"), answer)
            .has_status(204);
        assert_eq!(question.get("feedback"), None);
    }
    let saved = program.get(&path).has_status(200).json();
    assert_eq!(saved.get("result"), None);
    let result = program.post(&format!("{path}/submission"), json!({}));
    let result = result.has_status(200).json();
    assert_eq!(
        result["result"],
        json!({ "points": 5, "max_points": 5, "passed": true })
    );
    assert_eq!(result["questions"][0]["feedback"]["right"], true);
    for (question, saved) in both(&result, &saved) {
        assert_eq!(
            question["fields"], saved["fields"],
            "the answers stay as they were saved"
        );
    }

    let nachweis = program.put("/api/v1/courses/phishing/certificate", json!({}));
    let nachweis = nachweis.has_status(200).json();
    let stranger = house.program();
    let path = format!(
        "/api/v1/certificates/{}",
        nachweis["code"].as_str().unwrap()
    );
    let checked = stranger.get(&path).has_status(200).json();
    assert_eq!(checked["name"], "Ada Lorenz");
    assert_eq!(checked["by_test"], true);
    let list = program.get("/api/v1/enrolments").json();
    assert!(list["items"][0]["completed_at"].is_string());
}

fn both<'a>(one: &'a Value, other: &'a Value) -> impl Iterator<Item = (&'a Value, &'a Value)> {
    let questions = |it: &'a Value| it["questions"].as_array().unwrap().iter();
    questions(one).zip(questions(other))
}

#[test]
fn the_page_and_the_program_of_a_person_show_the_same_progress() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    kommune.written_course("phishing", READING);
    let ada = kommune.person("Ada Lorenz");
    let program = house.program_of(&ada);
    let path = "/api/v1/courses/phishing/lessons/fuenf-blicke/completion";
    let done = program.put(path, json!({})).has_status(200).json();
    assert_eq!(done["course_completed"], false);
    let page = house.log_in(&ada).get("/kurse/phishing");
    page.sees("1 von 2 Lektionen erledigt");
    let path = "/api/v1/courses/phishing/lessons/melden/completion";
    assert_eq!(
        program.put(path, json!({})).json()["course_completed"],
        true
    );
    assert_eq!(
        program.put(path, json!({})).json()["course_completed"],
        false
    );
}

#[test]
fn an_exercise_explains_each_answer_at_once_and_begins_anew() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    kommune.written_course("phishing", READING);
    let program = house.program_of(&kommune.person("Ada Lorenz"));
    let path = "/api/v1/courses/phishing/lessons/fuenf-blicke/exercise";
    let exercise = program.get(path).has_status(200).json();
    for question in exercise["questions"].as_array().unwrap() {
        assert_eq!(question.get("feedback"), None);
        let key = question["key"].as_str().unwrap();
        let answer = json!({ "fields": solve(question) });
        let answered = program.put(&format!("{path}/answers/{key}"), answer);
        answered.has_status(200);
    }
    let done = program.get(path).json();
    assert_eq!(done["points"], 2);
    assert_eq!(done["questions"][0]["feedback"]["right"], true);
    program.delete(&format!("{path}/answers")).has_status(204);
    let anew = program.get(path).json();
    assert_eq!(anew.get("points"), None);
    let fields = json!({ "fields": [[]] });
    let missing = program.put(&format!("{path}/answers/zuerst"), fields);
    missing.has_problem(422);
    assert_eq!(missing.json()["errors"][0]["field"], "fields");
}

#[test]
fn the_attempt_of_somebody_else_does_not_exist() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    kommune.written_course("phishing", WITH_TEST);
    let ada = house.program_of(&kommune.person("Ada Lorenz"));
    let ben = house.program_of(&kommune.person("Ben Busch"));
    begin_test(&ada, "phishing").has_problem(409);
    ada.put("/api/v1/courses/phishing/enrolment", json!({}))
        .has_status(200);
    let path = begin_test(&ada, "phishing").location().to_owned();
    ben.get(&path).has_problem(404);
    ben.post(&format!("{path}/submission"), json!({}))
        .has_problem(404);
    ada.get(&path).has_status(200);
}

#[test]
fn a_film_and_its_captions_are_fetched_whole_or_in_parts() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    kommune.film_course("phishing");
    let program = house.program_of(&kommune.person("Ada Lorenz"));
    program
        .put("/api/v1/courses/phishing/enrolment", json!({}))
        .has_status(200);
    let course = program.get("/api/v1/courses/phishing").json();
    let lessons = course["lessons"].as_array().unwrap();
    let film = lessons.iter().find(|it| it["kind"] == "film").unwrap();
    let key = film["key"].as_str().unwrap();
    let lesson = program
        .get(&format!("/api/v1/courses/phishing/lessons/{key}"))
        .json();
    let href = lesson["recording"]["href"].as_str().unwrap();
    assert_eq!(
        program.get(href).has_status(200).header("content-type"),
        Some("video/mp4")
    );
    let captions = lesson["recording"]["captions"].as_str().unwrap();
    assert!(
        program
            .get(captions)
            .has_status(200)
            .body()
            .starts_with("WEBVTT")
    );
    house.program().get(href).has_problem(401);
}
