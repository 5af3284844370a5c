//! A mail on its way: waiting, sent, or failed with a reason.

use chrono::Duration;
use diesel::prelude::*;

use super::hitch::{Hitch, Reason};
use super::tables::mails;
use crate::clock::Time;
use crate::db::Conn;
use crate::problem::{Outcome, Problem};

const KEEP_DAYS: i64 = 30;

crate::id_type!(MailId);

crate::word_enum!(
    pub enum MailState {
        Waiting = "waiting",
        Sent = "sent",
        Failed = "failed",
    }
);

#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = mails)]
pub struct Mail {
    pub id: MailId,
    pub kommune_id: Option<String>,
    /// A word of the room that wrote it, such as `einladung`.
    pub kind: String,
    pub recipient: String,
    pub subject: String,
    pub text: String,
    pub state: MailState,
    /// How often it was tried since somebody last asked for it.
    pub attempts: i32,
    pub hitch: Option<Reason>,
    pub reply_code: Option<i32>,
    pub message_id: Option<String>,
    pub created_at: Time,
    pub useful_until: Time,
    pub sent_at: Option<Time>,
}

impl Mail {
    pub fn get(conn: &mut Conn, id: &MailId) -> Outcome<Self> {
        mails::table
            .find(id)
            .select(Self::as_select())
            .first(conn)
            .optional()?
            .ok_or(Problem::NotFound)
    }

    /// Whether there is still something to send.
    pub fn is_useful(&self, now: Time) -> bool {
        now < self.useful_until && !self.text.is_empty()
    }

    /// Notes that a try begins, before it does. The name of the message is given once, so that
    /// a mail that arrives twice shows that it is one.
    pub(super) fn begin(&mut self, conn: &mut Conn, sender_host: &str) -> Outcome<()> {
        self.attempts += 1;
        let id = &self.id;
        let name = self
            .message_id
            .get_or_insert_with(|| format!("<{id}@{sender_host}>"));
        diesel::update(mails::table.find(&self.id))
            .set((
                mails::attempts.eq(self.attempts),
                mails::message_id.eq(Some(&*name)),
            ))
            .execute(conn)?;
        Ok(())
    }

    /// It has been taken; what it said is nobody's business any more.
    pub(super) fn note_sent(&self, conn: &mut Conn, now: Time) -> Outcome<()> {
        diesel::update(mails::table.find(&self.id))
            .set((
                mails::state.eq(MailState::Sent),
                mails::sent_at.eq(Some(now)),
                mails::text.eq(""),
                mails::hitch.eq(None::<Reason>),
                mails::reply_code.eq(None::<i32>),
            ))
            .execute(conn)?;
        Ok(())
    }

    pub(super) fn note_hitch(
        &self,
        conn: &mut Conn,
        state: MailState,
        hitch: Hitch,
    ) -> Outcome<()> {
        diesel::update(mails::table.find(&self.id))
            .set((
                mails::state.eq(state),
                mails::hitch.eq(Some(hitch.reason)),
                mails::reply_code.eq(hitch.reply_code),
            ))
            .execute(conn)?;
        Ok(())
    }

    /// Back to the beginning, for a new round of tries.
    pub(super) fn wait_again(&self, conn: &mut Conn) -> Outcome<()> {
        diesel::update(mails::table.find(&self.id))
            .set((
                mails::state.eq(MailState::Waiting),
                mails::attempts.eq(0),
                mails::hitch.eq(None::<Reason>),
                mails::reply_code.eq(None::<i32>),
            ))
            .execute(conn)?;
        Ok(())
    }
}

/// Empties what has lost its use, and removes what nobody will ask about again.
pub(super) fn sweep(conn: &mut Conn, _payload: &str, now: Time) -> Outcome<()> {
    let old = now - Duration::days(KEEP_DAYS);
    let is_late = mails::useful_until.lt(now);
    diesel::update(mails::table.filter(mails::state.eq(MailState::Waiting).and(is_late)))
        .set((
            mails::state.eq(MailState::Failed),
            mails::hitch.eq(Some(Reason::TooLate)),
        ))
        .execute(conn)?;
    diesel::update(mails::table.filter(mails::text.ne("").and(is_late)))
        .set(mails::text.eq(""))
        .execute(conn)?;
    diesel::delete(mails::table.filter(mails::created_at.lt(old).and(is_late))).execute(conn)?;
    Ok(())
}
