//! Records the result of a final test, in the transaction that grades it.

use super::completion::complete;
use super::finishing::finished_by_test;
use super::{Enrolment, EnrolmentId, Learner};
use crate::db::Conn;
use crate::problem::Outcome;

/// Returns whether this result completed the course; a repeated one does not do so again.
pub fn record_result(
    conn: &mut Conn,
    learner: &Learner,
    enrolment: &EnrolmentId,
    passed: bool,
) -> Outcome<bool> {
    let Some(way) = finished_by_test(passed) else {
        return Ok(false);
    };
    let enrolment = Enrolment::get(conn, learner, enrolment)?;
    complete(conn, learner, &enrolment, way)
}
