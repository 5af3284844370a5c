//! `/kurse/{kurs}/handzettel/{handout}`: a sheet of a course to print, with the Kommune's own
//! telephone numbers in it.

use actix_web::HttpResponse;
use actix_web::web::Path;
use askama::Template;

use crate::catalog::Handout;
use crate::db::Conn;
use crate::identity::{Visit, Visitor};
use crate::learning::{OpenCourse, open_course};
use crate::organisation::LocalBox;
use crate::problem::Outcome;
use crate::start::pieces::{Around, PieceView};
use crate::web::Frame;

#[derive(Template)]
#[template(path = "start/handout.html")]
struct HandoutPage {
    frame: Frame,
    feld: String,
    trail: Vec<(String, String)>,
    kommune: String,
    pieces: Vec<PieceView>,
    /// From which course it is.
    source: String,
}

pub async fn show(visit: Visit, path: Path<(String, String)>) -> HttpResponse {
    visit
        .read(move |conn, visitor| {
            let (slug, name) = path.into_inner();
            page(conn, visitor, &slug, &name)
        })
        .await
}

fn page(conn: &mut Conn, visitor: &Visitor, slug: &str, name: &str) -> Outcome<HandoutPage> {
    let OpenCourse { version, .. } = open_course(conn, visitor, slug)?;
    let handout = Handout::get(conn, &version.id, name)?;
    let boxes = LocalBox::list(conn, visitor.kommune_id())?;
    let around = Around {
        version: &version,
        recording: None,
        stopped_at: None,
        boxes: &boxes,
        language: visitor.language,
    };
    let frame = visitor.frame(handout.title);
    Ok(HandoutPage {
        feld: version.field(conn)?.unwrap_or_default(),
        trail: vec![
            ("/kurse".to_owned(), visitor.t("kurse-titel")),
            (format!("/kurse/{}", version.slug), version.title.clone()),
        ],
        kommune: visitor.kommune.name.clone(),
        pieces: around.pieces(&handout.html),
        source: frame.tx("handzettel-quelle", &version.title),
        frame,
    })
}
