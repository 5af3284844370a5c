//! Aligns the duties of a person who began, moved, paused or left. Running it twice changes nothing.

use std::collections::{HashMap, HashSet};

use super::audience::{concerns, is_obliged};
use super::status::Status;
use super::{Duty, DutyId};
use crate::clock::{Time, date_of};
use crate::db::Conn;
use crate::identity::{Membership, MembershipChanged, MembershipId};
use crate::jobs::Change;
use crate::learning::completed_on;
use crate::organisation::{KommuneId, Tree};
use crate::problem::Outcome;

/// The job that follows a change of a membership.
pub fn run(conn: &mut Conn, payload: &str, now: Time) -> Outcome<()> {
    let change = MembershipChanged::from_payload(payload)?;
    align(conn, &change.kommune, &change.membership, now)
}

fn align(
    conn: &mut Conn,
    kommune: &KommuneId,
    membership: &MembershipId,
    now: Time,
) -> Outcome<()> {
    let duties = Duty::list(conn, kommune)?;
    if duties.is_empty() {
        return Ok(());
    }
    let today = date_of(now);
    let main = Membership::main_unit(conn, membership)?;
    let tree = Tree::load(conn, kommune, today)?;
    let is_obliged = is_obliged(&Membership::get(conn, kommune, membership)?, today);
    let known: HashMap<DutyId, Status> = Status::list_of_membership(conn, membership)?
        .into_iter()
        .map(|status| (status.duty_id.clone(), status))
        .collect();
    let expected: HashSet<&DutyId> = duties
        .iter()
        .filter(|duty| is_obliged && concerns(duty, &tree, main.as_ref()))
        .map(|duty| &duty.id)
        .collect();
    let mut fresh = Vec::new();
    for duty in duties.iter() {
        match known.get(&duty.id) {
            Some(status) if expected.contains(&duty.id) && status.unit_id == main => {}
            Some(_) if expected.contains(&duty.id) => {
                Status::move_to_unit(conn, membership, &duty.id, main.as_ref())?;
            }
            Some(_) => Status::remove_open(conn, membership, &duty.id)?,
            None if expected.contains(&duty.id) => fresh.push(Status {
                duty_id: duty.id.clone(),
                membership_id: membership.clone(),
                unit_id: main.clone(),
                done_on: completed_on(conn, membership, &duty.course_id)?.map(date_of),
            }),
            None => {}
        }
    }
    Status::store_all(conn, kommune, &fresh)
}
