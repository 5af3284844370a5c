//! Saves a text, also when somebody else has saved it in the meantime: what differs in different
//! blocks is merged, what differs in the same block is for people to decide. Nothing is lost.

use course_package::{Merged, Section, merge};

use super::draft::Draft;
use super::draft_text::DraftText;
use crate::db::Conn;
use crate::identity::Visitor;
use crate::problem::{Outcome, Problem};

/// The longest text, in bytes; the same as in a course folder.
const LONGEST: usize = course_package::MAX_TEXT_BYTES as usize;

pub enum Saved {
    /// It stands, perhaps with changes of others in it.
    Stored,
    /// The same blocks were changed: nothing was stored.
    Conflict(Vec<Section>),
}

/// `base` is the revision the writer began from, `mine` what they made of it.
pub fn save_text(
    conn: &mut Conn,
    visitor: &Visitor,
    draft: &Draft,
    text: &DraftText,
    base: i32,
    mine: &str,
) -> Outcome<Saved> {
    if mine.len() > LONGEST {
        return Err(Problem::field("text", "redaktion-text-lang"));
    }
    let merged = match merged(conn, text, base, mine)? {
        Merged::Clean(merged) => merged,
        Merged::Conflict(sections) => return Ok(Saved::Conflict(sections)),
    };
    if merged == text.text {
        return Ok(Saved::Stored);
    }
    text.replace(conn, visitor, &merged)?;
    draft.note_change(conn, visitor)?;
    Ok(Saved::Stored)
}

/// What becomes of the text with `mine` in it.
pub fn merged(conn: &mut Conn, text: &DraftText, base: i32, mine: &str) -> Outcome<Merged> {
    if base == text.revision {
        return Ok(Merged::Clean(mine.to_owned()));
    }
    let before = text.at_revision(conn, base)?;
    Ok(merge(
        before.as_deref().unwrap_or_default(),
        mine,
        &text.text,
    ))
}
