//! `/redaktion/kurse/{id}/medien`: pictures, films, captions and documents of a draft.

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use course_package::{Mistake, media_name, media_path};
use serde::Deserialize;

use super::bar::{Bar, draft_href};
use super::media_views::{FileView, Unstored, file_views};
use super::words::{field_of, names};
use crate::app::App;
use crate::authoring::draft::{Draft, DraftId};
use crate::authoring::draft_file::DraftFile;
use crate::authoring::draft_text::DraftText;
use crate::authoring::findings::inspect;
use crate::authoring::folder::Folder;
use crate::authoring::take_file::{
    Brought, LARGEST, Taken, drop_file, make_captions, make_file, take_file,
};
use crate::db::Conn;
use crate::files::Files;
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
    /// Of which revision the captions are that the page shows: `film.vtt:3 rede.vtt:1`.
    revisions: String,
    media: Vec<FileView>,
    may_change: bool,
}

pub async fn show(visit: Visit, id: Path<String>) -> HttpResponse {
    visit
        .read(move |conn, visitor| {
            let draft = Draft::get_readable(conn, visitor, &DraftId::from(id.into_inner()))?;
            page(conn, visitor, &draft, None, None)
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
    let store = files.clone();
    visit
        .receive_large(
            upload,
            LARGEST,
            move |conn, visitor| Draft::get(conn, visitor, &asked).map(drop),
            move |_, sent| make_file(&files, &sent.name, sent.bytes()?),
            move |conn, visitor, posted, made| {
                let draft = Draft::hold(conn, visitor, &id)?;
                let mistake = match made {
                    Ok(Ok(brought)) => {
                        let shown = posted.field("staende").unwrap_or_default();
                        let base = brought.captions().map(|name| revision_in(&shown, name));
                        let base = base.unwrap_or_default();
                        return take(conn, visitor, &draft, &store, &brought, base);
                    }
                    Ok(Err(mistakes)) => told(&mistakes),
                    Err(Problem::Invalid(mistakes)) => {
                        let words = mistakes.iter().map(|it| visitor.t(it.text));
                        words.collect::<Vec<_>>().join(" ")
                    }
                    Err(problem) => return Err(problem),
                };
                Reply::page(422, &page(conn, visitor, &draft, Some(mistake), None)?)
            },
        )
        .await
}

/// Puts a file into the draft, or shows what others have made of the same captions.
fn take(
    conn: &mut Conn,
    visitor: &Visitor,
    draft: &Draft,
    files: &Files,
    brought: &Brought,
    base: i32,
) -> Outcome<Reply> {
    match (
        take_file(conn, visitor, draft, files, brought, base)?,
        brought,
    ) {
        (Taken::Clash, Brought::Captions { path, text }) => clash(conn, visitor, draft, path, text),
        _ => {
            let to = format!("{}/medien", draft_href(draft));
            Ok(Reply::see_other_saying(to, "gespeichert"))
        }
    }
}

/// The page with the captions as they were written, and beside them as they stand.
fn clash(
    conn: &mut Conn,
    visitor: &Visitor,
    draft: &Draft,
    path: &str,
    written: &str,
) -> Outcome<Reply> {
    let known = DraftText::find(conn, &draft.id, path)?.ok_or(Problem::NotFound)?;
    let mistake = if known.changed_by == visitor.membership {
        visitor.t("redaktion-untertitel-geaendert-selbst")
    } else {
        let who = names(conn, std::slice::from_ref(&known.changed_by))?;
        visitor.frame("").tx("redaktion-untertitel-geaendert", &who)
    };
    let unstored = Unstored {
        path: known.path,
        text: written.to_owned(),
        revision: known.revision,
        mistake,
        stored: known.text,
    };
    Reply::page(409, &page(conn, visitor, draft, None, Some(unstored))?)
}

/// The revision of a file in `film.vtt:3 rede.vtt:1`; 0 when it is not named.
fn revision_in(revisions: &str, name: &str) -> i32 {
    let pairs = revisions
        .split_whitespace()
        .filter_map(|pair| pair.rsplit_once(':'));
    let mut own = pairs.filter(|(other, _)| *other == name);
    let revision = own.next().and_then(|(_, revision)| revision.parse().ok());
    revision.unwrap_or_default()
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
                let text = DraftText::find(conn, &draft.id, &media_path(&name))?;
                let text = text.ok_or(Problem::NotFound)?.text;
                return Ok(Reply::File {
                    content_type: "text/vtt; charset=utf-8".into(),
                    bytes: text.into_bytes(),
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
    #[serde(default)]
    revision: i32,
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
                Ok(brought) => take(conn, visitor, &draft, &files, &brought, captions.revision),
                Err(mistakes) => {
                    let unstored = Unstored {
                        path: media_path(&name),
                        text: captions.text,
                        revision: captions.revision,
                        mistake: told(&mistakes),
                        stored: String::new(),
                    };
                    Reply::page(422, &page(conn, visitor, &draft, None, Some(unstored))?)
                }
            }
        })
        .await
}

/// `mistake` is one of the file that was sent, `unstored` what somebody wrote in vain.
fn page(
    conn: &mut Conn,
    visitor: &Visitor,
    draft: &Draft,
    mistake: Option<String>,
    unstored: Option<Unstored>,
) -> Outcome<MediaPage> {
    let folder = Folder::load(conn, draft)?;
    let report = inspect(conn, &folder)?;
    let frame = visitor.frame(visitor.t("redaktion-medien"));
    let bar = Bar::of(conn, visitor, draft, &report, "/medien")?;
    let limit = format!("{}\u{a0}MB", LARGEST / 1024 / 1024);
    let media = file_views(visitor, draft, &folder, unstored.as_ref());
    let is_told = media.iter().any(FileView::has_mistake);
    let homeless = unstored.filter(|_| !is_told);
    let captions = folder.texts.iter().filter_map(|text| {
        let name = media_name(&text.path)?;
        Some(format!("{name}:{}", text.revision))
    });
    Ok(MediaPage {
        feld: field_of(conn, &folder)?,
        may_change: !bar.is_reading && !bar.is_locked,
        bar,
        mistake: mistake.or(homeless.map(|captions| captions.mistake)),
        upload_hint: frame.tx("redaktion-medien-datei-hinweis", &limit),
        revisions: captions.collect::<Vec<_>>().join(" "),
        media,
        frame,
    })
}
