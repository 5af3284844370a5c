//! A completion: the fact that a membership has finished a course. It is never changed,
//! there is one per membership, course and cycle, and it remembers the unit of that day.

use diesel::prelude::*;
use diesel::sql_types::{Integer, Nullable, Text, Timestamp};

use super::completed::CourseCompleted;
use super::enrolment::Enrolment;
use super::mark::marked_lessons;
use super::tables::completions;
use super::{Learner, Standing, Way};
use crate::catalog::{CourseId, Lesson, VersionId, get_version};
use crate::clock::Time;
use crate::db::Conn;
use crate::identity::MembershipId;
use crate::jobs::record;
use crate::organisation::{KommuneId, UnitId};
use crate::problem::Outcome;

crate::id_type!(CompletionId);

#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = completions)]
pub struct Completion {
    pub membership_id: MembershipId,
    pub course_id: CourseId,
    pub version_id: VersionId,
    pub cycle: i32,
    pub unit_id: Option<UnitId>,
    pub way: Way,
    pub completed_at: Time,
}

/// When a membership first completed a course.
pub fn completed_on(
    conn: &mut Conn,
    membership: &MembershipId,
    course: &CourseId,
) -> Outcome<Option<Time>> {
    Ok(completions::table
        .filter(completions::membership_id.eq(membership))
        .filter(completions::course_id.eq(course))
        .order(completions::cycle)
        .select(completions::completed_at)
        .first(conn)
        .optional()?)
}

/// The first completion of a course by a membership.
pub fn completion(
    conn: &mut Conn,
    membership: &MembershipId,
    course: &CourseId,
) -> Outcome<Option<Completion>> {
    Ok(completions::table
        .filter(completions::membership_id.eq(membership))
        .filter(completions::course_id.eq(course))
        .order(completions::cycle)
        .select(Completion::as_select())
        .first(conn)
        .optional()?)
}

/// All completions of a course in a Kommune, for counts and for duties that begin later.
pub fn list_completions(
    conn: &mut Conn,
    kommune: &KommuneId,
    course: &CourseId,
) -> Outcome<Vec<Completion>> {
    Ok(completions::table
        .filter(completions::kommune_id.eq(kommune))
        .filter(completions::course_id.eq(course))
        .order(completions::id)
        .select(Completion::as_select())
        .load(conn)?)
}

/// Completes the course if what a version asks for is done. Returns whether this was the first time.
/// The caller holds the enrolment, so that of two last steps at once the second sees the first.
pub(super) fn complete_if_finished(
    conn: &mut Conn,
    learner: &Learner,
    enrolment: &Enrolment,
    version: &VersionId,
) -> Outcome<bool> {
    let version = get_version(conn, version)?;
    let lessons = Lesson::list(conn, &version.id)?;
    let marked = marked_lessons(conn, &enrolment.id)?;
    let test_passed = enrolment.test_passed_at.is_some();
    match Standing::new(&version, &lessons, &marked, test_passed).finished() {
        Some(way) => complete(conn, learner, enrolment, &version.id, way),
        None => Ok(false),
    }
}

/// Completes the course unless it is complete; only the first time is told to others.
/// Returns whether this was the first time.
fn complete(
    conn: &mut Conn,
    learner: &Learner,
    enrolment: &Enrolment,
    version: &VersionId,
    way: Way,
) -> Outcome<bool> {
    // In plain SQL, since both databases know this clause but the query builder does not.
    let stored = diesel::sql_query(
        "INSERT INTO completions
             (id, kommune_id, membership_id, course_id, version_id, cycle, unit_id, way, completed_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         ON CONFLICT (membership_id, course_id, cycle) DO NOTHING",
    )
    .bind::<Text, _>(CompletionId::new())
    .bind::<Text, _>(&learner.kommune)
    .bind::<Text, _>(&learner.membership)
    .bind::<Text, _>(&enrolment.course_id)
    .bind::<Text, _>(version)
    .bind::<Integer, _>(enrolment.cycle)
    .bind::<Nullable<Text>, _>(&learner.unit)
    .bind::<Text, _>(way)
    .bind::<Timestamp, _>(learner.now)
    .execute(conn)?;
    if stored == 0 {
        return Ok(false);
    }
    let change = CourseCompleted {
        kommune: learner.kommune.clone(),
        membership: learner.membership.clone(),
        course: enrolment.course_id.clone(),
        completed_at: learner.now,
    };
    record(conn, Some(learner.kommune.as_str()), &change, learner.now)?;
    Ok(true)
}
