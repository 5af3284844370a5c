//! Checks the answer to one question of an exercise: stored, and explained at once.

use rand::SeedableRng;
use rand::rngs::StdRng;
use sha2::{Digest, Sha256};

use super::answer::Answer;
use super::question::Question;
use super::saved_answer::{load_answers, store_answer};
use super::sheet::Sheet;
use super::start_attempt::start_attempt;
use super::submit_attempt::close;
use super::{Attempt, AttemptId, Quiz};
use crate::db::Conn;
use crate::identity::MembershipId;
use crate::learning::{Enrolment, Learner};
use crate::problem::{Outcome, Problem};

/// What became of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Checked {
    /// It stands, now or since an earlier press of the button.
    Kept,
    /// A field was left empty; nothing is stored.
    Missing,
}

/// The first answer counts for the attempt; the last missing one closes it.
pub fn check_answer(
    conn: &mut Conn,
    learner: &Learner,
    enrolment: &Enrolment,
    quiz: &Quiz,
    key: &str,
    pairs: &[(String, String)],
) -> Outcome<Checked> {
    let latest = Attempt::latest(conn, learner, &quiz.id)?;
    let questions = Question::list(conn, &quiz.id)?;
    let question = questions.iter().find(|question| question.key == key);
    let question = question.ok_or(Problem::NotFound)?;
    let sheet = match &latest {
        Some(latest) => latest.sheet()?,
        None => coming_sheet(&learner.membership, quiz, &questions),
    };
    let item = sheet.item(key).ok_or(Problem::NotFound)?;
    let answer = Answer::parse(&question.task, item, pairs)?;
    if !answer.is_complete() {
        return Ok(Checked::Missing);
    }
    let attempt = match latest {
        Some(latest) => latest,
        None => begin(conn, learner, enrolment, quiz, None)?,
    };
    if !attempt.hold_open(conn, learner.now)? {
        return Ok(Checked::Kept);
    }
    let mut answers = load_answers(conn, &attempt.id)?;
    if answers.contains_key(key) {
        return Ok(Checked::Kept);
    }
    store_answer(conn, learner, &attempt.id, key, &answer)?;
    answers.insert(key.to_owned(), answer);
    if answers.len() == sheet.items.len() {
        close(conn, learner, attempt, quiz, &questions, &sheet, &answers)?;
    }
    Ok(Checked::Kept)
}

/// Starts the exercise, for the first time on the sheet the page has shown already.
pub(super) fn begin(
    conn: &mut Conn,
    learner: &Learner,
    enrolment: &Enrolment,
    quiz: &Quiz,
    after: Option<&AttemptId>,
) -> Outcome<Attempt> {
    let after = after.map_or("0", AttemptId::as_str);
    let key = format!("{}-{after}", quiz.id);
    let mut order = order_of(&learner.membership, quiz, after);
    start_attempt(conn, learner, enrolment, quiz, &key, &mut order)
}

/// The sheet of an exercise nobody has answered yet. Reading a page stores nothing, so its
/// order follows from the person and the quiz instead of chance.
pub(super) fn coming_sheet(who: &MembershipId, quiz: &Quiz, questions: &[Question]) -> Sheet {
    Sheet::draw(
        questions
            .iter()
            .map(|question| (question.key.as_str(), &question.task)),
        quiz.plan(),
        &mut order_of(who, quiz, "0"),
    )
}

fn order_of(who: &MembershipId, quiz: &Quiz, after: &str) -> StdRng {
    let seed = Sha256::digest(format!("{who} {} {after}", quiz.id));
    StdRng::from_seed(seed.into())
}
