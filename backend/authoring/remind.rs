//! Reminds those who answer for a course that its content is to be looked at: an errand, about
//! once an hour, that writes at most one mail per course and stage.

use chrono::{Duration, NaiveDate};

use super::care::{Care, note_reminded};
use super::review_date::{due_on, is_reminder_due};
use super::writers::Writers;
use crate::app::App;
use crate::catalog::{Version, list_current};
use crate::clock::{Time, date_of};
use crate::db::Conn;
use crate::identity::{MemberLetter, MembershipId, Role, members_with_roles};
use crate::jobs::{Afterwards, Errand};
use crate::problem::Outcome;
use crate::texts;

pub const REMIND: &str = "authoring.remind";

/// Also the kind of the mail in the log of the outbox.
const LETTER: &str = "wiedervorlage";

const USEFUL: Duration = Duration::days(14);

/// Where no mail is sent, the overview of the Redaktion says it alone, and nothing is noted: who
/// sets up a mail server later is reminded then.
pub fn remind(app: App, _payload: String) -> Errand {
    Box::pin(async move {
        let origin = app.config.mail_origin();
        let afterwards: Afterwards = Box::new(move |conn, now| match origin {
            Some(origin) => remind_all(conn, &origin, now),
            None => Ok(()),
        });
        Ok(afterwards)
    })
}

fn remind_all(conn: &mut Conn, origin: &str, now: Time) -> Outcome<()> {
    let today = date_of(now);
    let cares = Care::list(conn)?;
    for version in list_current(conn)? {
        let care = cares.get(&version.course_id);
        let due = due_on(version.as_of, care.and_then(Care::check));
        let reminded = care.and_then(|care| care.reminded_on);
        if !is_reminder_due(due, reminded, today) {
            continue;
        }
        let readers = readers(conn, &version, care, today)?;
        if readers.is_empty() {
            continue;
        }
        let letter = MemberLetter {
            kind: LETTER,
            values: &[
                ("kurs", &version.title),
                ("tag", &texts::date(due)),
                (
                    "adresse",
                    &format!("{origin}/redaktion/fassungen/{}", version.id),
                ),
            ],
            useful_until: now + USEFUL,
        };
        for reader in &readers {
            letter.send(conn, &version.kommune_id, reader, now)?;
        }
        note_reminded(conn, &version.kommune_id, &version.course_id, today)?;
    }
    Ok(())
}

/// The owner, or Personalentwicklung where nobody is there any more.
fn readers(
    conn: &mut Conn,
    version: &Version,
    care: Option<&Care>,
    today: NaiveDate,
) -> Outcome<Vec<MembershipId>> {
    let kommune = &version.kommune_id;
    if let Some(owner) = Writers::load(conn, kommune, today)?.answering(care) {
        return Ok(vec![owner.membership.clone()]);
    }
    let roles = [Role::Personalentwicklung];
    let members = members_with_roles(conn, kommune, &roles, today)?;
    Ok(members.into_iter().map(|(id, _)| id).collect())
}
