//! `/redaktion/kurse/{id}/pruefbericht`: what to mend before publishing, and where.

use actix_web::HttpResponse;
use actix_web::web::Path;
use askama::Template;
use course_package::Outline;

use super::bar::{Bar, draft_href, sheets_of};
use super::finding_views::{FindingView, finding_views};
use super::outward_views::{OutwardView, outward_views};
use super::twins::lesson_key;
use super::words::{field_of, title_of};
use crate::authoring::draft::{Draft, DraftId};
use crate::authoring::findings::{Finding, Place, inspect};
use crate::authoring::folder::Folder;
use crate::authoring::permissions::is_from_outside;
use crate::identity::{Visit, Visitor};
use crate::web::Frame;

#[derive(Template)]
#[template(path = "authoring/report.html")]
struct ReportPage {
    frame: Frame,
    feld: String,
    bar: Bar,
    is_good: bool,
    errors: Vec<Group>,
    error_count: String,
    advice: Vec<Group>,
    advice_count: String,
    outward: Vec<OutwardView>,
    outward_count: String,
}

/// The findings of one page of the editor.
struct Group {
    key: String,
    title: String,
    href: String,
    findings: Vec<FindingView>,
}

pub async fn show(visit: Visit, id: Path<String>) -> HttpResponse {
    visit
        .read(move |conn, visitor| {
            let draft = Draft::get_readable(conn, visitor, &DraftId::from(id.into_inner()))?;
            let folder = Folder::load(conn, &draft)?;
            let report = inspect(conn, &folder)?;
            let outline = folder.outline();
            let frame = visitor.frame(visitor.t("redaktion-pruefbericht"));
            let (errors, advice): (Vec<Finding>, Vec<Finding>) = report
                .findings
                .iter()
                .cloned()
                .partition(|finding| finding.is_error);
            let mut outward =
                outward_views(visitor, &outline, &draft_href(&draft), &folder.package);
            if is_from_outside(visitor, &draft) {
                let places = outward.iter_mut().flat_map(|link| &mut link.places);
                places.for_each(|place| place.href.clear());
            }
            Ok(ReportPage {
                feld: field_of(conn, &folder)?,
                bar: Bar::of(conn, visitor, &draft, &report, "/pruefbericht")?,
                is_good: report.findings.is_empty(),
                error_count: frame.tn("redaktion-fehler-zahl", errors.len()),
                advice_count: frame.tn("redaktion-empfehlungen-zahl", advice.len()),
                errors: groups(visitor, &draft, &outline, errors),
                advice: groups(visitor, &draft, &outline, advice),
                outward_count: frame.tn("redaktion-links-zahl", outward.len()),
                outward,
                frame,
            })
        })
        .await
}

/// What a link to the findings of a page leads to.
pub fn anchor_of(key: &str) -> String {
    key.replace('.', "-")
}

/// One group for each page, in the order of the course.
fn groups(
    visitor: &Visitor,
    draft: &Draft,
    outline: &Outline,
    findings: Vec<Finding>,
) -> Vec<Group> {
    let lessons = outline.chapters.iter().flat_map(|chapter| &chapter.lessons);
    let keys: Vec<&str> = lessons.map(|lesson| lesson.key.as_str()).collect();
    let rank = |place: &Place| match place {
        Place::Course => 0,
        Place::Settings => 1,
        Place::Media => 2,
        Place::Sheet(key) => {
            let (lesson, _) = lesson_key(key);
            let place = keys.iter().position(|other| *other == lesson);
            3 + place.unwrap_or(keys.len())
        }
    };
    let mut places: Vec<Place> = findings.iter().map(|it| it.place.clone()).collect();
    places.sort_by_key(|place| (rank(place), place.clone()));
    places.dedup();
    places
        .into_iter()
        .map(|place| {
            let own = findings.iter().filter(|finding| finding.place == place);
            let own: Vec<Finding> = own.cloned().collect();
            group(visitor, draft, outline, &place, &own)
        })
        .collect()
}

fn group(
    visitor: &Visitor,
    draft: &Draft,
    outline: &Outline,
    place: &Place,
    findings: &[Finding],
) -> Group {
    let (key, title, path) = match place {
        Place::Course => (
            "aufbau".to_owned(),
            visitor.t("redaktion-aufbau"),
            String::new(),
        ),
        Place::Settings => (
            "einstellungen".to_owned(),
            visitor.t("redaktion-bericht-kurs"),
            "/einstellungen".to_owned(),
        ),
        Place::Media => (
            "medien".to_owned(),
            visitor.t("redaktion-medien"),
            "/medien".to_owned(),
        ),
        Place::Sheet(key) => {
            let title = title_of(visitor, outline, key);
            let path = format!("{}/{key}", sheets_of(visitor, draft));
            (anchor_of(key), title, path)
        }
    };
    let href = draft_href(draft);
    let mut views = finding_views(visitor, &href, findings);
    let is_shown = matches!(place, Place::Sheet(_) | Place::Media);
    let mut way = format!("{href}{path}");
    if is_from_outside(visitor, draft) {
        // Whoever only reads mends nothing, and sees no page on which that is done.
        views.iter_mut().for_each(|view| view.href.clear());
        if !is_shown {
            way.clear();
        }
    }
    Group {
        key,
        title,
        href: way,
        findings: views,
    }
}
