//! An invitation: the right to set a password once, for whoever holds its code.

use diesel::prelude::*;

use super::session::hash;
use super::tables::invitations;
use super::{MembershipId, PersonId};
use crate::clock::Time;
use crate::codes::new_code;
use crate::db::Conn;
use crate::organisation::KommuneId;
use crate::problem::{Outcome, Problem};

crate::word_enum!(
    pub enum Purpose {
        /// Somebody of the Kommune gives access.
        Access = "access",
        /// The person asked for it, since the password is forgotten.
        Password = "password",
    }
);

#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = invitations)]
pub(super) struct Invitation {
    pub id: String,
    pub person_id: PersonId,
    pub purpose: Purpose,
    pub expires_at: Time,
    pub used_at: Option<Time>,
}

pub(super) struct NewInvitation<'a> {
    pub kommune: &'a KommuneId,
    pub person: &'a PersonId,
    pub by: &'a MembershipId,
    pub purpose: Purpose,
    pub expires_at: Time,
}

impl NewInvitation<'_> {
    /// Returns the code, which is told once; only its hash is stored.
    pub fn store(self, conn: &mut Conn, now: Time) -> Outcome<String> {
        let code = new_code(&mut rand::rng());
        diesel::insert_into(invitations::table)
            .values((
                invitations::id.eq(hash(&code)),
                invitations::kommune_id.eq(self.kommune),
                invitations::person_id.eq(self.person),
                invitations::created_by.eq(self.by),
                invitations::purpose.eq(self.purpose),
                invitations::created_at.eq(now),
                invitations::expires_at.eq(self.expires_at),
            ))
            .execute(conn)?;
        Ok(code)
    }
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
            return Err(found.used());
        }
        if found.expires_at <= now {
            return Err(match found.purpose {
                Purpose::Access => Problem::Gone("einladung-abgelaufen"),
                Purpose::Password => Problem::Gone("vergessen-abgelaufen"),
            });
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
            _ => Err(self.used()),
        }
    }

    fn used(&self) -> Problem {
        match self.purpose {
            Purpose::Access => Problem::Gone("einladung-benutzt"),
            Purpose::Password => Problem::Gone("vergessen-benutzt"),
        }
    }

    /// Ends whatever is open: with a new slip, and as soon as there is a new password.
    pub fn end_open(conn: &mut Conn, person: &PersonId) -> Outcome<()> {
        diesel::delete(
            invitations::table
                .filter(invitations::person_id.eq(person))
                .filter(invitations::used_at.is_null()),
        )
        .execute(conn)?;
        Ok(())
    }
}
