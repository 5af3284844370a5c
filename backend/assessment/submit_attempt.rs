//! Hands an attempt in: saves what was sent along, grades, closes, and tells learning.
//! One transaction, so a crash leaves either an open attempt or the whole result.

use std::collections::HashMap;

use super::answer::Answer;
use super::attempt::Grade;
use super::grading::grade;
use super::open_attempt::open_attempt;
use super::permissions::may_take;
use super::question::Question;
use super::saved_answer::store_sent;
use super::sheet::Sheet;
use super::{Attempt, AttemptId, Quiz, QuizKind};
use crate::db::Conn;
use crate::learning::{Learner, record_result};
use crate::problem::{Outcome, Problem};

/// A second hand-in gets the result of the first and changes nothing.
pub fn submit_attempt(
    conn: &mut Conn,
    learner: &Learner,
    attempt: &AttemptId,
    pairs: &[(String, String)],
) -> Outcome<Attempt> {
    let (attempt, quiz) = Attempt::get(conn, learner, attempt)?;
    if !may_take(learner, &attempt, &quiz) {
        return Err(Problem::NotFound);
    }
    if attempt.is_closed || !attempt.hold_open(conn, learner.now)? {
        let (closed, _) = Attempt::get(conn, learner, &attempt.id)?;
        return Ok(closed);
    }
    let questions = Question::list(conn, &quiz.id)?;
    let sheet = attempt.sheet()?;
    let answers = store_sent(conn, learner, &attempt, &questions, pairs)?;
    close(conn, learner, attempt, &quiz, &questions, &sheet, &answers)
}

/// Saves a page with the whole sheet and hands it in, unless a question is still open.
/// Returns whether it was handed in.
pub fn submit_whole(
    conn: &mut Conn,
    learner: &Learner,
    attempt: &AttemptId,
    pairs: &[(String, String)],
) -> Outcome<bool> {
    let (attempt, quiz) = open_attempt(conn, learner, attempt)?;
    let questions = Question::list(conn, &quiz.id)?;
    let sheet = attempt.sheet()?;
    let answers = store_sent(conn, learner, &attempt, &questions, pairs)?;
    let is_answered = |key: &str| answers.get(key).is_some_and(Answer::is_complete);
    if !sheet.items.iter().all(|item| is_answered(&item.key)) {
        return Ok(false);
    }
    close(conn, learner, attempt, &quiz, &questions, &sheet, &answers)?;
    Ok(true)
}

/// Grades and closes an attempt the caller holds open.
pub(super) fn close(
    conn: &mut Conn,
    learner: &Learner,
    mut attempt: Attempt,
    quiz: &Quiz,
    questions: &[Question],
    sheet: &Sheet,
    answers: &HashMap<String, Answer>,
) -> Outcome<Attempt> {
    let grade = grade_of(quiz, questions, sheet, answers);
    attempt.close(conn, grade, learner.now)?;
    if quiz.kind == QuizKind::Final {
        let passed = grade.passed.unwrap_or_default();
        let (enrolment, version) = (&attempt.enrolment_id, &quiz.version_id);
        record_result(conn, learner, enrolment, version, passed)?;
    }
    Ok(attempt)
}

pub(super) fn grade_of(
    quiz: &Quiz,
    questions: &[Question],
    sheet: &Sheet,
    answers: &HashMap<String, Answer>,
) -> Grade {
    let points = count_points(questions, sheet, answers);
    Grade {
        points,
        max_points: sheet.items.len(),
        passed: quiz
            .pass_count
            .map(|needed| usize::try_from(needed).is_ok_and(|needed| points >= needed)),
    }
}

fn count_points(questions: &[Question], sheet: &Sheet, answers: &HashMap<String, Answer>) -> usize {
    questions
        .iter()
        .filter(|question| sheet.item(&question.key).is_some())
        .filter(|question| {
            answers
                .get(&question.key)
                .is_some_and(|answer| grade(&question.task, answer))
        })
        .count()
}
