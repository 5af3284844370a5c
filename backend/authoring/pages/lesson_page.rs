//! The page on which a sheet is written.

use askama::Template;
use course_package::{Outline, Package, TwinKind, estimate_minutes};
use serde::Serialize;

use super::bar::draft_href;
use super::finding_views::{FindingView, finding_views};
use super::materials::{
    File, LocalBoxChoice, Picture, Target, files, local_boxes, pictures, targets,
};
use super::sheet_form::SheetForm;
use super::shown::Shown;
use super::twins::{TwinTab, lesson_key, twin_tabs};
use super::words::{field_of, moment, names, title_of};
use crate::authoring::draft::Draft;
use crate::authoring::folder::{FINAL_TEST, Folder, lesson_of};
use crate::authoring::review::Review;
use crate::authoring::sheet::Sheet;
use crate::db::Conn;
use crate::identity::Visitor;
use crate::problem::{FieldMistake, Outcome};
use crate::web::Frame;

#[derive(Template)]
#[template(path = "authoring/lesson.html")]
pub struct LessonPage {
    frame: Frame,
    feld: String,
    course_href: String,
    course_title: String,
    href: String,
    lesson_title: String,
    /// The texts of the lesson; none where there is but one.
    tabs: Vec<TwinTab>,
    /// The page of the lesson itself.
    tabs_href: String,
    /// What the page is of a twin, which has no head.
    twin: Option<TwinFields>,
    /// "Lektion 2 von 6"
    place: String,
    mistakes: String,
    /// Whether the fields hold what is not stored.
    pub is_unsaved: bool,
    /// While somebody reads the draft for approval.
    pub locked: Option<Locked>,
    owner: String,
    revision: String,
    minutes: String,
    estimate: String,
    summary: String,
    has_text: bool,
    takes_quiz: bool,
    text: String,
    quiz: QuizFields,
    findings: Vec<FindingView>,
    findings_count: usize,
    /// Safe HTML.
    preview: String,
    saved: String,
    others: String,
    previous: Option<Link>,
    next: Option<Link>,
    media_href: String,
    targets: Vec<Target>,
    pictures: Vec<Picture>,
    files: Vec<File>,
    local_boxes: Vec<LocalBoxChoice>,
}

struct QuizFields {
    title: String,
    minutes: String,
    text: String,
    /// Where a test draws from its questions.
    draw: Option<String>,
    /// How many right answers of the precheck are enough.
    pass: Option<String>,
}

/// Why nothing can be stored, and the way out; a script is told the same.
#[derive(Serialize)]
pub struct Locked {
    pub locked: String,
    pub href: String,
    pub way: String,
}

/// What a page says of a twin.
struct TwinFields {
    /// What belongs into it.
    hint: String,
    /// "Etwa 2 Minuten"
    length: String,
    remove: String,
    remove_href: String,
}

struct Link {
    href: String,
    title: String,
}

pub fn page(
    conn: &mut Conn,
    visitor: &Visitor,
    draft: &Draft,
    sheet: &Sheet,
    form: SheetForm,
) -> Outcome<LessonPage> {
    let folder = Folder::load(conn, draft)?;
    let outline = folder.outline();
    let shown = Shown::of(conn, visitor, draft, &folder.package, &sheet.key)?;
    let course_href = draft_href(draft);
    let lessons_href = format!("{course_href}/lektion");
    let href = format!("{lessons_href}/{}", sheet.key);
    let (lesson, twin) = lesson_key(&sheet.key);
    let title = match twin {
        Some(_) => title_of(visitor, &outline, &sheet.key),
        None => form.titel.clone(),
    };
    let frame = visitor.frame(title.clone());
    let (previous, next) = neighbours(&outline, &lessons_href, &sheet.key);
    let tabs = lesson_of(&outline, lesson)
        .map(|lesson| twin_tabs(visitor, lesson, &lessons_href, &sheet.key));
    let mut others = Vec::new();
    for text in sheet.text.iter().chain(&sheet.quiz) {
        others.extend(text.others_at(conn, visitor)?);
    }
    others.sort();
    others.dedup();
    let others = names(conn, &others)?;
    let is_precheck = outline.chapters.first().is_some_and(|chapter| {
        let first = chapter.lessons.first();
        first.is_some_and(|first| first.key == sheet.key && first.text.is_none())
    });
    let changed = sheet
        .text
        .iter()
        .chain(&sheet.quiz)
        .map(|text| text.changed_at);
    let changed = changed.max().unwrap_or(draft.changed_at);
    let minutes = estimated(&folder.package, sheet);
    Ok(LessonPage {
        feld: field_of(conn, &folder)?,
        place: place_of(visitor, &outline, lesson),
        tabs: tabs.unwrap_or_default(),
        tabs_href: format!("{lessons_href}/{lesson}"),
        twin: twin.map(|kind| twin_fields(visitor, kind, &href, minutes)),
        mistakes: String::new(),
        is_unsaved: false,
        locked: lock(conn, visitor, draft, "redaktion-in-pruefung-bei")?,
        owner: visitor.membership.to_string(),
        revision: form.revision,
        estimate: frame.tn("redaktion-minuten-geschaetzt", minutes),
        summary: form.kurz,
        has_text: sheet.text.is_some(),
        takes_quiz: sheet.takes_quiz(),
        quiz: QuizFields {
            title: form.quiz_titel,
            minutes: form.quiz_minuten,
            text: form.quiz,
            draw: (sheet.key == FINAL_TEST).then_some(form.ziehen),
            pass: is_precheck.then_some(form.bestehen_ab),
        },
        lesson_title: title,
        minutes: form.minuten,
        text: form.text,
        findings_count: shown.findings.len(),
        findings: finding_views(visitor, &course_href, &shown.findings),
        preview: shown.html()?,
        saved: frame.tx("redaktion-gesichert-am", &moment(visitor, changed)),
        others: if others.is_empty() {
            others
        } else {
            frame.tx("redaktion-auch-dabei-namen", &others)
        },
        previous,
        next,
        media_href: format!("{course_href}/medien"),
        targets: targets(visitor, &outline, &folder, lesson),
        pictures: pictures(visitor, &course_href, &folder.package),
        files: files(visitor, &folder.package),
        local_boxes: local_boxes(visitor),
        course_title: draft.title.clone(),
        course_href,
        href,
        frame,
    })
}

impl LessonPage {
    /// Nothing is typed anew where it could not be stored; what is typed already stays in its fields.
    fn may_write(&self) -> bool {
        self.locked.is_none() || self.is_unsaved
    }
}

/// With whom a draft lies while somebody writes at it, and where it can be taken back.
pub fn locked(conn: &mut Conn, visitor: &Visitor, draft: &Draft) -> Outcome<Option<Locked>> {
    lock(conn, visitor, draft, "redaktion-gesperrt")
}

fn lock(conn: &mut Conn, visitor: &Visitor, draft: &Draft, key: &str) -> Outcome<Option<Locked>> {
    let Some(review) = Review::find_open(conn, &draft.id)? else {
        return Ok(None);
    };
    let who = names(conn, std::slice::from_ref(&review.reviewer_id))?;
    Ok(Some(Locked {
        locked: visitor.frame("").tx(key, &who),
        href: format!("{}/veroeffentlichen", draft_href(draft)),
        way: visitor.t("redaktion-gesperrt-weg"),
    }))
}

/// The same with what was typed, and what is wrong with it.
pub fn page_after_mistake(
    conn: &mut Conn,
    visitor: &Visitor,
    draft: &Draft,
    sheet: &Sheet,
    form: SheetForm,
    mistakes: &[FieldMistake],
) -> Outcome<LessonPage> {
    let mut page = page(conn, visitor, draft, sheet, form)?;
    page.mistakes = said(visitor, mistakes);
    page.is_unsaved = true;
    Ok(page)
}

/// "Minuten: Schreiben Sie eine Zahl bis 600."
pub fn said(visitor: &Visitor, mistakes: &[FieldMistake]) -> String {
    let words = mistakes.iter().map(|mistake| {
        let field = visitor.t(&format!(
            "redaktion-feld-{}",
            mistake.field.replace('_', "-")
        ));
        format!("{field}: {}", visitor.t(mistake.text))
    });
    words.collect::<Vec<_>>().join(" ")
}

fn twin_fields(visitor: &Visitor, kind: TwinKind, href: &str, minutes: u32) -> TwinFields {
    let word = kind.as_str();
    TwinFields {
        hint: visitor.t(&format!("redaktion-blatt-{word}-hinweis")),
        length: visitor.frame("").tn("redaktion-blatt-dauer", minutes),
        remove: visitor.t(&format!("redaktion-blatt-{word}-entfernen")),
        remove_href: format!("{href}/loeschen"),
    }
}

/// The lessons before and after; from a twin to those of its kind, where they are there.
fn neighbours(outline: &Outline, href: &str, key: &str) -> (Option<Link>, Option<Link>) {
    let (key, twin) = lesson_key(key);
    let lessons: Vec<_> = outline.chapters.iter().flat_map(|it| &it.lessons).collect();
    let Some(place) = lessons.iter().position(|lesson| lesson.key == key) else {
        return (None, None);
    };
    let link = |place: usize| {
        let lesson = lessons.get(place)?;
        let twins = lesson.twins.iter().map(|(kind, _)| *kind);
        let twin = twins.into_iter().find(|kind| Some(*kind) == twin);
        let ending = twin.map(|kind| format!(".{}", kind.as_str()));
        Some(Link {
            href: format!("{href}/{}{}", lesson.key, ending.unwrap_or_default()),
            title: lesson.title.clone(),
        })
    };
    (place.checked_sub(1).and_then(link), link(place + 1))
}

fn place_of(visitor: &Visitor, outline: &Outline, key: &str) -> String {
    let lessons: Vec<_> = outline.chapters.iter().flat_map(|it| &it.lessons).collect();
    match lessons.iter().position(|lesson| lesson.key == key) {
        Some(place) => visitor
            .frame("")
            .tof("redaktion-lektion-stelle", place + 1, lessons.len()),
        None if key == FINAL_TEST => visitor.t("redaktion-art-abschluss"),
        None => visitor.t("redaktion-art-handzettel"),
    }
}

/// Minutes that reading, watching and answering take.
fn estimated(package: &Package, sheet: &Sheet) -> u32 {
    let estimate = estimate_minutes(package, &sheet.key);
    estimate.map_or(1, |estimate| match sheet.text {
        Some(_) => estimate.text,
        None => estimate.quiz,
    })
}
