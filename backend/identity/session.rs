//! A session: a login on one device. The cookie holds a secret, the table only its hash.

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use chrono::Duration;
use diesel::prelude::*;
use sha2::{Digest, Sha256};

use super::tables::{invitations, login_failures, sessions};
use super::{Membership, PersonId};
use crate::clock::Time;
use crate::db::Conn;
use crate::problem::{Outcome, Problem};

#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = sessions)]
pub struct Session {
    pub id: String,
    pub person_id: PersonId,
    pub csrf: String,
    pub device: String,
    pub created_at: Time,
    pub last_seen_at: Time,
}

pub(super) struct NewSession<'a> {
    pub person: &'a PersonId,
    pub device: &'a str,
    pub hours: i64,
}

impl NewSession<'_> {
    /// Opens a session and returns the secret for the cookie.
    pub fn store(self, conn: &mut Conn, now: Time) -> Outcome<String> {
        let secret = random_word();
        diesel::insert_into(sessions::table)
            .values((
                sessions::id.eq(hash(&secret)),
                sessions::person_id.eq(self.person),
                sessions::csrf.eq(random_word()),
                sessions::device.eq(self.device),
                sessions::created_at.eq(now),
                sessions::last_seen_at.eq(now),
                sessions::expires_at.eq(now + Duration::hours(self.hours)),
            ))
            .execute(conn)?;
        Ok(secret)
    }
}

/// A session for a membership with the secret of its cookie and the token of its forms.
pub struct OpenedSession {
    pub secret: String,
    pub csrf: String,
}

/// Opens a session without a password: for those who hold the installation in their hands.
pub fn open_session(
    conn: &mut Conn,
    membership: &Membership,
    hours: i64,
    now: Time,
) -> Outcome<OpenedSession> {
    let new = NewSession {
        person: &membership.person_id,
        device: "",
        hours,
    };
    let secret = new.store(conn, now)?;
    let session = Session::find(conn, &secret, now)?.ok_or(Problem::NotFound)?;
    Session::choose(conn, &session.id, membership)?;
    Ok(OpenedSession {
        secret,
        csrf: session.csrf,
    })
}

impl Session {
    pub fn find(conn: &mut Conn, secret: &str, now: Time) -> Outcome<Option<Self>> {
        Ok(sessions::table
            .find(hash(secret))
            .filter(sessions::expires_at.gt(now))
            .select(Self::as_select())
            .first(conn)
            .optional()?)
    }

    pub fn list(conn: &mut Conn, person: &PersonId, now: Time) -> Outcome<Vec<Self>> {
        Ok(sessions::table
            .filter(sessions::person_id.eq(person))
            .filter(sessions::expires_at.gt(now))
            .order(sessions::last_seen_at.desc())
            .select(Self::as_select())
            .load(conn)?)
    }

    /// Decides for which Kommune this login acts.
    pub fn choose(conn: &mut Conn, id: &str, membership: &Membership) -> Outcome<()> {
        diesel::update(sessions::table.find(id))
            .set((
                sessions::membership_id.eq(&membership.id),
                sessions::kommune_id.eq(&membership.kommune_id),
            ))
            .execute(conn)?;
        Ok(())
    }

    pub fn touch(conn: &mut Conn, id: &str, now: Time) -> Outcome<()> {
        diesel::update(sessions::table.find(id))
            .set(sessions::last_seen_at.eq(now))
            .execute(conn)?;
        Ok(())
    }

    pub fn end(conn: &mut Conn, id: &str) -> Outcome<()> {
        diesel::delete(sessions::table.find(id)).execute(conn)?;
        Ok(())
    }

    pub fn end_all(conn: &mut Conn, person: &PersonId) -> Outcome<()> {
        diesel::delete(sessions::table.filter(sessions::person_id.eq(person))).execute(conn)?;
        Ok(())
    }

    /// Ends all logins of a person but the one in hand.
    pub fn end_others(conn: &mut Conn, person: &PersonId, but: &str) -> Outcome<()> {
        diesel::delete(
            sessions::table.filter(sessions::person_id.eq(person).and(sessions::id.ne(but))),
        )
        .execute(conn)?;
        Ok(())
    }
}

/// Removes sessions that have ended and failures that no longer count.
pub(super) fn sweep(conn: &mut Conn, _payload: &str, now: Time) -> Outcome<()> {
    diesel::delete(sessions::table.filter(sessions::expires_at.le(now))).execute(conn)?;
    diesel::delete(
        login_failures::table.filter(login_failures::failed_at.lt(now - Duration::days(1))),
    )
    .execute(conn)?;
    let ended = now - Duration::days(30);
    diesel::delete(invitations::table.filter(invitations::expires_at.lt(ended))).execute(conn)?;
    Ok(())
}

pub(super) fn random_word() -> String {
    BASE64_URL_SAFE_NO_PAD.encode(rand::random::<[u8; 32]>())
}

/// What the table knows of a secret.
pub(super) fn hash(secret: &str) -> String {
    Sha256::digest(secret)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}
