//! The role table: who gets which answer from every registered route.
//! tests/contracts/roles.md is the table; this asks each cell in a world of two Kommunen.

mod drafts;
mod table;
mod world;

use std::collections::BTreeSet;

use lernverbund::server;
use table::{Row, Table};
use world::World;

use crate::support::{Browser, Page, TestHouse, png};

const FILE: &str = "tests/contracts/roles.md";

const ENDS_LOGINS: &[&str] = &["POST /abmelden", "POST /konto/ueberall-abmelden"];

#[test]
fn every_route_has_a_row_and_every_row_a_route() {
    let table = Table::read(FILE);
    let routes: BTreeSet<String> = server::routes()
        .into_iter()
        .map(|route| format!("{} {}", route.method, route.path))
        .collect();
    let rows: BTreeSet<String> = table.rows.iter().map(|row| row.route.clone()).collect();
    let missing: Vec<_> = routes.difference(&rows).collect();
    let gone: Vec<_> = rows.difference(&routes).collect();
    assert!(
        missing.is_empty() && gone.is_empty(),
        "Write a row into {FILE} for each of these routes: {missing:#?}\n\
         and strike those that nobody answers any more: {gone:#?}"
    );
}

#[test]
fn everybody_gets_the_answer_of_the_table() {
    let table = Table::read(FILE);
    let house = TestHouse::open();
    let mut world = World::build(&house, &table.columns);
    let mut faults = Vec::new();
    for row in &table.rows {
        for (column, expected) in table.columns.iter().zip(&row.cells) {
            let browser = world.visitor(column);
            let page = ask(&world, column, &browser, row);
            if seen(&page) != *expected {
                let got = seen(&page);
                faults.push(format!(
                    "{FILE}:{}: {} ({}) as {column}: {got}, not {expected}",
                    row.line, row.route, row.object
                ));
            }
            if page.status == 404 && row.path().contains('{') {
                let unknown = ask(&world, column, &browser, &row.about_nothing());
                if (unknown.status, unknown.text()) != (404, page.text()) {
                    faults.push(format!(
                        "{FILE}:{}: {} as {column}: differs from an unknown id",
                        row.line, row.route
                    ));
                }
            }
            if ENDS_LOGINS.contains(&row.route.as_str()) {
                world.log_in_again(column);
            }
        }
    }
    assert!(
        faults.is_empty(),
        "Correct the permission, or the table if the rule has changed:\n  {}\n",
        faults.join("\n  ")
    );
}

/// Asks as a browser would, forms with the secret of the session.
fn ask(world: &World<'_>, column: &str, browser: &Browser, row: &Row) -> Page {
    if row.path().starts_with("/api/") {
        let path = world.fill_of_program(row.path(), &row.object, column);
        if row.form.ends_with("=@") {
            let program = world.program(column);
            return program.send(row.method(), &path, "image/png", png(64, 32));
        }
        let body = row.body(&world.fill(&row.form, &row.object, column));
        return world.program(column).ask(row.method(), &path, Some(&body));
    }
    let path = world.fill(row.path(), &row.object, column);
    if row.method() == "GET" {
        return browser.get(&path);
    }
    if let Some(field) = row.form.strip_suffix("=@") {
        let secret = world.csrf(column).unwrap_or_default();
        let file = (field, "bild.png", &*png(64, 32));
        return browser.upload(&path, &[("_csrf", secret)], file);
    }
    let form = world.fill(&row.form, &row.object, column);
    let fields: Vec<(&str, &str)> = form
        .split('&')
        .filter_map(|pair| pair.split_once('='))
        .chain(world.csrf(column).map(|secret| ("_csrf", secret)))
        .collect();
    browser.post(&path, &fields)
}

/// The status, or `login` where the visitor is asked to log in.
fn seen(page: &Page) -> String {
    let leads_to_login = page.status == 303 && page.location().starts_with("/anmelden?");
    if leads_to_login || page.status == 401 {
        return "login".to_owned();
    }
    page.status.to_string()
}
