//! Loads a course folder within its limits: every file once, no links, nothing unknown.

use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use crate::media::{self, MediaKind};
use crate::mistakes::{Mistake, Mistakes};
use crate::names::{Kind, kind_of, numbered};
use crate::package::{Package, misplaced, tidy_text, too_big, too_long, too_many};
use crate::{MAX_COURSE_BYTES, MAX_ENTRIES, MAX_TEXT_BYTES};

/// Reads the files of a course folder and checks what each of them is.
///
/// # Errors
/// All mistakes in the files themselves; what the texts say is not looked at.
pub fn load_package(dir: &Path) -> Result<Package, Vec<Mistake>> {
    let mistakes = Mistakes::default();
    let package = load(dir, &mistakes);
    if mistakes.has_errors() {
        Err(mistakes.into_sorted())
    } else {
        Ok(package)
    }
}

/// Loads all files. Whatever cannot be loaded is reported and missing in the result.
pub(crate) fn load(dir: &Path, mistakes: &Mistakes) -> Package {
    let name = dir.file_name().map(|name| name.to_string_lossy());
    let mut package = Package {
        slug: name.unwrap_or_default().into_owned(),
        ..Package::default()
    };
    let mut total = 0;
    for entry in list(dir, mistakes) {
        if entry.is_dir {
            continue;
        }
        let kind = kind_of(&entry.path);
        if kind == Kind::Unknown {
            misplaced(&entry.path, mistakes);
            continue;
        }
        let limit = match &kind {
            Kind::Media(media) => media.limit(),
            _ => MAX_TEXT_BYTES,
        };
        let Some(bytes) = read_limited(&entry, limit, mistakes) else {
            continue;
        };
        total += bytes.len() as u64;
        if total > MAX_COURSE_BYTES {
            too_big(mistakes);
            break;
        }
        match kind {
            Kind::Media(kind) if kind != MediaKind::Captions => {
                if let Some(media) = media::check(kind, &entry.path, &bytes, mistakes) {
                    package.media.insert(media.name.clone(), media);
                }
            }
            _ => {
                if let Some(text) = decode(&entry.path, bytes, mistakes) {
                    package.texts.insert(entry.path, text);
                }
            }
        }
    }
    package
}

struct Entry {
    /// Inside the course, with `/`.
    path: String,
    full: PathBuf,
    is_dir: bool,
}

/// Everything in the folder and one storey below, in order of the names.
fn list(dir: &Path, mistakes: &Mistakes) -> Vec<Entry> {
    let mut found = Vec::new();
    let mut open = vec![(String::new(), dir.to_path_buf())];
    while let Some((prefix, at)) = open.pop() {
        let children = match fs::read_dir(&at) {
            Ok(children) => children,
            Err(error) => {
                unreadable(prefix.trim_end_matches('/'), &error, mistakes);
                continue;
            }
        };
        for child in children {
            if found.len() >= MAX_ENTRIES {
                too_many(mistakes);
                return found;
            }
            let Some(entry) = look_at(&prefix, child, mistakes) else {
                continue;
            };
            if entry.is_dir {
                open.push((format!("{}/", entry.path), entry.full.clone()));
            }
            found.push(entry);
        }
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

fn look_at(prefix: &str, child: io::Result<fs::DirEntry>, mistakes: &Mistakes) -> Option<Entry> {
    let child = child
        .map_err(|error| unreadable(prefix, &error, mistakes))
        .ok()?;
    let name = child.file_name();
    let path = format!("{prefix}{}", name.to_string_lossy());
    let kind = child
        .file_type()
        .map_err(|error| unreadable(&path, &error, mistakes))
        .ok()?;
    let is_dir = kind.is_dir();
    if kind.is_symlink() {
        let hint = "Legen Sie die Datei selbst in den Ordner.";
        mistakes.error(
            &path,
            0,
            "Verknüpfungen sind in einem Kurs nicht erlaubt.",
            hint,
        );
        return None;
    }
    if !is_dir && !kind.is_file() {
        let hint = "Löschen Sie sie.";
        mistakes.error(&path, 0, "Das ist keine gewöhnliche Datei.", hint);
        return None;
    }
    let is_known_folder = prefix.is_empty() && (path == "medien" || numbered(&path).is_some());
    if is_dir && !is_known_folder {
        mistakes.error(
            &path,
            0,
            "Diesen Ordner kennt ein Kurs nicht.",
            "Erlaubt sind medien und Ordner für Module wie 1-grundlagen, ohne weitere Ordner darin.",
        );
        return None;
    }
    Some(Entry {
        path,
        full: child.path(),
        is_dir,
    })
}

fn unreadable(path: &str, error: &io::Error, mistakes: &Mistakes) {
    let hint = if error.kind() == io::ErrorKind::NotFound {
        "Es gibt sie nicht."
    } else {
        "Prüfen Sie die Rechte."
    };
    mistakes.error(path, 0, "Datei oder Ordner lässt sich nicht lesen.", hint);
}

/// Reads at most `limit` bytes, whatever the file says about its own length.
fn read_limited(entry: &Entry, limit: u64, mistakes: &Mistakes) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let result =
        fs::File::open(&entry.full).and_then(|file| file.take(limit + 1).read_to_end(&mut bytes));
    if let Err(error) = result {
        unreadable(&entry.path, &error, mistakes);
        return None;
    }
    if bytes.len() as u64 > limit {
        too_long(&entry.path, limit, mistakes);
        return None;
    }
    Some(bytes)
}

fn decode(path: &str, bytes: Vec<u8>, mistakes: &Mistakes) -> Option<String> {
    let text = String::from_utf8(bytes).map_err(|error| {
        let valid = error
            .as_bytes()
            .iter()
            .take(error.utf8_error().valid_up_to());
        let line = 1 + valid.filter(|byte| **byte == b'\n').count();
        let hint = "Speichern Sie die Datei als UTF-8.";
        mistakes.error(
            path,
            line,
            "Die Datei ist nicht in UTF-8 geschrieben.",
            hint,
        );
    });
    text.ok().map(|text| tidy_text(&text))
}
