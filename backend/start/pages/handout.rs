//! `/kurse/{kurs}/handzettel/{handout}`: a sheet of a course, with the Kommune's own telephone
//! numbers in it; to print, and as PDF.

use std::sync::Arc;

use actix_web::HttpResponse;
use actix_web::web::{Data, Path};
use askama::Template;
use pdf_sheet::{Block, Style, plain};

use crate::app::App;
use crate::catalog::{Around, Handout, PieceView, Version};
use crate::db::Conn;
use crate::files::Files;
use crate::identity::{Visit, Visitor};
use crate::learning::{OpenCourse, open_course};
use crate::organisation::{LocalBox, letterhead};
use crate::problem::Outcome;
use crate::start::paper::Paper;
use crate::web::{Frame, Reply, blank_sheet, pdf};

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
    pdf_href: String,
}

/// A handout with what it is filled with.
struct Filled {
    version: Arc<Version>,
    handout: Handout,
    boxes: Arc<Vec<LocalBox>>,
}

impl Filled {
    fn get(conn: &mut Conn, visitor: &Visitor, slug: &str, name: &str) -> Outcome<Self> {
        let OpenCourse { version, .. } = open_course(conn, visitor, slug)?;
        Ok(Self {
            handout: Handout::get(conn, &version.id, name)?,
            boxes: LocalBox::list(conn, visitor.kommune_id())?,
            version,
        })
    }
}

pub async fn show(visit: Visit, path: Path<(String, String)>) -> HttpResponse {
    visit
        .read(move |conn, visitor| {
            let (slug, name) = path.into_inner();
            page(conn, visitor, &slug, &name)
        })
        .await
}

/// `/kurse/{kurs}/handzettel/{handout}.pdf`
pub async fn download(visit: Visit, path: Path<(String, String)>, app: Data<App>) -> HttpResponse {
    let origin = app.config.origin();
    let files = app.files.clone();
    visit
        .read(move |conn, visitor| {
            let (slug, name) = path.into_inner();
            let filled = Filled::get(conn, visitor, &slug, &name)?;
            paper(conn, visitor, &filled, &files, &origin)
        })
        .await
}

fn page(conn: &mut Conn, visitor: &Visitor, slug: &str, name: &str) -> Outcome<HandoutPage> {
    let Filled {
        version,
        handout,
        boxes,
    } = Filled::get(conn, visitor, slug, name)?;
    let around = Around::of(&version, &boxes, visitor.language);
    let course = format!("/kurse/{}", version.slug);
    let frame = visitor.frame(handout.title);
    Ok(HandoutPage {
        feld: version.field(conn)?.unwrap_or_default(),
        pdf_href: format!("{course}/handzettel/{}.pdf", handout.name),
        trail: vec![
            ("/kurse".to_owned(), visitor.t("kurse-titel")),
            (course, version.title.clone()),
        ],
        kommune: visitor.kommune.name.clone(),
        pieces: around.pieces(&handout.html),
        source: frame.tx("handzettel-quelle", &version.title),
        frame,
    })
}

fn paper(
    conn: &mut Conn,
    visitor: &Visitor,
    filled: &Filled,
    files: &Files,
    origin: &str,
) -> Outcome<Reply> {
    let Filled {
        version,
        handout,
        boxes,
    } = filled;
    let paper = Paper {
        visitor,
        version: &version.id,
        files,
        boxes,
        origin,
    };
    let head = letterhead(&visitor.kommune, files)?;
    let mut sheet = blank_sheet(head, &handout.title, visitor.language, visitor.now);
    // The course is written in its own language, whatever that of the interface is.
    sheet.lang.clone_from(&version.lang);
    sheet.blocks.push(Block::Heading {
        level: 1,
        text: plain(&handout.title),
    });
    sheet.blocks.extend(paper.blocks(conn, &handout.html)?);
    sheet.blocks.push(Block::Paragraph {
        style: Style::Small,
        text: plain(visitor.frame("").tx("handzettel-quelle", &version.title)),
    });
    pdf(format!("{}-{}.pdf", version.slug, handout.name), &sheet)
}
