//! Who writes at a draft: a part of its page, and what can be done there.

use actix_web::HttpResponse;
use actix_web::web::Path;
use serde::Deserialize;

use super::bar::draft_href;
use crate::authoring::draft::{Draft, DraftId, authors_of};
use crate::authoring::invite_author::{dismiss_author, invite_author, who_could_join};
use crate::db::Conn;
use crate::identity::{MembershipId, Visit, Visitor, name_of_member};
use crate::problem::Outcome;
use crate::web::{Posted, Reply};

pub struct Team {
    pub authors: Vec<Author>,
    /// Id and name.
    pub could_join: Vec<(String, String)>,
}

pub struct Author {
    pub name: String,
    /// Where the author is taken from the draft; the owner stays.
    pub dismiss_href: Option<String>,
}

pub fn team(conn: &mut Conn, visitor: &Visitor, draft: &Draft) -> Outcome<Team> {
    let mut authors = Vec::new();
    for (id, is_owner) in authors_of(conn, &draft.id)? {
        let href = format!("{}/mitschreibende/{id}/entfernen", draft_href(draft));
        authors.push(Author {
            name: name_of_member(conn, &id)?.unwrap_or_default(),
            dismiss_href: (!is_owner).then_some(href),
        });
    }
    let could_join = who_could_join(conn, visitor, draft)?.into_iter();
    Ok(Team {
        authors,
        could_join: could_join
            .map(|(id, name)| (id.to_string(), name))
            .collect(),
    })
}

#[derive(Deserialize)]
struct Invited {
    #[serde(default)]
    person: String,
}

/// `POST …/mitschreibende`
pub async fn invite(visit: Visit, id: Path<String>, posted: Posted) -> HttpResponse {
    visit
        .post(posted, move |conn, visitor, posted| {
            let draft = Draft::hold(conn, visitor, &DraftId::from(id.into_inner()))?;
            let invited: Invited = posted.parse()?;
            invite_author(conn, visitor, &draft, &MembershipId::from(invited.person))?;
            Ok(Reply::see_other_saying(draft_href(&draft), "gespeichert"))
        })
        .await
}

/// `POST …/mitschreibende/{membership}/entfernen`
pub async fn dismiss(visit: Visit, path: Path<(String, String)>, posted: Posted) -> HttpResponse {
    visit
        .post(posted, move |conn, visitor, _| {
            let (id, who) = path.into_inner();
            let draft = Draft::hold(conn, visitor, &DraftId::from(id))?;
            dismiss_author(conn, &draft, &MembershipId::from(who))?;
            Ok(Reply::see_other_saying(draft_href(&draft), "gespeichert"))
        })
        .await
}
