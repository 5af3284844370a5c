//! `/lernen/{kurs}/ergebnis`: the latest closed test, question by question, for its person.

use actix_web::HttpResponse;
use actix_web::web::Path;
use askama::Template;

use super::way;
use crate::assessment::grading::grade;
use crate::assessment::question::Question;
use crate::assessment::saved_answer::load_answers;
use crate::assessment::summary::{given_lines, right_lines};
use crate::assessment::{Attempt, Quiz};
use crate::catalog::{Lesson, Version};
use crate::clock::date_of;
use crate::db::Conn;
use crate::identity::{Visit, Visitor};
use crate::learning::{self, Enrolment, OpenCourse, Standing, completed_on, open_course};
use crate::problem::Outcome;
use crate::texts::date;
use crate::web::{Frame, IntoReply, Reply};

#[derive(Template)]
#[template(path = "assessment/result.html")]
struct ResultPage {
    frame: Frame,
    trail: Vec<(String, String)>,
    field: String,
    passed: bool,
    /// Whether the course is complete, so that there is a Nachweis.
    is_complete: bool,
    score: String,
    text: String,
    course_href: String,
    again_href: String,
    certificate_action: String,
    key: String,
    rows: Vec<Row>,
}

struct Row {
    title: String,
    right: bool,
    given: Vec<String>,
    solution: Vec<String>,
    explanation_html: String,
}

pub async fn show(visit: Visit, slug: Path<String>) -> HttpResponse {
    visit
        .read(move |conn, visitor| result_page(conn, visitor, &slug))
        .await
}

fn result_page(conn: &mut Conn, visitor: &Visitor, slug: &str) -> Outcome<Reply> {
    let OpenCourse {
        version, enrolment, ..
    } = open_course(conn, visitor, slug)?;
    let latest = match &enrolment {
        Some(enrolment) => Attempt::latest_final(conn, enrolment, true)?,
        None => None,
    };
    let (Some(enrolment), Some(attempt)) = (enrolment, latest) else {
        Quiz::get_final(conn, &version.id)?;
        return Ok(Reply::see_other(way::test(&version.slug)));
    };
    let quiz = Quiz::get(conn, &attempt.quiz_id)?;
    let frame = visitor.frame(visitor.t("ergebnis-titel"));
    let points = attempt.points.unwrap_or_default();
    let needed = quiz.pass_count.unwrap_or_default();
    let passed = attempt.passed == Some(true);
    let completed = completed_on(conn, &visitor.membership, &version.course_id)?;
    let text = match completed {
        Some(time) if passed => format!(
            "{} {}",
            frame.tn("test-bestanden-ab-kurz", needed),
            frame.tx("ergebnis-abgeschlossen", &date(date_of(time)))
        ),
        Some(_) => frame.t("ergebnis-schon-abgeschlossen"),
        None if passed => frame.tn(
            "ergebnis-es-fehlen-lektionen",
            missing(conn, &version, &enrolment)?,
        ),
        None => frame.tn("ergebnis-es-fehlen", (needed - points).max(0)),
    };
    let page = ResultPage {
        trail: way::trail(visitor, &version),
        field: version.field(conn)?.unwrap_or_default(),
        passed,
        is_complete: completed.is_some(),
        score: frame.tof(
            "ergebnis-zahl",
            points,
            attempt.max_points.unwrap_or_default(),
        ),
        text,
        course_href: way::course(&version.slug),
        again_href: way::test(&version.slug),
        certificate_action: format!("/lernen/{}/nachweis", version.slug),
        key: uuid::Uuid::now_v7().to_string(),
        rows: rows(conn, &frame, &quiz, &attempt)?,
        frame,
    };
    page.into_reply()
}

/// Lessons that the course still asks for.
fn missing(conn: &mut Conn, version: &Version, enrolment: &Enrolment) -> Outcome<usize> {
    let lessons = Lesson::list(conn, &version.id)?;
    let progress = learning::progress(conn, enrolment)?;
    let standing = Standing::new(version, &lessons, &progress.marked, true);
    Ok(standing.missing_lessons())
}

fn rows(conn: &mut Conn, frame: &Frame, quiz: &Quiz, attempt: &Attempt) -> Outcome<Vec<Row>> {
    let questions = Question::list(conn, &quiz.id)?;
    let answers = load_answers(conn, &attempt.id)?;
    let sheet = attempt.sheet()?;
    Ok(sheet
        .items
        .iter()
        .zip(1..)
        .filter_map(|(item, number)| {
            let question = questions.iter().find(|known| known.key == item.key)?;
            let answer = answers.get(&item.key);
            let right = answer.is_some_and(|answer| grade(&question.task, answer));
            Some(Row {
                title: format!("{}: {}", frame.tn("frage-kurz", number), question.prompt),
                right,
                given: given_lines(&question.task, answer),
                solution: if right {
                    Vec::new()
                } else {
                    right_lines(&question.task)
                },
                explanation_html: question.explanation_html.clone(),
            })
        })
        .collect())
}
