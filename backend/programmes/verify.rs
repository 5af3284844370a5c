//! Recomputes every status from staff, units and completions, and says what differs.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::Duty;
use super::assign_duty::done_dates;
use super::audience::concerned;
use super::status::Status;
use crate::catalog::is_published;
use crate::db::Conn;
use crate::identity::{Membership, MembershipId};
use crate::organisation::{Tree, UnitId};
use crate::problem::Outcome;

/// A sentence per difference; none if all is as it should be. Run when no job is waiting.
pub fn verify(conn: &mut Conn, today: NaiveDate) -> Outcome<Vec<String>> {
    let mut differences = Vec::new();
    for duty in Duty::list_everywhere(conn)? {
        if !is_published(conn, &duty.kommune_id, &duty.course_id)? {
            let id = &duty.id;
            differences.push(format!(
                "duty {id}: holds, but its course is published no more"
            ));
        }
        let tree = Tree::load(conn, &duty.kommune_id, today)?;
        let staff = Membership::list_obliged(conn, &duty.kommune_id, today)?;
        let done = done_dates(conn, &duty.kommune_id, &duty.course_id)?;
        let expected: HashMap<&MembershipId, &Option<UnitId>> =
            concerned(&staff, &tree, duty.unit_id.as_ref())
                .into_iter()
                .map(|(membership, unit)| (membership, unit))
                .collect();
        let stored = Status::list_of_duty(conn, &duty.id)?;
        let mut missing = expected.clone();
        for status in &stored {
            missing.remove(&status.membership_id);
            let found = mistake(
                status,
                expected.get(&status.membership_id).copied(),
                done.get(&status.membership_id).copied(),
            );
            differences.extend(found.map(|found| sentence(&duty, &status.membership_id, found)));
        }
        let mut missing: Vec<&MembershipId> = missing.into_keys().collect();
        missing.sort();
        differences.extend(
            missing
                .into_iter()
                .map(|membership| sentence(&duty, membership, "has no status")),
        );
    }
    Ok(differences)
}

/// What is wrong with a stored status. Who is done keeps the row, wherever they work now.
fn mistake(
    status: &Status,
    unit: Option<&Option<UnitId>>,
    done: Option<NaiveDate>,
) -> Option<&'static str> {
    match (status.done_on, done) {
        (None, Some(_)) => return Some("is open, but the course is completed"),
        (Some(_), None) => return Some("is done, but the course is not completed"),
        _ => {}
    }
    match unit {
        None if status.done_on.is_none() => Some("is open, but the duty does not concern them"),
        Some(unit) if *unit != status.unit_id => Some("is counted in another unit"),
        _ => None,
    }
}

fn sentence(duty: &Duty, membership: &MembershipId, found: &str) -> String {
    format!("duty {}: membership {membership} {found}", duty.id)
}
