//! The forms of an exercise under a lesson: check one answer, begin again.

use std::sync::Arc;

use actix_web::HttpResponse;
use actix_web::web::Path;

use super::way;
use crate::assessment::begin_again::begin_again;
use crate::assessment::check_answer::{Checked, check_answer};
use crate::assessment::{Quiz, quiz_of_lesson};
use crate::catalog::{Lesson, Version};
use crate::db::Conn;
use crate::identity::{Visit, Visitor};
use crate::learning::{Enrolment, Learner, OpenCourse, open_course, start_course};
use crate::problem::{Outcome, Problem};
use crate::web::{Posted, Reply};

/// `POST /lernen/{kurs}/{lektion}/antwort`
pub async fn check(visit: Visit, path: Path<(String, String)>, posted: Posted) -> HttpResponse {
    visit
        .post(posted, move |conn, visitor, posted| {
            let (slug, lesson) = path.into_inner();
            let (version, quiz) = exercise(conn, visitor, &slug, &lesson)?;
            let learner = Learner::of(visitor);
            let enrolment = enrolment(conn, &learner, &version)?;
            let key = posted.field("frage")?;
            let pairs = posted.pairs()?;
            let checked = check_answer(conn, &learner, &enrolment, &quiz, &key, &pairs)?;
            let to = format!(
                "/lernen/{}/{lesson}#frage-{}",
                version.slug,
                way::slug(&key)?
            );
            Ok(match checked {
                Checked::Kept => Reply::see_other(to),
                Checked::Missing => Reply::see_other_saying(to, "hinweis-antwort-fehlt"),
            })
        })
        .await
}

/// `POST /lernen/{kurs}/{lektion}/erneut`
pub async fn again(visit: Visit, path: Path<(String, String)>, posted: Posted) -> HttpResponse {
    visit
        .post(posted, move |conn, visitor, _| {
            let (slug, lesson) = path.into_inner();
            let (version, quiz) = exercise(conn, visitor, &slug, &lesson)?;
            let learner = Learner::of(visitor);
            let enrolment = enrolment(conn, &learner, &version)?;
            begin_again(conn, &learner, &enrolment, &quiz)?;
            let to = format!("/lernen/{}/{lesson}#ueben", version.slug);
            Ok(Reply::see_other(to))
        })
        .await
}

/// The exercise of a lesson; a lesson without one is not found here.
fn exercise(
    conn: &mut Conn,
    visitor: &Visitor,
    slug: &str,
    key: &str,
) -> Outcome<(Arc<Version>, Arc<Quiz>)> {
    let OpenCourse { version, .. } = open_course(conn, visitor, slug)?;
    let lessons = Lesson::list(conn, &version.id)?;
    let lesson = lessons.iter().find(|lesson| lesson.key == key);
    let lesson = lesson.ok_or(Problem::NotFound)?;
    let quiz = quiz_of_lesson(conn, &version.id, &lesson.id)?.ok_or(Problem::NotFound)?;
    Ok((version, quiz))
}

/// Whoever answers has begun: an exercise asks for no button before it.
fn enrolment(conn: &mut Conn, learner: &Learner, version: &Version) -> Outcome<Enrolment> {
    start_course(conn, learner, version)
}
