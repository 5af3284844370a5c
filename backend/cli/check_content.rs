//! `lernverbund check-content`: the author's compiler. Names file, line and a hint for every mistake.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use course_package::Severity;

use super::content;
use super::output::{count, describe, say};
use crate::problem::Outcome;

#[derive(Debug, Args)]
pub struct CheckContent {
    /// Inhaltsordner mit themen.toml, kurse, seiten und beispiel
    #[arg(value_name = "ORDNER", default_value = "content")]
    folder: PathBuf,
}

pub fn run(command: &CheckContent) -> Outcome<ExitCode> {
    let reading = content::read(&command.folder);
    for mistake in &reading.mistakes {
        say(describe(mistake));
    }
    let errors = reading.count(Severity::Error);
    say(format!(
        "{}, {}, {}, {}",
        count(reading.courses, "Kurs", "Kurse"),
        count(reading.pages, "Seite", "Seiten"),
        count(errors, "Fehler", "Fehler"),
        count(reading.count(Severity::Warning), "Warnung", "Warnungen"),
    ));
    Ok(if errors == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}
