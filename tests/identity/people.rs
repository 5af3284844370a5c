//! The list of people and the tree of units: by role, and never of another Kommune.

use lernverbund::identity::Role;

use crate::support::TestHouse;

#[test]
fn personalentwicklung_sees_everybody_of_the_kommune_and_nobody_else() {
    let house = TestHouse::open();
    let (neuenfelde, brakenholt) = (house.kommune("Neuenfelde"), house.kommune("Brakenholt"));
    neuenfelde.unit("Bauamt").person("Ada Lorenz");
    brakenholt.unit("Sozialamt").person("Ben Ohm");
    let lead = neuenfelde
        .person("Pia Roth")
        .with_role(Role::Personalentwicklung);
    let browser = house.log_in(&lead);
    let page = browser.get("/verwaltung/personen");
    page.has_status(200)
        .sees("Lorenz, Ada")
        .sees("Bauamt")
        .sees("2 Personen");
    page.misses("Ohm").misses("Sozialamt");
    browser
        .get("/verwaltung/personen?q=ohm")
        .sees("Niemand gefunden")
        .misses("ben.ohm");
    let units = browser.get("/verwaltung/einheiten");
    units.has_status(200).sees("Bauamt").misses("Sozialamt");
}

#[test]
fn a_lead_sees_the_own_part_of_the_tree() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let (bauamt, soziales) = (kommune.unit("Bauamt"), kommune.unit("Sozialamt"));
    bauamt.unit("Hochbau").person("Ada Lorenz");
    soziales.person("Ben Ohm");
    let lead = house.log_in(&bauamt.person("Lea Roth").leading(&bauamt));
    let page = lead.get("/verwaltung/personen");
    page.has_status(200)
        .sees("Lorenz, Ada")
        .sees("Roth, Lea")
        .misses("Ohm");
    lead.get("/verwaltung/einheiten")
        .sees("Hochbau")
        .misses("Sozialamt");
}

#[test]
fn a_search_ignores_case_and_accents() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    kommune.person("Jörg Öztürk");
    let browser = house.log_in(&kommune.person("Tom Tech").with_role(Role::Technik));
    browser
        .get("/verwaltung/personen?q=%C3%B6ZT")
        .sees("Öztürk, Jörg")
        .misses("Tech, Tom");
}

#[test]
fn the_list_comes_in_pages_in_german_order() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    for name in ["Zoe Zander", "Anna Äpfel", "Bert Apfelbaum"] {
        kommune.person(name);
    }
    let browser = house.log_in(
        &kommune
            .person("Pia Zz")
            .with_role(Role::Personalentwicklung),
    );
    let names = browser.get("/verwaltung/personen").texts("tbody th");
    assert_eq!(
        names,
        ["Äpfel, Anna", "Apfelbaum, Bert", "Zander, Zoe", "Zz, Pia"]
    );
    browser
        .get("/verwaltung/personen?seite=99999")
        .has_status(200)
        .sees("Zander");
}

#[test]
fn who_only_learns_sees_neither_list() {
    let house = TestHouse::open();
    let learner = house.log_in(&house.kommune("Neuenfelde").person("Ada Lorenz"));
    for path in ["/verwaltung/personen", "/verwaltung/einheiten"] {
        learner
            .get(path)
            .has_status(403)
            .sees("für Ihre Rolle nicht freigegeben");
    }
}

#[test]
fn hostile_input_never_breaks_a_page() {
    let house = TestHouse::open();
    let kommune = house.kommune("Neuenfelde");
    let browser = house.log_in(
        &kommune
            .person("Pia Roth")
            .with_role(Role::Personalentwicklung),
    );
    let long = "x".repeat(3000);
    for query in [
        "q=%00",
        "q=%27%3B--",
        "q=%25",
        "q=%3Cscript%3E",
        long.as_str(),
    ] {
        browser
            .get(&format!("/verwaltung/personen?{query}"))
            .has_status(200)
            .misses("<script>");
    }
    for query in ["seite=-1", "seite=x", "q=%FF"] {
        let page = browser.get(&format!("/verwaltung/personen?{query}"));
        assert!(
            [200, 400, 404].contains(&page.status),
            "{query}: {}",
            page.status
        );
    }
}
