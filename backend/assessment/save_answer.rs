//! Saves the answer to one question of an open attempt.

use super::AttemptId;
use super::answer::Answer;
use super::open_attempt::open_attempt;
use super::question::Question;
use super::saved_answer::store_answer;

use crate::db::Conn;
use crate::learning::Learner;
use crate::problem::{Outcome, Problem};

/// `number` counts from 1 in the order of the sheet. Returns the length of the sheet.
pub fn save_answer(
    conn: &mut Conn,
    learner: &Learner,
    attempt: &AttemptId,
    number: usize,
    pairs: &[(String, String)],
) -> Outcome<usize> {
    let (attempt, _) = open_attempt(conn, learner, attempt)?;
    let sheet = attempt.sheet()?;
    let position = number.checked_sub(1).ok_or(Problem::NotFound)?;
    let item = sheet.items.get(position).ok_or(Problem::NotFound)?;
    let question = Question::get(conn, &attempt.quiz_id, &item.key)?;
    let answer = Answer::parse(&question.task, item, pairs)?;
    store_answer(conn, learner, &attempt.id, &item.key, &answer)?;
    Ok(sheet.items.len())
}
