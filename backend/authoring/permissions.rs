//! Who may write courses: one function per question.

use std::sync::Arc;

use super::care::Care;
use super::draft::{Draft, is_author};
use super::review::Review;
use crate::catalog::{Version, VersionId, get_version};
use crate::db::Conn;
use crate::identity::{MembershipId, Role, Visitor};
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

/// Drafts of others at all, where somebody asks for it.
pub fn may_read(visitor: &Visitor) -> bool {
    may_write(visitor) || visitor.has(Role::Verbund)
}

/// Says no to whom nobody could ask to read a draft.
pub fn demand_reading(visitor: &Visitor) -> Outcome<()> {
    may_read(visitor)
        .then_some(())
        .ok_or(Problem::Forbidden("redaktion-nur-autoren"))
}

/// Whether the visitor came to this draft only to read it, from beyond those who write courses of
/// its Kommune.
pub fn is_from_outside(visitor: &Visitor, draft: &Draft) -> bool {
    draft.kommune_id != *visitor.kommune_id() || !may_write(visitor)
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

/// Personalentwicklung gives a course to somebody else, and so does whoever answers for it.
pub fn may_hand_over(visitor: &Visitor, care: Option<&Care>) -> bool {
    let is_owner = |care: &Care| care.owner_id.as_ref() == Some(&visitor.membership);
    may_write_all(visitor) || care.is_some_and(is_owner)
}

/// Whoever answers for a course withdraws it, and Personalentwicklung; where nobody answers for it,
/// whoever writes.
pub fn may_withdraw(visitor: &Visitor, owner: Option<&MembershipId>) -> bool {
    may_write_all(visitor) || owner.is_none_or(|owner| *owner == visitor.membership)
}

/// A review is decided by the person who was asked.
pub fn may_decide(visitor: &Visitor, review: &Review) -> bool {
    review.is_for(&visitor.membership)
}

pub fn demand_decision(visitor: &Visitor, review: &Review) -> Outcome<()> {
    may_decide(visitor, review)
        .then_some(())
        .ok_or(Problem::Forbidden("redaktion-nicht-gefragt"))
}
