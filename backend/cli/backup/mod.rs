//! `lernverbund backup`: one file with everything an installation holds, taken while it runs.
//!
//! It is a tar archive: the copy of the database first, then the stored files by content, then
//! the manifest. It gets its name when it is complete and on the disk.

mod archive;
mod manifest;
mod writing;

pub(super) use archive::{Archive, Refusal};
pub(super) use manifest::Manifest;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;

use super::output::{complain, count, megabytes, say, seconds};
use crate::clock::{Clock, Time};
use crate::config::Config;
use crate::db;
use crate::files::Files;
use crate::problem::{Outcome, Problem};

#[derive(Debug, Args)]
pub struct Backup {
    /// Datei, die entsteht, oder Ordner, in dem sie mit Datum und Uhrzeit (UTC) als Namen entsteht
    #[arg(long, value_name = "PFAD")]
    to: PathBuf,
    #[command(flatten)]
    config: Config,
}

pub fn run(command: &Backup) -> Outcome<ExitCode> {
    let begun = std::time::Instant::now();
    let now = Clock::default().now();
    let place = place(&command.to, now)?;
    let target = command.config.target()?;
    if !db::is_filled(&target)? {
        return Err(Problem::Internal(
            "Hier ist keine Installation von Lernverbund, die gesichert werden kann. Stimmen \
             --data und --database-url?"
                .into(),
        ));
    }
    let mut conn = db::connect(&target)?;
    // An older program does not know what it would have to keep.
    db::pending(&mut conn)?;
    let schema = db::applied(&mut conn)?;
    drop(conn);
    let files = Files::open(command.config.files())?;
    let written = writing::write(&target, &files, schema, &place, now)?;
    say(format!(
        "Gesichert: {} ({}, {}, {})",
        place.display(),
        count(written.manifest.files(), "Datei", "Dateien"),
        megabytes(written.manifest.size()),
        seconds(begun.elapsed()),
    ));
    for name in &written.damaged {
        complain(format!(
            "Die Datei {name} ist im Bestand beschädigt; sie wurde so gesichert, wie sie ist."
        ));
    }
    Ok(if written.damaged.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// Where the backup will lie. One that is there already is never overwritten.
fn place(to: &Path, now: Time) -> Outcome<PathBuf> {
    let place = if to.is_dir() {
        to.join(now.format("lernverbund-%Y%m%dT%H%M%SZ.tar").to_string())
    } else {
        to.to_owned()
    };
    if place.exists() {
        return Err(Problem::Internal(format!(
            "{} gibt es schon. Bitte nennen Sie einen anderen Namen.",
            place.display()
        )));
    }
    Ok(place)
}
