//! `/nachweis`: whether a Nachweis is genuine, for whoever holds its code. No login.

use actix_web::HttpResponse;
use actix_web::web::{Path, Query};
use askama::Template;
use serde::Deserialize;

use super::sheet::Sheet;
use crate::codes::read_code;
use crate::identity::{Guest, Visit};
use crate::learning::Certificate;
use crate::web::{Frame, IntoReply, Reply};

#[derive(Template)]
#[template(path = "learning/check.html")]
struct CheckPage {
    frame: Frame,
    typed: String,
    mistake: Option<String>,
    sheet: Option<Sheet>,
}

#[derive(Deserialize)]
pub struct Typed {
    #[serde(default)]
    code: String,
}

/// The form; a code in the query leads to the address of its Nachweis.
pub async fn ask(visit: Visit, typed: Query<Typed>) -> HttpResponse {
    visit
        .look(move |_, guest| {
            let typed = typed.into_inner().code;
            if typed.trim().is_empty() {
                return page(guest, typed, None, None).into_reply();
            }
            match read_code(&typed) {
                Some(code) => Ok(Reply::see_other(format!("/nachweis/{code}"))),
                None => unknown(guest, typed),
            }
        })
        .await
}

pub async fn show(visit: Visit, code: Path<String>) -> HttpResponse {
    visit
        .look(move |conn, guest| {
            let typed = code.into_inner();
            let found = match read_code(&typed) {
                Some(code) => Certificate::find(conn, &code)?,
                None => None,
            };
            let Some(certificate) = found else {
                return unknown(guest, typed);
            };
            let sheet = Sheet::of(conn, &certificate, guest.language())?;
            page(guest, typed, None, Some(sheet)).into_reply()
        })
        .await
}

fn unknown(guest: &Guest, typed: String) -> crate::problem::Outcome<Reply> {
    let mistake = guest.t("nachweis-unbekannt");
    Reply::page(404, &page(guest, typed, Some(mistake), None))
}

fn page(guest: &Guest, typed: String, mistake: Option<String>, sheet: Option<Sheet>) -> CheckPage {
    CheckPage {
        frame: guest.frame(guest.t("nachweis-pruefen")),
        typed,
        mistake,
        sheet,
    }
}
