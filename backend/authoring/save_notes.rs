//! Saves the notes for fellow authors; learners never see them.

use course_package::{Section, tidy_text};

use super::draft::Draft;
use super::draft_text::DraftText;
use super::folder::{Folder, NOTES};
use super::save_text::{Saved, save_text};
use crate::db::Conn;
use crate::identity::Visitor;
use crate::problem::Outcome;

/// `base` is the revision the writer began from.
pub fn save_notes(
    conn: &mut Conn,
    visitor: &Visitor,
    draft: &Draft,
    base: i32,
    notes: &str,
) -> Outcome<()> {
    let notes = tidy_text(notes);
    let folder = Folder::load(conn, draft)?;
    let Some(text) = folder.text(NOTES) else {
        DraftText::add(conn, visitor, draft, NOTES, &notes)?;
        return draft.note_change(conn, visitor);
    };
    match save_text(conn, visitor, draft, text, base, &notes)? {
        Saved::Stored => Ok(()),
        // Notes are for all: what two have written at once stands one below the other.
        Saved::Conflict(sections) => {
            let both: String = sections.iter().map(joined).collect();
            text.replace(conn, visitor, &both)?;
            draft.note_change(conn, visitor)
        }
    }
}

fn joined(section: &Section) -> String {
    match section {
        Section::Agreed(text) => text.clone(),
        Section::Both { mine, theirs } => format!("{theirs}{mine}"),
    }
}
