//! `/lernen/nachweise/{code}`: one's own Nachweis, made for printing, and as PDF.

use actix_web::HttpResponse;
use actix_web::web::{Data, Path};
use askama::Template;

use super::paper::paper;
use super::sheet::Sheet;
use crate::app::App;
use crate::identity::Visit;
use crate::learning::{Certificate, Learner, OpenCourse, issue_certificate, open_course};
use crate::organisation::{Kommune, letterhead};
use crate::problem::Problem;
use crate::web::{Frame, Posted, Qr, Reply, pdf};

#[derive(Template)]
#[template(path = "learning/certificate.html")]
struct CertificatePage {
    frame: Frame,
    sheet: Sheet,
    /// Where others check it.
    check_href: String,
    qr: Qr,
    /// Why it was revoked.
    reason: Option<String>,
    /// Where the one is that was issued instead.
    successor: Option<String>,
}

/// `POST /lernen/{kurs}/nachweis`: issues it, and leads to it.
pub async fn issue(visit: Visit, slug: Path<String>, posted: Posted) -> HttpResponse {
    visit
        .post(posted, move |conn, visitor, _| {
            let OpenCourse { version, .. } = open_course(conn, visitor, &slug)?;
            let code = issue_certificate(conn, &Learner::of(visitor), &version.course_id)?;
            Ok(Reply::see_other(format!("/lernen/nachweise/{code}")))
        })
        .await
}

pub async fn show(visit: Visit, code: Path<String>, app: Data<App>) -> HttpResponse {
    visit
        .read(move |conn, visitor| {
            let certificate = Certificate::get(conn, &Learner::of(visitor), &code)?;
            let check_href = check_address(&app, &certificate);
            let successor = certificate.successor(conn)?;
            Ok(CertificatePage {
                frame: visitor.frame(visitor.t("nachweis-titel")),
                sheet: Sheet::of(conn, &certificate, visitor.language)?,
                qr: Qr::of(&check_href)?,
                check_href,
                reason: certificate.revocation_reason,
                successor: successor.map(|code| format!("/lernen/nachweise/{code}")),
            })
        })
        .await
}

/// `/lernen/nachweise/{code}.pdf`; what was revoked is not given out again.
pub async fn download(visit: Visit, code: Path<String>, app: Data<App>) -> HttpResponse {
    visit
        .read(move |conn, visitor| {
            let certificate = Certificate::get(conn, &Learner::of(visitor), &code)?;
            if certificate.is_revoked() {
                return Err(Problem::Gone("nachweis-widerrufen-kein-pdf"));
            }
            let sheet = Sheet::of(conn, &certificate, visitor.language)?;
            let address = check_address(&app, &certificate);
            let kommune = Kommune::get(conn, &certificate.kommune_id)?;
            let head = letterhead(&kommune, &app.files)?;
            let paper = paper(&sheet, head, &address, visitor)?;
            pdf(format!("Nachweis-{}.pdf", certificate.code), &paper)
        })
        .await
}

fn check_address(app: &App, certificate: &Certificate) -> String {
    format!("{}/nachweis/{}", app.config.origin(), certificate.code)
}
