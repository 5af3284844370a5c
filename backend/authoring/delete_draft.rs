//! Takes a draft away with all that belongs to it; versions stay as they are.

use super::comment::delete_comments;
use super::draft::Draft;
use super::draft_file::DraftFile;
use super::draft_text::DraftText;
use super::review::delete_reviews;
use crate::db::Conn;
use crate::problem::Outcome;

pub fn delete_draft(conn: &mut Conn, draft: &Draft) -> Outcome<()> {
    for text in DraftText::list(conn, &draft.id)? {
        text.delete(conn)?;
    }
    DraftFile::delete_all(conn, &draft.id)?;
    delete_comments(conn, &draft.id)?;
    delete_reviews(conn, &draft.id)?;
    draft.delete_row(conn)
}
