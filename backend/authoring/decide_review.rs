//! Ends a review: the draft is published, goes back to its authors, or they take it back.

use super::draft::Draft;
use super::permissions::{demand_decision, demand_own_writing};
use super::publish_draft::publish_reviewed;
use super::review::Review;
use super::review_letters::{News, tell};
use crate::db::Conn;
use crate::identity::Visitor;
use crate::problem::{Outcome, Problem};

/// `seen` is the revision of the draft that the reviewer has read.
pub fn approve_draft(conn: &mut Conn, visitor: &Visitor, draft: &Draft, seen: i32) -> Outcome<()> {
    let review = open_review(conn, draft)?;
    demand_decision(visitor, &review)?;
    if seen != draft.revision {
        return Err(Problem::Conflict("redaktion-inzwischen-geaendert"));
    }
    publish_reviewed(conn, visitor, draft, &review)?;
    Ok(())
}

pub fn return_draft(
    conn: &mut Conn,
    visitor: &Visitor,
    draft: &Draft,
    origin: Option<&str>,
) -> Outcome<()> {
    let review = open_review(conn, draft)?;
    demand_decision(visitor, &review)?;
    review.end(conn, visitor.now)?;
    let to = (&draft.kommune_id, &review.asked_by);
    tell(conn, visitor, draft, to, News::Returned, origin)
}

pub fn take_back(conn: &mut Conn, visitor: &Visitor, draft: &Draft) -> Outcome<()> {
    demand_own_writing(conn, visitor, draft)?;
    open_review(conn, draft)?.end(conn, visitor.now)
}

fn open_review(conn: &mut Conn, draft: &Draft) -> Outcome<Review> {
    let review = Review::find_open(conn, &draft.id)?;
    review.ok_or(Problem::Conflict("redaktion-nicht-in-pruefung"))
}
