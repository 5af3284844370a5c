//! Puts a mail into the outbox, and the errand to the server beside it.

use chrono::Duration;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use super::address::is_mailbox;
use super::outgoing::{Mail, MailId, MailState};
use super::tables::mails;
use crate::clock::Time;
use crate::db::Conn;
use crate::jobs::{Job, enqueue_for};
use crate::problem::{Outcome, Problem};

pub(super) const DELIVER: &str = "mail.deliver";

/// What a room has to tell somebody.
pub struct Message<'a> {
    /// None for a mail of the operator.
    pub kommune: Option<&'a str>,
    /// A word for the log, shown as the text `mail-art-<kind>`.
    pub kind: &'a str,
    /// The id of the person it is about.
    pub about: Option<&'a str>,
    pub recipient: &'a str,
    pub subject: &'a str,
    pub text: &'a str,
    /// Afterwards it is not sent any more.
    pub useful_until: Time,
}

#[derive(Serialize, Deserialize)]
pub(super) struct Errand {
    pub mail: MailId,
}

/// Writes the mail in the transaction of what it tells: both stand, or neither.
pub fn queue(conn: &mut Conn, message: &Message<'_>, now: Time) -> Outcome<MailId> {
    if !is_mailbox(message.recipient) {
        return Err(Problem::Conflict("mail-kein-postfach"));
    }
    let id = MailId::new();
    diesel::insert_into(mails::table)
        .values((
            mails::id.eq(&id),
            mails::kommune_id.eq(message.kommune),
            mails::kind.eq(message.kind),
            mails::about.eq(message.about),
            mails::recipient.eq(message.recipient),
            mails::subject.eq(one_line(message.subject)),
            mails::text.eq(message.text),
            mails::state.eq(MailState::Waiting),
            mails::created_at.eq(now),
            mails::useful_until.eq(message.useful_until),
        ))
        .execute(conn)?;
    send_out(conn, &id, message.kommune, Duration::zero(), now)?;
    Ok(id)
}

/// Tries a failed mail once more, from the beginning.
pub fn send_again(conn: &mut Conn, id: &MailId, now: Time) -> Outcome<()> {
    let mail = Mail::get(conn, id)?;
    if mail.state != MailState::Failed || !mail.is_useful(now) {
        return Err(Problem::Conflict("mail-nicht-noch-einmal"));
    }
    mail.wait_again(conn)?;
    send_out(conn, id, mail.kommune_id.as_deref(), Duration::zero(), now)
}

pub(super) fn send_out(
    conn: &mut Conn,
    id: &MailId,
    kommune: Option<&str>,
    wait: Duration,
    now: Time,
) -> Outcome<()> {
    let payload = serde_json::to_string(&Errand { mail: id.clone() })
        .map_err(|error| Problem::Internal(format!("unwritable {DELIVER}: {error}")))?;
    let job = Job {
        kind: DELIVER,
        kommune,
        payload: &payload,
        dedup_key: None,
    };
    enqueue_for(conn, job, now + wait, now)
}

/// A header ends with its line, and so must whatever stands in it.
pub(super) fn one_line(text: &str) -> String {
    text.replace(char::is_control, " ")
}
