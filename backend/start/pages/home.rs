//! `/`: what this place promises to a guest; what to do next for somebody who is logged in.

use std::sync::Arc;

use actix_web::HttpResponse;
use askama::Template;

use crate::catalog::{Lesson, Taxonomy, Version, get_version, list_published};
use crate::db::Conn;
use crate::identity::{Guest, Visit, Visitor};
use crate::learning::{self, Begun, enrolment, list_of_membership};
use crate::organisation::Kommune;
use crate::problem::Outcome;
use crate::start::cards::{Card, Shelf, Tile, progress_of, tiles};
use crate::start::due::{Due, duties_for};
use crate::start::outline::{Material, outline};
use crate::start::quizzes::CourseQuizzes;
use crate::start::sentences::spoken;
use crate::web::{Frame, IntoReply};

/// So many unknown courses are offered; more would be a catalogue.
const OFFERED: usize = 3;

#[derive(Template)]
#[template(path = "start/home_guest.html")]
struct GuestHomePage {
    frame: Frame,
    tiles: Vec<Tile>,
    kommunen: String,
}

#[derive(Template)]
#[template(path = "start/home.html")]
struct HomePage {
    frame: Frame,
    name: String,
    welcome: String,
    resume: Option<Resume>,
    duties: Vec<Due>,
    tiles: Vec<Tile>,
    cards: Vec<Card>,
}

/// The course one was in last, and the step that comes next.
struct Resume {
    feld: String,
    feld_title: String,
    symbol: String,
    cover: String,
    title: String,
    number: Option<usize>,
    minutes: i32,
    step: String,
    href: String,
    done: usize,
    lessons: usize,
}

pub async fn show(visit: Visit) -> HttpResponse {
    visit
        .look(|conn, guest| match &guest.visitor {
            None => guest_home(conn, guest)?.into_reply(),
            Some(visitor) => home(conn, visitor)?.into_reply(),
        })
        .await
}

fn home(conn: &mut Conn, visitor: &Visitor) -> Outcome<HomePage> {
    let versions = list_published(conn, visitor.kommune_id())?;
    let shelf = Shelf::load(conn, visitor.kommune_id())?;
    let begun = list_of_membership(conn, &visitor.membership)?;
    let last = begun.iter().find(|course| course.completed_at.is_none());
    let resume = match last {
        Some(course) => resume(conn, visitor, &shelf, course)?,
        None => None,
    };
    let progress = progress_of(&begun);
    Ok(HomePage {
        frame: visitor.frame(visitor.t("start-titel")),
        name: visitor.name.clone(),
        welcome: spoken(visitor, &visitor.kommune.sentences).welcome,
        duties: duties_for(conn, visitor)?,
        tiles: tiles(&shelf.taxonomy, visitor.language),
        cards: offered(conn, &versions, &begun)?
            .into_iter()
            .map(|version| shelf.card(version, &progress, visitor.language))
            .collect(),
        resume,
    })
}

/// Courses that one has not begun. What builds on another waits until that one is completed: it is
/// in the catalogue, but a poor beginning.
fn offered<'v>(
    conn: &mut Conn,
    versions: &'v [Arc<Version>],
    begun: &[Begun],
) -> Outcome<Vec<&'v Arc<Version>>> {
    let has_begun = |version: &Version| begun.iter().any(|it| it.course_id == version.course_id);
    let is_open = |slug: &String| {
        let is_seen = versions.iter().any(|version| version.slug == *slug);
        let mut begun = begun.iter();
        is_seen && !begun.any(|it| it.slug == *slug && it.completed_at.is_some())
    };
    let mut offered = Vec::new();
    for version in versions {
        if offered.len() == OFFERED {
            break;
        }
        if !has_begun(version) && !version.prerequisites(conn)?.0.iter().any(is_open) {
            offered.push(version);
        }
    }
    Ok(offered)
}

fn resume(
    conn: &mut Conn,
    visitor: &Visitor,
    shelf: &Shelf,
    course: &Begun,
) -> Outcome<Option<Resume>> {
    let Some(enrolment) = enrolment(conn, &visitor.membership, &course.course_id)? else {
        return Ok(None);
    };
    let version = get_version(conn, &course.version_id)?;
    // Whoever began with an older version finishes on it; the shelf has the published ones.
    let own = match shelf.topics(&version) {
        [] => Some(Shelf::of_one(conn, &version)?),
        _ => None,
    };
    let shelf = own.as_ref().unwrap_or(shelf);
    let lessons = Lesson::list(conn, &version.id)?;
    let quizzes = CourseQuizzes::load(conn, &version.id)?;
    let progress = learning::progress(conn, &enrolment)?;
    let outline = outline(
        &Material {
            version: &version,
            lessons: &lessons,
            twins: &[],
            twin: None,
            precheck: quizzes.precheck.as_ref(),
            progress: &progress,
            last: progress.last_lesson.as_ref(),
            has_begun: true,
            here: None,
            test_minutes: quizzes.test_minutes(),
        },
        visitor.language,
    );
    let field = shelf.field(&version);
    Ok(outline.next.map(|next| Resume {
        feld: field.map(|field| field.id.clone()).unwrap_or_default(),
        feld_title: field.map(|field| field.title.clone()).unwrap_or_default(),
        symbol: field.map(|field| field.symbol.clone()).unwrap_or_default(),
        cover: shelf.cover(&version),
        title: version.title.clone(),
        number: next.number,
        minutes: next.minutes,
        step: next.title,
        href: next.href,
        done: outline.done,
        lessons: outline.lessons,
    }))
}

fn guest_home(conn: &mut Conn, guest: &Guest) -> Outcome<GuestHomePage> {
    let names: Vec<String> = Kommune::list(conn)?
        .into_iter()
        .map(|kommune| kommune.short_name)
        .collect();
    Ok(GuestHomePage {
        frame: guest.frame(guest.t("start-titel")),
        tiles: tiles(&*Taxonomy::load(conn)?, guest.facts.language),
        kommunen: enumerate(&names, &guest.t("start-und-wort")),
    })
}

/// `A, B und C`, as a sentence needs it.
fn enumerate(names: &[String], and: &str) -> String {
    match names {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} {and} {last}", first.join(", ")),
    }
}
