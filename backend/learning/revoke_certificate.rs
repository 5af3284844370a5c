//! Personalentwicklung takes back a Nachweis that should not have been issued, and issues it anew.

use super::Certificate;
use super::certificate::store;
use super::permissions::may_revoke_certificates;
use crate::db::Conn;
use crate::identity::Visitor;
use crate::problem::{Outcome, Problem};

const MAX_REASON: usize = 300;

/// A reason that can be told to the person.
pub fn read_reason(typed: &str) -> Outcome<String> {
    let reason = typed.replace("\r\n", "\n").trim().to_owned();
    let mistake = if reason.is_empty() {
        "nachweis-grund-fehlt"
    } else if reason.chars().count() > MAX_REASON {
        "nachweis-grund-lang"
    } else if reason.chars().any(|it| it.is_control() && it != '\n') {
        "nachweis-grund-zeichen"
    } else {
        return Ok(reason);
    };
    Err(Problem::field("grund", mistake))
}

/// Revokes it, once: of two at the same time the second is told so. Nothing is deleted.
pub fn revoke_certificate(
    conn: &mut Conn,
    visitor: &Visitor,
    code: &str,
    reason: &str,
) -> Outcome<()> {
    let certificate = get(conn, visitor, code)?;
    let reason = read_reason(reason)?;
    if certificate.mark_revoked(conn, &visitor.membership, &reason, visitor.now)? {
        Ok(())
    } else {
        Err(Problem::Conflict("nachweis-schon-widerrufen"))
    }
}

/// Issues a new one for the same completion, in place of one that was revoked. Returns its code.
pub fn reissue_certificate(conn: &mut Conn, visitor: &Visitor, code: &str) -> Outcome<String> {
    let certificate = get(conn, visitor, code)?;
    if !certificate.is_revoked() {
        return Err(Problem::Conflict("nachweis-noch-gueltig"));
    }
    let kommune = &certificate.kommune_id;
    store(conn, kommune, &certificate.completion_id, visitor.now)
}

fn get(conn: &mut Conn, visitor: &Visitor, code: &str) -> Outcome<Certificate> {
    if !may_revoke_certificates(visitor) {
        return Err(Problem::Forbidden("fehler-nur-verwaltung"));
    }
    Certificate::get_of_kommune(conn, visitor.kommune_id(), code)
}
