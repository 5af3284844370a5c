//! Saves what stands in kurs.toml.

use course_package::{Settings, write_settings};

use super::add_to_course::checked;
use super::draft::Draft;
use super::draft_text::DraftText;
use super::folder::{Folder, MANIFEST};
use crate::db::Conn;
use crate::identity::Visitor;
use crate::problem::{Outcome, Problem};

/// What somebody else has changed in the meantime; the form is shown again then.
pub const CHANGED: &str = "redaktion-einstellungen-geaendert";

/// `base` is the revision of the settings that the form was filled from.
pub fn save_settings(
    conn: &mut Conn,
    visitor: &Visitor,
    draft: &Draft,
    base: i32,
    settings: &Settings,
) -> Outcome<()> {
    let title = checked(&settings.title)?;
    let folder = Folder::load(conn, draft)?;
    match folder.text(MANIFEST) {
        Some(manifest) => {
            let text = write_settings(&manifest.text, settings);
            if text != manifest.text && base != manifest.revision {
                return Err(Problem::Conflict(CHANGED));
            }
            if text != manifest.text {
                manifest.replace(conn, visitor, &text)?;
            }
        }
        None => DraftText::add(
            conn,
            visitor,
            draft,
            MANIFEST,
            &write_settings("", settings),
        )?,
    }
    draft.rename(conn, title)?;
    draft.note_change(conn, visitor)
}
