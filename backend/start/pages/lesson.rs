//! `/lernen/{kurs}/{lektion}`: the text of a lesson with its film and, below it, its questions.

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;

use crate::app::App;
use crate::assessment::{PracticeView, practice};
use crate::catalog::{
    Around, CompletionRule, Lesson, PieceView, Recording, Twin, TwinKind, Version,
};
use crate::db::Conn;
use crate::identity::{Visit, Visitor};
use crate::learning::{
    self, Enrolment, OpenCourse, note_position, note_seen, open_course, playback_position,
};
use crate::organisation::LocalBox;
use crate::problem::{Outcome, Problem};
use crate::start::cards::Shelf;
use crate::start::changes::Told;
use crate::start::outline::{Material, Outline, minutes, outline};
use crate::start::quizzes::CourseQuizzes;
use crate::start::reading::{Reading, Way};
use crate::start::sentences::withdrawn;
use crate::web::{Frame, IntoReply, Reply};

#[derive(Template)]
#[template(path = "start/lesson.html")]
struct LessonPage {
    frame: Frame,
    slug: String,
    key: String,
    feld: String,
    trail: Vec<(String, String)>,
    course_title: String,
    /// That the course was withdrawn, and why.
    withdrawn: Option<(String, String)>,
    told: Option<Told>,
    /// Whether it reads differently since the person has done it.
    is_changed: bool,
    place: String,
    minutes: String,
    /// Other texts of the lesson to choose from, this one among them; none where there is no other.
    ways: Vec<Way>,
    /// That the kind of text somebody reads is not there.
    missing: Option<&'static str>,
    /// What the addresses of the page end with.
    carried: &'static str,
    /// Whether the text is in Leichte Sprache.
    is_plain: bool,
    pieces: Vec<PieceView>,
    has_player: bool,
    practice: Option<PracticeView>,
    previous: Option<String>,
    /// Text key of the button that marks the lesson and goes on.
    onward: &'static str,
    outline: Outline,
}

pub async fn show(
    visit: Visit,
    path: Path<(String, String)>,
    app: Data<App>,
    request: HttpRequest,
) -> HttpResponse {
    let db = app.db.clone();
    let twin = TwinKind::asked(request.query_string());
    visit
        .read(move |conn, visitor| {
            let (slug, key) = path.into_inner();
            let OpenCourse {
                version,
                enrolment,
                withdrawal,
            } = open_course(conn, visitor, &slug)?;
            let Some(enrolment) = enrolment else {
                return Ok(Reply::see_other(format!("/kurse/{}", version.slug)));
            };
            let lessons = Lesson::list(conn, &version.id)?;
            let Some(place) = lessons.iter().position(|lesson| lesson.key == key) else {
                // A lesson that an important change took away; the course page says so.
                return match enrolment.moved_at {
                    Some(_) => Ok(Reply::see_other(format!("/kurse/{}", version.slug))),
                    None => Err(Problem::NotFound),
                };
            };
            let (id, now) = (lessons[place].id.clone(), visitor.now);
            if !enrolment.is_at(&id, now) {
                let enrolment = enrolment.id.clone();
                db.write_later(move |conn| note_position(conn, &enrolment, &id, now));
            }
            let mut page = page(conn, visitor, &version, &lessons, place, &enrolment, twin)?;
            // Only now: this page is the one that says that the lesson has changed.
            if page.is_changed {
                let (enrolment, id) = (enrolment.id.clone(), lessons[place].id.clone());
                db.write_later(move |conn| note_seen(conn, &enrolment, &id));
            }
            page.withdrawn = withdrawal.map(|it| withdrawn(visitor, &it));
            page.into_reply()
        })
        .await
}

fn page(
    conn: &mut Conn,
    visitor: &Visitor,
    version: &Version,
    lessons: &[Lesson],
    place: usize,
    enrolment: &Enrolment,
    twin: Option<TwinKind>,
) -> Outcome<LessonPage> {
    let progress = learning::progress(conn, enrolment)?;
    let lesson = &lessons[place];
    let quizzes = CourseQuizzes::load(conn, &version.id)?;
    let shelf = Shelf::of_one(conn, version)?;
    let outline = outline(
        &Material {
            version,
            lessons,
            twins: &[],
            twin,
            precheck: quizzes.precheck.as_ref(),
            progress: &progress,
            last: Some(&lesson.id),
            has_begun: true,
            here: Some(&lesson.id),
            test_minutes: quizzes.test_minutes(),
        },
        visitor.language,
    );
    let twins = Twin::list(conn, &version.id)?;
    let reading = Reading::of(&version.slug, lesson, &twins, twin);
    let html = reading.html(conn, version, lesson)?;
    let recording = Recording::find(conn, &version.id, &lesson.id)?;
    let stopped_at = match recording.as_ref() {
        Some(_) => playback_position(conn, &enrolment.id, &lesson.id)?,
        None => None,
    };
    let boxes = LocalBox::list(conn, visitor.kommune_id())?;
    let around = Around {
        recording: recording.as_ref().as_ref(),
        stopped_at,
        save: Some(format!("/lernen/{}/{}/stelle", version.slug, lesson.key)),
        ..Around::of(version, &boxes, visitor.language)
    };
    let pieces = html.map_or_else(Vec::new, |html| around.pieces(&html));
    let practice = practice(conn, visitor, version, lesson, twin)?;
    let own_minutes = reading.minutes(lesson, practice.as_ref().map(|it| it.minutes));
    let carried = TwinKind::carried(twin);
    let previous = place.checked_sub(1).and_then(|before| lessons.get(before));
    Ok(LessonPage {
        frame: visitor.frame(lesson.title.clone()),
        key: lesson.key.clone(),
        feld: shelf
            .field(version)
            .map(|field| field.id.clone())
            .unwrap_or_default(),
        trail: vec![
            ("/kurse".to_owned(), visitor.t("kurse-titel")),
            (format!("/kurse/{}", version.slug), version.title.clone()),
        ],
        course_title: version.title.clone(),
        withdrawn: None,
        told: Told::of(conn, visitor, version, enrolment)?,
        is_changed: progress.changed.contains(&lesson.id),
        place: place_of(visitor, lessons, lesson, &quizzes, outline.lessons),
        minutes: minutes(own_minutes, visitor.language),
        has_player: pieces.iter().any(|it| matches!(it, PieceView::Player(_))),
        is_plain: reading.is_plain(),
        missing: reading.missing,
        ways: reading.ways,
        carried,
        pieces,
        practice,
        previous: previous
            .map(|before| format!("/lernen/{}/{}{carried}", version.slug, before.key)),
        onward: onward(place + 1 == lessons.len(), ends_with_test(version)),
        slug: version.slug.clone(),
        outline,
    })
}

/// "Lektion 2 von 7", or what the lesson is instead.
fn place_of(
    visitor: &Visitor,
    lessons: &[Lesson],
    lesson: &Lesson,
    quizzes: &CourseQuizzes,
    all: usize,
) -> String {
    if quizzes.precheck.as_ref() == Some(&lesson.id) {
        return visitor.t("lektion-vorab");
    }
    let number = lessons
        .iter()
        .filter(|other| quizzes.precheck.as_ref() != Some(&other.id))
        .position(|other| other.id == lesson.id)
        .map_or(0, |place| place + 1);
    visitor.language.text_with(
        "lektion-stelle",
        &[("n", number.into()), ("all", all.into())],
    )
}

/// Where the test is voluntary, the way does not lead there by itself.
fn ends_with_test(version: &Version) -> bool {
    version.has_final_test() && version.completion != CompletionRule::Lessons
}

fn onward(is_last: bool, has_test: bool) -> &'static str {
    match (is_last, has_test) {
        (false, _) => "lektion-erledigt-weiter",
        (true, true) => "lektion-erledigt-test",
        (true, false) => "lektion-erledigt-schluss",
    }
}
