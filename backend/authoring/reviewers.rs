//! Who can read a draft with fresh eyes: whoever the rule of the Kommune names, but nobody who has
//! written at it.

use chrono::NaiveDate;
use diesel::prelude::*;

use super::draft::{Draft, authors_of};
use super::outside_reader::OutsideReader;
use super::review::Review;
use super::tables::{draft_pasts, draft_texts};
use crate::db::Conn;
use crate::identity::{MembershipId, Role, RoleHolder, Visitor, list_holders, people_behind};
use crate::organisation::{KommuneId, ReviewRule, partners_of};
use crate::problem::Outcome;

/// Who writes courses, and so reads them too.
pub const WRITERS: [Role; 2] = [Role::Author, Role::Personalentwicklung];

/// Those whom an author may ask, by name. One person may be in several Kommunen: who has written
/// here does not read there.
pub fn reviewers_for(
    conn: &mut Conn,
    visitor: &Visitor,
    draft: &Draft,
) -> Outcome<Vec<RoleHolder>> {
    let rule = visitor.kommune.review_rule;
    let entitled = entitled(conn, &draft.kommune_id, rule, visitor.today())?;
    let mut writers = writers_of(conn, draft)?;
    writers.push(visitor.membership.clone());
    let writers = people_behind(conn, &writers)?;
    let is_fresh = |holder: &RoleHolder| !writers.contains(&holder.person);
    Ok(entitled.into_iter().filter(is_fresh).collect())
}

/// Whether the reader who was asked still is somebody whom the rule allows: roles end, Kommunen
/// leave a Verbund, and people change their mind.
pub fn may_still_read(
    conn: &mut Conn,
    draft: &Draft,
    review: &Review,
    today: NaiveDate,
) -> Outcome<bool> {
    let entitled = entitled(conn, &draft.kommune_id, review.rule, today)?;
    Ok(entitled.iter().any(|it| review.is_for(&it.membership)))
}

fn entitled(
    conn: &mut Conn,
    kommune: &KommuneId,
    rule: ReviewRule,
    today: NaiveDate,
) -> Outcome<Vec<RoleHolder>> {
    match rule {
        ReviewRule::Own => Ok(Vec::new()),
        ReviewRule::FourEyes => list_holders(conn, std::slice::from_ref(kommune), &WRITERS, today),
        ReviewRule::Neighbour => {
            let mut others = partners_of(conn, kommune)?;
            others.retain(|other| other != kommune);
            ready(conn, &others, &WRITERS, today)
        }
        ReviewRule::Verbund => {
            let partners = partners_of(conn, kommune)?;
            ready(conn, &partners, &[Role::Verbund], today)
        }
    }
}

/// Only those who have said that they read for others: no other name crosses the border.
fn ready(
    conn: &mut Conn,
    kommunen: &[KommuneId],
    roles: &[Role],
    today: NaiveDate,
) -> Outcome<Vec<RoleHolder>> {
    let mut holders = list_holders(conn, kommunen, roles, today)?;
    let ready = OutsideReader::list(conn, kommunen)?;
    holders.retain(|holder| ready.iter().any(|it| it.membership_id == holder.membership));
    Ok(holders)
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
