//! The logins of the demonstration, as a table for people or as JSON for scripts.

use std::net::SocketAddr;

use serde::Serialize;

use super::super::content::Content;
use super::super::content::example::{Example, PersonEntry};
use super::super::output::say;
use super::PASSWORD;
use crate::db::Conn;
use crate::identity::Person;
use crate::problem::Outcome;

#[derive(Serialize)]
pub(super) struct Login {
    login: String,
    password: &'static str,
    name: String,
    kommune: String,
    /// What to try with this login.
    role: String,
}

#[derive(Serialize)]
struct Announcement<'a> {
    address: &'a str,
    logins: &'a [Login],
}

/// The persons to show who really are in the database.
pub(super) fn list(conn: &mut Conn, content: &Content) -> Outcome<Vec<Login>> {
    let Some(example) = &content.example else {
        return Ok(Vec::new());
    };
    let mut logins = Vec::new();
    for person in &example.people.entries.person {
        let Some(role) = &person.vorzeigen else {
            continue;
        };
        let login = person.anmeldename.as_ref();
        if Person::find_by_login(conn, login)?.is_some() {
            logins.push(Login {
                login: login.clone(),
                password: PASSWORD,
                name: format!("{} {}", person.vorname, person.nachname),
                kommune: kommunen_of(example, person),
                role: role.clone(),
            });
        }
    }
    Ok(logins)
}

fn kommunen_of(example: &Example, person: &PersonEntry) -> String {
    let names: Vec<&str> = person
        .mitgliedschaft
        .iter()
        .filter_map(|membership| {
            let mut kommunen = example.kommunen.entries.kommune.iter();
            kommunen.find(|kommune| kommune.slug.as_ref() == membership.kommune.as_ref())
        })
        .map(|kommune| kommune.kurzname.as_str())
        .collect();
    names.join(", ")
}

/// An address that can be opened in a browser on this machine.
pub(super) fn address(bound: SocketAddr) -> String {
    if bound.ip().is_unspecified() {
        format!("http://localhost:{}", bound.port())
    } else {
        format!("http://{bound}")
    }
}

pub(super) fn print(address: &str, logins: &[Login], json: bool) {
    if !json {
        return print_table(address, logins);
    }
    match serde_json::to_string(&Announcement { address, logins }) {
        Ok(line) => say(line),
        Err(problem) => tracing::error!("unwritable logins: {problem}"),
    }
}

fn print_table(address: &str, logins: &[Login]) {
    say(format!("\nLernverbund läuft: {address}\n"));
    say(format!("Alle Anmeldenamen haben das Passwort {PASSWORD}\n"));
    let width = |text: fn(&Login) -> &str, head: &str| {
        let lengths = logins.iter().map(|login| text(login).chars().count());
        lengths.max().unwrap_or(0).max(head.chars().count())
    };
    let wide = width(|login| &login.login, "Anmeldename");
    let name = width(|login| &login.name, "Name");
    say(format!(
        "{:wide$}  {:name$}  Zum Ausprobieren",
        "Anmeldename", "Name"
    ));
    say(format!("{:-<wide$}  {:-<name$}  {:-<16}", "", "", ""));
    for login in logins {
        say(format!(
            "{:wide$}  {:name$}  {}",
            login.login, login.name, login.role
        ));
    }
    say("\nBeenden mit Strg+C");
}
