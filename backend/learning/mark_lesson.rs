//! Marks a lesson as done; the last one completes a course that has no final test.

use super::Learner;
use super::completion::complete;
use super::enrolment::Enrolment;
use super::finishing::finished_by_lessons;
use super::mark::{marked_lessons, store_mark};
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
    if version.has_final_test() {
        return Ok(Marked { completed: false });
    }
    let marked = marked_lessons(conn, &enrolment.id)?;
    let ids = lessons.iter().map(|lesson| &lesson.id);
    let completed = match finished_by_lessons(false, ids, &marked) {
        Some(way) => complete(conn, learner, enrolment, way)?,
        None => false,
    };
    Ok(Marked { completed })
}
