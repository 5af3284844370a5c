//! What a membership has begun: one row per course with its counts, for Mein Lernen and
//! Weiterlernen. Read from the view `learning_begun`.

use diesel::prelude::*;

use super::enrolment::EnrolmentId;
use super::tables::learning_begun;
use crate::catalog::{CourseId, VersionId};
use crate::clock::Time;
use crate::db::Conn;
use crate::identity::MembershipId;
use crate::problem::Outcome;

#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = learning_begun)]
pub struct Begun {
    pub enrolment_id: EnrolmentId,
    pub course_id: CourseId,
    pub version_id: VersionId,
    pub slug: String,
    pub title: String,
    pub minutes: i32,
    /// Lessons of the version; the precheck is none, since it may be left out.
    pub lessons: i64,
    pub marked: i64,
    pub last_lesson_key: Option<String>,
    pub last_lesson_title: Option<String>,
    pub last_seen_at: Time,
    pub completed_at: Option<Time>,
}

/// The latest first.
pub fn list_of_membership(conn: &mut Conn, membership: &MembershipId) -> Outcome<Vec<Begun>> {
    Ok(learning_begun::table
        .filter(learning_begun::membership_id.eq(membership))
        .order((
            learning_begun::last_seen_at.desc(),
            learning_begun::enrolment_id.desc(),
        ))
        .select(Begun::as_select())
        .load(conn)?)
}
