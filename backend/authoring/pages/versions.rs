//! `/redaktion/fassungen/{version}` and `/redaktion/kurse/{id}/versionen`: all versions of a
//! course, and what one can do with them.

use actix_web::HttpResponse;
use actix_web::web::Path;
use askama::Template;

use super::bar::{Bar, draft_href};
use super::care::{CareView, care_view};
use super::version_views::{VersionView, version_views};
use super::words::{field_of, shelf_of};
use crate::authoring::draft::{Draft, DraftId};
use crate::authoring::findings::inspect;
use crate::authoring::folder::Folder;
use crate::authoring::permissions::get_own_version;
use crate::authoring::withdraw_course::withdraw_course;
use crate::catalog::{CourseId, VersionId, list_versions, published_versions, withdrawal_of};
use crate::clock::date_of;
use crate::db::Conn;
use crate::identity::{Visit, Visitor};
use crate::problem::{Outcome, Problem};
use crate::texts;
use crate::web::{Frame, Posted, Reply};

#[derive(Template)]
#[template(path = "authoring/versions.html")]
pub struct VersionsPage {
    frame: Frame,
    feld: String,
    heading: String,
    /// Of the draft through which one comes.
    bar: Option<Bar>,
    /// The open draft, where one comes through none and may write at it.
    draft_href: String,
    has_draft: bool,
    /// That the course is withdrawn, and why.
    withdrawn: Option<(String, String)>,
    /// Of a course that is published.
    pub care: Option<CareView>,
    versions: Vec<VersionView>,
    typed: String,
    mistake: Option<String>,
}

pub async fn show(visit: Visit, id: Path<String>) -> HttpResponse {
    visit
        .read(move |conn, visitor| page_of(conn, visitor, &VersionId::from(id.into_inner())))
        .await
}

pub async fn show_of_draft(visit: Visit, id: Path<String>) -> HttpResponse {
    visit
        .read(move |conn, visitor| {
            let draft = Draft::get(conn, visitor, &DraftId::from(id.into_inner()))?;
            let folder = Folder::load(conn, &draft)?;
            let report = inspect(conn, &folder)?;
            let frame = visitor.frame(visitor.t("redaktion-versionen"));
            let course = draft.course_id.as_ref();
            Ok(VersionsPage {
                feld: field_of(conn, &folder)?,
                heading: frame.title.clone(),
                bar: Some(Bar::of(conn, visitor, &draft, &report, "/versionen")?),
                draft_href: draft_href(&draft),
                has_draft: true,
                withdrawn: match course {
                    Some(course) => withdrawn(conn, &frame, course)?,
                    None => None,
                },
                care: match course {
                    Some(course) => care(conn, visitor, course)?,
                    None => None,
                },
                versions: match course {
                    Some(course) => version_views(conn, visitor, course, Some(&draft))?,
                    None => Vec::new(),
                },
                typed: String::new(),
                mistake: None,
                frame,
            })
        })
        .await
}

/// `POST …/zurueckziehen`: the whole course, with a reason for those who are in it.
pub async fn withdraw(visit: Visit, id: Path<String>, posted: Posted) -> HttpResponse {
    visit
        .post(posted, move |conn, visitor, posted| {
            let id = VersionId::from(id.into_inner());
            let reason = posted.field("grund")?;
            match withdraw_course(conn, visitor, &id, &reason) {
                Ok(()) => {
                    let to = format!("/redaktion/fassungen/{id}");
                    Ok(Reply::see_other_saying(to, "kurs-zurueckgezogen"))
                }
                Err(Problem::Invalid(mistakes)) => {
                    let mut page = page_of(conn, visitor, &id)?;
                    page.mistake = mistakes.first().map(|mistake| visitor.t(mistake.text));
                    page.typed = reason;
                    Reply::page(422, &page)
                }
                Err(problem) => Err(problem),
            }
        })
        .await
}

/// The page of the course to which the version belongs.
pub fn page_of(conn: &mut Conn, visitor: &Visitor, id: &VersionId) -> Outcome<VersionsPage> {
    let version = get_own_version(conn, visitor, id)?;
    let topics = version.topics(conn)?;
    let (feld, _) = shelf_of(conn, topics.first().map(String::as_str))?;
    let course = &version.course_id;
    let draft = Draft::of_course(conn, course)?;
    let own = match &draft {
        Some(draft) => match Draft::get(conn, visitor, &draft.id) {
            Ok(draft) => Some(draft),
            Err(Problem::NotFound) => None,
            Err(problem) => return Err(problem),
        },
        None => None,
    };
    let heading = visitor
        .frame("")
        .tx("redaktion-versionen-von", &version.title);
    let frame = visitor.frame(heading.clone());
    Ok(VersionsPage {
        feld,
        heading,
        bar: None,
        draft_href: own.as_ref().map(draft_href).unwrap_or_default(),
        has_draft: draft.is_some(),
        withdrawn: withdrawn(conn, &frame, course)?,
        care: care(conn, visitor, course)?,
        versions: version_views(conn, visitor, course, draft.as_ref())?,
        typed: String::new(),
        mistake: None,
        frame,
    })
}

/// Of the latest version that somebody sees.
fn care(conn: &mut Conn, visitor: &Visitor, course: &CourseId) -> Outcome<Option<CareView>> {
    let published = published_versions(conn, course)?;
    let mut versions = list_versions(conn, course)?.into_iter();
    match versions.find(|version| published.contains(&version.id)) {
        Some(version) => care_view(conn, visitor, &version).map(Some),
        None => Ok(None),
    }
}

fn withdrawn(
    conn: &mut Conn,
    frame: &Frame,
    course: &CourseId,
) -> Outcome<Option<(String, String)>> {
    let withdrawal = withdrawal_of(conn, course)?;
    Ok(withdrawal.map(|it| {
        let day = texts::date(date_of(it.withdrawn_at));
        (frame.tx("redaktion-zurueckgezogen-am", &day), it.reason)
    }))
}
