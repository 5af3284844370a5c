//! Invites somebody to set a password: for the first login, or after a forgotten password.

use chrono::Duration;

use super::invitation::{Invitation, NewInvitation, Purpose};
use super::letters::invitation_letter;
use super::permissions::may_invite;
use super::role::Roles;
use super::{Membership, MembershipId, Person, Visitor};
use crate::clock::Time;
use crate::db::Conn;
use crate::mail::{self, Message, is_mailbox};
use crate::organisation::KommuneId;
use crate::problem::{Outcome, Problem};

const DAYS: i64 = 14;

/// The kind of the mail, and its word in the log.
pub(super) const LETTER: &str = "einladung";

/// What is told once; only the hash of the code is stored.
pub struct Invited {
    pub code: String,
    pub person: Person,
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
    issue(conn, &membership, &visitor.membership, visitor.now)
}

/// For whoever was there first in a Kommune, as long as nobody has come in; `by` is absent on the
/// command line.
pub fn invite_first(
    conn: &mut Conn,
    kommune: &KommuneId,
    by: Option<&MembershipId>,
    now: Time,
) -> Outcome<Invited> {
    let first = Membership::first(conn, kommune)?;
    let person = Person::find(conn, &first.person_id)?.ok_or(Problem::NotFound)?;
    if person.password_hash.is_some() {
        return Err(Problem::Conflict("gruenden-schon-da"));
    }
    issue(conn, &first, by.unwrap_or(&first.id), now)
}

fn issue(
    conn: &mut Conn,
    membership: &Membership,
    by: &MembershipId,
    now: Time,
) -> Outcome<Invited> {
    let person = Person::find(conn, &membership.person_id)?.ok_or(Problem::NotFound)?;
    Invitation::end_open(conn, &person.id)?;
    let expires_at = now + Duration::days(DAYS);
    let code = NewInvitation {
        kommune: &membership.kommune_id,
        person: &person.id,
        by,
        purpose: Purpose::Access,
        expires_at,
    }
    .store(conn, now)?;
    Ok(Invited {
        code,
        person,
        expires_at,
    })
}

/// The same by mail: nobody but the person sees the code.
pub(super) fn invite_by_mail(
    conn: &mut Conn,
    visitor: &Visitor,
    id: &MembershipId,
    origin: &str,
) -> Outcome<()> {
    let invited = invite(conn, visitor, id)?;
    if !is_mailbox(&invited.person.login) {
        return Err(Problem::Conflict("mail-kein-postfach"));
    }
    let letter = invitation_letter(conn, &visitor.kommune, &invited, origin)?;
    let message = Message {
        kommune: Some(visitor.kommune_id().as_str()),
        kind: LETTER,
        about: Some(invited.person.id.as_str()),
        recipient: &invited.person.login,
        subject: &letter.subject,
        text: &letter.text,
        useful_until: invited.expires_at,
    };
    mail::queue(conn, &message, visitor.now)?;
    Ok(())
}
