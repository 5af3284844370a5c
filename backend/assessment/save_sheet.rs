//! Saves all answers of a page that shows the whole sheet of an open attempt.

use super::answer::Answer;
use super::permissions::may_take;
use super::question::Question;
use super::saved_answer::store_sent;
use super::{Attempt, AttemptId};
use crate::db::Conn;
use crate::learning::Learner;
use crate::problem::{Outcome, Problem};

/// Returns whether every question of the sheet is answered now.
pub fn save_sheet(
    conn: &mut Conn,
    learner: &Learner,
    attempt: &AttemptId,
    pairs: &[(String, String)],
) -> Outcome<bool> {
    let (attempt, quiz) = Attempt::get(conn, learner, attempt)?;
    if !may_take(learner, &attempt, &quiz) {
        return Err(Problem::NotFound);
    }
    if attempt.is_closed || !attempt.hold_open(conn, learner.now)? {
        return Err(Problem::Conflict("test-abgegeben"));
    }
    let questions = Question::list(conn, &quiz.id)?;
    let answers = store_sent(conn, learner, &attempt, &questions, pairs)?;
    let is_answered = |key: &str| answers.get(key).is_some_and(Answer::is_complete);
    Ok(attempt
        .sheet()?
        .items
        .iter()
        .all(|item| is_answered(&item.key)))
}
