//! A course folder in memory: what a folder, a ZIP and a draft have in common.

use std::collections::{BTreeMap, BTreeSet};

use sha2::{Digest, Sha256};

use crate::course::Media;
use crate::media::{self, MediaKind};
use crate::mistakes::Mistakes;
use crate::names::{Kind, kind_of};
use crate::webvtt::Cue;
use crate::{MAX_COURSE_BYTES, MAX_ENTRIES, MAX_TEXT_BYTES};

/// The files of a course. It may be unfinished or wrong; [`crate::read_package`] tells.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Package {
    /// The name of the folder.
    pub slug: String,
    /// Everything written, captions among it, by path inside the folder with `/`.
    /// Lines end with `\n`; see [`tidy_text`].
    pub texts: BTreeMap<String, String>,
    /// Pictures, films, audio and documents by their name in `medien/`.
    pub media: BTreeMap<String, Media>,
}

/// A text as this crate keeps it: lines end with `\n`, a byte order mark is gone.
pub fn tidy_text(text: &str) -> String {
    text.strip_prefix('\u{feff}')
        .unwrap_or(text)
        .replace("\r\n", "\n")
}

/// The files of a package in which nothing keeps them from being read.
#[derive(Debug, Default)]
pub(crate) struct Contents<'p> {
    pub(crate) texts: BTreeMap<&'p str, &'p str>,
    pub(crate) media: BTreeMap<String, Media>,
    pub(crate) captions: BTreeMap<String, Vec<Cue>>,
    /// Captions that are there and could not be read.
    pub(crate) broken_captions: BTreeSet<String>,
    /// SHA-256 (hex) over names and contents of everything but notes.
    pub(crate) fingerprint: String,
}

/// Looks at every file; whatever does not belong or cannot be read is reported and missing.
pub(crate) fn open<'p>(package: &'p Package, mistakes: &Mistakes) -> Contents<'p> {
    let mut contents = Contents::default();
    let mut digests = BTreeMap::new();
    check_limits(package, mistakes);
    for (path, text) in &package.texts {
        let kind = kind_of(path);
        match kind {
            Kind::Notes => continue,
            Kind::Unknown => misplaced(path, mistakes),
            Kind::Media(MediaKind::Captions) => {
                if let Some(digest) = contents.keep_captions(path, text, mistakes) {
                    digests.insert(path.clone(), digest);
                }
            }
            Kind::Media(_) => misplaced(path, mistakes),
            _ if is_readable(path, text, mistakes) => {
                digests.insert(path.clone(), hex_digest(text.as_bytes()));
                contents.texts.insert(path, text);
            }
            _ => {}
        }
    }
    for (name, media) in &package.media {
        let path = format!("medien/{name}");
        match kind_of(&path) {
            Kind::Media(kind) if kind != MediaKind::Captions => {}
            _ => {
                misplaced(&path, mistakes);
                continue;
            }
        }
        media::warn(&path, media, mistakes);
        digests.insert(path, media.sha256.clone());
        contents.media.insert(name.clone(), media.clone());
    }
    let listing: String = digests
        .iter()
        .map(|(path, digest)| format!("{digest}  {path}\n"))
        .collect();
    contents.fingerprint = hex_digest(listing.as_bytes());
    contents
}

impl Contents<'_> {
    /// The digest of the captions as they are served.
    fn keep_captions(&mut self, path: &str, text: &str, mistakes: &Mistakes) -> Option<String> {
        let name = path.strip_prefix("medien/").unwrap_or(path);
        let checked = is_readable(path, text, mistakes)
            .then(|| media::check_captions(path, text, mistakes))
            .flatten();
        let Some((media, cues)) = checked else {
            self.broken_captions.insert(name.to_owned());
            return None;
        };
        let digest = media.sha256.clone();
        self.captions.insert(name.to_owned(), cues);
        self.media.insert(name.to_owned(), media);
        Some(digest)
    }
}

fn check_limits(package: &Package, mistakes: &Mistakes) {
    let texts = package.texts.values().map(|text| text.len() as u64);
    let media = package.media.values().map(|media| media.bytes_len);
    if texts.chain(media).fold(0, u64::saturating_add) > MAX_COURSE_BYTES {
        too_big(mistakes);
    }
    if package.texts.len() + package.media.len() > MAX_ENTRIES {
        too_many(mistakes);
    }
}

pub(crate) fn too_big(mistakes: &Mistakes) {
    let hint = format!(
        "Zusammen sind {} MiB erlaubt.",
        MAX_COURSE_BYTES / 1024 / 1024
    );
    mistakes.error("", 0, "Der Kurs ist zu groß.", hint);
}

pub(crate) fn too_many(mistakes: &Mistakes) {
    let hint = format!("Erlaubt sind {MAX_ENTRIES} Dateien und Ordner.");
    mistakes.error("", 0, "Der Kurs hat zu viele Dateien.", hint);
}

pub(crate) fn too_long(path: &str, limit: u64, mistakes: &Mistakes) {
    let hint = format!("Erlaubt sind {} MiB.", limit / 1024 / 1024);
    mistakes.error(path, 0, "Die Datei ist zu groß.", hint);
}

pub(crate) fn misplaced(path: &str, mistakes: &Mistakes) {
    mistakes.error(
        path,
        0,
        "Diese Datei gehört nicht in einen Kurs.",
        "Lektionen heißen 1-name.md oder 1-name.quiz.md, ihre Kurzfassung 1-name.kurz.md, ihre \
         Fassung in Leichter Sprache 1-name.leicht.md, Bilder medien/name.webp (auch png, jpg), Filme medien/name.mp4, Aufnahmen mp3 oder m4a, Untertitel vtt, Dokumente \
         pdf, Handzettel handzettel-name.md (kleine Buchstaben ohne Umlaute). Notizen \
         stehen in LIESMICH.md.",
    );
}

fn is_readable(path: &str, text: &str, mistakes: &Mistakes) -> bool {
    if text.len() as u64 > MAX_TEXT_BYTES {
        too_long(path, MAX_TEXT_BYTES, mistakes);
        return false;
    }
    !report_invisible(path, text, mistakes)
}

/// Whether the text holds something that cannot be seen, which is then reported.
pub(crate) fn report_invisible(path: &str, text: &str, mistakes: &Mistakes) -> bool {
    let strange = text.lines().position(|line| line.chars().any(is_invisible));
    if let Some(index) = strange {
        mistakes.error(
            path,
            index + 1,
            "Hier steht ein unsichtbares Steuerzeichen.",
            "Löschen Sie die Zeile und tippen Sie sie neu.",
        );
    }
    strange.is_some()
}

/// Control characters, private characters (the reader of gaps uses one) and those that turn the direction of text.
pub(crate) fn is_invisible(c: char) -> bool {
    (c.is_control() && c != '\t')
        || matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

pub(crate) fn hex_digest(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}
