//! `/medien/{version}/{name}`: a picture, film or document of a course, whole or in parts.

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};

use crate::app::App;
use crate::catalog::VersionId;
use crate::catalog::course_file::CourseFile;
use crate::identity::Visit;
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
            let version = VersionId::from(version);
            let file = CourseFile::get(conn, visitor.kommune_id(), &version, &name)?;
            let stored = files.open_file(&file.sha256)?;
            let download = file.is_document().then_some(name);
            Ok(Reply::Delivery(Delivery::new(
                stored,
                &file.sha256,
                file.content_type,
                download,
                &wish,
            )))
        })
        .await
}
