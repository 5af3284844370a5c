//! Lessons that somebody has done and that read differently since: told until they are seen again.

use std::collections::HashSet;

use diesel::prelude::*;
use diesel::sql_types::{Text, Timestamp};

use super::EnrolmentId;
use super::tables::changed_lessons;
use crate::catalog::LessonId;
use crate::clock::Time;
use crate::db::{Conn, MultiBackend};
use crate::organisation::KommuneId;
use crate::problem::Outcome;

/// Rows of one INSERT; far below the number of values either database takes.
const AT_ONCE: usize = 500;

pub(super) fn list_changed(conn: &mut Conn, enrolment: &EnrolmentId) -> Outcome<HashSet<LessonId>> {
    Ok(changed_lessons::table
        .filter(changed_lessons::enrolment_id.eq(enrolment))
        .select(changed_lessons::lesson_id)
        .load::<LessonId>(conn)?
        .into_iter()
        .collect())
}

/// Notes many at once; one that stands already stays.
pub(super) fn store_changed(
    conn: &mut Conn,
    rows: &[(KommuneId, EnrolmentId, LessonId)],
    now: Time,
) -> Outcome<()> {
    for chunk in rows.chunks(AT_ONCE) {
        let places = (0..chunk.len()).map(|row| {
            let first = row * 4;
            let values = (first + 1..=first + 4).map(|number| format!("${number}"));
            format!("({})", values.collect::<Vec<_>>().join(", "))
        });
        let places = places.collect::<Vec<_>>().join(", ");
        // In plain SQL, since both databases know this clause but the query builder does not.
        let mut insert = diesel::sql_query(format!(
            "INSERT INTO changed_lessons (kommune_id, enrolment_id, lesson_id, changed_at)
             VALUES {places} ON CONFLICT (enrolment_id, lesson_id) DO NOTHING"
        ))
        .into_boxed::<MultiBackend>();
        for (kommune, enrolment, lesson) in chunk {
            insert = insert
                .bind::<Text, _>(kommune)
                .bind::<Text, _>(enrolment)
                .bind::<Text, _>(lesson)
                .bind::<Timestamp, _>(now);
        }
        insert.execute(conn)?;
    }
    Ok(())
}

/// Somebody has seen the lesson as it reads now.
pub fn note_seen(conn: &mut Conn, enrolment: &EnrolmentId, lesson: &LessonId) -> Outcome<()> {
    diesel::delete(changed_lessons::table.find((enrolment, lesson))).execute(conn)?;
    Ok(())
}
