//! Records the result of a final test, in the transaction that grades it.

use super::completion::complete_if_finished;
use super::{Enrolment, EnrolmentId, Learner};
use crate::catalog::VersionId;
use crate::db::Conn;
use crate::problem::Outcome;

/// `version` is the one whose test was taken: by its rule the course ends, though the learner may
/// have come to a later version meanwhile. Returns whether this result completed the course; a
/// repeated one does not do so again.
pub fn record_result(
    conn: &mut Conn,
    learner: &Learner,
    enrolment: &EnrolmentId,
    version: &VersionId,
    passed: bool,
) -> Outcome<bool> {
    if !passed {
        return Ok(false);
    }
    let mut enrolment = Enrolment::hold(conn, learner, enrolment)?;
    enrolment.note_passed(conn, learner.now)?;
    if complete_if_finished(conn, learner, &enrolment, version)? {
        return Ok(true);
    }
    if enrolment.version_id == *version {
        return Ok(false);
    }
    complete_if_finished(conn, learner, &enrolment, &enrolment.version_id)
}
