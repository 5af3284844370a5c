//! A personal token of the API (Zugriffsschlüssel): a program acts with it as its owner, with
//! no more rights than the owner has at that moment.

use chrono::Duration;
use diesel::prelude::*;

use super::session::{hash, random_word};
use super::tables::api_tokens;
use super::{MembershipId, Visitor};
use crate::clock::Time;
use crate::db::Conn;
use crate::problem::{Outcome, Problem};

crate::id_type!(ApiTokenId);

/// So that scanners for leaked secrets, and people, recognise one.
pub(super) const PREFIX: &str = "lvt_";
/// How many days a token may hold.
pub(super) const DAYS: [i64; 3] = [30, 90, 365];
/// How long the list shows one that has ended.
const KEEP_DAYS: i64 = 30;
const LONGEST_NAME: usize = 80;
const MOST: usize = 20;

#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = api_tokens)]
pub struct ApiToken {
    pub id: ApiTokenId,
    pub name: String,
    pub may_write: bool,
    pub created_at: Time,
    pub last_seen_at: Time,
    pub expires_at: Time,
    pub revoked_at: Option<Time>,
}

/// What somebody asks for.
#[derive(Debug)]
pub struct NewApiToken {
    /// What it is for, in the owner's words.
    pub name: String,
    pub may_write: bool,
    /// One of `DAYS`.
    pub days: i64,
}

impl NewApiToken {
    /// Stores it and returns the secret, which nobody can be told again.
    pub fn store(self, conn: &mut Conn, owner: &Visitor) -> Outcome<String> {
        let name = self.name.trim();
        if name.is_empty() {
            return Err(Problem::field("name", "schluessel-name-fehlt"));
        }
        if name.chars().count() > LONGEST_NAME || name.chars().any(char::is_control) {
            return Err(Problem::field("name", "schluessel-name-lang"));
        }
        if !DAYS.contains(&self.days) {
            return Err(Problem::field("tage", "schluessel-tage"));
        }
        let holding = ApiToken::list(conn, &owner.membership)?;
        let holding = holding.iter().filter(|token| token.holds(owner.now));
        if holding.count() >= MOST {
            return Err(Problem::field("name", "schluessel-zu-viele"));
        }
        let secret = format!("{PREFIX}{}", random_word());
        diesel::insert_into(api_tokens::table)
            .values((
                api_tokens::id.eq(ApiTokenId::new()),
                api_tokens::kommune_id.eq(owner.kommune_id()),
                api_tokens::membership_id.eq(&owner.membership),
                api_tokens::secret_hash.eq(hash(&secret)),
                api_tokens::name.eq(name),
                api_tokens::may_write.eq(self.may_write),
                api_tokens::created_at.eq(owner.now),
                api_tokens::last_seen_at.eq(owner.now),
                api_tokens::expires_at.eq(owner.now + Duration::days(self.days)),
            ))
            .execute(conn)?;
        Ok(secret)
    }
}

impl ApiToken {
    /// All of a membership, the latest first.
    pub fn list(conn: &mut Conn, owner: &MembershipId) -> Outcome<Vec<Self>> {
        Ok(api_tokens::table
            .filter(api_tokens::membership_id.eq(owner))
            .order(api_tokens::id.desc())
            .select(Self::as_select())
            .load(conn)?)
    }

    /// Whether it opens anything.
    pub fn holds(&self, now: Time) -> bool {
        self.revoked_at.is_none() && self.expires_at > now
    }

    /// Whether it was used since it was made.
    pub fn was_used(&self) -> bool {
        self.last_seen_at > self.created_at
    }

    /// Ends the owner's token for good; somebody else's is not found. Ended twice, it stays as
    /// it was.
    pub fn revoke(conn: &mut Conn, owner: &Visitor, id: &ApiTokenId) -> Outcome<()> {
        let own = api_tokens::table
            .filter(api_tokens::id.eq(id))
            .filter(api_tokens::membership_id.eq(&owner.membership));
        let known: Option<Option<Time>> =
            own.select(api_tokens::revoked_at).first(conn).optional()?;
        if known.ok_or(Problem::NotFound)?.is_none() {
            diesel::update(api_tokens::table.find(id))
                .set(api_tokens::revoked_at.eq(owner.now))
                .execute(conn)?;
        }
        Ok(())
    }

    pub(super) fn touch(conn: &mut Conn, id: &str, now: Time) -> Outcome<()> {
        diesel::update(api_tokens::table.find(id))
            .set(api_tokens::last_seen_at.eq(now))
            .execute(conn)?;
        Ok(())
    }
}

/// Removes tokens that ended long ago.
pub(super) fn sweep(conn: &mut Conn, _payload: &str, now: Time) -> Outcome<()> {
    let ended = now - Duration::days(KEEP_DAYS);
    diesel::delete(
        api_tokens::table.filter(
            api_tokens::expires_at
                .lt(ended)
                .or(api_tokens::revoked_at.lt(ended)),
        ),
    )
    .execute(conn)?;
    Ok(())
}
