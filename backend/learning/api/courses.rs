//! `/api/v1/enrolments`, `/api/v1/courses/{course}`: what one has begun, and how far one is.

use actix_web::HttpResponse;
use actix_web::web::Path;
use chrono::{DateTime, Utc};
use serde::Serialize;
use utoipa::ToSchema;

use super::changes::UnreadChange;
use crate::api::{Answer, Page, Paging};
use crate::catalog::{CourseView, Lesson, Recording, Twin, Version};
use crate::db::Conn;
use crate::identity::{Call, Visitor};
use crate::learning::{
    self, Begun, Enrolment, EnteredCourse, Knowledge, OpenCourse, Prerequisite, completed_on,
    enter_course, list_of_membership, list_prerequisites, open_course, playback_position,
};
use crate::problem::{Outcome, Problem};

/// A course that the caller has begun.
#[derive(Serialize, ToSchema)]
struct EnrolmentView {
    course: String,
    title: String,
    /// The version the learner stays on, unless an important change moves them on.
    version: String,
    lessons: i64,
    lessons_done: i64,
    /// Key of the lesson they were at last.
    #[serde(skip_serializing_if = "Option::is_none")]
    last_lesson: Option<String>,
    last_seen_at: DateTime<Utc>,
    #[serde(skip_serializing_if = "Option::is_none")]
    completed_at: Option<DateTime<Utc>>,
}

impl From<Begun> for EnrolmentView {
    fn from(begun: Begun) -> Self {
        Self {
            course: begun.slug,
            title: begun.title,
            version: begun.version_id.to_string(),
            lessons: begun.lessons,
            lessons_done: begun.marked,
            last_lesson: begun.last_lesson_key,
            last_seen_at: begun.last_seen_at.and_utc(),
            completed_at: begun.completed_at.map(|time| time.and_utc()),
        }
    }
}

/// What the caller has begun, the latest first
#[utoipa::path(get, path = "/api/v1/enrolments", tag = "learning", operation_id = "listEnrolments",
    params(Paging), responses((status = 200, body = Page<EnrolmentView>)))]
pub async fn list(call: Call) -> HttpResponse {
    call.read(|conn, visitor, asked| {
        let paging: Paging = asked.query()?;
        let begun = list_of_membership(conn, &visitor.membership)?;
        let id = |begun: &Begun| begun.enrolment_id.to_string();
        Answer::ok(&paging.cut(begun, id, EnrolmentView::from)?)
    })
    .await
}

/// A course with its lessons, and how far the caller is.
#[derive(Serialize, ToSchema)]
struct CourseDetail {
    #[serde(flatten)]
    course: CourseView,
    /// What one learns, a sentence each.
    goals: Vec<String>,
    audience: String,
    lessons: Vec<LessonView>,
    /// What one should know before; courses that the Kommune does not see are left out.
    prerequisites: Vec<PrerequisiteView>,
    /// Whether they must be completed before it begins.
    prerequisites_bind: bool,
    has_begun: bool,
    /// When an important change moved the caller to this version.
    #[serde(skip_serializing_if = "Option::is_none")]
    moved_at: Option<DateTime<Utc>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    unread_change: Option<UnreadChange>,
    #[serde(skip_serializing_if = "Option::is_none")]
    completed_at: Option<DateTime<Utc>>,
}

#[derive(Serialize, ToSchema)]
struct PrerequisiteView {
    /// Its slug.
    course: String,
    title: String,
    /// `done`, `begun` or `open`.
    state: &'static str,
}

impl From<Prerequisite> for PrerequisiteView {
    fn from(prerequisite: Prerequisite) -> Self {
        Self {
            course: prerequisite.version.slug.clone(),
            title: prerequisite.version.title.clone(),
            state: match prerequisite.knowledge {
                Knowledge::Done => "done",
                Knowledge::Begun => "begun",
                Knowledge::Open => "open",
            },
        }
    }
}

#[derive(Serialize, ToSchema)]
struct LessonView {
    /// The word in its address, by which operations name it.
    key: String,
    title: String,
    /// `text`, `film`, `audio`, `document`, `link` or `quiz`.
    kind: &'static str,
    minutes: i32,
    is_done: bool,
    /// Whether it reads differently since the caller has done it.
    is_changed: bool,
}

impl LessonView {
    fn of(lesson: &Lesson, progress: &learning::Progress) -> Self {
        Self {
            key: lesson.key.clone(),
            title: lesson.title.clone(),
            kind: lesson.kind.word(),
            minutes: lesson.minutes,
            is_done: progress.marked.contains(&lesson.id),
            is_changed: progress.changed.contains(&lesson.id),
        }
    }
}

/// A course with its lessons, on the version the caller began, else on the published one
#[utoipa::path(get, path = "/api/v1/courses/{course}", tag = "learning",
    operation_id = "getCourse", params(("course" = String, Path, description = "Its slug")),
    responses((status = 200, body = CourseDetail)))]
pub async fn show(call: Call, course: Path<String>) -> HttpResponse {
    call.read(move |conn, visitor, _| {
        let OpenCourse {
            version, enrolment, ..
        } = open_course(conn, visitor, &course)?;
        Answer::ok(&detail(conn, visitor, &version, enrolment.as_ref())?)
    })
    .await
}

/// Begins a course; again, it changes nothing
#[utoipa::path(put, path = "/api/v1/courses/{course}/enrolment", tag = "learning",
    operation_id = "startCourse", params(("course" = String, Path, description = "Its slug")),
    responses((status = 200, body = CourseDetail)))]
pub async fn start(call: Call, course: Path<String>) -> HttpResponse {
    call.write(move |conn, visitor, _| {
        let EnteredCourse { version, enrolment } = enter_course(conn, visitor, &course)?;
        Answer::ok(&detail(conn, visitor, &version, Some(&enrolment))?)
    })
    .await
}

fn detail(
    conn: &mut Conn,
    visitor: &Visitor,
    version: &Version,
    enrolment: Option<&Enrolment>,
) -> Outcome<CourseDetail> {
    let progress = match enrolment {
        Some(enrolment) => learning::progress(conn, enrolment)?,
        None => learning::Progress::default(),
    };
    let completed = completed_on(conn, &visitor.membership, &version.course_id)?;
    Ok(CourseDetail {
        course: CourseView::of(conn, version)?,
        goals: version.goals(),
        audience: version.audience.clone(),
        lessons: Lesson::list(conn, &version.id)?
            .iter()
            .map(|lesson| LessonView::of(lesson, &progress))
            .collect(),
        prerequisites: list_prerequisites(
            conn,
            visitor.kommune_id(),
            &visitor.membership,
            version,
        )?
        .into_iter()
        .map(PrerequisiteView::from)
        .collect(),
        prerequisites_bind: version.prerequisites_bind,
        has_begun: enrolment.is_some(),
        moved_at: enrolment
            .and_then(|it| it.moved_at)
            .map(|time| time.and_utc()),
        unread_change: match enrolment {
            Some(enrolment) => UnreadChange::of(conn, visitor, version, enrolment)?,
            None => None,
        },
        completed_at: completed.map(|time| time.and_utc()),
    })
}

/// A lesson with its content.
#[derive(Serialize, ToSchema)]
struct LessonDetail {
    #[serde(flatten)]
    lesson: LessonView,
    /// Sanitised HTML; absent where the lesson is only a quiz. Addresses in it are those of
    /// this installation.
    #[serde(skip_serializing_if = "Option::is_none")]
    html: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    recording: Option<RecordingView>,
    /// The text once more, for other readers; film and exercise are those of the lesson.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    twins: Vec<TwinView>,
}

/// A lesson once more.
#[derive(Serialize, ToSchema)]
struct TwinView {
    /// `kurz` is shorter, `leicht` is in Leichte Sprache.
    kind: &'static str,
    /// Estimated, without the exercise.
    minutes: i32,
    /// Sanitised HTML.
    html: String,
}

#[derive(Serialize, ToSchema)]
struct RecordingView {
    /// `film` or `audio`.
    kind: &'static str,
    /// Addresses of the file, its captions (WebVTT) and its first picture.
    href: String,
    captions: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    poster: Option<String>,
    description: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    seconds: Option<i32>,
    /// Where the caller stopped, in seconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    stopped_at: Option<i32>,
}

/// A lesson with its content; the course must have been begun
#[utoipa::path(get, path = "/api/v1/courses/{course}/lessons/{lesson}", tag = "learning",
    operation_id = "getLesson",
    params(("course" = String, Path, description = "Its slug"),
        ("lesson" = String, Path, description = "Its key")),
    responses((status = 200, body = LessonDetail)))]
pub async fn lesson(call: Call, path: Path<(String, String)>) -> HttpResponse {
    call.read(move |conn, visitor, _| {
        let (course, key) = path.into_inner();
        let OpenCourse {
            version, enrolment, ..
        } = open_course(conn, visitor, &course)?;
        let lessons = Lesson::list(conn, &version.id)?;
        let lesson = Lesson::named(&lessons, &key)?;
        let enrolment = enrolment.ok_or(Problem::Conflict("kurs-nicht-begonnen"))?;
        let progress = learning::progress(conn, &enrolment)?;
        Answer::ok(&LessonDetail {
            lesson: LessonView::of(lesson, &progress),
            html: lesson.html(conn, &version.id)?,
            recording: recording(conn, &version, &enrolment, lesson)?,
            twins: twins(conn, &version, lesson)?,
        })
    })
    .await
}

fn twins(conn: &mut Conn, version: &Version, lesson: &Lesson) -> Outcome<Vec<TwinView>> {
    let twins = Twin::list(conn, &version.id)?;
    let mut views = Vec::new();
    for twin in Twin::of(&twins, &lesson.id) {
        views.push(TwinView {
            kind: twin.kind.word(),
            minutes: twin.minutes,
            html: twin.html(conn, &version.id)?,
        });
    }
    Ok(views)
}

fn recording(
    conn: &mut Conn,
    version: &Version,
    enrolment: &Enrolment,
    lesson: &Lesson,
) -> Outcome<Option<RecordingView>> {
    let recording = Recording::find(conn, &version.id, &lesson.id)?;
    let Some(recording) = recording.as_ref() else {
        return Ok(None);
    };
    let href = |name: &str| format!("/api/v1/media/{}/{name}", version.id);
    Ok(Some(RecordingView {
        kind: recording.kind.word(),
        href: href(&recording.file),
        captions: href(&recording.captions),
        poster: recording.poster.as_deref().map(href),
        description: recording.description.clone(),
        seconds: recording.seconds,
        stopped_at: playback_position(conn, &enrolment.id, &lesson.id)?,
    }))
}
