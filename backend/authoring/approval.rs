//! Who let a version out, and under which rule: kept as long as the version.

use diesel::prelude::*;

use super::review::Review;
use super::tables::version_approvals;
use crate::catalog::VersionId;
use crate::db::Conn;
use crate::identity::{MembershipId, Visitor};
use crate::organisation::{KommuneId, ReviewRule};
use crate::problem::Outcome;

#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = version_approvals)]
pub struct Approval {
    pub rule: ReviewRule,
    /// Who asked for it, where it was not the same person.
    pub asked_by: Option<MembershipId>,
    pub approved_by: MembershipId,
}

/// None for versions that came by the command line.
pub fn find_approval(conn: &mut Conn, version: &VersionId) -> Outcome<Option<Approval>> {
    Ok(version_approvals::table
        .find(version)
        .select(Approval::as_select())
        .first(conn)
        .optional()?)
}

pub(super) fn store_approval(
    conn: &mut Conn,
    visitor: &Visitor,
    owner: &KommuneId,
    version: &VersionId,
    review: Option<&Review>,
) -> Outcome<()> {
    let rule = review.map_or(ReviewRule::Own, |review| review.rule);
    diesel::insert_into(version_approvals::table)
        .values((
            version_approvals::version_id.eq(version),
            version_approvals::kommune_id.eq(owner),
            version_approvals::rule.eq(rule),
            version_approvals::asked_by.eq(review.map(|review| &review.asked_by)),
            version_approvals::asked_at.eq(review.map(|review| review.asked_at)),
            version_approvals::approved_by.eq(&visitor.membership),
            version_approvals::approved_at.eq(visitor.now),
            version_approvals::approver_kommune_id.eq(Some(visitor.kommune_id())),
        ))
        .execute(conn)?;
    Ok(())
}
