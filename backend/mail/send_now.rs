//! Sends a mail at once and past the outbox, for somebody who waits to see whether it works.

use super::address::is_mailbox;
use super::carrier::{check_settings, sender};
use super::deliver::send;
use super::hitch::Hitch;
use super::outgoing::{Mail, MailId, MailState};
use super::queue::{Message, one_line};
use crate::clock::Time;
use crate::config::MailSettings;
use crate::problem::{Outcome, Problem};

/// Wrong settings are a problem, and what the server says is a hitch.
pub fn send_now(
    settings: &MailSettings,
    message: &Message<'_>,
    now: Time,
) -> Outcome<Result<(), Hitch>> {
    check_settings(settings)?;
    if !is_mailbox(message.recipient) {
        return Err(Problem::Conflict("mail-kein-postfach"));
    }
    let id = MailId::new();
    let host = sender(settings)?.email.domain().to_owned();
    let mail = Mail {
        message_id: Some(format!("<{id}@{host}>")),
        id,
        kommune_id: None,
        kind: message.kind.to_owned(),
        recipient: message.recipient.to_owned(),
        subject: one_line(message.subject),
        text: message.text.to_owned(),
        state: MailState::Waiting,
        attempts: 1,
        hitch: None,
        reply_code: None,
        created_at: now,
        useful_until: message.useful_until,
        sent_at: None,
    };
    Ok(send(settings, &mail))
}
