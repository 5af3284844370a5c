//! A forgotten password: the same answer and the same work whether there is such a login or not.
//! Only the job that comes later knows, and nobody waits for it.

use chrono::Duration;
use serde::{Deserialize, Serialize};

use super::invitation::{NewInvitation, Purpose};
use super::letters::password_letter;
use super::limit::{LINKS_FOR_CLIENT, LINKS_FOR_LOGIN, queue_up, unreadable};
use super::{Membership, Person, PersonId};
use crate::app::App;
use crate::clock::{Time, date_of};
use crate::db::Conn;
use crate::jobs::{Job, enqueue};
use crate::mail::{self, Message, is_mailbox};
use crate::organisation::Kommune;
use crate::problem::{Outcome, Problem};
use crate::texts::fold;

pub(super) const SEND_LINK: &str = "identity.send-password-link";

const MINUTES: i64 = 60;

#[derive(Serialize, Deserialize)]
struct Asked {
    person: Option<PersonId>,
    /// Where the link leads; a job knows no settings.
    origin: String,
}

/// Notes that somebody asked for a link.
pub(super) async fn ask_for_link(app: &App, login: &str, client: &str) -> Outcome<()> {
    let (now, login, client) = (app.now(), fold(login.trim()), unreadable(client));
    let origin = app.config.origin();
    app.db
        .write(move |conn| {
            queue_up(conn)?;
            for (limit, who) in [(LINKS_FOR_LOGIN, &login), (LINKS_FOR_CLIENT, &client)] {
                limit.refuse_after_many(conn, who, now)?;
                limit.note(conn, who, now)?;
            }
            let person = Person::find_by_login(conn, &login)?.map(|person| person.id);
            let asked = Asked { person, origin };
            let payload = serde_json::to_string(&asked)
                .map_err(|error| Problem::Internal(format!("unwritable {SEND_LINK}: {error}")))?;
            let job = Job {
                kind: SEND_LINK,
                kommune: None,
                payload: &payload,
                dedup_key: None,
            };
            enqueue(conn, job, now)
        })
        .await?;
    app.jobs_waiting.notify_one();
    Ok(())
}

/// The job: a link for whoever belongs to a Kommune today and has a mailbox.
pub(super) fn send_link(conn: &mut Conn, payload: &str, now: Time) -> Outcome<()> {
    let asked: Asked = serde_json::from_str(payload)
        .map_err(|error| Problem::Internal(format!("unreadable {SEND_LINK}: {error}")))?;
    let person = match &asked.person {
        Some(id) => Person::find(conn, id)?,
        None => None,
    };
    let Some(person) = person.filter(|person| is_mailbox(&person.login)) else {
        return Ok(());
    };
    let memberships = Membership::list_of_person(conn, &person.id, date_of(now))?;
    let Some(membership) = memberships.first() else {
        return Ok(());
    };
    let expires_at = now + Duration::minutes(MINUTES);
    // Earlier links hold on: mail overtakes mail. All of them end with the new password.
    let code = NewInvitation {
        kommune: &membership.kommune_id,
        person: &person.id,
        by: &membership.id,
        purpose: Purpose::Password,
        expires_at,
    }
    .store(conn, now)?;
    let kommune = Kommune::get(conn, &membership.kommune_id)?;
    let letter = password_letter(conn, &kommune, &person, &code, expires_at, &asked.origin)?;
    let message = Message {
        kommune: Some(kommune.id.as_str()),
        kind: "passwort",
        about: Some(person.id.as_str()),
        recipient: &person.login,
        subject: &letter.subject,
        text: &letter.text,
        useful_until: expires_at,
    };
    mail::queue(conn, &message, now)?;
    Ok(())
}
