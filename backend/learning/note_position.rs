//! Notes where a learner is, so that another browser goes on there. May get lost.

use super::enrolment::{Enrolment, EnrolmentId};
use crate::catalog::LessonId;
use crate::clock::Time;
use crate::db::Conn;
use crate::problem::Outcome;

pub fn note_position(
    conn: &mut Conn,
    enrolment: &EnrolmentId,
    lesson: &LessonId,
    now: Time,
) -> Outcome<()> {
    Enrolment::set_position(conn, enrolment, lesson, now)
}
