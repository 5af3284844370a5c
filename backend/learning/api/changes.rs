//! The notice of an important change, and that it was read.

use actix_web::HttpResponse;
use actix_web::web::Path;
use chrono::{DateTime, Utc};
use serde::Serialize;
use utoipa::ToSchema;

use crate::api::Answer;
use crate::catalog::{Version, VersionId, get_version};
use crate::db::Conn;
use crate::identity::{Call, Visitor};
use crate::learning::read_change::read_change;
use crate::learning::{Enrolment, OpenCourse, open_course, unread_changes};
use crate::problem::{Outcome, Problem};

/// That an important change has taken the caller along, until they have read so.
#[derive(Serialize, ToSchema)]
pub struct UnreadChange {
    /// Id of the version on which the caller goes on.
    version: String,
    /// What changes, and why, in the words of the author; also of earlier changes not read yet.
    sentence: String,
    published_at: DateTime<Utc>,
}

impl UnreadChange {
    pub fn of(
        conn: &mut Conn,
        visitor: &Visitor,
        version: &Version,
        enrolment: &Enrolment,
    ) -> Outcome<Option<Self>> {
        let said = unread_changes(conn, visitor, enrolment, version)?;
        Ok(said.map(|sentence| Self {
            version: version.id.to_string(),
            sentence,
            published_at: version.published_at.and_utc(),
        }))
    }
}

/// Notes that the caller has read of an important change; again, it changes nothing
///
/// A later change is still to be read.
#[utoipa::path(put, path = "/api/v1/courses/{course}/changes/{version}/reading",
    tag = "learning", operation_id = "readChange",
    params(("course" = String, Path, description = "Its slug"),
        ("version" = String, Path, description = "The one that `unread_change` names")),
    responses((status = 204, description = "Read")))]
pub async fn read(call: Call, path: Path<(String, String)>) -> HttpResponse {
    call.write(move |conn, visitor, _| {
        let (course, version) = path.into_inner();
        let version = VersionId::from(version);
        let OpenCourse { version: own, .. } = open_course(conn, visitor, &course)?;
        if get_version(conn, &version)?.course_id != own.course_id {
            return Err(Problem::NotFound);
        }
        read_change(conn, visitor, &course, &version)?;
        Answer::nothing()
    })
    .await
}
