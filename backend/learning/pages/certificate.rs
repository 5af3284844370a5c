//! `/lernen/nachweise/{code}`: one's own Nachweis, made for printing.

use actix_web::HttpResponse;
use actix_web::web::{Data, Path};
use askama::Template;

use super::sheet::Sheet;
use crate::app::App;
use crate::identity::Visit;
use crate::learning::{Certificate, Learner, OpenCourse, issue_certificate, open_course};
use crate::web::{Frame, Posted, Reply};

#[derive(Template)]
#[template(path = "learning/certificate.html")]
struct CertificatePage {
    frame: Frame,
    sheet: Sheet,
    /// Where others check it.
    check_href: String,
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
    let origin = app.config.origin();
    visit
        .read(move |conn, visitor| {
            let certificate = Certificate::get(conn, &Learner::of(visitor), &code)?;
            Ok(CertificatePage {
                frame: visitor.frame(visitor.t("nachweis-titel")),
                sheet: Sheet::of(conn, &certificate, visitor.language)?,
                check_href: format!("{origin}/nachweis/{}", certificate.code),
            })
        })
        .await
}
