//! Courses that somebody brings along: as a package, a presentation or a document.

use actix_web::HttpResponse;
use actix_web::web::Data;
use course_package::{Mistake, Package};

use super::bar::draft_href;
use super::index::page;
use crate::app::App;
use crate::authoring::begin_draft::{begin_course, take_in_course};
use crate::authoring::bring_course::unpack;
use crate::authoring::bring_office::{BroughtCourse, convert};
use crate::authoring::permissions::demand_writing;
use crate::db::Conn;
use crate::identity::{Visit, Visitor};
use crate::problem::{FieldMistake, Outcome, Problem};
use crate::web::{Reply, Upload};

/// The largest package, in bytes.
const LARGEST_PACKAGE: u64 = course_package::MAX_COURSE_BYTES;

/// The largest presentation or document, in bytes.
const LARGEST_OFFICE: u64 = office_import::MAX_UNPACKED_BYTES;

/// How many mistakes a page names; who has more begins with these.
const MOST_MISTAKES: usize = 8;

/// `POST /redaktion/pakete`
pub async fn take_package(visit: Visit, upload: Upload, app: Data<App>) -> HttpResponse {
    let files = app.files.clone();
    visit
        .receive_large(
            upload,
            LARGEST_PACKAGE,
            |_, visitor| demand_writing(visitor),
            move |_, sent| unpack(&files, sent),
            |conn, visitor, _, made: Outcome<Result<Package, Vec<Mistake>>>| {
                let refused = match made {
                    Ok(Ok(package)) => match take_in_course(conn, visitor, &package) {
                        Ok(draft) => return Ok(Reply::see_other(draft_href(&draft))),
                        Err(Problem::Conflict(key)) => visitor.t(key),
                        Err(problem) => return Err(problem),
                    },
                    Ok(Err(mistakes)) => told(&mistakes),
                    Err(Problem::Invalid(mistakes)) => words(visitor, &mistakes),
                    Err(problem) => return Err(problem),
                };
                refuse(conn, visitor, "paket", &refused)
            },
        )
        .await
}

/// `POST /redaktion/einlesen`: a presentation or a document becomes a draft.
pub async fn take_office(visit: Visit, upload: Upload, app: Data<App>) -> HttpResponse {
    let files = app.files.clone();
    visit
        .receive_large(
            upload,
            LARGEST_OFFICE,
            |_, visitor| demand_writing(visitor),
            move |_, sent| convert(&files, sent),
            |conn, visitor, _, made| {
                let refused = match made {
                    Ok(Ok(BroughtCourse { title, package })) => {
                        let draft = begin_course(conn, visitor, &title, &package)?;
                        return Ok(Reply::see_other_saying(draft_href(&draft), "eingelesen"));
                    }
                    Ok(Err(error)) => error.to_string(),
                    Err(Problem::Invalid(mistakes)) => words(visitor, &mistakes),
                    Err(problem) => return Err(problem),
                };
                refuse(conn, visitor, "datei", &refused)
            },
        )
        .await
}

fn words(visitor: &Visitor, mistakes: &[FieldMistake]) -> String {
    let words = mistakes.iter().map(|mistake| visitor.t(mistake.text));
    words.collect::<Vec<_>>().join(" ")
}

/// The overview with what is wrong; nothing was stored.
fn refuse(conn: &mut Conn, visitor: &Visitor, field: &'static str, why: &str) -> Outcome<Reply> {
    let told = format!("{} {why}", visitor.t("redaktion-nicht-eingelesen"));
    Reply::page(422, &page(conn, visitor)?.saying(field, told))
}

fn told(mistakes: &[Mistake]) -> String {
    let errors = mistakes.iter().take(MOST_MISTAKES);
    let words = errors.map(|it| match (it.file.as_str(), it.line) {
        ("", _) => format!("{} {}", it.message, it.hint),
        (file, 0) => format!("{file}: {} {}", it.message, it.hint),
        (file, line) => format!("{file}, Zeile {line}: {} {}", it.message, it.hint),
    });
    words.collect::<Vec<_>>().join(" ")
}
