//! Starts an attempt: draws the sheet once and stores it. An open attempt is continued, and
//! the same key leads to the same attempt.

use diesel::Connection;
use rand::Rng;

use super::question::Question;
use super::sheet::Sheet;
use super::{Attempt, Quiz, QuizKind};
use crate::db::{Conn, is_duplicate};
use crate::learning::{Enrolment, Learner};
use crate::problem::{Outcome, Problem};

const LONGEST_KEY: usize = 80;

pub fn start_attempt(
    conn: &mut Conn,
    learner: &Learner,
    enrolment: &Enrolment,
    quiz: &Quiz,
    key: &str,
    rng: &mut impl Rng,
) -> Outcome<Attempt> {
    let is_sound = (8..=LONGEST_KEY).contains(&key.len())
        && key
            .bytes()
            .all(|letter| letter.is_ascii_alphanumeric() || letter == b'-');
    if !is_sound {
        return Err(Problem::Malformed("fehler-formular"));
    }
    if let Some(known) = known_attempt(conn, learner, enrolment, quiz, key)? {
        return Ok(known);
    }
    let questions = Question::list(conn, &quiz.id)?;
    let sheet = Sheet::draw(
        questions
            .iter()
            .map(|question| (question.key.as_str(), &question.task)),
        quiz.plan(),
        rng,
    );
    let sheet = serde_json::to_string(&sheet)
        .map_err(|error| Problem::Internal(format!("unwritable sheet: {error}")))?;
    // Two windows may start at once; a failed insert must not spoil the transaction around it.
    let stored =
        conn.transaction(|conn| Attempt::store(conn, learner, enrolment, &quiz.id, key, &sheet));
    match stored {
        Ok(attempt) => Ok(attempt),
        Err(error) if is_duplicate(&error) => {
            known_attempt(conn, learner, enrolment, quiz, key)?.ok_or(Problem::Busy)
        }
        Err(error) => Err(error.into()),
    }
}

/// The attempt this key began, or the one that is open; a final test may be open since an earlier
/// version of the course.
fn known_attempt(
    conn: &mut Conn,
    learner: &Learner,
    enrolment: &Enrolment,
    quiz: &Quiz,
    key: &str,
) -> Outcome<Option<Attempt>> {
    let is_final = quiz.kind == QuizKind::Final;
    if let Some(begun) = Attempt::find_by_key(conn, learner, key)? {
        let is_same = begun.quiz_id == quiz.id || (is_final && begun.enrolment_id == enrolment.id);
        return if is_same {
            Ok(Some(begun))
        } else {
            Err(Problem::Malformed("fehler-formular"))
        };
    }
    if is_final {
        return Attempt::latest_final(conn, enrolment, false);
    }
    Ok(Attempt::latest(conn, learner, &quiz.id)?.filter(|attempt| !attempt.is_closed))
}
