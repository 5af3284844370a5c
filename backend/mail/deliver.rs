//! The errand to the mail server: one mail, one try, and a note of what became of it.

use super::carrier::{hand_over, sender};
use super::hitch::{Hitch, Reason};
use super::letter::letter;
use super::outgoing::{Mail, MailState};
use super::queue::{Errand as Payload, send_out};
use super::schedule::wait_after;
use crate::app::App;
use crate::clock::Time;
use crate::config::MailSettings;
use crate::db::Conn;
use crate::jobs::{Afterwards, Errand};
use crate::problem::{Outcome, Problem};

pub(super) fn deliver(app: App, payload: String) -> Errand {
    Box::pin(async move {
        let errand: Payload = serde_json::from_str(&payload)
            .map_err(|error| Problem::Internal(format!("unreadable errand: {error}")))?;
        let (now, settings) = (app.now(), app.config.mail.clone());
        let begun = app.db.write(move |conn| {
            let mut mail = Mail::get(conn, &errand.mail)?;
            let is_waiting = mail.state == MailState::Waiting;
            if is_waiting && mail.is_useful(now) {
                let sender = sender(&settings).ok();
                let host = sender.as_ref().map_or("localhost", |it| it.email.domain());
                mail.begin(conn, host)?;
            }
            Ok(is_waiting.then_some(mail))
        });
        let mail = match begun.await {
            Ok(Some(mail)) => mail,
            Ok(None) | Err(Problem::NotFound) => return Ok(nothing()),
            Err(problem) => return Err(problem),
        };
        let (settings, letter) = (app.config.mail.clone(), mail.clone());
        let became = if mail.is_useful(now) {
            tokio::task::spawn_blocking(move || send(&settings, &letter))
                .await
                .map_err(|error| Problem::Internal(format!("a mail went astray: {error}")))?
        } else {
            Err(Hitch::plain(Reason::TooLate))
        };
        let note: Afterwards = Box::new(move |conn, now| note(conn, &mail, became, now));
        Ok(note)
    })
}

pub(super) fn send(settings: &MailSettings, mail: &Mail) -> Result<(), Hitch> {
    let from = sender(settings).map_err(|_| Hitch::plain(Reason::Settings))?;
    let letter = letter(mail, from).ok_or(Hitch::plain(Reason::Refused))?;
    hand_over(settings, &letter)
}

/// Sent, or failed, or waiting for the next try.
fn note(conn: &mut Conn, mail: &Mail, became: Result<(), Hitch>, now: Time) -> Outcome<()> {
    let hitch = match became {
        Ok(()) => return mail.note_sent(conn, now),
        Err(hitch) => hitch,
    };
    match wait_after(mail.attempts) {
        Some(wait) if !hitch.is_final() && now + wait < mail.useful_until => {
            mail.note_hitch(conn, MailState::Waiting, hitch)?;
            send_out(conn, &mail.id, mail.kommune_id.as_deref(), wait, now)
        }
        _ => mail.note_hitch(conn, MailState::Failed, hitch),
    }
}

fn nothing() -> Afterwards {
    Box::new(|_, _| Ok(()))
}
