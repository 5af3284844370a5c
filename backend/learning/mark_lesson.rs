//! Marks a lesson as done; where the rule of the course asks for lessons, the last completes it.

use super::completion::complete_if_finished;
use super::enrolment::Enrolment;
use super::mark::store_mark;
use super::{EnrolmentId, Learner};
use crate::catalog::Lesson;
use crate::db::Conn;
use crate::problem::Outcome;

/// What stands after a mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Marked {
    /// Whether this mark completed the course.
    pub completed: bool,
}

/// `lesson` is one of the version that the learner was on when they saw it; the rule is that of
/// the version they are on now.
pub fn mark_lesson(
    conn: &mut Conn,
    learner: &Learner,
    enrolment: &EnrolmentId,
    lesson: &Lesson,
) -> Outcome<Marked> {
    let enrolment = Enrolment::hold(conn, learner, enrolment)?;
    store_mark(conn, learner, &enrolment.id, &lesson.id)?;
    let completed = complete_if_finished(conn, learner, &enrolment, &enrolment.version_id)?;
    Ok(Marked { completed })
}
