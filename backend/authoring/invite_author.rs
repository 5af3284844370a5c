//! Lets a colleague write at a draft too, or no longer.

use super::draft::{Draft, authors_of, remove_author, store_author};
use crate::db::Conn;
use crate::identity::{MembershipId, Role, Visitor, members_with_roles};
use crate::problem::{Outcome, Problem};

/// Authors of the own Kommune who do not write at the draft yet, by name.
pub fn who_could_join(
    conn: &mut Conn,
    visitor: &Visitor,
    draft: &Draft,
) -> Outcome<Vec<(MembershipId, String)>> {
    let kommune = visitor.kommune_id();
    let mut authors = members_with_roles(conn, kommune, &[Role::Author], visitor.today())?;
    let there: Vec<_> = authors_of(conn, &draft.id)?;
    authors.retain(|(id, _)| !there.iter().any(|(author, _)| author == id));
    Ok(authors)
}

/// Somebody else is not found.
pub fn invite_author(
    conn: &mut Conn,
    visitor: &Visitor,
    draft: &Draft,
    who: &MembershipId,
) -> Outcome<()> {
    draft.demand_no_review(conn)?;
    let could = who_could_join(conn, visitor, draft)?;
    if !could.iter().any(|(id, _)| id == who) {
        return Err(Problem::NotFound);
    }
    store_author(conn, visitor.kommune_id(), &draft.id, who, false)
}

/// The owner stays.
pub fn dismiss_author(conn: &mut Conn, draft: &Draft, who: &MembershipId) -> Outcome<()> {
    draft.demand_no_review(conn)?;
    let authors = authors_of(conn, &draft.id)?;
    match authors.iter().find(|(id, _)| id == who) {
        Some((_, false)) => remove_author(conn, &draft.id, who),
        Some((_, true)) => Err(Problem::Conflict("redaktion-eigentuemer-bleibt")),
        None => Err(Problem::NotFound),
    }
}
