//! `/medien/{version}/{name}`: a picture of a course.

use actix_web::HttpResponse;
use actix_web::web::{Data, Path};

use crate::app::App;
use crate::catalog::VersionId;
use crate::catalog::course_file::CourseFile;
use crate::identity::Visit;
use crate::web::Reply;

pub async fn show(visit: Visit, path: Path<(String, String)>, app: Data<App>) -> HttpResponse {
    let files = app.files.clone();
    visit
        .read(move |conn, visitor| {
            let (version, name) = path.into_inner();
            let file =
                CourseFile::get(conn, visitor.kommune_id(), &VersionId::from(version), &name)?;
            Ok(Reply::File {
                bytes: files.get(&file.sha256)?,
                content_type: file.content_type,
                name: None,
                immutable: true,
            })
        })
        .await
}
