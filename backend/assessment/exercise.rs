//! The exercise under a lesson, as it lies before one learner.

use std::collections::HashMap;
use std::sync::Arc;

use super::answer::Answer;
use super::check_answer::coming_sheet;
use super::question::Question;
use super::saved_answer::load_answers;
use super::sheet::Sheet;
use super::{Attempt, Quiz, quiz_of_lesson};
use crate::catalog::{Lesson, Version};
use crate::db::Conn;
use crate::learning::Learner;
use crate::problem::{Outcome, Problem};

/// The exercise of a lesson; a lesson without one is not found here.
pub(super) fn get_exercise(conn: &mut Conn, version: &Version, key: &str) -> Outcome<Arc<Quiz>> {
    let lessons = Lesson::list(conn, &version.id)?;
    let lesson = Lesson::named(&lessons, key)?;
    quiz_of_lesson(conn, &version.id, &lesson.id)?.ok_or(Problem::NotFound)
}

/// What the learner has before them; nothing is stored for it.
pub(super) struct InHand {
    pub latest: Option<Attempt>,
    pub sheet: Sheet,
    /// By question; each is explained.
    pub answers: HashMap<String, Answer>,
}

impl InHand {
    pub fn load(
        conn: &mut Conn,
        learner: &Learner,
        quiz: &Quiz,
        questions: &[Question],
    ) -> Outcome<Self> {
        let latest = Attempt::latest(conn, learner, &quiz.id)?;
        let (sheet, answers) = match &latest {
            Some(attempt) => (attempt.sheet()?, load_answers(conn, &attempt.id)?),
            None => (
                coming_sheet(&learner.membership, quiz, questions),
                HashMap::new(),
            ),
        };
        Ok(Self {
            latest,
            sheet,
            answers,
        })
    }
}
