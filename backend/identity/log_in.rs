//! Logging in: the same answer and the same time whether the name or the password is wrong.

use super::limit::WRONG_PASSWORDS;
use super::password::verify;
use super::session::{NewSession, Session};
use super::{Membership, Person, PersonId};
use crate::app::App;
use crate::clock::{Time, date_of};
use crate::db::Conn;
use crate::problem::Outcome;
use crate::texts::fold;

pub(super) enum LoggedIn {
    /// The secret for the cookie, and whether the Kommune must still be chosen.
    Yes {
        secret: String,
        undecided: bool,
    },
    No,
}

pub(super) async fn log_in(
    app: &App,
    login: String,
    password: String,
    device: String,
) -> Outcome<LoggedIn> {
    let now = app.now();
    let norm = fold(&login);
    let asked = norm.clone();
    let person = app
        .db
        .read(move |conn| {
            WRONG_PASSWORDS.refuse_after_many(conn, &asked, now)?;
            Person::find_by_login(conn, &asked)
        })
        .await?;
    let hash = person
        .as_ref()
        .and_then(|person| person.password_hash.clone());
    let fits = verify(app, password, hash).await?;
    let hours = app.config.session_hours;
    app.db
        .write(move |conn| match person {
            Some(person) if fits => open(conn, &person.id, &device, hours, now),
            _ => {
                WRONG_PASSWORDS.note(conn, &norm, now)?;
                Ok(LoggedIn::No)
            }
        })
        .await
}

/// A new session; whoever belongs to one Kommune only acts for it.
pub(super) fn open(
    conn: &mut Conn,
    person: &PersonId,
    device: &str,
    hours: i64,
    now: Time,
) -> Outcome<LoggedIn> {
    let memberships = Membership::list_of_person(conn, person, date_of(now))?;
    if memberships.is_empty() {
        return Ok(LoggedIn::No);
    }
    let secret = NewSession {
        person,
        device,
        hours,
    }
    .store(conn, now)?;
    if let ([only], Some(session)) = (memberships.as_slice(), Session::find(conn, &secret, now)?) {
        Session::choose(conn, &session.id, only)?;
    }
    Ok(LoggedIn::Yes {
        secret,
        undecided: memberships.len() > 1,
    })
}
