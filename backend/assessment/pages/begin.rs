//! `/lernen/{kurs}/test`: the rules of the final test, and its start.

use actix_web::HttpResponse;
use actix_web::web::Path;
use askama::Template;

use super::way;
use crate::assessment::question::Question;
use crate::assessment::{Attempt, Quiz, start_attempt};
use crate::db::Conn;
use crate::identity::{Visit, Visitor};
use crate::learning::{Learner, OpenCourse, open_course};
use crate::problem::{Outcome, Problem};
use crate::web::{Frame, IntoReply, Posted, Reply};

#[derive(Template)]
#[template(path = "assessment/begin.html")]
struct BeginPage {
    frame: Frame,
    trail: Vec<(String, String)>,
    title: String,
    field: String,
    intro_html: String,
    size: String,
    mark: String,
    course_href: String,
    action: String,
    key: String,
    /// Where an open attempt goes on.
    resume_href: Option<String>,
    result_href: Option<String>,
}

pub async fn show(visit: Visit, slug: Path<String>) -> HttpResponse {
    visit
        .read(move |conn, visitor| begin_page(conn, visitor, &slug))
        .await
}

fn begin_page(conn: &mut Conn, visitor: &Visitor, slug: &str) -> Outcome<Reply> {
    let OpenCourse {
        version, enrolment, ..
    } = open_course(conn, visitor, slug)?;
    let Some(enrolment) = enrolment else {
        Quiz::get_final(conn, &version.id)?;
        return Ok(Reply::see_other(way::course(&version.slug)));
    };
    let open = Attempt::latest_final(conn, &enrolment, false)?;
    let quiz = match &open {
        Some(attempt) => Quiz::get(conn, &attempt.quiz_id)?,
        None => Quiz::get_final(conn, &version.id)?,
    };
    let stored = Question::list(conn, &quiz.id)?.len();
    let drawn = quiz.questions_drawn(stored);
    let has_result = Attempt::latest_final(conn, &enrolment, true)?.is_some();
    let frame = visitor.frame(&quiz.title);
    let size = if drawn < stored {
        frame.tof("test-umfang-gezogen", drawn, stored)
    } else {
        frame.tn("test-umfang", drawn)
    };
    let page = BeginPage {
        trail: way::trail(visitor, &version),
        title: quiz.title.clone(),
        field: version.field(conn)?.unwrap_or_default(),
        intro_html: quiz.intro_html.clone(),
        size: format!("{size} {}", frame.tn("test-minuten", quiz.minutes)),
        mark: frame.tn("test-bestanden-ab", quiz.pass_count.unwrap_or_default()),
        course_href: way::course(&version.slug),
        action: way::test(&version.slug),
        key: uuid::Uuid::now_v7().to_string(),
        resume_href: open.map(|attempt| way::question(&version.slug, &attempt.id, 1)),
        result_href: has_result.then(|| way::result(&version.slug)),
        frame,
    };
    page.into_reply()
}

pub async fn start(visit: Visit, slug: Path<String>, posted: Posted) -> HttpResponse {
    visit
        .post(posted, move |conn, visitor, posted| {
            let key = posted.field("schluessel")?;
            let OpenCourse {
                version, enrolment, ..
            } = open_course(conn, visitor, &slug)?;
            let quiz = Quiz::get_final(conn, &version.id)?;
            let enrolment = enrolment.ok_or(Problem::Conflict("test-kurs-nicht-begonnen"))?;
            let learner = Learner::of(visitor);
            let mut rng = rand::rng();
            let attempt = start_attempt(conn, &learner, &enrolment, &quiz, &key, &mut rng)?;
            Ok(Reply::see_other(way::question(
                &version.slug,
                &attempt.id,
                1,
            )))
        })
        .await
}
