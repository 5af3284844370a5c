//! `/betrieb/kommunen`: the Kommunen of the installation. Nothing about what anybody learns.

use actix_web::HttpResponse;
use actix_web::web::{Data, Path};
use askama::Template;

use super::slip::SlipPage;
use crate::app::App;
use crate::clock::date_of;
use crate::identity::headcount::Headcount;
use crate::identity::invite::{Invited, invite_first};
use crate::identity::permissions::may_found_kommunen;
use crate::identity::{Visit, Visitor};
use crate::organisation::{Kommune, KommuneId, Registered};
use crate::problem::Problem;
use crate::texts::date;
use crate::web::{Frame, Posted, Reply};

#[derive(Template)]
#[template(path = "identity/kommunen.html")]
struct KommunenPage {
    frame: Frame,
    rows: Vec<Row>,
}

struct Row {
    id: String,
    name: String,
    kind: String,
    ags: String,
    people: i64,
    since: String,
    /// Nobody has come in yet; the first person may need another slip.
    waits: bool,
}

pub async fn show(visit: Visit) -> HttpResponse {
    visit
        .read(|conn, visitor| {
            if !may_found_kommunen(visitor) {
                return Err(Problem::Forbidden("fehler-nur-betrieb"));
            }
            let headcount = Headcount::take(conn, visitor.today())?;
            let rows = Registered::list(conn)?.into_iter().map(|kommune| Row {
                kind: visitor.t(&format!("art-{}", kommune.kind.word())),
                people: headcount.people(&kommune.id),
                waits: !headcount.has_begun(&kommune.id),
                since: date(date_of(kommune.created_at)),
                ags: kommune.ags.unwrap_or_default(),
                id: kommune.id.to_string(),
                name: kommune.name,
            });
            Ok(KommunenPage {
                rows: rows.collect(),
                frame: visitor.frame(visitor.t("betrieb-kommunen")),
            })
        })
        .await
}

/// `POST /betrieb/kommunen/{kommune}/einladung`: another slip for a first person who has not come.
pub async fn invite_again(
    visit: Visit,
    id: Path<String>,
    posted: Posted,
    app: Data<App>,
) -> HttpResponse {
    let origin = app.config.origin();
    visit
        .post(posted, move |conn, visitor, _| {
            if !may_found_kommunen(visitor) {
                return Err(Problem::Forbidden("fehler-nur-betrieb"));
            }
            let kommune = Kommune::get(conn, &KommuneId::from(id.into_inner()))?;
            let by = Some(&visitor.membership);
            let invited = invite_first(conn, &kommune.id, by, visitor.now)?;
            Reply::page(200, &first_slip(visitor, &kommune.name, &origin, invited))
        })
        .await
}

/// The slip of the first person of a Kommune, which is not the operator's own.
pub(super) fn first_slip(
    visitor: &Visitor,
    kommune: &str,
    origin: &str,
    invited: Invited,
) -> SlipPage {
    let frame = visitor.frame(visitor.t("einladung-zettel"));
    let mut slip = SlipPage::new(frame, origin, invited);
    slip.kommune = kommune.to_owned();
    slip.logo = None;
    slip.back = "/betrieb/kommunen";
    slip.back_label = visitor.t("betrieb-zurueck");
    slip
}
