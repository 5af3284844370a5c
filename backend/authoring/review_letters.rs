//! Mails about a review: that one is asked to read, and that a draft comes back.

use chrono::Duration;

use super::draft::Draft;
use crate::db::Conn;
use crate::identity::{Membership, MembershipId, Person, Visitor};
use crate::mail::{self, Message, is_mailbox};
use crate::problem::Outcome;
use crate::texts::Language;

/// A mail that lies longer than this has been overtaken.
const USEFUL: Duration = Duration::days(14);

crate::word_enum!(
    /// What a mail tells; also its kind in the log of the outbox.
    pub enum News {
        Asked = "durchsicht",
        Returned = "rueckgabe",
    }
);

/// Where there is a mail server; who has no mailbox sees it on the page of the Redaktion.
pub fn tell(
    conn: &mut Conn,
    visitor: &Visitor,
    draft: &Draft,
    to: &MembershipId,
    news: News,
    origin: Option<&str>,
) -> Outcome<()> {
    let Some(origin) = origin else {
        return Ok(());
    };
    let membership = Membership::get(conn, visitor.kommune_id(), to)?;
    let Some(person) = Person::find(conn, &membership.person_id)? else {
        return Ok(());
    };
    if !is_mailbox(&person.login) {
        return Ok(());
    }
    let language = Language::from_code(&person.language);
    let clean = |text: &str| text.replace(char::is_control, " ");
    let values = [
        ("name", clean(&person.full_name()).into()),
        ("wer", clean(&visitor.name).into()),
        ("kurs", clean(&draft.title).into()),
        (
            "adresse",
            format!("{origin}/redaktion/kurse/{}/vergleich", draft.id).into(),
        ),
    ];
    let word = news.word();
    let message = Message {
        kommune: Some(visitor.kommune_id().as_str()),
        kind: word,
        about: Some(person.id.as_str()),
        recipient: &person.login,
        subject: &language.text_with(&format!("brief-{word}-betreff"), &values),
        text: &language.text_with(&format!("brief-{word}-text"), &values),
        useful_until: visitor.now + USEFUL,
    };
    mail::queue(conn, &message, visitor.now)?;
    Ok(())
}
