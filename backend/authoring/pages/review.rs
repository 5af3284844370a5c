//! Decides about a draft that lies before somebody to be read.

use actix_web::HttpResponse;
use actix_web::web::{Data, Path};
use serde::Deserialize;

use super::bar::draft_href;
use crate::app::App;
use crate::authoring::decide_review::{approve_draft, return_draft, take_back as end_review};
use crate::authoring::draft::{Draft, DraftId};
use crate::identity::Visit;
use crate::problem::Problem;
use crate::web::{Posted, Reply};

#[derive(Deserialize)]
struct Decided {
    entscheidung: String,
    revision: i32,
}

/// `POST …/freigabe`: published, or back to its authors.
pub async fn decide(
    visit: Visit,
    id: Path<String>,
    posted: Posted,
    app: Data<App>,
) -> HttpResponse {
    let origin = mail_origin(&app);
    visit
        .post(posted, move |conn, visitor, posted| {
            let draft = Draft::get(conn, visitor, &DraftId::from(id.into_inner()))?;
            let decided: Decided = posted.parse()?;
            match decided.entscheidung.as_str() {
                "freigeben" => {
                    approve_draft(conn, visitor, &draft, decided.revision)?;
                    Ok(Reply::see_other_saying("/redaktion", "veroeffentlicht"))
                }
                "zurueck" => {
                    return_draft(conn, visitor, &draft, origin.as_deref())?;
                    Ok(Reply::see_other_saying("/redaktion", "zurueckgegeben"))
                }
                _ => Err(Problem::Malformed("fehler-formular")),
            }
        })
        .await
}

/// `POST …/zurueckholen`: the authors go on writing.
pub async fn take_back(visit: Visit, id: Path<String>, posted: Posted) -> HttpResponse {
    visit
        .post(posted, move |conn, visitor, _| {
            let draft = Draft::get(conn, visitor, &DraftId::from(id.into_inner()))?;
            end_review(conn, visitor, &draft)?;
            Ok(Reply::see_other_saying(draft_href(&draft), "zurueckgeholt"))
        })
        .await
}

/// With what links in mails begin; nothing where no mail is sent.
pub fn mail_origin(app: &App) -> Option<String> {
    app.config.mail.is_on().then(|| app.config.origin())
}
