//! Change rows: an append-only log of what happened, in the order of commit.

use diesel::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::registry::wiring;
use super::tables::changes;
use super::waiting::leave_work;
use crate::clock::Time;
use crate::db::{Conn, append_lock};
use crate::problem::{Outcome, Problem};

/// The advisory lock of appends to `changes` on PostgreSQL.
const LOG: i64 = 0x4c56_4348;

/// Something that happened in a room, told to the rooms above it.
pub trait Change: Serialize + DeserializeOwned {
    const KIND: &'static str;

    /// Reads the payload a handler is given.
    fn from_payload(payload: &str) -> Outcome<Self> {
        serde_json::from_str(payload)
            .map_err(|error| Problem::Internal(format!("unreadable {}: {error}", Self::KIND)))
    }
}

/// Writes the change row and runs the followers, all in the caller's transaction.
pub fn record<C: Change>(
    conn: &mut Conn,
    kommune: Option<&str>,
    change: &C,
    now: Time,
) -> Outcome<()> {
    let payload = serde_json::to_string(change)
        .map_err(|error| Problem::Internal(format!("unwritable {}: {error}", C::KIND)))?;
    append_lock(conn, LOG)?;
    diesel::insert_into(changes::table)
        .values((
            changes::kommune_id.eq(kommune),
            changes::kind.eq(C::KIND),
            changes::payload.eq(&payload),
            changes::recorded_at.eq(now),
        ))
        .execute(conn)?;
    let wiring = wiring()?;
    if wiring.subscribers.contains_key(C::KIND) {
        leave_work();
    }
    for follow in wiring.followers.get(C::KIND).into_iter().flatten() {
        follow(conn, &payload, now)?;
    }
    Ok(())
}
