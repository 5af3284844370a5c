//! Marks a lesson as done; where the rule of the course asks for lessons, the last completes it.

use super::Learner;
use super::completion::complete_if_finished;
use super::enrolment::Enrolment;
use super::mark::store_mark;
use crate::catalog::{Lesson, Version};
use crate::db::Conn;
use crate::problem::Outcome;

/// What stands after a mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Marked {
    /// Whether this mark completed the course.
    pub completed: bool,
}

/// `lesson` is one of `lessons`, which are those of the version the learner is pinned to.
pub fn mark_lesson(
    conn: &mut Conn,
    learner: &Learner,
    enrolment: &Enrolment,
    version: &Version,
    lessons: &[Lesson],
    lesson: &Lesson,
) -> Outcome<Marked> {
    store_mark(conn, learner, &enrolment.id, &lesson.id)?;
    let completed = complete_if_finished(conn, learner, enrolment, version, lessons)?;
    Ok(Marked { completed })
}
