//! `POST /verwaltung/personen/{membership}/einladung`: the slip with the code, shown once.

use actix_web::HttpResponse;
use actix_web::web::{Data, Path};
use askama::Template;

use crate::app::App;
use crate::clock::date_of;
use crate::identity::MembershipId;
use crate::identity::invite::invite;
use crate::identity::visit::Visit;
use crate::texts::date;
use crate::web::{Frame, Posted, Reply};

#[derive(Template)]
#[template(path = "identity/invite.html")]
struct SlipPage {
    frame: Frame,
    kommune: String,
    name: String,
    login: String,
    code: String,
    href: String,
    until: String,
}

pub async fn submit(
    visit: Visit,
    id: Path<String>,
    posted: Posted,
    app: Data<App>,
) -> HttpResponse {
    let origin = app.config.public_url().trim_end_matches('/').to_owned();
    visit
        .post(posted, move |conn, visitor, _| {
            let invited = invite(conn, visitor, &MembershipId::from(id.into_inner()))?;
            Reply::page(
                200,
                &SlipPage {
                    frame: visitor.frame(visitor.t("einladung-zettel")),
                    kommune: visitor.kommune.name.clone(),
                    href: format!("{origin}/einladung/{}", invited.code),
                    until: date(date_of(invited.expires_at)),
                    name: invited.name,
                    login: invited.login,
                    code: invited.code,
                },
            )
        })
        .await
}
