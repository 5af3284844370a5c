//! The exercise under a lesson: each answer is explained at once, and the first one counts.

use actix_web::HttpResponse;
use actix_web::web::Path;
use serde::Serialize;
use utoipa::ToSchema;

use super::question_view::{AnswerIn, QuestionOut, in_our_words, on_sheet};
use crate::api::Answer;
use crate::assessment::Quiz;
use crate::assessment::begin_again::begin_again;
use crate::assessment::check_answer::{Checked, check_answer};
use crate::assessment::exercise::{InHand, get_exercise};
use crate::assessment::question::Question;
use crate::db::Conn;
use crate::identity::{Call, Visitor};
use crate::learning::{EnteredCourse, Learner, OpenCourse, enter_course, open_course};
use crate::problem::{Outcome, Problem};

/// The exercise of a lesson as it lies before the caller.
#[derive(Serialize, ToSchema)]
struct ExerciseView {
    title: String,
    /// Sanitised HTML.
    intro_html: String,
    /// `practice`, or `precheck` for "Ich kann das schon".
    kind: &'static str,
    /// In the order of the sheet; those that are answered are explained.
    questions: Vec<QuestionOut>,
    /// Right answers, once every question is answered.
    #[serde(skip_serializing_if = "Option::is_none")]
    points: Option<i32>,
}

/// The exercise of a lesson
#[utoipa::path(get, path = "/api/v1/courses/{course}/lessons/{lesson}/exercise",
    tag = "assessment", operation_id = "getExercise",
    params(("course" = String, Path, description = "Its slug"),
        ("lesson" = String, Path, description = "Its key")),
    responses((status = 200, body = ExerciseView)))]
pub async fn show(call: Call, path: Path<(String, String)>) -> HttpResponse {
    call.read(move |conn, visitor, _| {
        let (course, lesson) = path.into_inner();
        let OpenCourse { version, .. } = open_course(conn, visitor, &course)?;
        let quiz = get_exercise(conn, &version, &lesson)?;
        Answer::ok(&view(conn, visitor, &quiz)?)
    })
    .await
}

/// Answers one question, completely; begins the course if need be
#[utoipa::path(put, path = "/api/v1/courses/{course}/lessons/{lesson}/exercise/answers/{question}",
    tag = "assessment", operation_id = "answerExercise", request_body = AnswerIn,
    params(("course" = String, Path, description = "Its slug"),
        ("lesson" = String, Path, description = "Its key"),
        ("question" = String, Path, description = "Its key")),
    responses((status = 200, body = ExerciseView)))]
pub async fn answer(call: Call, path: Path<(String, String, String)>) -> HttpResponse {
    call.write(move |conn, visitor, asked| {
        let answer: AnswerIn = asked.body()?;
        let (course, lesson, key) = path.into_inner();
        let EnteredCourse { version, enrolment } = enter_course(conn, visitor, &course)?;
        let quiz = get_exercise(conn, &version, &lesson)?;
        let learner = Learner::of(visitor);
        let questions = Question::list(conn, &quiz.id)?;
        let question = questions.iter().find(|question| question.key == key);
        let in_hand = InHand::load(conn, &learner, &quiz, &questions)?;
        let (Some(question), Some(item)) = (question, in_hand.sheet.item(&key)) else {
            return Err(Problem::NotFound);
        };
        let pairs = answer.pairs(question, item)?;
        let checked = check_answer(conn, &learner, &enrolment, &quiz, &key, &pairs);
        if checked.map_err(in_our_words)? == Checked::Missing {
            return Err(Problem::field("fields", "test-antwort-fehlt"));
        }
        Answer::ok(&view(conn, visitor, &quiz)?)
    })
    .await
}

/// Begins the exercise anew, with no answers
#[utoipa::path(delete, path = "/api/v1/courses/{course}/lessons/{lesson}/exercise/answers",
    tag = "assessment", operation_id = "beginExerciseAnew",
    params(("course" = String, Path, description = "Its slug"),
        ("lesson" = String, Path, description = "Its key")),
    responses((status = 204, description = "Begun anew")))]
pub async fn begin_anew(call: Call, path: Path<(String, String)>) -> HttpResponse {
    call.write(move |conn, visitor, _| {
        let (course, lesson) = path.into_inner();
        let EnteredCourse { version, enrolment } = enter_course(conn, visitor, &course)?;
        let quiz = get_exercise(conn, &version, &lesson)?;
        begin_again(conn, &Learner::of(visitor), &enrolment, &quiz)?;
        Answer::nothing()
    })
    .await
}

fn view(conn: &mut Conn, visitor: &Visitor, quiz: &Quiz) -> Outcome<ExerciseView> {
    let questions = Question::list(conn, &quiz.id)?;
    let in_hand = InHand::load(conn, &Learner::of(visitor), quiz, &questions)?;
    let (sheet, answers) = (&in_hand.sheet, &in_hand.answers);
    let is_answered = |answer: Option<&_>| answer.is_some();
    Ok(ExerciseView {
        title: quiz.title.clone(),
        intro_html: quiz.intro_html.clone(),
        kind: quiz.kind.word(),
        questions: on_sheet(sheet, &questions, answers, is_answered, visitor.language),
        points: in_hand.latest.as_ref().and_then(|attempt| attempt.points),
    })
}
