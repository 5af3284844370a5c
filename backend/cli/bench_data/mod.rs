//! `lernverbund bench-data`: a large installation to measure on, the same on every machine.
//!
//! One Kommune with 2,000 people in 60 units, 50 courses, one of them with 31 lessons and
//! 1,200 learners of whom 800 are done, and ten duties.

mod courses;
mod learning;
mod people;
mod sessions;
mod texts;

use std::path::PathBuf;

use clap::Args;
use course_package::read_themen;

use super::demo::PASSWORD;
use super::migrate;
use super::output::say;
use crate::clock::Clock;
use crate::config::Config;
use crate::db;
use crate::identity::hash_password;
use crate::organisation::Kommune;
use crate::problem::{Outcome, Problem};
use crate::{jobs, worker};

/// The Kommune everybody works for.
const KOMMUNE: &str = "lasttest";

#[derive(Debug, Args)]
pub struct BenchData {
    #[command(flatten)]
    config: Config,
    /// Inhaltsordner, aus dem die Themen stammen
    #[arg(long, value_name = "ORDNER", default_value = "content")]
    content: PathBuf,
}

pub fn run(command: &BenchData) -> Outcome<()> {
    let begun = std::time::Instant::now();
    migrate::prepare(&command.config)?;
    worker::wire();
    let mut conn = db::connect(&command.config.target()?)?;
    if Kommune::find_by_slug(&mut conn, KOMMUNE)?.is_some() {
        say("Die Installation war schon gefüllt.");
        return Ok(());
    }
    let themen = read_themen(&command.content.join("themen.toml")).map_err(|_| {
        let folder = command.content.display();
        Problem::Internal(format!("Im Ordner {folder} ist themen.toml nicht lesbar."))
    })?;
    let packages = courses::write_and_read(&command.config.data.join("lasttest"), &themen)?;
    let hash = hash_password(PASSWORD, command.config.argon2_memory)?;
    let now = Clock::default().now();
    db::transaction(&mut conn, |conn| {
        let staff = people::move_in(conn, &hash, now)?;
        courses::publish(conn, &themen, &packages, now)?;
        let duty = learning::tell(conn, &staff, now)?;
        sessions::write(conn, &staff, &duty, &command.config.data, now)?;
        jobs::skip_to_here(conn)
    })?;
    tracing::info!("filled the installation in {:.1?}", begun.elapsed());
    say(format!(
        "Kommune {KOMMUNE}: {} Personen in {} Einheiten, {} Kurse.\n\
         Anmeldenamen {} bis {}, Passwort {PASSWORD}. Die erste ist Personalentwicklung.\n\
         Der große Kurs heißt {}, der nächste {}.",
        people::PEOPLE,
        people::UNITS,
        courses::COURSES,
        people::login(1),
        people::login(people::PEOPLE),
        courses::slug(1),
        courses::slug(2),
    ));
    Ok(())
}
