//! Where somebody stopped in a film or audio. Kept for going on, and not for longer.

use chrono::Duration;
use diesel::prelude::*;

use super::EnrolmentId;
use super::tables::{completions, enrolments, playback_positions};
use crate::catalog::LessonId;
use crate::clock::Time;
use crate::db::{Conn, is_duplicate};
use crate::organisation::KommuneId;
use crate::problem::Outcome;

/// How long a position outlives the end of its course.
const KEEP_DAYS: i64 = 90;
/// A course that is never finished has no end; then its last use counts.
const KEEP_UNFINISHED_DAYS: i64 = 365;

/// A second in a film, for whom and when.
#[derive(Debug, Clone)]
pub struct NewPosition {
    pub kommune: KommuneId,
    pub enrolment: EnrolmentId,
    pub lesson: LessonId,
    /// 0 forgets the position.
    pub seconds: i32,
    pub now: Time,
}

/// The second at which to go on; nothing where one begins at the beginning.
pub fn playback_position(
    conn: &mut Conn,
    enrolment: &EnrolmentId,
    lesson: &LessonId,
) -> Outcome<Option<i32>> {
    Ok(playback_positions::table
        .find((enrolment, lesson))
        .select(playback_positions::seconds)
        .first(conn)
        .optional()?)
}

/// Writes a position, unless a later one is there already. May get lost.
pub(super) fn keep_position(conn: &mut Conn, new: &NewPosition) -> Outcome<()> {
    let place = playback_positions::table.find((&new.enrolment, &new.lesson));
    if new.seconds == 0 {
        diesel::delete(place).execute(conn)?;
        return Ok(());
    }
    let updated = diesel::update(place)
        .filter(playback_positions::updated_at.le(new.now))
        .set((
            playback_positions::seconds.eq(new.seconds),
            playback_positions::updated_at.eq(new.now),
        ))
        .execute(conn)?;
    if updated > 0 {
        return Ok(());
    }
    let inserted = diesel::insert_into(playback_positions::table)
        .values((
            playback_positions::enrolment_id.eq(&new.enrolment),
            playback_positions::lesson_id.eq(&new.lesson),
            playback_positions::kommune_id.eq(&new.kommune),
            playback_positions::seconds.eq(new.seconds),
            playback_positions::updated_at.eq(new.now),
        ))
        .execute(conn);
    match inserted {
        // A later one was written meanwhile.
        Err(error) if is_duplicate(&error) => Ok(()),
        other => Ok(other.map(drop)?),
    }
}

/// Removes positions of courses that ended long ago, and those nobody came back to.
pub(super) fn sweep(conn: &mut Conn, _payload: &str, now: Time) -> Outcome<()> {
    let ended = now - Duration::days(KEEP_DAYS);
    let finished = enrolments::table
        .inner_join(
            completions::table.on(completions::membership_id
                .eq(enrolments::membership_id)
                .and(completions::course_id.eq(enrolments::course_id))
                .and(completions::cycle.eq(enrolments::cycle))),
        )
        .filter(completions::completed_at.lt(ended))
        .select(enrolments::id);
    diesel::delete(playback_positions::table)
        .filter(playback_positions::updated_at.lt(ended))
        .filter(playback_positions::enrolment_id.eq_any(finished))
        .execute(conn)?;
    let forgotten = now - Duration::days(KEEP_UNFINISHED_DAYS);
    diesel::delete(playback_positions::table)
        .filter(playback_positions::updated_at.lt(forgotten))
        .execute(conn)?;
    Ok(())
}
