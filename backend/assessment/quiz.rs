//! A quiz of a version: the precheck, an exercise under a lesson, or the final test.

use diesel::prelude::*;

use super::sheet::Plan;
use super::tables::quizzes;
use crate::catalog::{LessonId, VersionId};
use crate::db::Conn;
use crate::problem::{Outcome, Problem};

crate::id_type!(QuizId);
crate::word_enum!(
    pub enum QuizKind {
        /// "Ich kann das schon": enough right answers lead straight to the final test.
        Precheck = "precheck",
        Practice = "practice",
        Final = "final",
    }
);

#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = quizzes)]
pub struct Quiz {
    pub id: QuizId,
    pub version_id: VersionId,
    /// Absent for the final test, which stands for itself.
    pub lesson_id: Option<LessonId>,
    pub kind: QuizKind,
    pub title: String,
    pub minutes: i32,
    pub intro_html: String,
    draw: Option<i32>,
    /// How many right answers pass; an exercise cannot be failed and has none.
    pub pass_count: Option<i32>,
}

impl Quiz {
    pub(super) fn get_final(conn: &mut Conn, version: &VersionId) -> Outcome<Self> {
        quizzes::table
            .filter(quizzes::version_id.eq(version))
            .filter(quizzes::kind.eq(QuizKind::Final))
            .select(Self::as_select())
            .first(conn)
            .optional()?
            .ok_or(Problem::NotFound)
    }

    /// How many questions a sheet of this quiz has.
    pub fn question_count(&self, conn: &mut Conn) -> Outcome<usize> {
        let stored = super::question::Question::count(conn, &self.id)?;
        Ok(self.questions_drawn(stored))
    }

    /// How many questions a sheet has, of `stored` ones.
    pub(super) fn questions_drawn(&self, stored: usize) -> usize {
        self.drawn().map_or(stored, |count| count.min(stored))
    }

    pub(super) fn plan(&self) -> Plan {
        Plan {
            draw: self.drawn(),
            shuffle_options: self.kind == QuizKind::Final,
        }
    }

    fn drawn(&self) -> Option<usize> {
        self.draw.and_then(|count| usize::try_from(count).ok())
    }
}

/// The quiz under a lesson, if there is one.
pub fn quiz_of_lesson(
    conn: &mut Conn,
    version: &VersionId,
    lesson: &LessonId,
) -> Outcome<Option<Quiz>> {
    Ok(quizzes::table
        .filter(quizzes::version_id.eq(version))
        .filter(quizzes::lesson_id.eq(lesson))
        .select(Quiz::as_select())
        .first(conn)
        .optional()?)
}

/// All quizzes of a version, for the outline of a course: which lesson is the precheck,
/// which has an exercise, how long the final test takes.
pub fn quizzes_of(conn: &mut Conn, version: &VersionId) -> Outcome<Vec<Quiz>> {
    Ok(quizzes::table
        .filter(quizzes::version_id.eq(version))
        .order(quizzes::id)
        .select(Quiz::as_select())
        .load(conn)?)
}
