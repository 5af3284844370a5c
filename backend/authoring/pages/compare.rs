//! `/redaktion/kurse/{id}/vergleich`: what is new, gone, moved and changed since a version.

use actix_web::HttpResponse;
use actix_web::web::{Path, Query};
use askama::Template;
use serde::Deserialize;

use super::bar::Bar;
use super::change_sheets::{Place, Sheet};
use super::change_views::changes;
use super::comment_views::{CommentView, attach, comment_views};
use super::words::{called, field_of};
use crate::authoring::comment::Comment;
use crate::authoring::difference::Difference;
use crate::authoring::draft::{Draft, DraftId};
use crate::authoring::findings::inspect;
use crate::authoring::folder::Folder;
use crate::authoring::permissions::{is_from_outside, may_decide};
use crate::authoring::review::{Reach, Review};
use crate::catalog::{Taxonomy, VersionId};
use crate::db::Conn;
use crate::identity::{Visit, Visitor};
use crate::problem::{Outcome, Problem};
use crate::web::Frame;

#[derive(Template)]
#[template(path = "authoring/compare.html")]
struct ComparePage {
    frame: Frame,
    feld: String,
    bar: Bar,
    intro: String,
    /// Whether there is something to compare with.
    has_version: bool,
    /// Whether it was never published, so that there is only something to read.
    is_new: bool,
    sheet: Sheet,
    /// What the number of a page is added to.
    base: String,
    may_comment: bool,
    /// Comments whose place has changed since, on the last page.
    loose: Vec<CommentView>,
    /// For the person who was asked to read.
    decision: Option<Decision>,
    revision: i32,
}

struct Decision {
    text: String,
    /// "2 offene Anmerkungen", or nothing.
    open_comments: String,
    return_text: String,
}

#[derive(Deserialize)]
pub struct Wish {
    /// The version to compare with.
    mit: Option<String>,
    #[serde(default)]
    seite: usize,
    /// The comment to show, on whatever page it stands.
    anmerkung: Option<String>,
}

pub async fn show(visit: Visit, id: Path<String>, wish: Query<Wish>) -> HttpResponse {
    visit
        .read(move |conn, visitor| {
            let draft = Draft::get_readable(conn, visitor, &DraftId::from(id.into_inner()))?;
            let wish = wish.into_inner();
            let place = Place {
                page: wish.seite,
                comment: wish.anmerkung,
            };
            let wanted = wish.mit.map(VersionId::from);
            if wanted.is_some() && is_from_outside(visitor, &draft) {
                return Err(Problem::NotFound);
            }
            page(conn, visitor, &draft, wanted.as_ref(), &place)
        })
        .await
}

/// What differs, and what everybody talks about: a draft that somebody reads, or has said something
/// about, and that has no version yet, differs from nothing.
pub fn difference_for(
    conn: &mut Conn,
    draft: &Draft,
    folder: &Folder,
    review: Option<&Review>,
    wanted: Option<&VersionId>,
) -> Outcome<Option<Difference>> {
    let difference = Difference::of(conn, draft, folder, wanted)?;
    if difference.is_some() {
        return Ok(difference);
    }
    let is_talked_about = review.is_some() || !Comment::list(conn, &draft.id)?.is_empty();
    Ok(is_talked_about.then(|| Difference::from_nothing(folder)))
}

fn page(
    conn: &mut Conn,
    visitor: &Visitor,
    draft: &Draft,
    wanted: Option<&VersionId>,
    place: &Place,
) -> Outcome<ComparePage> {
    let folder = Folder::load(conn, draft)?;
    let report = inspect(conn, &folder)?;
    let review = Review::find_open(conn, &draft.id)?;
    let difference = difference_for(conn, draft, &folder, review.as_ref(), wanted)?;
    let taxonomy = Taxonomy::load(conn)?;
    let frame = visitor.frame(visitor.t("redaktion-vergleich"));
    let intro = match difference.as_ref().map(|it| it.label.as_deref()) {
        Some(Some(label)) => frame.tx("redaktion-vergleich-einleitung", label),
        Some(None) => frame.t("redaktion-vergleich-neu"),
        None => String::new(),
    };
    let new = folder.outline();
    let has_version = difference.is_some();
    let is_new = difference.as_ref().is_some_and(|it| it.label.is_none());
    let mut changes = difference.map_or_else(Vec::new, |it| changes(&frame, &taxonomy, &it, &new));
    let mut loose = Vec::new();
    // Against another version the places are others: comments belong to the next version.
    if wanted.is_none() {
        let comments = comment_views(conn, visitor, &draft.id)?;
        loose = attach(&mut changes, comments);
    }
    let bar = Bar::of(conn, visitor, draft, &report, "/vergleich")?;
    let base = match wanted {
        Some(version) => format!("{}/vergleich?mit={version}&", bar.href),
        None => format!("{}/vergleich?", bar.href),
    };
    let sheet = Sheet::of(changes, place);
    if !sheet.is_last() {
        loose.clear();
    }
    let decision = match &review {
        Some(review) if may_decide(visitor, review) => {
            Some(decision(conn, visitor, &frame, &folder, review)?)
        }
        _ => None,
    };
    Ok(ComparePage {
        feld: field_of(conn, &folder)?,
        bar,
        intro,
        has_version,
        is_new,
        sheet,
        base,
        may_comment: wanted.is_none() && review.is_some(),
        loose,
        decision,
        revision: draft.revision,
        frame,
    })
}

fn decision(
    conn: &mut Conn,
    visitor: &Visitor,
    frame: &Frame,
    folder: &Folder,
    review: &Review,
) -> Outcome<Decision> {
    let comments = Comment::list(conn, &review.draft_id)?;
    let open = comments.iter().filter(|comment| comment.is_open()).count();
    let author = called(conn, visitor, &review.asked_by)?;
    let mut text = match review.reach {
        Reach::Everybody => frame.t("redaktion-durchsicht-alle"),
        Reach::Kommune => frame.tx("redaktion-durchsicht-kommune", &folder.kommune.name),
    };
    if review.release().important.is_some() {
        text = format!("{text} {}", frame.t("redaktion-wichtig-beim-freigeben"));
    }
    Ok(Decision {
        text,
        open_comments: match open {
            0 => String::new(),
            open => frame.tn("redaktion-anmerkungen-offen", open),
        },
        return_text: frame.tx("redaktion-zurueckgeben-hinweis", &author),
    })
}
