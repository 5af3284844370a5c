//! `/redaktion/kurse/{id}/anmerkungen`: what people say about places of a draft.

use actix_web::HttpResponse;
use actix_web::web::Path;

use super::bar::draft_href;
use super::change_views::changes;
use super::compare::difference_for;
use crate::authoring::comment::{Comment, CommentId, CommentPlace};
use crate::authoring::draft::{Draft, DraftId};
use crate::authoring::folder::Folder;
use crate::authoring::review::Review;
use crate::authoring::write_comment::{answer_comment, write_comment};
use crate::catalog::Taxonomy;
use crate::db::Conn;
use crate::identity::{Visit, Visitor};
use crate::problem::{Outcome, Problem};
use crate::web::{Posted, Reply};

/// `POST …/anmerkungen`: on a block of the comparison.
pub async fn write(visit: Visit, id: Path<String>, posted: Posted) -> HttpResponse {
    visit
        .post(posted, move |conn, visitor, posted| {
            let draft = Draft::hold_readable(conn, visitor, &DraftId::from(id.into_inner()))?;
            let place = place_of(conn, visitor, &draft, &posted.field("stelle")?)?;
            let text = posted.field("text")?;
            let comment = write_comment(conn, visitor, &draft, &place, &text)?;
            Ok(Reply::see_other(href(&draft, &comment)))
        })
        .await
}

/// `POST …/anmerkungen/{comment}`: an answer.
pub async fn answer(visit: Visit, path: Path<(String, String)>, posted: Posted) -> HttpResponse {
    visit
        .post(posted, move |conn, visitor, posted| {
            let (draft, comment) = find(conn, visitor, path.into_inner())?;
            answer_comment(conn, visitor, &draft, &comment, &posted.field("text")?)?;
            Ok(Reply::see_other(href(&draft, &comment.id)))
        })
        .await
}

/// `POST …/anmerkungen/{comment}/erledigt`
pub async fn close(visit: Visit, path: Path<(String, String)>, posted: Posted) -> HttpResponse {
    visit
        .post(posted, move |conn, visitor, _| {
            set_done(conn, visitor, path.into_inner(), true)
        })
        .await
}

/// `POST …/anmerkungen/{comment}/oeffnen`
pub async fn reopen(visit: Visit, path: Path<(String, String)>, posted: Posted) -> HttpResponse {
    visit
        .post(posted, move |conn, visitor, _| {
            set_done(conn, visitor, path.into_inner(), false)
        })
        .await
}

fn set_done(
    conn: &mut Conn,
    visitor: &Visitor,
    ids: (String, String),
    is_done: bool,
) -> Outcome<Reply> {
    let (draft, comment) = find(conn, visitor, ids)?;
    comment.set_done(conn, visitor, is_done)?;
    Ok(Reply::see_other(href(&draft, &comment.id)))
}

fn find(
    conn: &mut Conn,
    visitor: &Visitor,
    (draft, comment): (String, String),
) -> Outcome<(Draft, Comment)> {
    let draft = Draft::hold_readable(conn, visitor, &DraftId::from(draft))?;
    let comment = Comment::get(conn, &draft.id, &CommentId::from(comment))?;
    Ok((draft, comment))
}

/// The block that the page calls so. Nobody changes a draft while somebody reads it, so the
/// page that was seen and this one are the same.
fn place_of(
    conn: &mut Conn,
    visitor: &Visitor,
    draft: &Draft,
    block: &str,
) -> Outcome<CommentPlace> {
    let review = Review::find_open(conn, &draft.id)?;
    let review = review.ok_or(Problem::Conflict("redaktion-nicht-in-pruefung"))?;
    let folder = Folder::load(conn, draft)?;
    let difference = difference_for(conn, draft, &folder, Some(&review), None)?;
    let difference = difference.ok_or(Problem::NotFound)?;
    let taxonomy = Taxonomy::load(conn)?;
    let parts = changes(
        &visitor.frame(""),
        &taxonomy,
        &difference,
        &folder.outline(),
    );
    let mut places = parts.iter().flat_map(|part| {
        let blocks = part.blocks.iter();
        blocks.map(move |block| (part, block))
    });
    let found = places.find(|(_, it)| it.skipped.is_empty() && it.id == block);
    let (part, block) = found.ok_or(Problem::NotFound)?;
    Ok(CommentPlace {
        part: part.key.clone(),
        line: block.line,
        block: block.text(),
    })
}

fn href(draft: &Draft, comment: &CommentId) -> String {
    format!(
        "{}/vergleich?anmerkung={comment}#anmerkung-{comment}",
        draft_href(draft)
    )
}
