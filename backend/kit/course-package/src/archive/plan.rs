//! What an archive says about itself, checked before anything is taken out of it.

use std::collections::{BTreeMap, BTreeSet};

use zip::CompressionMethod;
use zip::read::ZipFileEntry;

use super::names::{check, is_litter, name_of, shown};
use crate::mistakes::Mistakes;
use crate::names::{Kind, kind_of, numbered};
use crate::package::{misplaced, too_big, too_long};
use crate::{MAX_COURSE_BYTES, MAX_TEXT_BYTES};

/// No honest file shrinks to less than a hundredth.
const MOST_RATIO: u64 = 100;
/// Below this many bytes a ratio says nothing.
const LEAST_PACKED: u64 = 1024;

const FORMAT: u32 = 0o170_000;
const REGULAR: u32 = 0o100_000;
const FOLDER: u32 = 0o040_000;

/// The files of an archive that will be taken out.
#[derive(Debug, Default)]
pub(super) struct Plan {
    /// By their names as they stand in the archive.
    pub(super) files: BTreeMap<String, PlannedFile>,
    folders: BTreeSet<String>,
    /// Lower-case names, since some systems know no others.
    taken: BTreeMap<String, String>,
    total: u64,
}

/// A file in the archive.
#[derive(Debug, Clone, Copy)]
pub(super) struct PlannedFile {
    pub(super) index: usize,
    /// Bytes it says to have when taken out.
    pub(super) length: u64,
}

/// The folder inside the archive that is the course.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Root {
    pub(super) slug: String,
    /// Empty, or the folder with its `/`.
    pub(super) prefix: String,
}

impl Plan {
    /// Takes one entry in; false when the archive is to be refused, which is then reported.
    pub(super) fn add(&mut self, index: usize, entry: &ZipFileEntry, mistakes: &Mistakes) -> bool {
        let name = name_of(entry);
        if let Err((message, hint)) = check(&name) {
            mistakes.error(&shown(&name), 0, message, hint);
            return false;
        }
        if is_litter(&name) {
            return true;
        }
        if let Err((message, hint)) = check_kind(entry) {
            mistakes.error(&name, 0, message, hint);
            return false;
        }
        if let Some(folder) = name.strip_suffix('/') {
            self.folders.insert(folder.to_owned());
            return true;
        }
        if let Some(other) = self
            .taken
            .insert(name.to_lowercase(), name.clone().into_owned())
        {
            let hint = format!("Auch „{other}“ heißt so; groß und klein macht keinen Unterschied.");
            mistakes.error(&name, 0, "Diesen Namen gibt es im Archiv zweimal.", hint);
            return false;
        }
        self.total = self.total.saturating_add(entry.size());
        if self.total > MAX_COURSE_BYTES {
            too_big(mistakes);
            return false;
        }
        let length = entry.size();
        self.files
            .insert(name.into_owned(), PlannedFile { index, length });
        true
    }

    /// Where the course lies. Reports files outside of it and files that are too long or unknown.
    pub(super) fn root(&self, archive_len: u64, slug: &str, mistakes: &Mistakes) -> Option<Root> {
        if self.total / MOST_RATIO > archive_len.max(LEAST_PACKED) {
            too_dense("", mistakes);
            return None;
        }
        let root = self.find_root(slug, mistakes)?;
        for folder in &self.folders {
            let inside = folder.strip_prefix(&root.prefix).unwrap_or_default();
            let is_known = inside.is_empty() || inside == "medien" || numbered(inside).is_some();
            if !is_known {
                let hint = "Erlaubt sind medien und Ordner für Module wie 1-grundlagen.";
                mistakes.error(folder, 0, "Diesen Ordner kennt ein Kurs nicht.", hint);
            }
        }
        for (name, file) in &self.files {
            let inside = name.strip_prefix(&root.prefix).unwrap_or(name);
            let limit = match kind_of(inside) {
                Kind::Unknown => {
                    misplaced(name, mistakes);
                    continue;
                }
                Kind::Media(kind) => kind.limit(),
                _ => MAX_TEXT_BYTES,
            };
            if file.length > limit {
                too_long(name, limit, mistakes);
            }
        }
        (!mistakes.has_errors()).then_some(root)
    }

    fn find_root(&self, slug: &str, mistakes: &Mistakes) -> Option<Root> {
        if self.files.contains_key("kurs.toml") {
            return Some(Root {
                slug: slug.to_owned(),
                prefix: String::new(),
            });
        }
        let hint = "Packen Sie genau einen Ordner ein, den des Kurses mit der Datei kurs.toml.";
        let Some(first) = self.files.keys().next() else {
            mistakes.error("", 0, "Das Archiv ist leer.", hint);
            return None;
        };
        let (folder, _) = first.split_once('/').unwrap_or_default();
        let prefix = format!("{folder}/");
        let stranger = self.files.keys().find(|name| !name.starts_with(&prefix));
        if let Some(name) = stranger {
            mistakes.error(name, 0, "Die Datei liegt nicht im Ordner des Kurses.", hint);
            return None;
        }
        Some(Root {
            slug: folder.to_owned(),
            prefix,
        })
    }
}

fn check_kind(entry: &ZipFileEntry) -> Result<(), (&'static str, &'static str)> {
    let format = entry.unix_mode().map_or(0, |mode| mode & FORMAT);
    if entry.is_symlink() || !matches!(format, 0 | REGULAR | FOLDER) {
        return Err((
            "Verknüpfungen sind in einem Kurs nicht erlaubt.",
            "Legen Sie die Datei selbst in den Ordner.",
        ));
    }
    if entry.encrypted() {
        return Err((
            "Die Datei im Archiv ist verschlüsselt.",
            "Packen Sie den Ordner neu, ohne Passwort.",
        ));
    }
    let method = entry.compression();
    if !matches!(
        method,
        CompressionMethod::Stored | CompressionMethod::Deflated
    ) {
        return Err((
            "Die Datei ist auf eine Weise gepackt, die hier nicht gelesen wird.",
            "Packen Sie den Ordner als gewöhnliche ZIP-Datei.",
        ));
    }
    if entry.size() / MOST_RATIO > entry.compressed_size().max(LEAST_PACKED) {
        return Err(TOO_DENSE);
    }
    Ok(())
}

const TOO_DENSE: (&str, &str) = (
    "Ausgepackt wäre das mehr als das Hundertfache.",
    "So packt man keinen Kurs. Packen Sie den Ordner neu.",
);

fn too_dense(name: &str, mistakes: &Mistakes) {
    mistakes.error(name, 0, TOO_DENSE.0, TOO_DENSE.1);
}
