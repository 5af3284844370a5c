//! Whom a secret belongs to, and what is known of them: the one question of every request.

use std::marker::PhantomData;

use chrono::NaiveDate;
use diesel::prelude::*;
use diesel::query_builder::{AstPass, Query, QueryFragment, QueryId};
use diesel::sql_types::{Bool, Date, Nullable, Text, Timestamp};

use super::{MembershipId, PersonId, session};
use crate::clock::{Time, date_of};
use crate::db::{Conn, MultiBackend, notice_revision};
use crate::organisation::{KommuneId, UnitId};
use crate::problem::Outcome;

/// Whom a session or a token of the API belongs to.
#[derive(Queryable)]
pub(super) struct Found {
    /// Of the session or the token.
    pub id: String,
    pub person_id: PersonId,
    pub membership_id: Option<MembershipId>,
    /// Of a session.
    pub csrf: String,
    /// A session may; of a token its owner decides.
    pub may_write: bool,
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

/// What a secret is of: the rows that hold, under the names the question below uses.
trait Kind: 'static {
    const ROWS: &'static str;
}

struct SessionOfSecret;

impl Kind for SessionOfSecret {
    const ROWS: &'static str =
        "(SELECT id, id AS asked, person_id, membership_id, csrf, TRUE AS may_write,
                 last_seen_at, expires_at
          FROM sessions)";
}

struct TokenOfSecret;

impl Kind for TokenOfSecret {
    const ROWS: &'static str =
        "(SELECT t.id, t.secret_hash AS asked, m.person_id, t.membership_id, '' AS csrf,
                 t.may_write, t.last_seen_at, t.expires_at
          FROM api_tokens t JOIN memberships m ON m.id = t.membership_id
          WHERE t.revoked_at IS NULL)";
}

struct TokenOfId;

impl Kind for TokenOfId {
    const ROWS: &'static str =
        "(SELECT t.id, t.id AS asked, m.person_id, t.membership_id, '' AS csrf,
                 t.may_write, t.last_seen_at, t.expires_at
          FROM api_tokens t JOIN memberships m ON m.id = t.membership_id
          WHERE t.revoked_at IS NULL)";
}

/// In plain SQL, since the query builder writes the text of a statement anew each time, and
/// this one took a sixth of a page that way.
struct WhoAsks<'a, K> {
    asked: &'a str,
    now: Time,
    today: NaiveDate,
    kind: PhantomData<K>,
}

impl<K: Kind> QueryId for WhoAsks<'_, K> {
    type QueryId = WhoAsks<'static, K>;
}

impl<K> Query for WhoAsks<'_, K> {
    type SqlType = (
        Text,
        Text,
        Nullable<Text>,
        Text,
        Bool,
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

impl<K> RunQueryDsl<Conn> for WhoAsks<'_, K> {}

impl<K: Kind> QueryFragment<MultiBackend> for WhoAsks<'_, K> {
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, MultiBackend>) -> QueryResult<()> {
        out.push_sql(
            "SELECT s.id, s.person_id, s.membership_id, s.csrf, s.may_write, s.last_seen_at,
                    p.given_name, p.family_name, p.language, m.kommune_id, u.unit_id,
                    EXISTS (SELECT 1 FROM membership_roles r WHERE r.membership_id = s.membership_id)
                    OR EXISTS (SELECT 1 FROM deputies d WHERE d.deputy_id = s.membership_id),
                    k.revision
             FROM ",
        );
        out.push_sql(K::ROWS);
        out.push_sql(
            " s
             JOIN persons p ON p.id = s.person_id
             JOIN kept_revisions k ON k.subject = 'all'
             LEFT JOIN memberships m ON m.id = s.membership_id
                   AND (m.left_on IS NULL OR m.left_on >= ",
        );
        out.push_bind_param::<Date, _>(&self.today)?;
        out.push_sql(
            ") LEFT JOIN membership_units u ON u.membership_id = s.membership_id AND u.is_main
             WHERE s.asked = ",
        );
        out.push_bind_param::<Text, _>(self.asked)?;
        out.push_sql(" AND s.expires_at > ");
        out.push_bind_param::<Timestamp, _>(&self.now)
    }
}

/// The owner of a session's secret, while it holds.
pub(super) fn find_by_session(conn: &mut Conn, secret: &str, now: Time) -> Outcome<Option<Found>> {
    find::<SessionOfSecret>(conn, &session::hash(secret), now)
}

/// The owner of a personal token of the API, while it holds.
pub(super) fn find_by_token(conn: &mut Conn, secret: &str, now: Time) -> Outcome<Option<Found>> {
    find::<TokenOfSecret>(conn, &session::hash(secret), now)
}

/// The owner of the personal token that an access token was given for, while that one holds.
pub(super) fn find_by_token_id(conn: &mut Conn, id: &str, now: Time) -> Outcome<Option<Found>> {
    find::<TokenOfId>(conn, id, now)
}

fn find<K: Kind>(conn: &mut Conn, asked: &str, now: Time) -> Outcome<Option<Found>> {
    let query = WhoAsks::<K> {
        asked,
        now,
        today: date_of(now),
        kind: PhantomData,
    };
    let found: Option<Found> = query.get_result(conn).optional()?;
    if let Some(found) = &found {
        notice_revision(&found.revision);
    }
    Ok(found)
}
