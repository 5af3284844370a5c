//! Gives a draft to somebody else to read; until they have decided nobody changes it.

use super::draft::Draft;
use super::findings::inspect;
use super::folder::Folder;
use super::publish_draft::{Release, check_release};
use super::review::{Review, store_review};
use super::review_letters::{News, tell};
use super::reviewers::reviewers_for;
use crate::db::Conn;
use crate::identity::{MembershipId, Visitor};
use crate::problem::{Outcome, Problem};

/// `origin` begins the link in the mail; absent where no mail is sent.
pub fn ask_for_review(
    conn: &mut Conn,
    visitor: &Visitor,
    draft: &Draft,
    release: &Release<'_>,
    reviewer: &MembershipId,
    origin: Option<&str>,
) -> Outcome<()> {
    if Review::find_open(conn, &draft.id)?.is_some() {
        return Err(Problem::Conflict("redaktion-in-pruefung-gesperrt"));
    }
    check_release(release)?;
    let folder = Folder::load(conn, draft)?;
    if inspect(conn, &folder)?.errors() > 0 {
        return Err(Problem::field("kurs", "redaktion-noch-fehler"));
    }
    let reviewers = reviewers_for(conn, visitor, draft)?;
    let named = reviewers.iter().find(|it| it.membership == *reviewer);
    let named = named.ok_or(Problem::field(
        "durchsicht",
        "redaktion-freigabe-wer-falsch",
    ))?;
    store_review(conn, visitor, draft, release, reviewer)?;
    let to = (&named.kommune, reviewer);
    tell(conn, visitor, draft, to, News::Asked, origin)
}
