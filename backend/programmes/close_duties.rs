//! Follows every completion of a course in its own transaction and closes the duties it meets.

use super::status::Status;
use crate::clock::{Time, date_of};
use crate::db::Conn;
use crate::jobs::Change;
use crate::learning::CourseCompleted;
use crate::problem::Outcome;

pub fn follow(conn: &mut Conn, payload: &str, _now: Time) -> Outcome<()> {
    let change = CourseCompleted::from_payload(payload)?;
    let done_on = date_of(change.completed_at);
    Status::close(conn, &change.membership, &change.course, done_on)
}
