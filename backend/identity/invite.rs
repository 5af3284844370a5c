//! Invites somebody to set a password: for the first login, or after a forgotten password.

use chrono::Duration;
use diesel::prelude::*;

use super::permissions::may_invite;
use super::role::Roles;
use super::session::hash;
use super::tables::invitations;
use super::{Membership, MembershipId, Person, Visitor};
use crate::clock::Time;
use crate::codes::new_code;
use crate::db::Conn;
use crate::problem::{Outcome, Problem};

const DAYS: i64 = 14;

/// What is told once; only the hash of the code is stored.
pub struct Invited {
    pub code: String,
    pub name: String,
    pub login: String,
    pub expires_at: Time,
}

/// An earlier invitation of the person ends with the new one.
pub fn invite(conn: &mut Conn, visitor: &Visitor, id: &MembershipId) -> Outcome<Invited> {
    let membership = Membership::get(conn, visitor.kommune_id(), id)?;
    let roles = Roles::load(conn, &membership.id, visitor.today())?;
    if !may_invite(visitor, &roles) {
        return Err(Problem::Forbidden("einladung-verboten"));
    }
    // One login per installation: whoever sets its password acts for every Kommune of the person.
    let everywhere = Membership::list_of_person(conn, &membership.person_id, visitor.today())?;
    if everywhere
        .iter()
        .any(|other| other.kommune_id != membership.kommune_id)
    {
        return Err(Problem::Conflict("einladung-mehrere-kommunen"));
    }
    let person = Person::find(conn, &membership.person_id)?.ok_or(Problem::NotFound)?;
    diesel::delete(
        invitations::table
            .filter(invitations::person_id.eq(&person.id))
            .filter(invitations::used_at.is_null()),
    )
    .execute(conn)?;
    let code = new_code(&mut rand::rng());
    let expires_at = visitor.now + Duration::days(DAYS);
    diesel::insert_into(invitations::table)
        .values((
            invitations::id.eq(hash(&code)),
            invitations::kommune_id.eq(visitor.kommune_id()),
            invitations::person_id.eq(&person.id),
            invitations::created_by.eq(&visitor.membership),
            invitations::created_at.eq(visitor.now),
            invitations::expires_at.eq(expires_at),
        ))
        .execute(conn)?;
    Ok(Invited {
        code,
        name: format!("{} {}", person.given_name, person.family_name),
        login: person.login,
        expires_at,
    })
}
