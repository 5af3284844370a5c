//! A course as a package: the folder of `content/`, zipped.

use std::io::{Read, Seek};

use actix_web::HttpResponse;
use actix_web::web::{Data, Path};
use course_package::{Package, write_archive};

use crate::app::App;
use crate::authoring::draft::{Draft, DraftId};
use crate::authoring::folder::Folder;
use crate::authoring::permissions::get_own_version;
use crate::catalog::{VersionId, source_of};
use crate::files::Files;
use crate::identity::Visit;
use crate::problem::{Outcome, Problem};
use crate::web::{Delivery, Reply, Wish};

/// `GET /redaktion/kurse/{id}/paket.zip`
pub async fn draft(visit: Visit, id: Path<String>, app: Data<App>) -> HttpResponse {
    let files = app.files.clone();
    visit
        .read_apart(
            move |conn, visitor| {
                let draft = Draft::get(conn, visitor, &DraftId::from(id.into_inner()))?;
                Ok(Folder::load(conn, &draft)?.package)
            },
            move |package| zipped(&files, &package),
        )
        .await
}

/// `GET /redaktion/fassungen/{version}/paket.zip`
pub async fn version(visit: Visit, id: Path<String>, app: Data<App>) -> HttpResponse {
    let files = app.files.clone();
    visit
        .read_apart(
            move |conn, visitor| {
                let version = get_own_version(conn, visitor, &VersionId::from(id.into_inner()))?;
                source_of(conn, &version)?.ok_or(Problem::Conflict("redaktion-ohne-quelle"))
            },
            move |package| zipped(&files, &package),
        )
        .await
}

/// Written to the disk first: a course is larger than the memory one answer may take.
pub fn zipped(files: &Files, package: &Package) -> Outcome<Reply> {
    let failed = |error: std::io::Error| Problem::Internal(format!("no package: {error}"));
    let mut archive = tempfile::tempfile_in(files.antechamber()?).map_err(failed)?;
    write_archive(&mut archive, package, |media| {
        let (file, _) = files
            .open_file(&media.sha256)
            .map_err(|error| std::io::Error::other(error.to_string()))?;
        Ok(Box::new(file) as Box<dyn Read>)
    })
    .map_err(failed)?;
    let length = archive.stream_position().map_err(failed)?;
    archive.rewind().map_err(failed)?;
    let name = format!("{}.zip", package.slug);
    let delivery = Delivery::new(
        (archive, length),
        &uuid::Uuid::now_v7().to_string(),
        "application/zip".to_owned(),
        Some(name),
        &Wish::default(),
    );
    Ok(Reply::Delivery(delivery.changeable()))
}
