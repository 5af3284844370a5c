//! Limits: who may try something how often, so that guessing takes too long.

use std::sync::LazyLock;

use chrono::Duration;
use diesel::prelude::*;

use super::session::hash;
use super::tables::login_failures;
use crate::clock::Time;
use crate::codes::new_code;
use crate::db::{Conn, append_lock};
use crate::problem::{Outcome, Problem};

/// The advisory lock of counted requests on PostgreSQL.
const REQUESTS: i64 = 0x4c56_5251;

/// So many within the window, then wait.
pub(super) struct Limit {
    /// Stands before the name. Folded names have no capitals, so nobody can type it.
    kind: &'static str,
    most: i64,
    minutes: i64,
}

pub(super) const WRONG_PASSWORDS: Limit = Limit {
    kind: "",
    most: 5,
    minutes: 15,
};

pub(super) const LINKS_FOR_LOGIN: Limit = Limit {
    kind: "LINK ",
    most: 3,
    minutes: 15,
};

/// A whole house may share one address.
pub(super) const LINKS_FOR_CLIENT: Limit = Limit {
    kind: "CLIENT ",
    most: 20,
    minutes: 15,
};

impl Limit {
    pub fn refuse_after_many(&self, conn: &mut Conn, who: &str, now: Time) -> Outcome<()> {
        let since = now - Duration::minutes(self.minutes);
        let tries: i64 = login_failures::table
            .filter(login_failures::login_norm.eq(self.key(who)))
            .filter(login_failures::failed_at.gt(since))
            .count()
            .get_result(conn)?;
        if tries < self.most {
            return Ok(());
        }
        Err(Problem::TooMany((self.minutes * 60) as u32))
    }

    pub fn note(&self, conn: &mut Conn, who: &str, now: Time) -> Outcome<()> {
        diesel::insert_into(login_failures::table)
            .values((
                login_failures::login_norm.eq(self.key(who)),
                login_failures::failed_at.eq(now),
            ))
            .execute(conn)?;
        Ok(())
    }

    fn key(&self, who: &str) -> String {
        format!("{}{who}", self.kind)
    }
}

/// Tells clients apart without saying who they are; nobody knows the key when the program has ended.
pub(super) fn unreadable(client: &str) -> String {
    static KEY: LazyLock<String> = LazyLock::new(|| new_code(&mut rand::rng()));
    hash(&format!("{} {client}", *KEY))
}

/// Lets requests that are counted come one after the other, so that of many at once no more
/// get through than of many in a row.
pub(super) fn queue_up(conn: &mut Conn) -> Outcome<()> {
    append_lock(conn, REQUESTS)
}
