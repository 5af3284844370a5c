//! `/api/v1/attempts`: the final test, from the first question to the result.

use actix_web::HttpResponse;
use actix_web::web::Path;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::question_view::{AnswerIn, QuestionOut, in_our_words, on_sheet};
use crate::api::Answer;
use crate::assessment::open_attempt::open_attempt;
use crate::assessment::permissions::may_take;
use crate::assessment::question::Question;
use crate::assessment::saved_answer::load_answers;
use crate::assessment::{Attempt, AttemptId, Quiz, save_sheet, start_attempt, submit_attempt};
use crate::catalog::get_version;
use crate::db::Conn;
use crate::identity::{Call, Visitor};
use crate::learning::{Learner, OpenCourse, open_course};
use crate::problem::{Outcome, Problem};

/// A test in the hands of the caller.
#[derive(Serialize, ToSchema)]
struct AttemptView {
    id: String,
    course: String,
    title: String,
    /// In the order of the sheet, with what is saved; explained once it is handed in.
    questions: Vec<QuestionOut>,
    /// Present once it is handed in.
    #[serde(skip_serializing_if = "Option::is_none")]
    result: Option<ResultView>,
}

#[derive(Serialize, ToSchema)]
struct ResultView {
    points: i32,
    max_points: i32,
    passed: bool,
}

/// What a new attempt is begun with.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewAttempt {
    /// Made up by the program, such as a UUID: the same key leads to the same attempt.
    #[schema(min_length = 8, max_length = 80, pattern = "^[A-Za-z0-9-]{8,80}$")]
    key: String,
}

/// Begins the final test of a course that was begun; an open attempt is continued
#[utoipa::path(post, path = "/api/v1/courses/{course}/attempts", tag = "assessment",
    operation_id = "startAttempt", request_body = NewAttempt,
    params(("course" = String, Path, description = "Its slug")),
    responses((status = 201, body = AttemptView)))]
pub async fn start(call: Call, course: Path<String>) -> HttpResponse {
    call.write(move |conn, visitor, asked| {
        let NewAttempt { key } = asked.body()?;
        let OpenCourse {
            version, enrolment, ..
        } = open_course(conn, visitor, &course)?;
        let quiz = Quiz::get_final(conn, &version.id)?;
        let enrolment = enrolment.ok_or(Problem::Conflict("test-kurs-nicht-begonnen"))?;
        let learner = Learner::of(visitor);
        let mut rng = rand::rng();
        let attempt = start_attempt(conn, &learner, &enrolment, &quiz, &key, &mut rng)?;
        let location = format!("/api/v1/attempts/{}", attempt.id);
        Answer::created(location, &view(conn, visitor, &attempt, &quiz)?)
    })
    .await
}

/// A test with what is saved, or with its result
#[utoipa::path(get, path = "/api/v1/attempts/{attempt}", tag = "assessment",
    operation_id = "getAttempt", params(("attempt" = String, Path, description = "Its id")),
    responses((status = 200, body = AttemptView)))]
pub async fn show(call: Call, attempt: Path<String>) -> HttpResponse {
    call.read(move |conn, visitor, _| {
        let learner = Learner::of(visitor);
        let id = AttemptId::from(attempt.into_inner());
        let (attempt, quiz) = Attempt::get(conn, &learner, &id)?;
        if !may_take(&learner, &attempt, &quiz) {
            return Err(Problem::NotFound);
        }
        Answer::ok(&view(conn, visitor, &attempt, &quiz)?)
    })
    .await
}

/// Saves the answer to one question over an earlier one
#[utoipa::path(put, path = "/api/v1/attempts/{attempt}/answers/{question}", tag = "assessment",
    operation_id = "saveAnswer", request_body = AnswerIn,
    params(("attempt" = String, Path, description = "Its id"),
        ("question" = String, Path, description = "Its key")),
    responses((status = 204, description = "Saved")))]
pub async fn answer(call: Call, path: Path<(String, String)>) -> HttpResponse {
    call.write(move |conn, visitor, asked| {
        let answer: AnswerIn = asked.body()?;
        let (attempt, key) = path.into_inner();
        let (learner, id) = (Learner::of(visitor), AttemptId::from(attempt));
        let (attempt, quiz) = open_attempt(conn, &learner, &id)?;
        let sheet = attempt.sheet()?;
        let item = sheet.item(&key).ok_or(Problem::NotFound)?;
        let question = Question::get(conn, &quiz.id, &key)?;
        let pairs = answer.pairs(&question, item)?;
        save_sheet(conn, &learner, &id, &pairs).map_err(in_our_words)?;
        Answer::nothing()
    })
    .await
}

/// Hands the test in, with the answers that are saved; again, it changes nothing
#[utoipa::path(post, path = "/api/v1/attempts/{attempt}/submission", tag = "assessment",
    operation_id = "submitAttempt", params(("attempt" = String, Path, description = "Its id")),
    responses((status = 200, body = AttemptView)))]
pub async fn submit(call: Call, attempt: Path<String>) -> HttpResponse {
    call.write(move |conn, visitor, _| {
        let learner = Learner::of(visitor);
        let id = AttemptId::from(attempt.into_inner());
        let closed = submit_attempt(conn, &learner, &id, &[])?;
        let (attempt, quiz) = Attempt::get(conn, &learner, &closed.id)?;
        Answer::ok(&view(conn, visitor, &attempt, &quiz)?)
    })
    .await
}

fn view(
    conn: &mut Conn,
    visitor: &Visitor,
    attempt: &Attempt,
    quiz: &Quiz,
) -> Outcome<AttemptView> {
    let questions = Question::list(conn, &quiz.id)?;
    let answers = load_answers(conn, &attempt.id)?;
    let sheet = attempt.sheet()?;
    let is_closed = |_: Option<&_>| attempt.is_closed;
    Ok(AttemptView {
        id: attempt.id.to_string(),
        course: get_version(conn, &quiz.version_id)?.slug.clone(),
        title: quiz.title.clone(),
        questions: on_sheet(&sheet, &questions, &answers, is_closed, visitor.language),
        result: attempt.is_closed.then(|| ResultView {
            points: attempt.points.unwrap_or_default(),
            max_points: attempt.max_points.unwrap_or_default(),
            passed: attempt.passed == Some(true),
        }),
    })
}
