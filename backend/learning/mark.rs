//! The ledger: which lessons are done. A mark is written once and never changed.

use std::collections::HashSet;

use diesel::prelude::*;
use diesel::sql_types::{Text, Timestamp};

use super::Learner;
use super::changed_lesson::list_changed;
use super::enrolment::{Enrolment, EnrolmentId};
use super::tables::lesson_marks;
use crate::catalog::LessonId;
use crate::db::Conn;
use crate::problem::Outcome;

/// How far somebody is.
#[derive(Debug, Clone, Default)]
pub struct Progress {
    pub marked: HashSet<LessonId>,
    /// Marked ones that read differently since an important change.
    pub changed: HashSet<LessonId>,
    pub test_passed: bool,
    pub last_lesson: Option<LessonId>,
}

pub fn progress(conn: &mut Conn, enrolment: &Enrolment) -> Outcome<Progress> {
    Ok(Progress {
        marked: marked_lessons(conn, &enrolment.id)?,
        changed: match enrolment.moved_at {
            Some(_) => list_changed(conn, &enrolment.id)?,
            None => HashSet::new(),
        },
        test_passed: enrolment.test_passed_at.is_some(),
        last_lesson: enrolment.last_lesson_id.clone(),
    })
}

pub(super) fn marked_lessons(
    conn: &mut Conn,
    enrolment: &EnrolmentId,
) -> Outcome<HashSet<LessonId>> {
    Ok(lesson_marks::table
        .filter(lesson_marks::enrolment_id.eq(enrolment))
        .select(lesson_marks::lesson_id)
        .load::<LessonId>(conn)?
        .into_iter()
        .collect())
}

/// Writes the mark unless it stands already.
pub(super) fn store_mark(
    conn: &mut Conn,
    learner: &Learner,
    enrolment: &EnrolmentId,
    lesson: &LessonId,
) -> Outcome<()> {
    // In plain SQL, since both databases know this clause but the query builder does not.
    diesel::sql_query(
        "INSERT INTO lesson_marks (kommune_id, enrolment_id, lesson_id, marked_at)
         VALUES ($1, $2, $3, $4) ON CONFLICT (enrolment_id, lesson_id) DO NOTHING",
    )
    .bind::<Text, _>(&learner.kommune)
    .bind::<Text, _>(enrolment)
    .bind::<Text, _>(lesson)
    .bind::<Timestamp, _>(learner.now)
    .execute(conn)?;
    Ok(())
}
