//! Begins an exercise again: the attempt in hand is closed as it is, a fresh one takes its place.

use super::check_answer::begin;
use super::question::Question;
use super::saved_answer::load_answers;
use super::submit_attempt::close;
use super::{Attempt, Quiz};
use crate::db::Conn;
use crate::learning::{Enrolment, Learner};
use crate::problem::Outcome;

/// A second press on the button finds the fresh attempt and leaves it alone.
pub fn begin_again(
    conn: &mut Conn,
    learner: &Learner,
    enrolment: &Enrolment,
    quiz: &Quiz,
) -> Outcome<()> {
    let Some(latest) = Attempt::latest(conn, learner, &quiz.id)? else {
        return Ok(());
    };
    let before = latest.id.clone();
    if latest.hold_open(conn, learner.now)? {
        let answers = load_answers(conn, &latest.id)?;
        if answers.is_empty() {
            return Ok(());
        }
        let questions = Question::list(conn, &quiz.id)?;
        let sheet = latest.sheet()?;
        close(conn, learner, latest, quiz, &questions, &sheet, &answers)?;
    }
    begin(conn, learner, enrolment, quiz, Some(&before))?;
    Ok(())
}
