//! Writes a comment on a place of a draft, or an answer to one.

use super::comment::{Comment, CommentId, CommentPlace, store_comment};
use super::draft::Draft;
use crate::db::Conn;
use crate::identity::Visitor;
use crate::problem::{Outcome, Problem};

const LONGEST: usize = 2000;

pub fn write_comment(
    conn: &mut Conn,
    visitor: &Visitor,
    draft: &Draft,
    place: &CommentPlace,
    text: &str,
) -> Outcome<CommentId> {
    store_comment(conn, visitor, draft, place, None, checked(text)?)
}

pub fn answer_comment(
    conn: &mut Conn,
    visitor: &Visitor,
    draft: &Draft,
    comment: &Comment,
    text: &str,
) -> Outcome<CommentId> {
    let text = checked(text)?;
    let (place, answers) = (comment.place(), Some(&comment.id));
    store_comment(conn, visitor, draft, &place, answers, text)
}

fn checked(text: &str) -> Outcome<&str> {
    let text = text.trim();
    if text.is_empty() || text.chars().count() > LONGEST {
        return Err(Problem::Malformed("redaktion-anmerkung-falsch"));
    }
    Ok(text)
}
