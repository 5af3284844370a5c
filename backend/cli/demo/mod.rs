//! `lernverbund demo`: an installation with made-up Kommunen and people, ready to be tried.
//!
//! It is filled once, in one transaction, so that it is there whole or not at all; a folder
//! that is filled already is started as it is.

mod courses;
mod history;
mod kommunen;
mod logins;
mod looks;
mod names;
mod people;

use std::path::PathBuf;

use clap::Args;

use self::kommunen::Places;
use super::content::example::Example;
use super::content::{self, Content};
use super::output::{complain, describe};
use super::{migrate, serve};
use crate::clock::{Clock, Time};
use crate::config::Config;
use crate::db::{self, Conn};
use crate::files::Files;
use crate::identity::hash_password;
use crate::organisation::Kommune;
use crate::problem::{Outcome, Problem};
use crate::{jobs, worker};

/// Every person who can be tried has this password; the demonstration holds nothing real.
pub(super) const PASSWORD: &str = "gemeinsam-lernen";

#[derive(Debug, Args)]
pub struct Demo {
    #[command(flatten)]
    config: Config,
    /// Inhaltsordner, aus dem die Vorführung entsteht
    #[arg(long, value_name = "ORDNER", default_value = "content")]
    content: PathBuf,
    /// Gibt Adresse und Anmeldenamen als eine Zeile JSON aus
    #[arg(long)]
    json: bool,
}

pub fn run(command: Demo) -> Outcome<()> {
    let content = read_content(&command.content)?;
    migrate::prepare(&command.config)?;
    worker::wire();
    let mut conn = db::connect(&command.config.target()?)?;
    if Kommune::list(&mut conn)?.is_empty() {
        fill(&mut conn, &command.config, &content)?;
    }
    let logins = logins::list(&mut conn, &content)?;
    if logins.is_empty() {
        return Err(Problem::Internal(
            "Diese Daten sind keine Vorführung. Bitte nehmen Sie einen anderen Ordner oder \
             starten Sie mit `lernverbund serve`."
                .into(),
        ));
    }
    drop(conn);
    let public_url = command.config.public_url.clone();
    serve::listen(command.config, move |address| {
        let address = public_url.unwrap_or_else(|| logins::address(address));
        logins::print(&address, &logins, command.json);
    })
}

fn read_content(folder: &std::path::Path) -> Outcome<Content> {
    let reading = content::read(folder);
    reading.content.ok_or_else(|| {
        for mistake in &reading.mistakes {
            complain(describe(mistake));
        }
        let folder = folder.display();
        Problem::Internal(format!(
            "Der Inhaltsordner {folder} ist nicht fehlerfrei. Die Vorführung wurde nicht gestartet."
        ))
    })
}

fn fill(conn: &mut Conn, config: &Config, content: &Content) -> Outcome<()> {
    let begun = std::time::Instant::now();
    let now = Clock::default().now();
    let hash = hash_password(PASSWORD, config.argon2_memory)?;
    let example = content
        .example
        .as_ref()
        .ok_or_else(|| Problem::Internal("Dem Inhaltsordner fehlt der Ordner beispiel.".into()))?;
    let files = Files::open(config.files())?;
    courses::shelve_files(&files, content)?;
    let logos = looks::shelve_logos(&files, &example.looks)?;
    db::transaction(conn, |conn| {
        let places = seed(conn, content, example, &hash, now)?;
        looks::dress(conn, &places, &example.looks, &logos)
    })?;
    tracing::info!("filled the demonstration in {:.1?}", begun.elapsed());
    Ok(())
}

fn seed(
    conn: &mut Conn,
    content: &Content,
    example: &Example,
    hash: &str,
    now: Time,
) -> Outcome<Places> {
    let places = kommunen::found(conn, &example.kommunen.entries, &content.pages, now)?;
    let people = people::move_in(conn, example, &places, hash, now)?;
    courses::publish(conn, content, example, now)?;
    history::tell(conn, content, example, &places, &people, now)?;
    jobs::skip_to_here(conn)?;
    Ok(places)
}
