//! Reads an archive: once to know that every byte is what the manifest says, then to take
//! out what is in it. Only names that a backup writes are understood.

use std::collections::HashSet;
use std::fs::File;
use std::io::{self, BufReader, Read, Seek};
use std::path::{Path, PathBuf};

use super::manifest::{
    DATABASE, Entry, FORMAT, FORMAT_VERSION, MANIFEST, Manifest, Measured, file_of_entry,
};
use crate::files::Files;
use crate::problem::{Outcome, Problem};

const PIECE: usize = 1024 * 1024;

/// A manifest of a million files stays below this.
const LARGEST_MANIFEST: u64 = 256 * 1024 * 1024;

/// An archive that was read to its end and found whole.
pub struct Archive {
    path: PathBuf,
    pub manifest: Manifest,
}

/// Why a file is no backup that can be used; each is said to a person.
pub enum Refusal {
    Unreadable(io::Error),
    Foreign,
    Incomplete,
    Damaged(String),
    Newer(String),
}

impl From<Refusal> for Problem {
    fn from(refusal: Refusal) -> Self {
        let reason = match refusal {
            Refusal::Unreadable(error) => format!("Die Sicherung lässt sich nicht lesen: {error}."),
            Refusal::Foreign => "Diese Datei ist keine Sicherung von Lernverbund.".into(),
            Refusal::Incomplete => {
                "Die Sicherung ist unvollständig: das Verzeichnis an ihrem Ende fehlt.".into()
            }
            Refusal::Damaged(what) => format!("Die Sicherung ist beschädigt: {what}."),
            Refusal::Newer(program) => format!(
                "Die Sicherung stammt aus einer neueren Fassung von Lernverbund ({program}). \
                 Bitte nehmen Sie mindestens diese Fassung."
            ),
        };
        Self::Internal(format!("{reason} Am Ziel wurde nichts geändert."))
    }
}

impl Archive {
    /// Reads everything and compares it with the manifest.
    pub fn check(path: &Path) -> Result<Self, Refusal> {
        let file = File::open(path).map_err(Refusal::Unreadable)?;
        let mut archive = tar::Archive::new(BufReader::with_capacity(PIECE, file));
        let mut found = Vec::new();
        let mut manifest = None;
        for entry in archive.entries().map_err(Refusal::Unreadable)? {
            let is_first = found.is_empty();
            let entry = entry.map_err(|error| broken(is_first, &error))?;
            let name = name_of(&entry);
            if name == MANIFEST && !is_first {
                manifest = Some(read_manifest(entry)?);
                break;
            }
            let is_known = if is_first {
                name == DATABASE
            } else {
                file_of_entry(&name).is_some()
            };
            if !is_known || !entry.header().entry_type().is_file() {
                return Err(broken(is_first, &format!("{name} gehört nicht hinein")));
            }
            let size = entry.size();
            let mut measured = Measured::new(entry);
            io::copy(&mut measured, &mut io::sink())
                .map_err(|error| Refusal::Damaged(format!("{name}: {error}")))?;
            let measured = measured.entry(name);
            if measured.size != size {
                return Err(Refusal::Incomplete);
            }
            found.push(measured);
        }
        let manifest = manifest.ok_or(if found.is_empty() {
            Refusal::Foreign
        } else {
            Refusal::Incomplete
        })?;
        compare(&manifest, &found)?;
        let path = path.to_owned();
        Ok(Self { path, manifest })
    }

    /// Takes the copy of the database and the stored files out. Reads once more what was checked,
    /// and notices if it has changed since.
    pub fn take_out(&self, database: &Path, files: &Files) -> Outcome<()> {
        let file = File::open(&self.path).map_err(Refusal::Unreadable)?;
        let mut archive = tar::Archive::new(BufReader::with_capacity(PIECE, file));
        let entries = archive.entries().map_err(Refusal::Unreadable)?;
        for (expected, entry) in self.manifest.entries.iter().zip(entries) {
            let mut measured = Measured::new(entry.map_err(Refusal::Unreadable)?);
            match file_of_entry(&expected.name) {
                Some(name) => files.take_in(name, &mut measured)?,
                None => write_database(database, &mut measured)?,
            }
            if measured.entry(expected.name.clone()) != *expected {
                let what = format!("{} hat sich während des Lesens verändert", expected.name);
                return Err(Refusal::Damaged(what).into());
            }
        }
        files.sync()
    }
}

fn write_database(place: &Path, from: &mut impl Read) -> Outcome<()> {
    let written = File::create_new(place).and_then(|mut file| {
        io::copy(from, &mut file)?;
        file.rewind()?;
        file.sync_all()
    });
    written.map_err(|error| {
        let place = place.display();
        Problem::Internal(format!("{place} lässt sich nicht schreiben: {error}"))
    })
}

/// What is no archive from its first entry on is something else; later it is a damaged one.
fn broken(is_first: bool, reason: &impl ToString) -> Refusal {
    if is_first {
        Refusal::Foreign
    } else {
        Refusal::Damaged(reason.to_string())
    }
}

fn name_of(entry: &tar::Entry<'_, impl Read>) -> String {
    String::from_utf8_lossy(&entry.path_bytes()).into_owned()
}

fn read_manifest(entry: impl Read) -> Result<Manifest, Refusal> {
    let mut text = Vec::new();
    entry
        .take(LARGEST_MANIFEST)
        .read_to_end(&mut text)
        .map_err(Refusal::Unreadable)?;
    #[derive(serde::Deserialize)]
    struct Cover {
        format: String,
        format_version: u32,
        program: String,
    }
    let unreadable =
        |error: serde_json::Error| Refusal::Damaged(format!("{MANIFEST} ist unlesbar ({error})"));
    let cover: Cover = serde_json::from_slice(&text).map_err(unreadable)?;
    if cover.format != FORMAT {
        return Err(Refusal::Foreign);
    }
    if cover.format_version > FORMAT_VERSION {
        return Err(Refusal::Newer(cover.program));
    }
    serde_json::from_slice(&text).map_err(unreadable)
}

fn compare(manifest: &Manifest, found: &[Entry]) -> Result<(), Refusal> {
    let mut names = HashSet::new();
    for (expected, found) in manifest.entries.iter().zip(found) {
        if expected != found {
            let name = &expected.name;
            let what = format!("{name} stimmt nicht mit seiner Prüfsumme überein");
            return Err(Refusal::Damaged(what));
        }
        if !names.insert(&expected.name) {
            return Err(Refusal::Damaged(format!("{} steht doppelt", expected.name)));
        }
    }
    if manifest.entries.len() != found.len() {
        return Err(Refusal::Damaged("es fehlen Dateien".into()));
    }
    Ok(())
}
