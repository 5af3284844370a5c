//! Whom a session belongs to, and what is known of them: the one question of every request.

use chrono::NaiveDate;
use diesel::prelude::*;
use diesel::query_builder::{AstPass, Query, QueryFragment, QueryId};
use diesel::sql_types::{Bool, Date, Nullable, Text, Timestamp};

use super::{MembershipId, PersonId, session};
use crate::clock::Time;
use crate::db::{Conn, MultiBackend, notice_revision};
use crate::organisation::{KommuneId, UnitId};
use crate::problem::Outcome;

/// Whom a session belongs to.
#[derive(Queryable)]
pub(super) struct Found {
    pub session_id: String,
    pub person_id: PersonId,
    pub membership_id: Option<MembershipId>,
    pub csrf: String,
    pub last_seen_at: Time,
    pub given_name: String,
    pub family_name: String,
    pub language: String,
    /// Absent when the person has left.
    pub kommune_id: Option<KommuneId>,
    pub main_unit: Option<UnitId>,
    /// Own ones or, at some time, those of somebody else. Most people learn and have none.
    pub has_roles: bool,
    revision: String,
}

/// What every request asks first. In plain SQL, since the query builder writes the text of a
/// statement anew each time, and this one took a sixth of a page that way.
struct BySession<'a> {
    hash: &'a str,
    now: Time,
    today: NaiveDate,
}

impl QueryId for BySession<'_> {
    type QueryId = BySession<'static>;
}

impl Query for BySession<'_> {
    type SqlType = (
        Text,
        Text,
        Nullable<Text>,
        Text,
        Timestamp,
        Text,
        Text,
        Text,
        Nullable<Text>,
        Nullable<Text>,
        Bool,
        Text,
    );
}

impl RunQueryDsl<Conn> for BySession<'_> {}

impl QueryFragment<MultiBackend> for BySession<'_> {
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, MultiBackend>) -> QueryResult<()> {
        out.push_sql(
            "SELECT s.id, s.person_id, s.membership_id, s.csrf, s.last_seen_at,
                    p.given_name, p.family_name, p.language, m.kommune_id, u.unit_id,
                    EXISTS (SELECT 1 FROM membership_roles r WHERE r.membership_id = s.membership_id)
                    OR EXISTS (SELECT 1 FROM deputies d WHERE d.deputy_id = s.membership_id),
                    k.revision
             FROM sessions s
             JOIN persons p ON p.id = s.person_id
             JOIN kept_revisions k ON k.subject = 'all'
             LEFT JOIN memberships m ON m.id = s.membership_id
                   AND (m.left_on IS NULL OR m.left_on >= ",
        );
        out.push_bind_param::<Date, _>(&self.today)?;
        out.push_sql(
            ") LEFT JOIN membership_units u ON u.membership_id = s.membership_id AND u.is_main
             WHERE s.id = ",
        );
        out.push_bind_param::<Text, _>(self.hash)?;
        out.push_sql(" AND s.expires_at > ");
        out.push_bind_param::<Timestamp, _>(&self.now)
    }
}

/// The owner of a secret, while its session holds.
pub(super) fn find(
    conn: &mut Conn,
    secret: &str,
    now: Time,
    today: NaiveDate,
) -> Outcome<Option<Found>> {
    let hash = session::hash(secret);
    let query = BySession {
        hash: &hash,
        now,
        today,
    };
    let found: Option<Found> = query.get_result(conn).optional()?;
    if let Some(found) = &found {
        notice_revision(&found.revision);
    }
    Ok(found)
}
