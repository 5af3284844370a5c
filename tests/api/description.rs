//! The description of the API says what there is, no more and no less.

use std::collections::BTreeSet;

use lernverbund::server;
use serde_json::Value;

use crate::support::TestHouse;

fn description() -> Value {
    let house = TestHouse::open();
    house.browser().get("/openapi.json").has_status(200).json()
}

#[test]
fn every_operation_is_described_and_every_description_answered() {
    let described: BTreeSet<String> = description()["paths"]
        .as_object()
        .unwrap()
        .iter()
        .flat_map(|(path, methods)| {
            let methods = methods.as_object().unwrap().keys();
            methods.map(move |method| format!("{} {path}", method.to_uppercase()))
        })
        .collect();
    let routes: BTreeSet<String> = server::routes()
        .into_iter()
        .filter(|route| route.path.starts_with("/api/v1/"))
        .map(|route| format!("{} {}", route.method, route.path))
        .collect();
    assert_eq!(described, routes);
}

#[test]
fn every_operation_has_a_name_of_its_own_a_sentence_and_a_problem() {
    let description = description();
    let mut names = BTreeSet::new();
    for (path, methods) in description["paths"].as_object().unwrap() {
        for (method, operation) in methods.as_object().unwrap() {
            let name = operation["operationId"].as_str().unwrap();
            assert!(
                names.insert(name.to_owned()),
                "{method} {path}: {name} twice"
            );
            assert!(operation["summary"].is_string(), "{method} {path}");
            let problem = &operation["responses"]["default"]["content"];
            assert!(
                problem["application/problem+json"].is_object(),
                "{method} {path}"
            );
        }
    }
}

#[test]
fn every_reference_leads_to_a_schema() {
    let description = description();
    let text = description.to_string();
    for reference in text.split("\"#/components/schemas/").skip(1) {
        let name = reference.split('"').next().unwrap();
        let schema = &description["components"]["schemas"][name];
        assert!(schema.is_object(), "{name}");
    }
}

#[test]
fn an_address_names_the_methods_it_knows() {
    let house = TestHouse::open();
    let refused = house.program().ask("PATCH", "/api/v1/duties", None);
    refused.has_problem(405);
    assert_eq!(refused.header("allow"), Some("GET, POST"));
}
