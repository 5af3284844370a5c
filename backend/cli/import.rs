//! `lernverbund import`: puts one course folder into an installation, whole or not at all.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use course_package::{
    Course, Mistake, check_prerequisites, check_publisher, check_topics, read_course,
};

use super::content::within;
use super::migrate;
use super::output::{complain, describe, say};
use crate::assessment;
use crate::catalog::{
    self, Audience, ImportantVersion, ImportedVersion, Taxonomy, announce_important,
};
use crate::clock::{Clock, Time};
use crate::config::Config;
use crate::db::{self, Conn};
use crate::files::Files;
use crate::organisation::Kommune;
use crate::problem::{Outcome, Problem};
use crate::worker;

/// The audience that stands for every Kommune.
const ALL: &str = "alle";

#[derive(Debug, Args)]
pub struct Import {
    /// Ordner des Kurses
    #[arg(value_name = "ORDNER")]
    folder: PathBuf,
    /// Wer den Kurs sieht: alle, oder Kurznamen von Kommunen, durch Komma getrennt
    #[arg(long, value_delimiter = ',', required = true)]
    fuer: Vec<String>,
    /// Wichtige Änderung: Wer den Kurs gerade lernt, lernt mit dieser Fassung weiter
    #[arg(long)]
    wichtig: bool,
    #[command(flatten)]
    config: Config,
}

pub fn run(command: &Import) -> Outcome<ExitCode> {
    migrate::prepare(&command.config)?;
    worker::wire();
    let folder = command.folder.canonicalize().map_err(|error| {
        let folder = command.folder.display();
        Problem::Internal(format!(
            "Der Ordner {folder} lässt sich nicht lesen: {error}"
        ))
    })?;
    let course = match read_course(&folder) {
        Ok(course) => course,
        Err(mistakes) => return Ok(refuse(&command.folder, mistakes)),
    };
    let mut conn = db::connect(&command.config.target()?)?;
    let audiences = audiences(&mut conn, &command.fuer)?;
    let files = Files::open(command.config.files())?;
    shelve_files(&files, &folder, &course)?;
    let now = Clock::default().now();
    let stored = db::transaction(&mut conn, |conn| {
        catalog::hold_prerequisites(conn)?;
        let mistakes = check(conn, &course)?;
        if !mistakes.is_empty() {
            return Ok(Err(mistakes));
        }
        let imported = store_course(conn, &course, &audiences, now)?;
        if command.wichtig && imported.is_new {
            announce(conn, &course, &imported, &audiences, now)?;
        }
        Ok(Ok(imported.is_new))
    })?;
    let is_new = match stored {
        Ok(is_new) => is_new,
        Err(mistakes) => return Ok(refuse(&command.folder, mistakes)),
    };
    let title = &course.title;
    say(if is_new {
        format!("„{title}“ ist eingespielt, Fassung {}.", course.version)
    } else {
        format!("„{title}“ war schon auf diesem Stand.")
    });
    if !course.required_boxes.is_empty() {
        let kinds = course.required_boxes.iter().map(|kind| kind.as_str());
        let kinds = kinds.collect::<Vec<_>>().join(", ");
        say(format!(
            "Er erscheint in einer Kommune, sobald sie unter „Einstellungen“ diese Ortskästen \
             ausgefüllt hat: {kinds}."
        ));
    }
    Ok(ExitCode::SUCCESS)
}

/// Tells those who are learning what the changelog says, and takes them along.
fn announce(
    conn: &mut Conn,
    course: &Course,
    imported: &ImportedVersion,
    audiences: &[Audience],
    now: Time,
) -> Outcome<()> {
    for audience in audiences {
        let change = ImportantVersion::new(&imported.course, &imported.version, audience);
        announce_important(conn, &change, &course.changelog, now)?;
    }
    Ok(())
}

fn refuse(folder: &Path, mistakes: Vec<Mistake>) -> ExitCode {
    for mistake in within(folder, mistakes) {
        complain(describe(&mistake));
    }
    complain("Nichts wurde eingespielt.");
    ExitCode::FAILURE
}

/// What a course needs of the installation.
fn check(conn: &mut Conn, course: &Course) -> Outcome<Vec<Mistake>> {
    let taxonomy = Taxonomy::load(conn)?;
    let topics = taxonomy.topics.iter().map(|topic| topic.id.as_str());
    let kommunen = Kommune::list(conn)?;
    let publishers = kommunen.iter().map(|kommune| kommune.slug.as_str());
    let mut mistakes = check_topics(course, topics);
    mistakes.extend(check_publisher(course, publishers));
    let known = catalog::known_courses(conn, None)?;
    mistakes.extend(check_prerequisites(course, &known));
    Ok(mistakes)
}

/// Turns words into audiences; an unknown one is refused.
pub(super) fn audiences(conn: &mut Conn, words: &[String]) -> Outcome<Vec<Audience>> {
    words
        .iter()
        .map(|word| match word.as_str() {
            ALL => Ok(Audience::Everybody),
            slug => Kommune::find_by_slug(conn, slug)?
                .map(|kommune| Audience::Kommune(kommune.id))
                .ok_or_else(|| Problem::Internal(format!("Die Kommune „{slug}“ gibt es nicht."))),
        })
        .collect()
}

/// Puts the files of a course into the file store; they must be what was checked.
pub(super) fn shelve_files(files: &Files, folder: &Path, course: &Course) -> Outcome<()> {
    for file in &course.media {
        let path = folder.join("medien").join(&file.name);
        let bytes = match &file.rewritten {
            Some(text) => text.clone().into_bytes(),
            None => std::fs::read(&path).unwrap_or_default(),
        };
        if files.put(&bytes)? != file.sha256 {
            let path = path.display();
            return Err(Problem::Internal(format!(
                "Die Datei {path} hat sich beim Lesen verändert. Bitte starten Sie noch einmal."
            )));
        }
    }
    Ok(())
}

/// Stores a checked course and shows it to its audiences, inside the caller's transaction.
pub(super) fn store_course(
    conn: &mut Conn,
    course: &Course,
    audiences: &[Audience],
    now: Time,
) -> Outcome<ImportedVersion> {
    let owner = Kommune::find_by_slug(conn, &course.publisher)?.ok_or(Problem::NotFound)?;
    let imported = catalog::import_course(conn, &owner.id, course, now)?;
    if imported.is_new {
        let (version, lessons) = (&imported.version, &imported.lessons);
        assessment::import_quizzes(conn, &owner.id, version, course, lessons)?;
    }
    for audience in audiences {
        catalog::publish(
            conn,
            &owner.id,
            &imported.course,
            &imported.version,
            audience,
            now,
        )?;
    }
    Ok(imported)
}
