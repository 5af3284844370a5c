//! Mails about a review: that one is asked to read, and that a draft comes back.

use chrono::Duration;

use super::draft::Draft;
use crate::db::Conn;
use crate::identity::{MemberLetter, MembershipId, Visitor};
use crate::organisation::KommuneId;
use crate::problem::Outcome;

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
    (kommune, to): (&KommuneId, &MembershipId),
    news: News,
    origin: Option<&str>,
) -> Outcome<()> {
    let Some(origin) = origin else {
        return Ok(());
    };
    let who = if kommune == visitor.kommune_id() {
        visitor.name.clone()
    } else {
        format!("{} ({})", visitor.name, visitor.kommune.name)
    };
    let letter = MemberLetter {
        kind: news.word(),
        values: &[
            ("wer", &who),
            ("kurs", &draft.title),
            (
                "adresse",
                &format!("{origin}/redaktion/kurse/{}/vergleich", draft.id),
            ),
        ],
        useful_until: visitor.now + USEFUL,
    };
    letter.send(conn, kommune, to, visitor.now)
}
