//! Decides about a draft that lies before somebody to be read.

use actix_web::HttpResponse;
use actix_web::web::{Data, Path};
use serde::Deserialize;

use super::bar::{draft_href, shelf_of_drafts};
use crate::app::App;
use crate::authoring::decide_review::{approve_draft, return_draft, take_back as end_review};
use crate::authoring::draft::{Draft, DraftId};
use crate::authoring::permissions::is_from_outside;
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
    let origin = app.config.mail_origin();
    visit
        .post(posted, move |conn, visitor, posted| {
            let draft = Draft::hold_readable(conn, visitor, &DraftId::from(id.into_inner()))?;
            let decided: Decided = posted.parse()?;
            let (home, _) = shelf_of_drafts(is_from_outside(visitor, &draft));
            match decided.entscheidung.as_str() {
                "freigeben" => {
                    approve_draft(conn, visitor, &draft, decided.revision)?;
                    Ok(Reply::see_other_saying(home, "veroeffentlicht"))
                }
                "zurueck" => {
                    return_draft(conn, visitor, &draft, origin.as_deref())?;
                    Ok(Reply::see_other_saying(home, "zurueckgegeben"))
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
            let draft = Draft::hold(conn, visitor, &DraftId::from(id.into_inner()))?;
            end_review(conn, visitor, &draft)?;
            Ok(Reply::see_other_saying(draft_href(&draft), "zurueckgeholt"))
        })
        .await
}
