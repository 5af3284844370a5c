//! Nachweise: issued for a completed course, checked by whoever holds the code.

use actix_web::HttpResponse;
use actix_web::web::Path;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::api::Answer;
use crate::catalog::get_version;
use crate::codes::read_code;
use crate::db::Conn;
use crate::identity::{Call, name_of_member};
use crate::learning::revoke_certificate::{reissue_certificate, revoke_certificate};
use crate::learning::{Certificate, Learner, OpenCourse, issue_certificate, open_course};
use crate::organisation::Kommune;
use crate::problem::{Outcome, Problem};

/// What a Nachweis proves.
#[derive(Serialize, ToSchema)]
struct CertificateView {
    /// Whoever holds it may check the Nachweis.
    code: String,
    name: String,
    kommune: String,
    course: String,
    /// Whether a test was passed (Bescheinigung mit Lernerfolgskontrolle) or all lessons done
    /// (Teilnahmebescheinigung).
    by_test: bool,
    minutes: i32,
    completed_at: DateTime<Utc>,
    /// When it was revoked; since then it proves nothing.
    revoked_at: Option<DateTime<Utc>>,
}

impl CertificateView {
    fn of(conn: &mut Conn, certificate: &Certificate) -> Outcome<Self> {
        let version = get_version(conn, &certificate.version_id)?;
        let name = name_of_member(conn, &certificate.membership_id)?;
        Ok(Self {
            code: certificate.code.clone(),
            name: name.ok_or(Problem::NotFound)?,
            kommune: Kommune::get(conn, &certificate.kommune_id)?.name.clone(),
            course: version.title.clone(),
            by_test: certificate.way == crate::learning::Way::Test,
            minutes: version.minutes,
            completed_at: certificate.completed_at.and_utc(),
            revoked_at: certificate.revoked_at.map(|at| at.and_utc()),
        })
    }
}

/// The Nachweis of a completed course; asked again, it is the same, though it may be revoked
#[utoipa::path(put, path = "/api/v1/courses/{course}/certificate", tag = "learning",
    operation_id = "issueCertificate", params(("course" = String, Path, description = "Its slug")),
    responses((status = 200, body = CertificateView)))]
pub async fn issue(call: Call, course: Path<String>) -> HttpResponse {
    call.write(move |conn, visitor, _| {
        let OpenCourse { version, .. } = open_course(conn, visitor, &course)?;
        let learner = Learner::of(visitor);
        let code = issue_certificate(conn, &learner, &version.course_id)?;
        let certificate = Certificate::get(conn, &learner, &code)?;
        Answer::ok(&CertificateView::of(conn, &certificate)?)
    })
    .await
}

/// Whether a Nachweis is genuine, for whoever holds its code; no token needed
#[utoipa::path(get, path = "/api/v1/certificates/{code}", tag = "learning",
    operation_id = "checkCertificate",
    params(("code" = String, Path, description = "As printed, hyphens or not")),
    responses((status = 200, body = CertificateView)))]
pub async fn check(call: Call, code: Path<String>) -> HttpResponse {
    call.look(move |conn, _, _| {
        let code = read_code(&code).ok_or(Problem::NotFound)?;
        let found = Certificate::find(conn, &code)?.ok_or(Problem::NotFound)?;
        Answer::ok(&CertificateView::of(conn, &found)?)
    })
    .await
}

/// Why a Nachweis is taken back.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct RevocationIn {
    /// Told to the person whose it is.
    #[schema(min_length = 1, max_length = 300)]
    reason: String,
}

/// Revokes a Nachweis that should not have been issued
#[utoipa::path(post, path = "/api/v1/certificates/{code}/revocation", tag = "learning",
    operation_id = "revokeCertificate", request_body = RevocationIn,
    params(("code" = String, Path, description = "As printed, hyphens or not")),
    responses((status = 200, body = CertificateView)))]
pub async fn revoke(call: Call, code: Path<String>) -> HttpResponse {
    call.write(move |conn, visitor, asked| {
        let code = read_code(&code).unwrap_or_default();
        let reason = asked.body::<RevocationIn>()?.reason;
        revoke_certificate(conn, visitor, &code, &reason)
            .map_err(|problem| problem.in_words_of(&[("grund", "reason")]))?;
        let revoked = Certificate::get_of_kommune(conn, visitor.kommune_id(), &code)?;
        Answer::ok(&CertificateView::of(conn, &revoked)?)
    })
    .await
}

/// Issues a new Nachweis in place of one that was revoked
#[utoipa::path(post, path = "/api/v1/certificates/{code}/reissue", tag = "learning",
    operation_id = "reissueCertificate",
    params(("code" = String, Path, description = "As printed, hyphens or not")),
    responses((status = 201, body = CertificateView)))]
pub async fn reissue(call: Call, code: Path<String>) -> HttpResponse {
    call.write(move |conn, visitor, _| {
        let code = read_code(&code).unwrap_or_default();
        let fresh = reissue_certificate(conn, visitor, &code)?;
        let issued = Certificate::get_of_kommune(conn, visitor.kommune_id(), &fresh)?;
        let location = format!("/api/v1/certificates/{fresh}");
        Answer::created(location, &CertificateView::of(conn, &issued)?)
    })
    .await
}
