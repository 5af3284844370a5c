//! The dispatcher: one job per subscriber and change, exactly once, in order.

use diesel::prelude::*;

use super::queue::{Job, enqueue};
use super::registry::wiring;
use super::tables::{change_cursors, changes};
use crate::clock::Time;
use crate::db::Conn;
use crate::problem::Outcome;

const CURSOR: &str = "jobs";
const AT_ONCE: i64 = 200;

/// Whether `dispatch` would find something.
pub(super) fn is_behind(conn: &mut Conn) -> Outcome<bool> {
    let cursor = cursor(conn)?;
    let last: Option<i64> = changes::table
        .select(diesel::dsl::max(changes::id))
        .first(conn)?;
    Ok(last > cursor)
}

/// Turns the next changes into jobs and moves the cursor, in one transaction.
/// Returns how many changes it saw.
pub(super) fn dispatch(conn: &mut Conn, now: Time) -> Outcome<usize> {
    let cursor = cursor(conn)?;
    let fresh: Vec<(i64, Option<String>, String, String)> = changes::table
        .filter(changes::id.gt(cursor.unwrap_or(0)))
        .order(changes::id)
        .limit(AT_ONCE)
        .select((
            changes::id,
            changes::kommune_id,
            changes::kind,
            changes::payload,
        ))
        .load(conn)?;
    let Some((last, ..)) = fresh.last() else {
        return Ok(0);
    };
    let last = *last;
    let seen = fresh.len();
    let wiring = wiring()?;
    for (id, kommune, kind, payload) in fresh {
        for job in wiring.subscribers.get(kind.as_str()).into_iter().flatten() {
            enqueue(
                conn,
                Job {
                    kind: job,
                    kommune: kommune.as_deref(),
                    payload: &payload,
                    dedup_key: Some(format!("change-{id}-{job}")),
                },
                now,
            )?;
        }
    }
    move_cursor(conn, cursor, last)?;
    Ok(seen)
}

/// Says that no change so far needs a job: for those who fill a new installation in such an
/// order that everything is right from the start.
pub fn skip_to_here(conn: &mut Conn) -> Outcome<()> {
    let cursor = cursor(conn)?;
    let last: Option<i64> = changes::table
        .select(diesel::dsl::max(changes::id))
        .first(conn)?;
    match last {
        Some(last) => move_cursor(conn, cursor, last),
        None => Ok(()),
    }
}

fn cursor(conn: &mut Conn) -> Outcome<Option<i64>> {
    Ok(change_cursors::table
        .filter(change_cursors::name.eq(CURSOR))
        .select(change_cursors::last_change)
        .first(conn)
        .optional()?)
}

fn move_cursor(conn: &mut Conn, before: Option<i64>, last: i64) -> Outcome<()> {
    if before.is_none() {
        diesel::insert_into(change_cursors::table)
            .values((
                change_cursors::name.eq(CURSOR),
                change_cursors::last_change.eq(last),
            ))
            .execute(conn)?;
    } else {
        diesel::update(change_cursors::table.filter(change_cursors::name.eq(CURSOR)))
            .set(change_cursors::last_change.eq(last))
            .execute(conn)?;
    }
    Ok(())
}
