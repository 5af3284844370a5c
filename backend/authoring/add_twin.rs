//! Begins a twin of a lesson: its text once more, shorter or in Leichte Sprache.

use course_package::{TwinKind, twin_of};

use super::draft::Draft;
use super::draft_text::DraftText;
use super::folder::{Folder, lesson_of};
use super::starters::twin_starter;
use crate::db::Conn;
use crate::identity::Visitor;
use crate::problem::{Outcome, Problem};

/// The lesson must have a text. One that is there already stays as it is.
pub fn add_twin(
    conn: &mut Conn,
    visitor: &Visitor,
    draft: &Draft,
    key: &str,
    kind: TwinKind,
) -> Outcome<()> {
    let folder = Folder::load(conn, draft)?;
    let outline = folder.outline();
    let text = lesson_of(&outline, key)?.text.as_deref();
    let path = text.and_then(|path| twin_of(path, kind));
    let path = path.ok_or(Problem::NotFound)?;
    if folder.text(&path).is_some() {
        return Ok(());
    }
    DraftText::add(conn, visitor, draft, &path, &twin_starter(kind)?)?;
    draft.note_change(conn, visitor)
}
