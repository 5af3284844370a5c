//! A letter to a member, in their own language, from the texts `brief-<kind>-betreff` and
//! `brief-<kind>-text`.

use super::{Membership, MembershipId, Person};
use crate::clock::Time;
use crate::db::Conn;
use crate::mail::{self, Message, is_mailbox};
use crate::organisation::KommuneId;
use crate::problem::Outcome;
use crate::texts::Language;

pub struct MemberLetter<'a> {
    /// A word for the log of the outbox, and of the two texts.
    pub kind: &'a str,
    /// What the texts leave open besides `name`, which is that of the member.
    pub values: &'a [(&'static str, &'a str)],
    /// A mail that lies longer has been overtaken.
    pub useful_until: Time,
}

impl MemberLetter<'_> {
    /// Queues it; who has no mailbox gets none.
    pub fn send(
        &self,
        conn: &mut Conn,
        kommune: &KommuneId,
        to: &MembershipId,
        now: Time,
    ) -> Outcome<()> {
        let membership = Membership::get(conn, kommune, to)?;
        let person = Person::find(conn, &membership.person_id)?;
        let Some(person) = person.filter(|person| is_mailbox(&person.login)) else {
            return Ok(());
        };
        let language = Language::from_code(&person.language);
        // What people typed shall not begin a line of its own.
        let clean = |text: &str| text.replace(char::is_control, " ");
        let name = person.full_name();
        let given = self.values.iter().copied().chain([("name", name.as_str())]);
        let values: Vec<_> = given
            .map(|(name, value)| (name, clean(value).into()))
            .collect();
        let kind = self.kind;
        let message = Message {
            kommune: Some(kommune.as_str()),
            kind,
            about: Some(person.id.as_str()),
            recipient: &person.login,
            subject: &language.text_with(&format!("brief-{kind}-betreff"), &values),
            text: &language.text_with(&format!("brief-{kind}-text"), &values),
            useful_until: self.useful_until,
        };
        mail::queue(conn, &message, now)?;
        Ok(())
    }
}
