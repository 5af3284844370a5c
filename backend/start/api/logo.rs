//! The logo of a Kommune.

use actix_web::HttpResponse;
use actix_web::web::Data;
use utoipa::ToSchema;

use crate::api::Answer;
use crate::app::App;
use crate::identity::{Call, Visitor};
use crate::organisation::{Logo, StoredLogo, store_logo};
use crate::problem::{Outcome, Problem};
use crate::start::permissions::may_edit_look;

/// The bytes of a picture: PNG, JPEG or WebP, at most 512 KiB.
#[derive(ToSchema)]
#[schema(value_type = String, format = Binary)]
#[expect(dead_code, reason = "it only describes a body")]
struct Picture(Vec<u8>);

/// Sets the logo of the Kommune; it is drawn anew, at most 480 by 96 pixels
#[utoipa::path(put, path = "/api/v1/settings/logo", tag = "settings", operation_id = "setLogo",
    request_body(content((Picture = "image/png"), (Picture = "image/jpeg"), (Picture = "image/webp"))),
    responses((status = 204, description = "Set")))]
pub async fn save(call: Call, app: Data<App>) -> HttpResponse {
    let files = app.files.clone();
    call.receive(
        demand_look,
        move |bytes| StoredLogo::keep(&files, &Logo::draw(bytes)?),
        |conn, visitor, logo| {
            store_logo(conn, visitor.kommune_id(), Some(&logo))?;
            Answer::nothing()
        },
    )
    .await
}

/// Removes the logo of the Kommune
#[utoipa::path(delete, path = "/api/v1/settings/logo", tag = "settings",
    operation_id = "removeLogo", responses((status = 204, description = "There is none")))]
pub async fn remove(call: Call) -> HttpResponse {
    call.write(|conn, visitor, _| {
        demand_look(visitor)?;
        store_logo(conn, visitor.kommune_id(), None)?;
        Answer::nothing()
    })
    .await
}

fn demand_look(visitor: &Visitor) -> Outcome<()> {
    may_edit_look(visitor)
        .then_some(())
        .ok_or(Problem::Forbidden("fehler-nur-verwaltung"))
}
