//! Who may write courses: one function per question.

use std::sync::Arc;

use super::draft::{Draft, is_author};
use super::review::Review;
use crate::catalog::{Version, VersionId, get_version};
use crate::db::Conn;
use crate::identity::{Role, Visitor};
use crate::problem::{Outcome, Problem};

/// Courses of the own Kommune at all.
pub fn may_write(visitor: &Visitor) -> bool {
    visitor.has(Role::Author) || may_write_all(visitor)
}

/// Says no to whoever writes no courses.
pub fn demand_writing(visitor: &Visitor) -> Outcome<()> {
    let may = may_write(visitor).then_some(());
    may.ok_or(Problem::Forbidden("redaktion-nur-autoren"))
}

/// Every draft of the Kommune; an author sees those they write at.
pub fn may_write_all(visitor: &Visitor) -> bool {
    visitor.has(Role::Personalentwicklung)
}

/// A version that the visitor's Kommune has published; any other is not found.
pub fn get_own_version(
    conn: &mut Conn,
    visitor: &Visitor,
    id: &VersionId,
) -> Outcome<Arc<Version>> {
    demand_writing(visitor)?;
    let version = get_version(conn, id)?;
    let is_own = version.kommune_id == *visitor.kommune_id();
    is_own.then_some(version).ok_or(Problem::NotFound)
}

/// A draft at which the visitor writes, not one that lies before them to be read.
pub fn demand_own_writing(conn: &mut Conn, visitor: &Visitor, draft: &Draft) -> Outcome<()> {
    let may = may_write_all(visitor) || is_author(conn, &draft.id, &visitor.membership)?;
    may.then_some(())
        .ok_or(Problem::Forbidden("redaktion-nur-lesen"))
}

/// A review is decided by the person who was asked.
pub fn may_decide(visitor: &Visitor, review: &Review) -> bool {
    review.reviewer_id == visitor.membership
}

pub fn demand_decision(visitor: &Visitor, review: &Review) -> Outcome<()> {
    may_decide(visitor, review)
        .then_some(())
        .ok_or(Problem::Forbidden("redaktion-nicht-gefragt"))
}
