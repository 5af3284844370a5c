//! Withdraws a course: nobody begins it any more, and those who are in it read why.

use super::care::answering_for;
use super::permissions::{get_own_version, may_withdraw};
use crate::catalog::{VersionId, withdraw};
use crate::db::Conn;
use crate::identity::Visitor;
use crate::problem::{Outcome, Problem};

const LONGEST_REASON: usize = 300;

/// The whole course, whichever of its versions is named.
pub fn withdraw_course(
    conn: &mut Conn,
    visitor: &Visitor,
    version: &VersionId,
    reason: &str,
) -> Outcome<()> {
    let version = get_own_version(conn, visitor, version)?;
    let answering = answering_for(conn, visitor, &version.course_id)?;
    if !may_withdraw(visitor, answering.as_ref()) {
        return Err(Problem::Forbidden("redaktion-nicht-zustaendig"));
    }
    let reason = reason.trim();
    if reason.is_empty() {
        return Err(Problem::field("grund", "redaktion-grund-fehlt"));
    }
    if reason.chars().count() > LONGEST_REASON {
        return Err(Problem::field("grund", "redaktion-grund-lang"));
    }
    let (owner, course) = (visitor.kommune_id(), &version.course_id);
    withdraw(conn, owner, course, reason, visitor.now)?;
    tracing::info!(course.slug = %version.slug, "withdrew course `{}`", version.slug);
    Ok(())
}
