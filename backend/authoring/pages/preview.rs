//! `/redaktion/kurse/{id}/vorschau`: a draft as learners will see it.

use actix_web::HttpResponse;
use actix_web::web::Path;
use askama::Template;

use super::bar::{draft_href, home_of, shelf_of_drafts};
use super::shown::Shown;
use super::twins::{TwinTab, lesson_key, twin_tabs};
use super::words::field_of;
use crate::authoring::draft::{Draft, DraftId};
use crate::authoring::folder::{FINAL_TEST, Folder, lesson_of};
use crate::authoring::permissions::is_from_outside;
use crate::identity::Visit;
use crate::problem::Problem;
use crate::web::{Frame, Reply};

#[derive(Template)]
#[template(path = "authoring/preview.html")]
struct PreviewPage {
    frame: Frame,
    feld: String,
    course_title: String,
    course_href: String,
    /// Where it is written, for those who may.
    edit_href: Option<String>,
    /// The list in which the draft stands.
    shelf: String,
    shelf_title: String,
    title: String,
    minutes: String,
    /// The texts of the lesson, where it has several.
    tabs: Vec<TwinTab>,
    /// Safe HTML.
    shown: String,
    has_player: bool,
    rows: Vec<Row>,
}

struct Row {
    href: String,
    title: String,
    minutes: String,
    is_open_page: bool,
}

/// `GET …/vorschau`: begins with the first lesson.
pub async fn first(visit: Visit, id: Path<String>) -> HttpResponse {
    visit
        .read(move |conn, visitor| {
            let draft = Draft::get_readable(conn, visitor, &DraftId::from(id.into_inner()))?;
            let outline = Folder::load(conn, &draft)?.outline();
            let mut lessons = outline.chapters.iter().flat_map(|it| &it.lessons);
            Ok(Reply::see_other(match lessons.next() {
                Some(lesson) => format!("{}/vorschau/{}", draft_href(&draft), lesson.key),
                None => home_of(visitor, &draft),
            }))
        })
        .await
}

/// `GET …/vorschau/{key}`: a lesson, or a twin of one as `melden.kurz`.
pub async fn show(visit: Visit, path: Path<(String, String)>) -> HttpResponse {
    visit
        .read(move |conn, visitor| {
            let (id, key) = path.into_inner();
            let draft = Draft::get_readable(conn, visitor, &DraftId::from(id))?;
            let folder = Folder::load(conn, &draft)?;
            let outline = folder.outline();
            let course_href = draft_href(&draft);
            let is_reading = is_from_outside(visitor, &draft);
            let (shelf, shelf_title) = shelf_of_drafts(is_reading);
            let frame = visitor.frame("");
            let (lesson_key, _) = lesson_key(&key);
            let row = |key: &str, title: String, minutes: String, open: bool| Row {
                href: format!("{course_href}/vorschau/{key}"),
                title,
                minutes,
                is_open_page: open,
            };
            let lessons = outline.chapters.iter().flat_map(|it| &it.lessons);
            let mut rows: Vec<Row> = lessons
                .map(|lesson| {
                    let minutes = frame.tn("redaktion-minuten", lesson.minutes);
                    row(
                        &lesson.key,
                        lesson.title.clone(),
                        minutes,
                        lesson.key == lesson_key,
                    )
                })
                .collect();
            if outline.final_test {
                let title = visitor.t("redaktion-art-abschluss");
                rows.push(row(FINAL_TEST, title, String::new(), key == FINAL_TEST));
            }
            let here = rows
                .iter()
                .find(|row| row.is_open_page)
                .ok_or(Problem::NotFound)?;
            let (title, minutes) = (here.title.clone(), here.minutes.clone());
            let mut tabs = lesson_of(&outline, lesson_key).map_or_else(
                |_| Vec::new(),
                |lesson| twin_tabs(visitor, lesson, &format!("{course_href}/vorschau"), &key),
            );
            tabs.retain(|tab| tab.is_there);
            if tabs.iter().all(|tab| !tab.is_here) && lesson_key != key {
                return Err(Problem::NotFound);
            }
            let shown = Shown::of(conn, visitor, &draft, &folder.package, &key)?;
            Ok(PreviewPage {
                feld: field_of(conn, &folder)?,
                course_title: draft.title.clone(),
                edit_href: (!is_reading).then(|| format!("{course_href}/lektion/{key}")),
                shelf: shelf.to_owned(),
                shelf_title: visitor.t(shelf_title),
                course_href: home_of(visitor, &draft),
                has_player: shown.has_player(),
                shown: shown.html()?,
                frame: visitor.frame(title.clone()),
                title,
                minutes,
                tabs,
                rows,
            })
        })
        .await
}
