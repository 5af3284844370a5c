//! `/medien/{version}/{name}`: a picture, film or document of a course, whole or in parts.

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};

use crate::app::App;
use crate::catalog::VersionId;
use crate::catalog::course_file::CourseFile;
use crate::db::Conn;
use crate::files::Files;
use crate::identity::Visit;
use crate::organisation::KommuneId;
use crate::problem::Outcome;
use crate::web::{Delivery, Reply, Wish};

pub async fn show(
    visit: Visit,
    path: Path<(String, String)>,
    app: Data<App>,
    request: HttpRequest,
) -> HttpResponse {
    let files = app.files.clone();
    let wish = Wish::of(&request);
    visit
        .read(move |conn, visitor| {
            let (version, name) = path.into_inner();
            let kommune = visitor.kommune_id();
            let delivery = deliver(
                conn,
                kommune,
                &files,
                &VersionId::from(version),
                name,
                &wish,
            )?;
            Ok(Reply::Delivery(delivery))
        })
        .await
}

/// A file of a version that the Kommune sees; anything else is not found.
pub fn deliver(
    conn: &mut Conn,
    kommune: &KommuneId,
    files: &Files,
    version: &VersionId,
    name: String,
    wish: &Wish,
) -> Outcome<Delivery> {
    let file = CourseFile::get(conn, kommune, version, &name)?;
    let stored = files.open_file(&file.sha256)?;
    let download = file.is_document().then_some(name);
    let kind = file.content_type;
    Ok(Delivery::new(stored, &file.sha256, kind, download, wish))
}
