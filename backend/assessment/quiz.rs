//! A quiz of a version: the precheck, an exercise under a lesson, or the final test.

use std::sync::Arc;

use diesel::prelude::*;

use super::question::Question;
use super::sheet::Plan;
use super::tables::quizzes;
use crate::catalog::{LessonId, VersionId};
use crate::db::{Conn, for_good};
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
    pub(super) fn get(conn: &mut Conn, id: &QuizId) -> Outcome<Arc<Self>> {
        for_good(conn, id.as_str(), |conn| {
            quizzes::table
                .find(id)
                .select(Self::as_select())
                .first(conn)
                .optional()?
                .ok_or(Problem::NotFound)
        })
    }

    pub(super) fn get_final(conn: &mut Conn, version: &VersionId) -> Outcome<Arc<Self>> {
        quizzes_of(conn, version)?
            .iter()
            .find(|quiz| quiz.kind == QuizKind::Final)
            .cloned()
            .ok_or(Problem::NotFound)
    }

    /// How many questions a sheet of this quiz has.
    pub fn question_count(&self, conn: &mut Conn) -> Outcome<usize> {
        let stored = Question::list(conn, &self.id)?.len();
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
) -> Outcome<Option<Arc<Quiz>>> {
    Ok(quizzes_of(conn, version)?
        .iter()
        .find(|quiz| quiz.lesson_id.as_ref() == Some(lesson))
        .cloned())
}

/// All quizzes of a version, for the outline of a course: which lesson is the precheck,
/// which has an exercise, how long the final test takes.
pub fn quizzes_of(conn: &mut Conn, version: &VersionId) -> Outcome<Arc<Vec<Arc<Quiz>>>> {
    for_good(conn, version.as_str(), |conn| {
        let ids: Vec<QuizId> = quizzes::table
            .filter(quizzes::version_id.eq(version))
            .order(quizzes::id)
            .select(quizzes::id)
            .load(conn)?;
        ids.iter().map(|id| Quiz::get(conn, id)).collect()
    })
}
