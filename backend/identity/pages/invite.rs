//! `POST /verwaltung/personen/{membership}/einladung`: the slip with the code, shown once; and
//! `…/einladung-per-mail`, which sends it instead.

use actix_web::HttpResponse;
use actix_web::web::{Data, Path};
use serde::Deserialize;

use super::slip::SlipPage;
use crate::app::App;
use crate::identity::MembershipId;
use crate::identity::invite::{invite, invite_by_mail};
use crate::identity::visit::Visit;
use crate::problem::Problem;
use crate::web::{Posted, Reply, local_path};

pub async fn submit(
    visit: Visit,
    id: Path<String>,
    posted: Posted,
    app: Data<App>,
) -> HttpResponse {
    let origin = app.config.origin();
    visit
        .post(posted, move |conn, visitor, _| {
            let invited = invite(conn, visitor, &MembershipId::from(id.into_inner()))?;
            let frame = visitor.frame(visitor.t("einladung-zettel"));
            Reply::page(200, &SlipPage::new(frame, &origin, invited))
        })
        .await
}

#[derive(Deserialize)]
struct SendForm {
    /// The list as it was, with its search and page.
    #[serde(default)]
    zurueck: String,
}

pub async fn send(visit: Visit, id: Path<String>, posted: Posted, app: Data<App>) -> HttpResponse {
    let (origin, is_on) = (app.config.origin(), app.config.mail.is_on());
    visit
        .post(posted, move |conn, visitor, posted| {
            let form: SendForm = posted.parse()?;
            let back = match local_path(&form.zurueck) {
                "/" => "/verwaltung/personen",
                path => path,
            };
            invite_by_mail(conn, visitor, &MembershipId::from(id.into_inner()), &origin)?;
            if !is_on {
                return Err(Problem::Conflict("mail-aus"));
            }
            Ok(Reply::see_other_saying(back, "einladung-unterwegs"))
        })
        .await
}
