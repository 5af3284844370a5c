//! Saves all answers of a page that shows the whole sheet of an open attempt.

use super::AttemptId;
use super::open_attempt::open_attempt;
use super::question::Question;
use super::saved_answer::store_sent;
use crate::db::Conn;
use crate::learning::Learner;
use crate::problem::Outcome;

pub fn save_sheet(
    conn: &mut Conn,
    learner: &Learner,
    attempt: &AttemptId,
    pairs: &[(String, String)],
) -> Outcome<()> {
    let (attempt, quiz) = open_attempt(conn, learner, attempt)?;
    let questions = Question::list(conn, &quiz.id)?;
    store_sent(conn, learner, &attempt, &questions, pairs)?;
    Ok(())
}
