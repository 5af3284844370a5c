//! The attempt somebody works on: their own, open, and held until the transaction ends.

use std::sync::Arc;

use super::permissions::may_take;
use super::{Attempt, AttemptId, Quiz};
use crate::db::Conn;
use crate::learning::Learner;
use crate::problem::{Outcome, Problem};

pub(super) fn open_attempt(
    conn: &mut Conn,
    learner: &Learner,
    id: &AttemptId,
) -> Outcome<(Attempt, Arc<Quiz>)> {
    let (attempt, quiz) = Attempt::get(conn, learner, id)?;
    if !may_take(learner, &attempt, &quiz) {
        return Err(Problem::NotFound);
    }
    if attempt.is_closed || !attempt.hold_open(conn, learner.now)? {
        return Err(Problem::Conflict("test-abgegeben"));
    }
    Ok((attempt, quiz))
}
