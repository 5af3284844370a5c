//! `/verwaltung/nachweise`: Personalentwicklung finds a Nachweis by its code, revokes it, and
//! issues it anew.

use actix_web::HttpResponse;
use actix_web::web::{Path, Query};
use askama::Template;
use serde::Deserialize;

use super::sheet::Sheet;
use crate::clock::date_of;
use crate::codes::read_code;
use crate::db::Conn;
use crate::identity::{Visit, Visitor, name_of_member};
use crate::learning::Certificate;
use crate::learning::permissions::may_revoke_certificates;
use crate::learning::revoke_certificate::{reissue_certificate, revoke_certificate};
use crate::problem::{Outcome, Problem};
use crate::texts::date;
use crate::web::{Frame, IntoReply, Posted, Reply};

const ADDRESS: &str = "/verwaltung/nachweise";

#[derive(Template)]
#[template(path = "learning/find_certificate.html")]
struct FindPage {
    frame: Frame,
    typed: String,
    mistake: Option<String>,
}

#[derive(Template)]
#[template(path = "learning/revoke_certificate.html")]
struct RevokePage {
    frame: Frame,
    address: &'static str,
    sheet: Sheet,
    revocation: Option<RevocationView>,
    /// As it was typed.
    reason: String,
    mistake: Option<String>,
}

struct RevocationView {
    /// "Widerrufen am 22.11.2026 von …"
    sentence: String,
    reason: String,
    /// Where the one is that was issued instead.
    successor: Option<String>,
}

#[derive(Deserialize)]
pub struct Typed {
    #[serde(default)]
    code: String,
}

/// The form; a code in the query leads to the address of its Nachweis.
pub async fn ask(visit: Visit, typed: Query<Typed>) -> HttpResponse {
    visit
        .read(move |_, visitor| {
            check_permission(visitor)?;
            let typed = typed.into_inner().code;
            if typed.trim().is_empty() {
                return find_page(visitor, typed, None).into_reply();
            }
            match read_code(&typed) {
                Some(code) => Ok(Reply::see_other(format!("{ADDRESS}/{code}"))),
                None => unknown(visitor, typed),
            }
        })
        .await
}

pub async fn show(visit: Visit, code: Path<String>) -> HttpResponse {
    visit
        .read(move |conn, visitor| {
            check_permission(visitor)?;
            match page(conn, visitor, &code) {
                Err(Problem::NotFound) => unknown(visitor, code.into_inner()),
                found => found?.into_reply(),
            }
        })
        .await
}

/// `POST /verwaltung/nachweise/{code}/widerrufen`
pub async fn revoke(visit: Visit, code: Path<String>, posted: Posted) -> HttpResponse {
    visit
        .post(posted, move |conn, visitor, posted| {
            let reason = posted.field("grund")?;
            match revoke_certificate(conn, visitor, &code, &reason) {
                Ok(()) => Ok(Reply::see_other_saying(
                    format!("{ADDRESS}/{code}"),
                    "nachweis-widerrufen",
                )),
                Err(Problem::Invalid(mistakes)) => {
                    let mut page = page(conn, visitor, &code)?;
                    page.mistake = mistakes.first().map(|mistake| visitor.t(mistake.text));
                    page.reason = reason;
                    Reply::page(422, &page)
                }
                Err(problem) => Err(problem),
            }
        })
        .await
}

/// `POST /verwaltung/nachweise/{code}/neu-ausstellen`: leads to the new one.
pub async fn reissue(visit: Visit, code: Path<String>, posted: Posted) -> HttpResponse {
    visit
        .post(posted, move |conn, visitor, _| {
            let code = reissue_certificate(conn, visitor, &code)?;
            Ok(Reply::see_other_saying(
                format!("{ADDRESS}/{code}"),
                "nachweis-neu-ausgestellt",
            ))
        })
        .await
}

fn check_permission(visitor: &Visitor) -> Outcome<()> {
    if may_revoke_certificates(visitor) {
        Ok(())
    } else {
        Err(Problem::Forbidden("fehler-nur-verwaltung"))
    }
}

fn page(conn: &mut Conn, visitor: &Visitor, code: &str) -> Outcome<RevokePage> {
    let certificate = Certificate::get_of_kommune(conn, visitor.kommune_id(), code)?;
    Ok(RevokePage {
        frame: visitor.frame(visitor.t("nachweise-einer")),
        address: ADDRESS,
        sheet: Sheet::of(conn, &certificate, visitor.language)?,
        revocation: revocation(conn, visitor, &certificate)?,
        reason: String::new(),
        mistake: None,
    })
}

fn revocation(
    conn: &mut Conn,
    visitor: &Visitor,
    certificate: &Certificate,
) -> Outcome<Option<RevocationView>> {
    let (Some(at), Some(by), Some(reason)) = (
        certificate.revoked_at,
        &certificate.revoked_by,
        &certificate.revocation_reason,
    ) else {
        return Ok(None);
    };
    let who = name_of_member(conn, by)?.unwrap_or_else(|| visitor.t("nachweis-jemand"));
    let values = [("x", date(date_of(at)).into()), ("wer", who.into())];
    let successor = certificate.successor(conn)?;
    Ok(Some(RevocationView {
        sentence: visitor
            .language
            .text_with("nachweis-widerrufen-von", &values),
        reason: reason.clone(),
        successor: successor.map(|code| format!("{ADDRESS}/{code}")),
    }))
}

fn find_page(visitor: &Visitor, typed: String, mistake: Option<String>) -> FindPage {
    FindPage {
        frame: visitor.frame(visitor.t("nachweise-titel")),
        typed,
        mistake,
    }
}

fn unknown(visitor: &Visitor, typed: String) -> Outcome<Reply> {
    let mistake = visitor.t("nachweise-unbekannt");
    Reply::page(404, &find_page(visitor, typed, Some(mistake)))
}
