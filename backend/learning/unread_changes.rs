//! What a learner has not read yet of the important changes that took them along.

use super::Enrolment;
use crate::catalog::{Version, list_editions};
use crate::db::Conn;
use crate::identity::Visitor;
use crate::problem::Outcome;

/// What the authors said of them, one after the other; nothing once it was read. Whoever was away
/// for two of them reads both.
pub fn unread_changes(
    conn: &mut Conn,
    visitor: &Visitor,
    enrolment: &Enrolment,
    version: &Version,
) -> Outcome<Option<String>> {
    if !enrolment.has_unread_move() {
        return Ok(None);
    }
    let known = enrolment.moved_from.unwrap_or(version.number - 1);
    let editions = list_editions(conn, &version.course_id)?;
    let mut unread: Vec<&Version> = editions
        .iter()
        .filter(|it| known < it.number && it.number <= version.number)
        .filter(|it| it.id == version.id || it.is_known_to(visitor.kommune_id()))
        .collect();
    unread.sort_by_key(|it| it.number);
    let said = unread
        .iter()
        .filter_map(|it| it.important_change.as_deref());
    let said = said.collect::<Vec<_>>().join(" ");
    Ok((!said.is_empty()).then_some(said))
}
