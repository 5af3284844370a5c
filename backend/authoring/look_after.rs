//! Looks after a published course: says that its content is still right, or who answers for it.

use chrono::{Months, NaiveDate};

use super::care::{Care, store_check, store_owner};
use super::permissions::{get_own_version, may_hand_over};
use super::review_date::Check;
use super::reviewers::WRITERS;
use crate::catalog::{Version, VersionId, published_versions};
use crate::db::Conn;
use crate::identity::{MembershipId, RoleHolder, Visitor, list_holders};
use crate::problem::{Outcome, Problem};

/// How far ahead the next look may lie: three years.
pub const LONGEST_MONTHS: u32 = 36;

/// "Geprüft, stimmt noch": with the name of the visitor, until the day they choose.
pub fn confirm_course(
    conn: &mut Conn,
    visitor: &Visitor,
    id: &VersionId,
    again_on: Option<NaiveDate>,
) -> Outcome<()> {
    let version = get_own_version(conn, visitor, id)?;
    demand_published(conn, &version)?;
    let today = visitor.today();
    let again_on = again_on.ok_or(Problem::field("wieder", "redaktion-wieder-unlesbar"))?;
    if again_on <= today || again_on > today + Months::new(LONGEST_MONTHS) {
        return Err(Problem::field("wieder", "redaktion-wieder-falsch"));
    }
    let check = Check {
        on: today,
        again_on,
    };
    let (kommune, course) = (visitor.kommune_id(), &version.course_id);
    store_check(conn, kommune, course, check, &visitor.membership)
}

/// Who could answer for a course, by name.
pub fn who_could_own(conn: &mut Conn, visitor: &Visitor) -> Outcome<Vec<RoleHolder>> {
    let own = std::slice::from_ref(visitor.kommune_id());
    list_holders(conn, own, &WRITERS, visitor.today())
}

/// From now on somebody else answers for the course; who does not write courses here is not found.
pub fn hand_over_course(
    conn: &mut Conn,
    visitor: &Visitor,
    id: &VersionId,
    to: &MembershipId,
) -> Outcome<()> {
    let version = get_own_version(conn, visitor, id)?;
    let care = Care::find(conn, &version.course_id)?;
    if !may_hand_over(visitor, care.as_ref()) {
        return Err(Problem::Forbidden("redaktion-zustaendig-nur-pe"));
    }
    let could = who_could_own(conn, visitor)?;
    if !could.iter().any(|holder| holder.membership == *to) {
        return Err(Problem::NotFound);
    }
    store_owner(conn, visitor.kommune_id(), &version.course_id, to)
}

fn demand_published(conn: &mut Conn, version: &Version) -> Outcome<()> {
    if published_versions(conn, &version.course_id)?.is_empty() {
        return Err(Problem::Conflict("kurs-nicht-veroeffentlicht"));
    }
    Ok(())
}
