//! `/redaktion/kurse/{id}/lektion/{key}`: writing one sheet of a draft.

use std::collections::BTreeMap;

use actix_web::http::header;
use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use course_package::tidy_text;
use serde::Serialize;

use super::bar::draft_href;
use super::conflict;
use super::finding_views::{FindingView, finding_views};
use super::lesson_page::{locked, page, page_after_mistake, said};
use super::sheet_form::SheetForm;
use super::shown::Shown;
use super::words::{clock, names};
use crate::app::App;
use crate::authoring::draft::{Draft, DraftId};
use crate::authoring::draft_text::note_visit;
use crate::authoring::findings::count_in_sheet;
use crate::authoring::folder::surroundings;
use crate::authoring::save_sheet::save_sheet;
use crate::authoring::sheet::Sheet;
use crate::db::Conn;
use crate::identity::{Visit, Visitor};
use crate::problem::{Outcome, Problem};
use crate::web::{Frame, LongPosted, Posted, Reply};

pub async fn show(visit: Visit, path: Path<(String, String)>, app: Data<App>) -> HttpResponse {
    let db = app.db.clone();
    visit
        .read(move |conn, visitor| {
            let (id, key) = path.into_inner();
            let draft = Draft::get(conn, visitor, &DraftId::from(id))?;
            let sheet = Sheet::get(conn, &draft, &key)?;
            for text in sheet.text.iter().chain(&sheet.quiz) {
                let (visitor, text) = (visitor.clone(), text.id.clone());
                db.write_later(move |conn| note_visit(conn, &visitor, &text));
            }
            page(conn, visitor, &draft, &sheet, SheetForm::of(&sheet))
        })
        .await
}

/// What a script is told after it has saved.
#[derive(Serialize)]
struct SavedNow {
    /// `10:42`
    saved: String,
    revision: String,
    /// The names of those who have the same sheet open.
    others: Vec<String>,
    findings: usize,
    /// Whether others had changed the sheet since the writer began.
    merged: bool,
    /// What fields hold by now, where that is not what was sent.
    fields: BTreeMap<&'static str, String>,
}

pub async fn save(
    visit: Visit,
    path: Path<(String, String)>,
    posted: LongPosted,
    request: HttpRequest,
) -> HttpResponse {
    let is_script = asks_for_json(&request);
    visit
        .post(posted.0, move |conn, visitor, posted| {
            let (id, key) = path.into_inner();
            let draft = Draft::hold(conn, visitor, &DraftId::from(id))?;
            let sheet = Sheet::get(conn, &draft, &key)?;
            let form: SheetForm = posted.parse()?;
            // What somebody reads for approval stays as it is, and nobody loses what they typed.
            if let Some(locked) = locked(conn, visitor, &draft)? {
                if is_script {
                    return Reply::json(409, &locked);
                }
                let mut page = page(conn, visitor, &draft, &sheet, form)?;
                page.is_unsaved = true;
                page.locked = Some(locked);
                return Reply::page(409, &page);
            }
            let is_behind = form.revision != sheet.revision();
            let saved = form
                .written(&sheet)
                .and_then(|written| save_sheet(conn, visitor, &draft, &sheet, &written));
            match saved {
                Ok(Ok(sheet)) if is_script => told(conn, visitor, &draft, &sheet, &form, is_behind),
                Ok(Ok(_)) => {
                    let anchor = if form.weiter == "vorschau" {
                        "#vorschau"
                    } else {
                        conflict::STORED
                    };
                    let to = format!("{}/lektion/{key}{anchor}", draft_href(&draft));
                    Ok(Reply::see_other_saying(to, "gespeichert"))
                }
                Ok(Err(_)) if is_script => Reply::json(409, &clashing(visitor, &sheet)),
                Ok(Err(clash)) => conflict::page(conn, visitor, &draft, &key, clash),
                Err(Problem::Invalid(mistakes)) if is_script => {
                    let refused = said(visitor, &mistakes);
                    Reply::json(422, &Refused { refused })
                }
                Err(Problem::Invalid(mistakes)) => {
                    let page = page_after_mistake(conn, visitor, &draft, &sheet, form, &mistakes)?;
                    Reply::page(422, &page)
                }
                Err(problem) => Err(problem),
            }
        })
        .await
}

#[derive(Serialize)]
struct Refused {
    /// What is wrong with which field.
    refused: String,
}

#[derive(Serialize)]
struct Clashing {
    conflict: bool,
    /// Whether it was the same person, in another window.
    own: bool,
}

fn clashing(visitor: &Visitor, sheet: &Sheet) -> Clashing {
    let mut texts = sheet.text.iter().chain(&sheet.quiz);
    Clashing {
        conflict: true,
        own: texts.all(|text| text.changed_by == visitor.membership),
    }
}

fn told(
    conn: &mut Conn,
    visitor: &Visitor,
    draft: &Draft,
    sheet: &Sheet,
    form: &SheetForm,
    is_behind: bool,
) -> Outcome<Reply> {
    let mut others = Vec::new();
    for text in sheet.text.iter().chain(&sheet.quiz) {
        for who in text.others_at(conn, visitor)? {
            others.push(names(conn, &[who])?);
        }
    }
    others.sort();
    others.dedup();
    let now = SheetForm::of(sheet);
    let pairs = form.fields(sheet).into_iter().zip(now.fields(sheet));
    let fields = pairs
        .filter(|((_, sent), (_, stands))| tidy_text(sent).trim() != stands.trim())
        .map(|(_, (name, stands))| (name, stands.to_owned()))
        .collect();
    let package = surroundings(conn, draft, sheet)?;
    let answer = SavedNow {
        saved: clock(visitor.now),
        revision: now.revision,
        others,
        findings: count_in_sheet(&package, &sheet.key),
        merged: is_behind,
        fields,
    };
    Reply::json(200, &answer)
}

/// What the editor shows beside the text while it is written.
#[derive(Template)]
#[template(path = "authoring/answer.html")]
struct Answer {
    frame: Frame,
    /// Safe HTML.
    shown: String,
    findings: Vec<FindingView>,
}

/// `POST …/vorschau`: what stands in the editor, as readers will see it; nothing is stored.
pub async fn preview(
    visit: Visit,
    path: Path<(String, String)>,
    posted: LongPosted,
) -> HttpResponse {
    visit
        .note(posted.0, move |conn, visitor, posted: &Posted| {
            let (id, key) = path.into_inner();
            let draft = Draft::get(conn, visitor, &DraftId::from(id))?;
            let sheet = Sheet::get(conn, &draft, &key)?;
            let form: SheetForm = posted.parse()?;
            let mut package = surroundings(conn, &draft, &sheet)?;
            form.written(&sheet)?.put_into(&mut package, &sheet);
            let shown = Shown::of(conn, visitor, &draft, &package, &key)?;
            let answer = Answer {
                frame: visitor.frame(""),
                findings: finding_views(visitor, &draft_href(&draft), &shown.findings),
                shown: shown.html()?,
            };
            Reply::page(200, &answer)
        })
        .await
}

/// Whether a script of the page asks, not a person.
fn asks_for_json(request: &HttpRequest) -> bool {
    let accept = request.headers().get(header::ACCEPT);
    accept
        .and_then(|accept| accept.to_str().ok())
        .is_some_and(|accept| accept.starts_with("application/json"))
}
