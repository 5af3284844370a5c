//! Who can read a draft with fresh eyes: people who write courses, but not this one.

use diesel::prelude::*;

use super::draft::{Draft, authors_of};
use super::tables::{draft_pasts, draft_texts};
use crate::db::Conn;
use crate::identity::{MembershipId, Role, Visitor, members_with_roles};
use crate::problem::Outcome;

/// Authors and Personalentwicklung of the Kommune who have changed nothing in the draft, by name.
pub fn reviewers_for(
    conn: &mut Conn,
    visitor: &Visitor,
    draft: &Draft,
) -> Outcome<Vec<(MembershipId, String)>> {
    let roles = [Role::Author, Role::Personalentwicklung];
    let may = members_with_roles(conn, visitor.kommune_id(), &roles, visitor.today())?;
    let writers = writers_of(conn, draft)?;
    let is_fresh =
        |(id, _): &(MembershipId, String)| *id != visitor.membership && !writers.contains(id);
    Ok(may.into_iter().filter(is_fresh).collect())
}

/// Its authors, and whoever else has changed something in it.
pub fn writers_of(conn: &mut Conn, draft: &Draft) -> Outcome<Vec<MembershipId>> {
    let authors = authors_of(conn, &draft.id)?.into_iter().map(|(id, _)| id);
    let mut writers: Vec<MembershipId> = authors.chain([draft.changed_by.clone()]).collect();
    let last: Vec<MembershipId> = draft_texts::table
        .filter(draft_texts::draft_id.eq(&draft.id))
        .select(draft_texts::changed_by)
        .distinct()
        .load(conn)?;
    let before: Vec<MembershipId> = draft_pasts::table
        .inner_join(draft_texts::table.on(draft_texts::id.eq(draft_pasts::text_id)))
        .filter(draft_texts::draft_id.eq(&draft.id))
        .select(draft_pasts::changed_by)
        .distinct()
        .load(conn)?;
    writers.extend(last);
    writers.extend(before);
    Ok(writers)
}
