//! Writes the archive: beside its place first, under its name when it is whole.

use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, BufWriter, Read, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

use tar::{Builder, Header};

use super::manifest::{
    DATABASE, Entry, FORMAT, FORMAT_VERSION, MANIFEST, Manifest, Measured, entry_of_file,
};
use crate::clock::Time;
use crate::db::{self, Target};
use crate::files::Files;
use crate::problem::{Outcome, Problem};

/// Large pieces keep the number of system calls small beside a busy server.
const PIECE: usize = 1024 * 1024;

pub(super) struct Written {
    pub manifest: Manifest,
    /// Stored files that are not what their name says any more.
    pub damaged: Vec<String>,
}

pub(super) fn write(
    target: &Target,
    files: &Files,
    schema: Vec<String>,
    place: &Path,
    now: Time,
) -> Outcome<Written> {
    let workshop = Workshop::open(place)?;
    let copy = workshop.folder.join(DATABASE);
    db::copy_into(target, &copy)?;
    let draft = workshop.folder.join("archiv");
    let mut archive = Builder::new(BufWriter::with_capacity(
        PIECE,
        private(&draft).map_err(failed)?,
    ));
    let mut entries = Vec::new();
    let database = File::open(&copy).map_err(failed)?;
    entries.push(append(&mut archive, DATABASE.to_owned(), database, now)?);
    fs::remove_file(&copy).map_err(failed)?;
    // The files come after the database: whatever its rows name was stored before them.
    let mut damaged = Vec::new();
    for name in files.list()? {
        let (file, _) = match files.open_file(&name) {
            // Tidied away since the list was made: for a day nothing had named it.
            Err(Problem::NotFound) => continue,
            opened => opened?,
        };
        let entry = append(&mut archive, entry_of_file(&name), file, now)?;
        if entry.sha256 != name {
            damaged.push(name);
        }
        entries.push(entry);
    }
    let manifest = Manifest {
        format: FORMAT.to_owned(),
        format_version: FORMAT_VERSION,
        program: env!("CARGO_PKG_VERSION").to_owned(),
        taken_at: now.format("%Y-%m-%dT%H:%M:%SZ").to_string(),
        database: target.kind().to_owned(),
        schema,
        entries,
    };
    let json = serde_json::to_vec_pretty(&manifest)
        .map_err(|error| Problem::Internal(format!("the manifest is unwritable: {error}")))?;
    let mut header = header(json.len() as u64, now);
    archive
        .append_data(&mut header, MANIFEST, json.as_slice())
        .map_err(failed)?;
    finish(archive, &draft, place)?;
    Ok(Written { manifest, damaged })
}

/// A new file that holds everything about everybody is its owner's alone.
fn private(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true).mode(0o600).open(path)
}

fn append(
    archive: &mut Builder<impl Write>,
    name: String,
    file: File,
    now: Time,
) -> Outcome<Entry> {
    let size = file.metadata().map_err(failed)?.len();
    let mut header = header(size, now);
    // Exactly as many bytes as the header says, whatever happens to the file meanwhile.
    let mut measured = Measured::new(file.take(size));
    archive
        .append_data(&mut header, &name, &mut measured)
        .map_err(failed)?;
    let entry = measured.entry(name);
    if entry.size != size {
        return Err(Problem::Internal(format!(
            "{} wurde beim Sichern kürzer. Es entstand keine Sicherung.",
            entry.name
        )));
    }
    Ok(entry)
}

fn header(size: u64, now: Time) -> Header {
    let mut header = Header::new_gnu();
    header.set_size(size);
    header.set_mode(0o600);
    header.set_mtime(now.and_utc().timestamp().unsigned_abs());
    header
}

fn finish(archive: Builder<BufWriter<File>>, draft: &Path, place: &Path) -> Outcome<()> {
    let file = archive
        .into_inner()
        .and_then(|buffer| buffer.into_inner().map_err(io::IntoInnerError::into_error))
        .map_err(failed)?;
    file.sync_all().map_err(failed)?;
    fs::rename(draft, place).map_err(failed)?;
    let folder = place.parent().filter(|path| !path.as_os_str().is_empty());
    let folder = File::open(folder.unwrap_or(Path::new("."))).map_err(failed)?;
    folder.sync_all().map_err(failed)
}

/// A folder beside the place that nobody else may enter; it goes when the work is over.
struct Workshop {
    folder: PathBuf,
}

impl Workshop {
    fn open(place: &Path) -> Outcome<Self> {
        let name = format!(".lernverbund-sicherung-{}", uuid::Uuid::now_v7());
        let folder = place.with_file_name(name);
        DirBuilder::new()
            .mode(0o700)
            .create(&folder)
            .map_err(failed)?;
        Ok(Self { folder })
    }
}

impl Drop for Workshop {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}

fn failed(error: io::Error) -> Problem {
    Problem::Internal(format!("Die Sicherung lässt sich nicht schreiben: {error}"))
}
