//! The quizzes of a course as its outline needs them: the precheck and the final test.

use std::sync::Arc;

use crate::assessment::{Quiz, QuizKind, quizzes_of};
use crate::catalog::{LessonId, VersionId};
use crate::db::Conn;
use crate::problem::Outcome;

pub struct CourseQuizzes {
    /// The "Ich kann das schon" lesson.
    pub precheck: Option<LessonId>,
    pub final_test: Option<Arc<Quiz>>,
}

impl CourseQuizzes {
    pub fn load(conn: &mut Conn, version: &VersionId) -> Outcome<Self> {
        let quizzes = quizzes_of(conn, version)?;
        let precheck = quizzes
            .iter()
            .find(|quiz| quiz.kind == QuizKind::Precheck)
            .and_then(|quiz| quiz.lesson_id.clone());
        let final_test = quizzes
            .iter()
            .find(|quiz| quiz.kind == QuizKind::Final)
            .cloned();
        Ok(Self {
            precheck,
            final_test,
        })
    }

    pub fn test_minutes(&self) -> Option<i32> {
        self.final_test.as_ref().map(|test| test.minutes)
    }
}
