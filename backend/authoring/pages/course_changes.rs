//! What can be done to the structure of a draft besides adding to it: moving, renaming, removing.

use actix_web::HttpResponse;
use actix_web::web::Path;
use serde::Deserialize;

use super::bar::draft_href;
use super::course::page_after_rename;
use super::twins::lesson_key;
use crate::authoring::arrange_course::{arrange_course, move_part};
use crate::authoring::delete_draft::delete_draft;
use crate::authoring::draft::{Draft, DraftId};
use crate::authoring::modules::{RENAMED, delete_module, rename_module};
use crate::authoring::order::parse_order;
use crate::authoring::permissions::demand_own_writing;
use crate::authoring::remove_from_course::remove_from_course;
use crate::authoring::save_notes;
use crate::identity::Visit;
use crate::problem::Problem;
use crate::web::{LongPosted, Posted, Reply};

#[derive(Deserialize)]
struct Order {
    order: String,
}

/// `POST …/reihenfolge`: all lessons and modules in their new order.
pub async fn arrange(visit: Visit, id: Path<String>, posted: Posted) -> HttpResponse {
    visit
        .post(posted, move |conn, visitor, posted| {
            let draft = Draft::hold(conn, visitor, &DraftId::from(id.into_inner()))?;
            let sent: Order = posted.parse()?;
            arrange_course(conn, visitor, &draft, &parse_order(&sent.order))?;
            Ok(Reply::see_other(draft_href(&draft)))
        })
        .await
}

#[derive(Deserialize)]
struct Step {
    key: String,
    richtung: String,
}

/// `POST …/verschieben`: one part one step up or down.
pub async fn step(visit: Visit, id: Path<String>, posted: Posted) -> HttpResponse {
    visit
        .post(posted, move |conn, visitor, posted| {
            let draft = Draft::hold(conn, visitor, &DraftId::from(id.into_inner()))?;
            let step: Step = posted.parse()?;
            let up = match step.richtung.as_str() {
                "hoch" => true,
                "runter" => false,
                _ => return Err(Problem::Malformed("fehler-formular")),
            };
            move_part(conn, visitor, &draft, &step.key, up)?;
            // To the same arrow, so that one can press it again.
            let anchor = step.key.trim_start_matches('#');
            Ok(Reply::see_other(format!(
                "{}#teil-{anchor}-{}",
                draft_href(&draft),
                step.richtung
            )))
        })
        .await
}

/// `POST …/lektion/{key}/loeschen`
pub async fn remove(visit: Visit, path: Path<(String, String)>, posted: Posted) -> HttpResponse {
    visit
        .post(posted, move |conn, visitor, _| {
            let (id, key) = path.into_inner();
            let draft = Draft::hold(conn, visitor, &DraftId::from(id))?;
            remove_from_course(conn, visitor, &draft, &key)?;
            let href = draft_href(&draft);
            let to = match lesson_key(&key) {
                (lesson, Some(_)) => format!("{href}/lektion/{lesson}"),
                (_, None) => href,
            };
            Ok(Reply::see_other_saying(to, "geloescht"))
        })
        .await
}

#[derive(Deserialize)]
struct Title {
    titel: String,
    #[serde(default)]
    revision: i32,
}

/// `POST …/modul/{key}`
pub async fn rename(visit: Visit, path: Path<(String, String)>, posted: Posted) -> HttpResponse {
    visit
        .post(posted, move |conn, visitor, posted| {
            let (id, key) = path.into_inner();
            let draft = Draft::hold(conn, visitor, &DraftId::from(id))?;
            let Title { titel, revision } = posted.parse()?;
            let (status, mistake) =
                match rename_module(conn, visitor, &draft, &key, revision, &titel) {
                    Ok(()) => {
                        let to = format!("{}#teil-{key}", draft_href(&draft));
                        return Ok(Reply::see_other(to));
                    }
                    Err(Problem::Conflict(RENAMED)) => (409, RENAMED),
                    Err(Problem::Invalid(mistakes)) => {
                        let mistake = mistakes.first().map(|mistake| mistake.text);
                        (422, mistake.unwrap_or("redaktion-neu-titel-fehlt"))
                    }
                    Err(problem) => return Err(problem),
                };
            let page = page_after_rename(conn, visitor, &draft, &key, &titel, mistake)?;
            Reply::page(status, &page)
        })
        .await
}

/// `POST …/modul/{key}/loeschen`
pub async fn remove_module(
    visit: Visit,
    path: Path<(String, String)>,
    posted: Posted,
) -> HttpResponse {
    visit
        .post(posted, move |conn, visitor, _| {
            let (id, key) = path.into_inner();
            let draft = Draft::hold(conn, visitor, &DraftId::from(id))?;
            delete_module(conn, visitor, &draft, &key)?;
            Ok(Reply::see_other_saying(draft_href(&draft), "geloescht"))
        })
        .await
}

#[derive(Deserialize)]
struct Notes {
    text: String,
    #[serde(default)]
    revision: i32,
}

/// `POST …/notizen`
pub async fn save_notes(visit: Visit, id: Path<String>, posted: LongPosted) -> HttpResponse {
    visit
        .post(posted.0, move |conn, visitor, posted| {
            let draft = Draft::hold(conn, visitor, &DraftId::from(id.into_inner()))?;
            let notes: Notes = posted.parse()?;
            save_notes::save_notes(conn, visitor, &draft, notes.revision, &notes.text)?;
            Ok(Reply::see_other_saying(draft_href(&draft), "gespeichert"))
        })
        .await
}

/// `POST …/verwerfen`: the draft goes, versions stay.
pub async fn discard(visit: Visit, id: Path<String>, posted: Posted) -> HttpResponse {
    visit
        .post(posted, move |conn, visitor, _| {
            let draft = Draft::hold(conn, visitor, &DraftId::from(id.into_inner()))?;
            demand_own_writing(conn, visitor, &draft)?;
            draft.demand_no_review(conn)?;
            delete_draft(conn, &draft)?;
            Ok(Reply::see_other_saying("/redaktion", "entwurf-verworfen"))
        })
        .await
}
