//! The forms of a learner: start a course, mark a lesson as done, stop in a film.

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};

use crate::app::App;
use crate::catalog::{CompletionRule, Lesson, TwinKind, VersionId};
use crate::db::Conn;
use crate::identity::{Visit, Visitor};
use crate::learning::note_playback::playback_of;
use crate::learning::playback::keep_position;
use crate::learning::read_change::read_change;
use crate::learning::{EnteredCourse, Learner, enter_course, mark_lesson};
use crate::problem::{Outcome, Problem};
use crate::web::{Posted, Reply};

/// `POST /lernen/{kurs}/starten`: to the lesson the form names, to where the learner was,
/// or to the first one.
pub async fn start(visit: Visit, slug: Path<String>, posted: Posted) -> HttpResponse {
    visit
        .post(posted, move |conn, visitor, posted| {
            let wanted = posted.field("lektion")?;
            let EnteredCourse { version, enrolment } = enter_course(conn, visitor, &slug)?;
            let lessons = Lesson::list(conn, &version.id)?;
            let last = enrolment.last_lesson_id.as_ref();
            let lesson = lessons
                .iter()
                .find(|lesson| lesson.key == wanted)
                .or_else(|| lessons.iter().find(|lesson| Some(&lesson.id) == last))
                .or(lessons.first())
                .ok_or(Problem::NotFound)?;
            Ok(Reply::see_other(format!(
                "/lernen/{}/{}",
                version.slug, lesson.key
            )))
        })
        .await
}

/// `POST /lernen/{kurs}/{lektion}/erledigt`: on to what comes next, in the kind of text one reads.
pub async fn mark_done(
    visit: Visit,
    path: Path<(String, String)>,
    posted: Posted,
    request: HttpRequest,
) -> HttpResponse {
    let twin = TwinKind::asked(request.query_string());
    visit
        .post(posted, move |conn, visitor, posted| {
            let (slug, key) = path.into_inner();
            // Present where the page told of an important change, above the button.
            let told = VersionId::from(posted.field("aenderung")?);
            mark(conn, visitor, &slug, &key, twin, &told)
        })
        .await
}

/// `POST /lernen/{kurs}/aenderung/gelesen`: the message of an important change goes away.
pub async fn read_of_change(visit: Visit, slug: Path<String>, posted: Posted) -> HttpResponse {
    visit
        .post(posted, move |conn, visitor, posted| {
            let version = VersionId::from(posted.field("fassung")?);
            read_change(conn, visitor, &slug, &version)?;
            Ok(Reply::see_other(format!("/kurse/{slug}")))
        })
        .await
}

/// `POST /lernen/{kurs}/{lektion}/stelle`: the second at which a player is. Nobody waits for it.
pub async fn note_playback(
    visit: Visit,
    path: Path<(String, String)>,
    posted: Posted,
    app: Data<App>,
) -> HttpResponse {
    let db = app.db.clone();
    visit
        .note(posted, move |conn, visitor, posted| {
            let (slug, key) = path.into_inner();
            // What is no number is no second of a film either.
            let seconds = posted.field("sekunde")?.parse().unwrap_or(-1);
            let position = playback_of(conn, visitor, &slug, &key, seconds)?;
            db.write_later(move |conn| keep_position(conn, &position));
            Ok(Reply::Nothing)
        })
        .await
}

fn mark(
    conn: &mut Conn,
    visitor: &Visitor,
    slug: &str,
    key: &str,
    twin: Option<TwinKind>,
    told: &VersionId,
) -> Outcome<Reply> {
    let learner = Learner::of(visitor);
    let EnteredCourse { version, enrolment } = enter_course(conn, visitor, slug)?;
    let lessons = Lesson::list(conn, &version.id)?;
    let place = match lessons.iter().position(|lesson| lesson.key == key) {
        Some(place) => place,
        // The lesson left the course while its page was open; the course page says so.
        None if enrolment.moved_at.is_some() => {
            return Ok(Reply::see_other(format!("/kurse/{}", version.slug)));
        }
        None => return Err(Problem::NotFound),
    };
    if enrolment.version_id == *told {
        enrolment.note_read(conn, visitor.now)?;
    }
    let marked = mark_lesson(conn, &learner, &enrolment.id, &lessons[place])?;
    let slug = &version.slug;
    if marked.completed {
        let to = format!("/kurse/{slug}");
        return Ok(Reply::see_other_saying(to, "kurs-abgeschlossen"));
    }
    if let Some(next) = lessons.get(place + 1) {
        let carried = TwinKind::carried(twin);
        let to = format!("/lernen/{slug}/{}{carried}", next.key);
        return Ok(Reply::see_other(to));
    }
    let has_passed = enrolment.test_passed_at.is_some();
    let is_voluntary = version.completion == CompletionRule::Lessons;
    if !version.has_final_test() || (is_voluntary && !has_passed) {
        let to = format!("/kurse/{slug}");
        return Ok(Reply::see_other_saying(to, "lektion-erledigt"));
    }
    let page = if has_passed { "ergebnis" } else { "test" };
    Ok(Reply::see_other(format!("/lernen/{slug}/{page}")))
}
