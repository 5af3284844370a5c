//! Follows every withdrawal of a course in its own transaction and ends the duties on it, in all
//! Kommunen that see the course no more. What is done stays done; what is published again later
//! stays ended until somebody assigns it anew.

use std::collections::BTreeMap;

use super::Duty;
use super::status::Status;
use super::tell_of_ended::tell_later;
use crate::catalog::{CourseWithdrawn, is_published};
use crate::clock::Time;
use crate::db::Conn;
use crate::jobs::Change;
use crate::organisation::KommuneId;
use crate::problem::Outcome;

pub fn follow(conn: &mut Conn, payload: &str, now: Time) -> Outcome<()> {
    let change = CourseWithdrawn::from_payload(payload)?;
    let mut duties: BTreeMap<KommuneId, Vec<Duty>> = BTreeMap::new();
    for duty in Duty::list_of_course(conn, &change.course)? {
        duties
            .entry(duty.kommune_id.clone())
            .or_default()
            .push(duty);
    }
    for (kommune, duties) in duties {
        if is_published(conn, &kommune, &change.course)? {
            continue;
        }
        for duty in duties {
            duty.end(conn, &change.reason, now)?;
            Status::remove_all_open(conn, &duty.id)?;
        }
        tell_later(conn, &kommune, &change, now)?;
    }
    Ok(())
}
