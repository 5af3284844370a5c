//! What the outbox looks like from outside: counts, what is stuck, and what became of a mail.

use std::collections::HashMap;

use diesel::prelude::*;

use super::hitch::Reason;
use super::outgoing::{Mail, MailState};
use super::tables::mails;
use crate::clock::Time;
use crate::db::Conn;
use crate::problem::Outcome;

/// How many mails there are in each state; what was sent is kept for 30 days.
pub fn count_by_state(conn: &mut Conn) -> Outcome<HashMap<MailState, i64>> {
    let known: Vec<(MailState, i64)> = mails::table
        .group_by(mails::state)
        .select((mails::state, diesel::dsl::count_star()))
        .load(conn)?;
    let mut counts: HashMap<MailState, i64> =
        MailState::ALL.iter().map(|state| (*state, 0)).collect();
    counts.extend(known);
    Ok(counts)
}

/// What was not sent, newest first.
pub fn list_unsent(conn: &mut Conn, at_most: i64) -> Outcome<Vec<Mail>> {
    Ok(mails::table
        .filter(mails::state.ne(MailState::Sent))
        .order((mails::state, mails::id.desc()))
        .limit(at_most)
        .select(Mail::as_select())
        .load(conn)?)
}

/// What became of a mail.
#[derive(Debug, Clone, Copy)]
pub struct Standing {
    pub state: MailState,
    pub reason: Option<Reason>,
    /// When it was sent, or written.
    pub at: Time,
}

/// The newest mail of a Kommune and kind about each of these persons.
pub fn standing_about(
    conn: &mut Conn,
    kommune: &str,
    kind: &str,
    persons: &[&str],
) -> Outcome<HashMap<String, Standing>> {
    type Row = (
        Option<String>,
        MailState,
        Option<Reason>,
        Time,
        Option<Time>,
    );
    let rows: Vec<Row> = mails::table
        .filter(mails::kommune_id.eq(kommune))
        .filter(mails::kind.eq(kind))
        .filter(mails::about.eq_any(persons))
        .order(mails::id)
        .select((
            mails::about,
            mails::state,
            mails::hitch,
            mails::created_at,
            mails::sent_at,
        ))
        .load(conn)?;
    let told = |(about, state, reason, written, sent): Row| {
        let at = sent.unwrap_or(written);
        about.map(|about| (about, Standing { state, reason, at }))
    };
    Ok(rows.into_iter().filter_map(told).collect())
}
