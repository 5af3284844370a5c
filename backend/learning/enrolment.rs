//! An enrolment: a membership takes a course, on the version it began with or was moved to.

use chrono::Duration;
use diesel::prelude::*;

use super::Learner;
use super::tables::enrolments;
use crate::catalog::{CourseId, LessonId, Version, VersionId};
use crate::clock::Time;
use crate::db::{Conn, hold_row};
use crate::identity::MembershipId;
use crate::problem::{Outcome, Problem};

crate::id_type!(EnrolmentId);

#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = enrolments)]
pub struct Enrolment {
    pub id: EnrolmentId,
    pub membership_id: MembershipId,
    pub course_id: CourseId,
    /// Whoever has begun finishes on this version, unless an important change moves them on.
    pub version_id: VersionId,
    pub cycle: i32,
    pub started_at: Time,
    pub last_lesson_id: Option<LessonId>,
    pub last_seen_at: Time,
    /// When a final test of the course was first passed.
    pub test_passed_at: Option<Time>,
    /// When an important change moved it to its version, and when the person read so.
    pub moved_at: Option<Time>,
    pub move_read_at: Option<Time>,
    /// The number of the version they knew before the moves they have not read of.
    pub moved_from: Option<i32>,
}

/// The enrolment of a membership in a course, the latest cycle if there are several.
pub fn enrolment(
    conn: &mut Conn,
    membership: &MembershipId,
    course: &CourseId,
) -> Outcome<Option<Enrolment>> {
    Ok(enrolments::table
        .filter(enrolments::membership_id.eq(membership))
        .filter(enrolments::course_id.eq(course))
        .order(enrolments::cycle.desc())
        .select(Enrolment::as_select())
        .first(conn)
        .optional()?)
}

impl Enrolment {
    /// The learner's own enrolment; a foreign one is not found.
    pub fn get(conn: &mut Conn, learner: &Learner, id: &EnrolmentId) -> Outcome<Self> {
        enrolments::table
            .filter(enrolments::id.eq(id))
            .filter(enrolments::membership_id.eq(&learner.membership))
            .filter(enrolments::kommune_id.eq(&learner.kommune))
            .select(Self::as_select())
            .first(conn)
            .optional()?
            .ok_or(Problem::NotFound)
    }

    /// The same for whoever adds to it: others who would as well wait until the transaction ends.
    pub(super) fn hold(conn: &mut Conn, learner: &Learner, id: &EnrolmentId) -> Outcome<Self> {
        hold_row(conn, "enrolments", id.as_str())?;
        Self::get(conn, learner, id)
    }

    /// Whether it was moved to its version and the person has not read so yet.
    pub fn has_unread_move(&self) -> bool {
        self.moved_at.is_some() && self.move_read_at.is_none()
    }

    /// Whether the last note already says that the learner is at this lesson.
    pub fn is_at(&self, lesson: &LessonId, now: Time) -> bool {
        self.last_lesson_id.as_ref() == Some(lesson)
            && now - self.last_seen_at < Duration::minutes(1)
    }

    pub(super) fn store(
        conn: &mut Conn,
        learner: &Learner,
        version: &Version,
    ) -> diesel::QueryResult<Self> {
        let enrolment = Self {
            id: EnrolmentId::new(),
            membership_id: learner.membership.clone(),
            course_id: version.course_id.clone(),
            version_id: version.id.clone(),
            cycle: 1,
            started_at: learner.now,
            last_lesson_id: None,
            last_seen_at: learner.now,
            test_passed_at: None,
            moved_at: None,
            move_read_at: None,
            moved_from: None,
        };
        diesel::insert_into(enrolments::table)
            .values((
                enrolments::id.eq(&enrolment.id),
                enrolments::kommune_id.eq(&learner.kommune),
                enrolments::membership_id.eq(&enrolment.membership_id),
                enrolments::course_id.eq(&enrolment.course_id),
                enrolments::version_id.eq(&enrolment.version_id),
                enrolments::cycle.eq(enrolment.cycle),
                enrolments::started_at.eq(enrolment.started_at),
                enrolments::last_seen_at.eq(enrolment.last_seen_at),
            ))
            .execute(conn)?;
        Ok(enrolment)
    }

    /// Notes that a final test is passed; the first time stays.
    pub(super) fn note_passed(&mut self, conn: &mut Conn, now: Time) -> Outcome<()> {
        if self.test_passed_at.is_none() {
            self.test_passed_at = Some(now);
            diesel::update(enrolments::table.find(&self.id))
                .filter(enrolments::test_passed_at.is_null())
                .set(enrolments::test_passed_at.eq(now))
                .execute(conn)?;
        }
        Ok(())
    }

    /// Notes that the person has read of the move.
    pub(super) fn note_read(&self, conn: &mut Conn, now: Time) -> Outcome<()> {
        if self.has_unread_move() {
            diesel::update(enrolments::table.find(&self.id))
                .filter(enrolments::moved_at.is_not_null())
                .set(enrolments::move_read_at.eq(now))
                .execute(conn)?;
        }
        Ok(())
    }

    pub(super) fn set_position(
        conn: &mut Conn,
        id: &EnrolmentId,
        lesson: &LessonId,
        now: Time,
    ) -> Outcome<()> {
        diesel::update(enrolments::table.find(id))
            .set((
                enrolments::last_lesson_id.eq(lesson),
                enrolments::last_seen_at.eq(now),
            ))
            .execute(conn)?;
        Ok(())
    }
}
