//! Saves all answers of a page that shows the whole sheet of an open attempt.

use super::permissions::may_take;
use super::question::Question;
use super::saved_answer::store_sent;
use super::{Attempt, AttemptId};
use crate::db::Conn;
use crate::learning::Learner;
use crate::problem::{Outcome, Problem};

pub fn save_sheet(
    conn: &mut Conn,
    learner: &Learner,
    attempt: &AttemptId,
    pairs: &[(String, String)],
) -> Outcome<()> {
    let (attempt, quiz) = Attempt::get(conn, learner, attempt)?;
    if !may_take(learner, &attempt, &quiz) {
        return Err(Problem::NotFound);
    }
    if attempt.is_closed || !attempt.hold_open(conn, learner.now)? {
        return Err(Problem::Conflict("test-abgegeben"));
    }
    let questions = Question::list(conn, &quiz.id)?;
    store_sent(conn, learner, &attempt, &questions, pairs)?;
    Ok(())
}
