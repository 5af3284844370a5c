//! Takes in a file for a draft: pictures are drawn anew, everything else is checked by its content.

use std::collections::BTreeSet;

use course_package::{
    Media, Merged, Mistake, check_media, key_for, media_name, media_path, tidy_text,
};

use super::draft::Draft;
use super::draft_file::DraftFile;
use super::draft_text::DraftText;
use super::save_text::{merged, save_text};
use crate::db::Conn;
use crate::files::Files;
use crate::identity::Visitor;
use crate::pictures::{Fault, redraw};
use crate::problem::{Outcome, Problem};

/// The largest file, in bytes.
pub const LARGEST: u64 = course_package::MAX_RECORDING_BYTES;

/// A file in the file store, ready to be put into a draft.
pub enum Brought {
    File(Media),
    /// Captions are a text like any other.
    Captions {
        path: String,
        text: String,
    },
}

impl Brought {
    /// The name of captions; nothing for another file.
    pub fn captions(&self) -> Option<&str> {
        match self {
            Self::Captions { path, .. } => media_name(path),
            Self::File(_) => None,
        }
    }
}

/// Makes a file of a draft of what somebody sent under this name. No database.
pub fn make_file(
    files: &Files,
    name: &str,
    bytes: Vec<u8>,
) -> Outcome<Result<Brought, Vec<Mistake>>> {
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    let stem = key_for(stem, &BTreeSet::new());
    let ending = ending.to_lowercase();
    let (name, bytes) = match redraw(&bytes) {
        Ok((drawn, ending)) => (format!("{stem}.{ending}"), drawn),
        Err(Fault::Kind) => (format!("{stem}.{ending}"), bytes),
        Err(fault) => return Err(Problem::field("datei", said(fault))),
    };
    if ending == "vtt" {
        return make_captions(files, &name, &String::from_utf8_lossy(&bytes));
    }
    Ok(match check_media(&name, &bytes) {
        Ok(media) => {
            files.put(&bytes)?;
            Ok(Brought::File(media))
        }
        Err(mistakes) => Err(mistakes),
    })
}

/// Makes captions of a text; readers get them as they were understood.
pub fn make_captions(
    files: &Files,
    name: &str,
    text: &str,
) -> Outcome<Result<Brought, Vec<Mistake>>> {
    let text = tidy_text(text);
    let media = match check_media(name, text.as_bytes()) {
        Ok(media) => media,
        Err(mistakes) => return Ok(Err(mistakes)),
    };
    let Some(understood) = &media.rewritten else {
        return Err(Problem::NotFound);
    };
    files.put(understood.as_bytes())?;
    let path = media_path(&media.name);
    Ok(Ok(Brought::Captions { path, text }))
}

fn said(fault: Fault) -> &'static str {
    match fault {
        Fault::Empty => "redaktion-datei-fehlt",
        Fault::TooManyPixels => "redaktion-bild-gross",
        Fault::Kind | Fault::Broken => "redaktion-bild-kaputt",
    }
}

/// What became of a file for a draft.
#[derive(Debug, PartialEq, Eq)]
pub enum Taken {
    /// It stands, captions perhaps with changes of others in them.
    Stored,
    /// Others have changed the same captions: nothing was stored.
    Clash,
}

/// Puts it into the draft, in place of one of the same name. Captions that stand there already
/// are merged; `base` is the revision their writer began from.
pub fn take_file(
    conn: &mut Conn,
    visitor: &Visitor,
    draft: &Draft,
    files: &Files,
    brought: &Brought,
    base: i32,
) -> Outcome<Taken> {
    match brought {
        Brought::File(media) => DraftFile::put(conn, draft, media)?,
        Brought::Captions { path, text } => match DraftText::find(conn, &draft.id, path)? {
            Some(known) => match merged(conn, &known, base, text)? {
                Merged::Clean(text) if is_sound(files, path, &text)? => {
                    save_text(conn, visitor, draft, &known, known.revision, &text)?;
                    return Ok(Taken::Stored);
                }
                _ => return Ok(Taken::Clash),
            },
            None => DraftText::add(conn, visitor, draft, path, text)?,
        },
    }
    draft.note_change(conn, visitor)?;
    Ok(Taken::Stored)
}

/// Whether captions can be read; readers get them as they were understood.
fn is_sound(files: &Files, path: &str, text: &str) -> Outcome<bool> {
    let name = media_name(path).unwrap_or(path);
    Ok(make_captions(files, name, text)?.is_ok())
}

/// Takes a file out of the draft; the report says where it is missing then.
pub fn drop_file(conn: &mut Conn, visitor: &Visitor, draft: &Draft, name: &str) -> Outcome<()> {
    match DraftText::find(conn, &draft.id, &media_path(name))? {
        Some(captions) => captions.delete(conn)?,
        None => {
            DraftFile::get(conn, &draft.id, name)?;
            DraftFile::delete(conn, &draft.id, name)?;
        }
    }
    draft.note_change(conn, visitor)
}
