//! Checks the files in `medien/`: what they are by their bytes, and whether the name says the same.

use crate::course::Media;
use crate::mistakes::{Mistake, Mistakes};
use crate::names::{Kind, kind_of};
use crate::package::{hex_digest, tidy_text, too_long};
use crate::{MAX_DOCUMENT_BYTES, MAX_PICTURE_BYTES, MAX_RECORDING_BYTES, MAX_TEXT_BYTES};
use crate::{mpeg, picture, webvtt};

/// A film above this is slow to come on the line of a small town hall.
const HEAVY_RECORDING_BYTES: u64 = 6 * 1024 * 1024;

/// What a file in `medien/` may be, by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MediaKind {
    Picture,
    Film,
    Audio,
    Captions,
    Document,
}

impl MediaKind {
    pub(crate) fn of(name: &str) -> Option<Self> {
        Some(match name.rsplit_once('.')?.1 {
            "png" | "webp" | "jpg" | "jpeg" => MediaKind::Picture,
            "mp4" => MediaKind::Film,
            "mp3" | "m4a" => MediaKind::Audio,
            "vtt" => MediaKind::Captions,
            "pdf" => MediaKind::Document,
            _ => return None,
        })
    }

    /// The most bytes that are read.
    pub(crate) fn limit(self) -> u64 {
        match self {
            MediaKind::Picture => MAX_PICTURE_BYTES,
            MediaKind::Film | MediaKind::Audio => MAX_RECORDING_BYTES,
            MediaKind::Captions => MAX_TEXT_BYTES,
            MediaKind::Document => MAX_DOCUMENT_BYTES,
        }
    }
}

/// Reads captions, which are kept as they were understood and not as they were written.
pub(crate) fn check_captions(
    path: &str,
    text: &str,
    mistakes: &Mistakes,
) -> Option<(Media, Vec<webvtt::Cue>)> {
    let cues = webvtt::read(path, text, mistakes)?;
    let written = webvtt::write(&cues);
    let media = Media {
        content_type: "text/vtt; charset=utf-8".to_owned(),
        ..Media::of(path, written.as_bytes())
    };
    Some((
        Media {
            rewritten: Some(written),
            ..media
        },
        cues,
    ))
}

/// Checks one file for `medien/` by its name and its content. Captions are understood too,
/// though a package keeps them among its texts.
///
/// # Errors
/// What is wrong, with the path `medien/<name>`.
pub fn check_media(name: &str, bytes: &[u8]) -> Result<Media, Vec<Mistake>> {
    let mistakes = Mistakes::default();
    let path = format!("medien/{name}");
    let media = match kind_of(&path) {
        Kind::Media(kind) if bytes.len() as u64 > kind.limit() => {
            too_long(&path, kind.limit(), &mistakes);
            None
        }
        Kind::Media(MediaKind::Captions) => {
            let text = tidy_text(&String::from_utf8_lossy(bytes));
            check_captions(&path, &text, &mistakes).map(|(media, _)| media)
        }
        Kind::Media(kind) => check(kind, &path, bytes, &mistakes),
        _ => {
            let hint = "Bilder heißen name.webp, name.png oder name.jpg, Filme name.mp4, Aufnahmen \
                        name.mp3 oder name.m4a, Dokumente name.pdf; kleine Buchstaben ohne Umlaute.";
            mistakes.error(&path, 0, "So kann eine Datei hier nicht heißen.", hint);
            None
        }
    };
    media.ok_or_else(|| mistakes.into_sorted())
}

/// Says what does not stop a course but its readers.
pub(crate) fn warn(path: &str, media: &Media, mistakes: &Mistakes) {
    if media.starts_late {
        mistakes.warn(
            path,
            0,
            "Die Wiedergabe beginnt erst, wenn die Datei ganz geladen ist.",
            "Speichern Sie sie mit „faststart“, zum Beispiel: ffmpeg -i alt.mp4 -c copy -movflags +faststart neu.mp4",
        );
    }
    let is_recording = matches!(media.kind(), Some(MediaKind::Film | MediaKind::Audio));
    if is_recording && media.bytes_len > HEAVY_RECORDING_BYTES {
        mistakes.warn(
            path,
            0,
            format!("Die Datei ist {} groß.", size_words(media.bytes_len)),
            "Bis 6 MB lädt sie auch auf einer schmalen Leitung zügig. Verkleinern Sie sie oder teilen Sie sie.",
        );
    }
}

/// Checks everything in `medien/` that is no text.
pub(crate) fn check(
    kind: MediaKind,
    path: &str,
    bytes: &[u8],
    mistakes: &Mistakes,
) -> Option<Media> {
    match kind {
        MediaKind::Picture => check_picture(path, bytes, mistakes),
        MediaKind::Film | MediaKind::Audio => check_recording(kind, path, bytes, mistakes),
        MediaKind::Document => check_document(path, bytes, mistakes),
        MediaKind::Captions => None,
    }
}

fn check_picture(path: &str, bytes: &[u8], mistakes: &Mistakes) -> Option<Media> {
    let Some(header) = picture::read_header(bytes) else {
        let hint = "Speichern Sie das Bild neu als WebP, PNG oder JPEG.";
        mistakes.error(path, 0, "Das Bild ist beschädigt oder kein Bild.", hint);
        return None;
    };
    if picture::type_of_ending(path) != Some(header.content_type) {
        let found = header.content_type.trim_start_matches("image/");
        mistakes.error(
            path,
            0,
            format!("Die Endung passt nicht, der Inhalt ist {found}."),
            "Benennen Sie die Datei um oder speichern Sie das Bild neu.",
        );
        return None;
    }
    Some(Media {
        content_type: header.content_type.to_owned(),
        width: header.width,
        height: header.height,
        ..Media::of(path, bytes)
    })
}

fn check_recording(
    kind: MediaKind,
    path: &str,
    bytes: &[u8],
    mistakes: &Mistakes,
) -> Option<Media> {
    let read = match path.rsplit_once('.') {
        Some((_, "mp3")) => mpeg::read_mp3(bytes),
        _ => mpeg::read_mp4(bytes, kind == MediaKind::Film),
    };
    let header = match read {
        Ok(header) => header,
        Err((message, hint)) => {
            mistakes.error(path, 0, message, hint);
            return None;
        }
    };
    Some(Media {
        content_type: header.content_type.to_owned(),
        seconds: header.seconds,
        starts_late: !header.starts_fast,
        ..Media::of(path, bytes)
    })
}

fn check_document(path: &str, bytes: &[u8], mistakes: &Mistakes) -> Option<Media> {
    let is_whole =
        bytes.starts_with(b"%PDF-") && bytes.windows(5).rev().take(2048).any(|end| end == b"%%EOF");
    if !is_whole {
        let hint = "Speichern Sie das Dokument neu als PDF.";
        mistakes.error(path, 0, "Das Dokument ist beschädigt oder kein PDF.", hint);
        return None;
    }
    Some(Media {
        content_type: "application/pdf".to_owned(),
        ..Media::of(path, bytes)
    })
}

impl Media {
    /// Name, length and digest; the type is the caller's.
    fn of(path: &str, bytes: &[u8]) -> Self {
        Media {
            name: path.strip_prefix("medien/").unwrap_or(path).to_owned(),
            bytes_len: bytes.len() as u64,
            sha256: hex_digest(bytes),
            ..Media::default()
        }
    }

    pub(crate) fn kind(&self) -> Option<MediaKind> {
        MediaKind::of(&self.name)
    }
}

/// A length for people: `240 KB`, `2,7 MB`.
pub(crate) fn size_words(bytes: u64) -> String {
    if bytes < 1_000_000 {
        return format!("{} KB", bytes.div_ceil(1000));
    }
    let tenths = bytes / 100_000;
    format!("{},{} MB", tenths / 10, tenths % 10)
}
