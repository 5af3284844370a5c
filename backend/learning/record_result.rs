//! Records the result of a final test, in the transaction that grades it.

use super::completion::complete_if_finished;
use super::{Enrolment, EnrolmentId, Learner};
use crate::catalog::{Lesson, VersionId, get_version};
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
    let mut enrolment = Enrolment::get(conn, learner, enrolment)?;
    enrolment.note_passed(conn, learner.now)?;
    let now_on = enrolment.version_id.clone();
    let later = (now_on != *version).then_some(&now_on);
    for version in std::iter::once(version).chain(later) {
        let version = get_version(conn, version)?;
        let lessons = Lesson::list(conn, &version.id)?;
        if complete_if_finished(conn, learner, &enrolment, &version, &lessons)? {
            return Ok(true);
        }
    }
    Ok(false)
}
