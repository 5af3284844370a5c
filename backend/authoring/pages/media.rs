//! `/redaktion/kurse/{id}/medien`: pictures, films, captions and documents of a draft.

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use course_package::Mistake;
use serde::Deserialize;

use super::bar::{Bar, draft_href};
use super::media_views::{FileView, file_views};
use super::words::field_of;
use crate::app::App;
use crate::authoring::draft::{Draft, DraftId};
use crate::authoring::draft_file::DraftFile;
use crate::authoring::findings::inspect;
use crate::authoring::folder::Folder;
use crate::authoring::take_file::{LARGEST, drop_file, make_captions, make_file, take_file};
use crate::db::Conn;
use crate::identity::{Visit, Visitor};
use crate::problem::{Outcome, Problem};
use crate::web::{Delivery, Frame, LongPosted, Posted, Reply, Upload, Wish};

#[derive(Template)]
#[template(path = "authoring/media.html")]
struct MediaPage {
    frame: Frame,
    feld: String,
    bar: Bar,
    mistake: Option<String>,
    upload_hint: String,
    media: Vec<FileView>,
    may_change: bool,
}

pub async fn show(visit: Visit, id: Path<String>) -> HttpResponse {
    visit
        .read(move |conn, visitor| {
            let draft = Draft::get_readable(conn, visitor, &DraftId::from(id.into_inner()))?;
            page(conn, visitor, &draft, None)
        })
        .await
}

/// `POST …/medien`: one file more, or another one of its name.
pub async fn upload(
    visit: Visit,
    id: Path<String>,
    upload: Upload,
    app: Data<App>,
) -> HttpResponse {
    let id = DraftId::from(id.into_inner());
    let (files, asked) = (app.files.clone(), id.clone());
    visit
        .receive_large(
            upload,
            LARGEST,
            move |conn, visitor| Draft::get(conn, visitor, &asked).map(drop),
            move |_, sent| make_file(&files, &sent.name, sent.bytes()?),
            move |conn, visitor, _, made| {
                let draft = Draft::hold(conn, visitor, &id)?;
                let mistake = match made {
                    Ok(Ok(brought)) => {
                        take_file(conn, visitor, &draft, &brought)?;
                        let to = format!("{}/medien", draft_href(&draft));
                        return Ok(Reply::see_other_saying(to, "gespeichert"));
                    }
                    Ok(Err(mistakes)) => told(&mistakes),
                    Err(Problem::Invalid(mistakes)) => {
                        let words = mistakes.iter().map(|it| visitor.t(it.text));
                        words.collect::<Vec<_>>().join(" ")
                    }
                    Err(problem) => return Err(problem),
                };
                Reply::page(422, &page(conn, visitor, &draft, Some(mistake))?)
            },
        )
        .await
}

fn told(mistakes: &[Mistake]) -> String {
    let words = mistakes
        .iter()
        .map(|it| format!("{} {}", it.message, it.hint));
    words.collect::<Vec<_>>().join(" ")
}

/// `GET …/medien/{name}`: a file of a draft, for those who write at it or read it.
pub async fn file(
    visit: Visit,
    path: Path<(String, String)>,
    app: Data<App>,
    request: HttpRequest,
) -> HttpResponse {
    let files = app.files.clone();
    let wish = Wish::of(&request);
    visit
        .read(move |conn, visitor| {
            let (id, name) = path.into_inner();
            let draft = Draft::get_readable(conn, visitor, &DraftId::from(id))?;
            if name.ends_with(".vtt") {
                let folder = Folder::load(conn, &draft)?;
                let text = folder.package.texts.get(&format!("medien/{name}"));
                let text = text.ok_or(Problem::NotFound)?;
                return Ok(Reply::File {
                    content_type: "text/vtt; charset=utf-8".into(),
                    bytes: text.clone().into_bytes(),
                    name: None,
                    immutable: false,
                });
            }
            let file = DraftFile::get(conn, &draft.id, &name)?;
            let stored = files.open_file(&file.sha256)?;
            let download = (file.content_type == "application/pdf").then_some(name);
            let kind = file.content_type;
            let delivery = Delivery::new(stored, &file.sha256, kind, download, &wish);
            Ok(Reply::Delivery(delivery.changeable()))
        })
        .await
}

/// `POST …/medien/{name}/loeschen`
pub async fn delete(visit: Visit, path: Path<(String, String)>, posted: Posted) -> HttpResponse {
    visit
        .post(posted, move |conn, visitor, _| {
            let (id, name) = path.into_inner();
            let draft = Draft::hold(conn, visitor, &DraftId::from(id))?;
            drop_file(conn, visitor, &draft, &name)?;
            let to = format!("{}/medien", draft_href(&draft));
            Ok(Reply::see_other_saying(to, "geloescht"))
        })
        .await
}

#[derive(Deserialize)]
struct Captions {
    text: String,
}

/// `POST …/medien/{name}/untertitel`: captions that were written on the page.
pub async fn save_captions(
    visit: Visit,
    path: Path<(String, String)>,
    posted: LongPosted,
    app: Data<App>,
) -> HttpResponse {
    let files = app.files.clone();
    visit
        .post(posted.0, move |conn, visitor, posted| {
            let (id, name) = path.into_inner();
            let draft = Draft::hold(conn, visitor, &DraftId::from(id))?;
            let captions: Captions = posted.parse()?;
            match make_captions(&files, &name, &captions.text)? {
                Ok(brought) => {
                    take_file(conn, visitor, &draft, &brought)?;
                    let to = format!("{}/medien", draft_href(&draft));
                    Ok(Reply::see_other_saying(to, "gespeichert"))
                }
                Err(mistakes) => {
                    let mut page = page(conn, visitor, &draft, None)?;
                    let at = format!("{}/medien/{name}/untertitel", draft_href(&draft));
                    let told = told(&mistakes);
                    for file in page.media.iter_mut().filter(|it| it.captions_href == at) {
                        file.refuse_captions(&captions.text, &told);
                    }
                    Reply::page(422, &page)
                }
            }
        })
        .await
}

fn page(
    conn: &mut Conn,
    visitor: &Visitor,
    draft: &Draft,
    mistake: Option<String>,
) -> Outcome<MediaPage> {
    let folder = Folder::load(conn, draft)?;
    let report = inspect(conn, &folder)?;
    let frame = visitor.frame(visitor.t("redaktion-medien"));
    let bar = Bar::of(conn, visitor, draft, &report, "/medien")?;
    let limit = format!("{}\u{a0}MB", LARGEST / 1024 / 1024);
    Ok(MediaPage {
        feld: field_of(conn, &folder)?,
        may_change: !bar.is_reading && !bar.is_locked,
        bar,
        mistake,
        upload_hint: frame.tx("redaktion-medien-datei-hinweis", &limit),
        media: file_views(visitor, draft, &folder.package),
        frame,
    })
}
