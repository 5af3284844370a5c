//! Accepts an invitation: sets the password, ends every other login, and logs in.

use super::invitation::Invitation;
use super::log_in::{LoggedIn, open};
use super::session::Session;
use super::{Person, password};
use crate::app::App;
use crate::codes::read_code;
use crate::db::Conn;
use crate::problem::{Outcome, Problem};

/// Whom a code invites, while it holds.
pub(super) fn invited_person(
    conn: &mut Conn,
    code: &str,
    now: crate::clock::Time,
) -> Outcome<(Invitation, Person)> {
    let code = read_code(code).ok_or(Problem::NotFound)?;
    let invitation = Invitation::get(conn, &code, now)?;
    let person = Person::find(conn, &invitation.person_id)?.ok_or(Problem::NotFound)?;
    Ok((invitation, person))
}

/// Hashing takes its time outside of any transaction.
pub(super) async fn accept_invitation(
    app: &App,
    code: String,
    password: String,
    device: String,
) -> Outcome<LoggedIn> {
    let (now, asked) = (app.now(), code.clone());
    app.db
        .read(move |conn| invited_person(conn, &asked, now))
        .await?;
    if let Some(text) = password::length_mistake(&password) {
        return Err(Problem::field("neu", text));
    }
    let hash = password::hash(app, password).await?;
    let hours = app.config.session_hours;
    app.db
        .write(move |conn| {
            let (invitation, person) = invited_person(conn, &code, now)?;
            invitation.spend(conn, now)?;
            Person::set_password(conn, &person.id, &hash)?;
            Invitation::end_open(conn, &person.id)?;
            Session::end_all(conn, &person.id)?;
            open(conn, &person.id, &device, hours, now)
        })
        .await
}
