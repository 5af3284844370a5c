//! Notes the second in a film at which a learner stopped.

use super::playback::NewPosition;
use super::{OpenCourse, open_course};
use crate::catalog::{Lesson, Recording};
use crate::db::Conn;
use crate::identity::Visitor;
use crate::problem::{Outcome, Problem};

/// Where the file does not tell its length: longer than any film here.
const LONGEST: i32 = 4 * 60 * 60;
/// Who stops in the last seconds has seen it to the end.
const END: i32 = 5;

/// Checks what a player says; the writing is left to the caller, since nobody waits for it.
pub(super) fn playback_of(
    conn: &mut Conn,
    visitor: &Visitor,
    slug: &str,
    key: &str,
    seconds: i32,
) -> Outcome<NewPosition> {
    let OpenCourse {
        version, enrolment, ..
    } = open_course(conn, visitor, slug)?;
    let enrolment = enrolment.ok_or(Problem::NotFound)?;
    let lessons = Lesson::list(conn, &version.id)?;
    let lesson = Lesson::named(&lessons, key)?;
    let recording = Recording::find(conn, &version.id, &lesson.id)?;
    let recording = recording.as_ref().as_ref().ok_or(Problem::NotFound)?;
    let length = recording.seconds.unwrap_or(LONGEST);
    if !(0..=length).contains(&seconds) {
        return Err(Problem::field("sekunde", "lektion-stelle-ungueltig"));
    }
    let is_at_the_end = recording.seconds.is_some_and(|end| seconds + END >= end);
    Ok(NewPosition {
        kommune: visitor.kommune_id().clone(),
        enrolment: enrolment.id,
        lesson: lesson.id.clone(),
        seconds: if is_at_the_end { 0 } else { seconds },
        now: visitor.now,
    })
}
