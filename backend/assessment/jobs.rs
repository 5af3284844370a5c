//! What assessment does in the background: answers are kept for a year, then nobody needs them.

use chrono::Duration;
use diesel::prelude::*;

use super::tables::{answers, attempts};
use crate::clock::Time;
use crate::db::Conn;
use crate::problem::Outcome;

const KEEP_DAYS: i64 = 365;

/// Removes attempts nobody has touched for a year; completions are not affected.
pub(super) fn sweep(conn: &mut Conn, _payload: &str, now: Time) -> Outcome<()> {
    let before = now - Duration::days(KEEP_DAYS);
    let old = attempts::table
        .filter(attempts::saved_at.lt(before))
        .select(attempts::id);
    diesel::delete(answers::table)
        .filter(answers::attempt_id.eq_any(old))
        .execute(conn)?;
    diesel::delete(attempts::table.filter(attempts::saved_at.lt(before))).execute(conn)?;
    Ok(())
}
