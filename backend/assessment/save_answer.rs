//! Saves the answer to one question of an open attempt.

use super::answer::Answer;
use super::permissions::may_take;
use super::question::Question;
use super::saved_answer::store_answer;
use super::{Attempt, AttemptId};
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
    let (attempt, quiz) = Attempt::get(conn, learner, attempt)?;
    if !may_take(learner, &attempt, &quiz) {
        return Err(Problem::NotFound);
    }
    if attempt.is_closed {
        return Err(Problem::Conflict("test-abgegeben"));
    }
    let sheet = attempt.sheet()?;
    let position = number.checked_sub(1).ok_or(Problem::NotFound)?;
    let item = sheet.items.get(position).ok_or(Problem::NotFound)?;
    let question = Question::get(conn, &attempt.quiz_id, &item.key)?;
    let answer = Answer::parse(&question.task, item, pairs)?;
    if !attempt.hold_open(conn, learner.now)? {
        return Err(Problem::Conflict("test-abgegeben"));
    }
    store_answer(conn, learner, &attempt.id, &item.key, &answer)?;
    Ok(sheet.items.len())
}
