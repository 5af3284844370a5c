//! Loads a course folder within its limits: every file once, no links, nothing unknown.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use crate::course::Media;
use crate::media::{self, MediaKind};
use crate::mistakes::Mistakes;
use crate::names::{Kind, kind_of, numbered};
use crate::webvtt::Cue;
use crate::{MAX_COURSE_BYTES, MAX_ENTRIES, MAX_TEXT_BYTES};

/// The files of a course by path inside the folder.
#[derive(Debug, Default)]
pub(crate) struct Folder {
    /// Line ends are `\n`, a byte order mark is gone.
    pub(crate) texts: BTreeMap<String, String>,
    /// By name without folder.
    pub(crate) media: BTreeMap<String, Media>,
    pub(crate) captions: BTreeMap<String, Vec<Cue>>,
    /// Captions that are there and could not be read.
    pub(crate) broken_captions: BTreeSet<String>,
    /// Folders with a number, which are modules.
    pub(crate) modules: Vec<String>,
    pub(crate) fingerprint: String,
}

/// Loads all files. Whatever cannot be loaded is reported and missing in the result.
pub(crate) fn load(dir: &Path, mistakes: &Mistakes) -> Folder {
    let mut folder = Folder::default();
    let mut digests = BTreeMap::new();
    let mut total = 0;
    for entry in list(dir, mistakes) {
        if entry.is_dir {
            if entry.path != "medien" {
                folder.modules.push(entry.path);
            }
            continue;
        }
        let kind = kind_of(&entry.path);
        if kind == Kind::Unknown {
            mistakes.error(
                &entry.path,
                0,
                "Diese Datei gehört nicht in einen Kurs.",
                "Lektionen heißen 1-name.md oder 1-name.quiz.md, Bilder medien/name.webp (auch \
                 png, jpg), Filme medien/name.mp4, Aufnahmen mp3 oder m4a, Untertitel vtt, Dokumente \
                 pdf, Handzettel handzettel-name.md (kleine Buchstaben ohne Umlaute). Notizen \
                 stehen in LIESMICH.md.",
            );
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
            let hint = format!(
                "Zusammen sind {} MiB erlaubt.",
                MAX_COURSE_BYTES / 1024 / 1024
            );
            mistakes.error("", 0, "Der Kurs ist zu groß.", hint);
            break;
        }
        match kind {
            Kind::Notes => {}
            Kind::Media(kind) => {
                let checked = if kind == MediaKind::Captions {
                    folder.keep_captions(&entry.path, bytes, mistakes)
                } else {
                    media::check(kind, &entry.path, &bytes, mistakes)
                };
                if let Some(media) = checked {
                    digests.insert(entry.path, media.sha256.clone());
                    folder.media.insert(media.name.clone(), media);
                }
            }
            _ => {
                if let Some(text) = check_text(&entry.path, bytes, mistakes) {
                    digests.insert(entry.path.clone(), hex_digest(text.as_bytes()));
                    folder.texts.insert(entry.path, text);
                }
            }
        }
    }
    let listing: String = digests
        .iter()
        .map(|(path, digest)| format!("{digest}  {path}\n"))
        .collect();
    folder.fingerprint = hex_digest(listing.as_bytes());
    folder
}

impl Folder {
    fn keep_captions(&mut self, path: &str, bytes: Vec<u8>, mistakes: &Mistakes) -> Option<Media> {
        let name = path.strip_prefix("medien/").unwrap_or(path);
        let text = check_text(path, bytes, mistakes);
        let checked = text.and_then(|text| media::check_captions(path, &text, mistakes));
        let Some((media, cues)) = checked else {
            self.broken_captions.insert(name.to_owned());
            return None;
        };
        self.captions.insert(name.to_owned(), cues);
        Some(media)
    }
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
                let hint = format!("Erlaubt sind {MAX_ENTRIES} Dateien und Ordner.");
                mistakes.error("", 0, "Der Kurs hat zu viele Dateien.", hint);
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
        let hint = format!("Erlaubt sind {} MiB.", limit / 1024 / 1024);
        mistakes.error(&entry.path, 0, "Die Datei ist zu groß.", hint);
        return None;
    }
    Some(bytes)
}

fn check_text(path: &str, bytes: Vec<u8>, mistakes: &Mistakes) -> Option<String> {
    let text = match String::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            let valid = &error.as_bytes()[..error.utf8_error().valid_up_to()];
            let line = 1 + valid.iter().filter(|byte| **byte == b'\n').count();
            let hint = "Speichern Sie die Datei als UTF-8.";
            mistakes.error(
                path,
                line,
                "Die Datei ist nicht in UTF-8 geschrieben.",
                hint,
            );
            return None;
        }
    };
    let text = text
        .strip_prefix('\u{feff}')
        .unwrap_or(&text)
        .replace("\r\n", "\n");
    if let Some(line) = text.lines().position(|line| line.chars().any(is_invisible)) {
        mistakes.error(
            path,
            line + 1,
            "Hier steht ein unsichtbares Steuerzeichen.",
            "Löschen Sie die Zeile und tippen Sie sie neu.",
        );
        return None;
    }
    Some(text)
}

/// Control characters, private characters (the reader of gaps uses one) and those that turn the direction of text.
fn is_invisible(c: char) -> bool {
    (c.is_control() && c != '\t')
        || matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

pub(crate) fn hex_digest(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}
