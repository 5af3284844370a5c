//! Mails to the Personalentwicklung of a Kommune whose duties ended because their course is gone.

use chrono::Duration;
use serde::{Deserialize, Serialize};

use crate::app::App;
use crate::catalog::{CourseId, CourseWithdrawn, list_versions};
use crate::clock::{Time, date_of};
use crate::db::Conn;
use crate::identity::{MemberLetter, Role, list_holders};
use crate::jobs::{Errand, Job, enqueue};
use crate::organisation::KommuneId;
use crate::problem::{Outcome, Problem};

pub(super) const TELL: &str = "programmes.tell-of-ended-duties";

/// Also the kind of the mail in the log of the outbox.
const LETTER: &str = "pflicht-beendet";

const USEFUL: Duration = Duration::days(30);

#[derive(Serialize, Deserialize)]
struct Ended {
    kommune: KommuneId,
    course: CourseId,
    reason: String,
}

pub(super) fn tell_later(
    conn: &mut Conn,
    kommune: &KommuneId,
    change: &CourseWithdrawn,
    now: Time,
) -> Outcome<()> {
    let ended = Ended {
        kommune: kommune.clone(),
        course: change.course.clone(),
        reason: change.reason.clone(),
    };
    let payload = serde_json::to_string(&ended)
        .map_err(|error| Problem::Internal(format!("unwritable {TELL}: {error}")))?;
    let job = Job {
        kind: TELL,
        kommune: Some(kommune.as_str()),
        payload: &payload,
        dedup_key: None,
    };
    enqueue(conn, job, now)
}

/// The errand; where no mail is sent, the page of the duties says it alone.
pub(super) fn tell(app: App, payload: String) -> Errand {
    Box::pin(async move {
        let ended: Ended = serde_json::from_str(&payload)
            .map_err(|error| Problem::Internal(format!("unreadable {TELL}: {error}")))?;
        let origin = app.config.mail_origin();
        let afterwards: crate::jobs::Afterwards = Box::new(move |conn, now| match origin {
            Some(origin) => write(conn, &ended, &origin, now),
            None => Ok(()),
        });
        Ok(afterwards)
    })
}

fn write(conn: &mut Conn, ended: &Ended, origin: &str, now: Time) -> Outcome<()> {
    let versions = list_versions(conn, &ended.course)?;
    let Some(version) = versions.first() else {
        return Ok(());
    };
    let address = format!("{origin}/verwaltung/pflichtschulungen");
    let roles = [Role::Personalentwicklung];
    for holder in list_holders(
        conn,
        std::slice::from_ref(&ended.kommune),
        &roles,
        date_of(now),
    )? {
        let letter = MemberLetter {
            kind: LETTER,
            values: &[
                ("kurs", &version.title),
                ("grund", &ended.reason),
                ("adresse", &address),
            ],
            useful_until: now + USEFUL,
        };
        letter.send(conn, &ended.kommune, &holder.membership, now)?;
    }
    Ok(())
}
