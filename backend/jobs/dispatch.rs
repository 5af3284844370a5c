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

/// Turns the next changes into jobs and moves the cursor, in one transaction.
/// Returns how many changes it saw.
pub(super) fn dispatch(conn: &mut Conn, now: Time) -> Outcome<usize> {
    let cursor: Option<i64> = change_cursors::table
        .filter(change_cursors::name.eq(CURSOR))
        .select(change_cursors::last_change)
        .first(conn)
        .optional()?;
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
