//! An invitation: the right to set a password once, for whoever holds its code.

use diesel::prelude::*;

use super::PersonId;
use super::session::hash;
use super::tables::invitations;
use crate::clock::Time;
use crate::db::Conn;
use crate::problem::{Outcome, Problem};

#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = invitations)]
pub(super) struct Invitation {
    pub id: String,
    pub person_id: PersonId,
    pub expires_at: Time,
    pub used_at: Option<Time>,
}

impl Invitation {
    /// The one that holds now. Unknown is not found, used or late is gone.
    pub fn get(conn: &mut Conn, code: &str, now: Time) -> Outcome<Self> {
        let found: Self = invitations::table
            .find(hash(code))
            .select(Self::as_select())
            .first(conn)
            .optional()?
            .ok_or(Problem::NotFound)?;
        if found.used_at.is_some() {
            return Err(Problem::Gone("einladung-benutzt"));
        }
        if found.expires_at <= now {
            return Err(Problem::Gone("einladung-abgelaufen"));
        }
        Ok(found)
    }

    /// Uses it up; of two who come at once, one is too late.
    pub fn spend(&self, conn: &mut Conn, now: Time) -> Outcome<()> {
        let spent = diesel::update(invitations::table.find(&self.id))
            .filter(invitations::used_at.is_null())
            .set(invitations::used_at.eq(now))
            .execute(conn)?;
        match spent {
            1 => Ok(()),
            _ => Err(Problem::Gone("einladung-benutzt")),
        }
    }
}
