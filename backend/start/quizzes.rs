//! The quizzes of a course as its outline needs them: the precheck and the final test.

use crate::assessment::{Quiz, QuizKind, quizzes_of};
use crate::catalog::{LessonId, VersionId};
use crate::db::Conn;
use crate::problem::Outcome;

pub struct CourseQuizzes {
    /// The "Ich kann das schon" lesson.
    pub precheck: Option<LessonId>,
    pub final_test: Option<Quiz>,
}

impl CourseQuizzes {
    pub fn load(conn: &mut Conn, version: &VersionId) -> Outcome<Self> {
        let quizzes = quizzes_of(conn, version)?;
        let precheck = quizzes
            .iter()
            .find(|quiz| quiz.kind == QuizKind::Precheck)
            .and_then(|quiz| quiz.lesson_id.clone());
        let final_test = quizzes
            .into_iter()
            .find(|quiz| quiz.kind == QuizKind::Final);
        Ok(Self {
            precheck,
            final_test,
        })
    }

    pub fn test_minutes(&self) -> Option<i32> {
        self.final_test.as_ref().map(|test| test.minutes)
    }
}
