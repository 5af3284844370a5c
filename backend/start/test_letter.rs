//! A test mail to oneself: whether the way to the mail server works.

use chrono::Duration;

use crate::app::App;
use crate::db::Conn;
use crate::identity::{Person, Visitor};
use crate::mail::{self, Message};
use crate::problem::{Outcome, Problem};

pub fn queue_test_letter(conn: &mut Conn, visitor: &Visitor, app: &App) -> Outcome<()> {
    if !app.config.mail.is_on() {
        return Err(Problem::Conflict("mail-aus"));
    }
    let person = Person::find(conn, &visitor.person)?.ok_or(Problem::NotFound)?;
    let values = [("adresse", app.config.origin().into())];
    let message = Message {
        kommune: None,
        kind: "probe",
        about: None,
        recipient: &person.login,
        subject: &visitor.t("brief-probe-betreff"),
        text: &visitor.language.text_with("brief-probe", &values),
        useful_until: visitor.now + Duration::days(1),
    };
    mail::queue(conn, &message, visitor.now)?;
    Ok(())
}
