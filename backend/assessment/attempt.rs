//! An attempt: one sheet in the hands of one person, open until it is handed in.

use std::sync::Arc;

use diesel::prelude::*;

use super::sheet::Sheet;
use super::tables::{attempts, quizzes};
use super::{Quiz, QuizId, QuizKind};
use crate::catalog::VersionId;
use crate::clock::Time;
use crate::db::Conn;
use crate::identity::MembershipId;
use crate::learning::{Enrolment, EnrolmentId, Learner};
use crate::problem::{Outcome, Problem};

crate::id_type!(AttemptId);

#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = attempts)]
pub struct Attempt {
    pub id: AttemptId,
    pub membership_id: MembershipId,
    pub enrolment_id: EnrolmentId,
    pub quiz_id: QuizId,
    /// JSON; read with `sheet()`.
    sheet: String,
    #[diesel(select_expression = attempts::closed_at.is_not_null())]
    pub is_closed: bool,
    pub points: Option<i32>,
    pub max_points: Option<i32>,
    pub passed: Option<bool>,
}

/// The grade of a closed attempt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Grade {
    pub points: usize,
    pub max_points: usize,
    /// Absent where there is nothing to pass.
    pub passed: Option<bool>,
}

impl Attempt {
    /// An attempt of the learner's Kommune with its quiz; whose it is, permissions ask.
    pub(super) fn get(
        conn: &mut Conn,
        learner: &Learner,
        id: &AttemptId,
    ) -> Outcome<(Self, Arc<Quiz>)> {
        let attempt: Self = attempts::table
            .filter(attempts::id.eq(id))
            .filter(attempts::kommune_id.eq(&learner.kommune))
            .select(Self::as_select())
            .first(conn)
            .optional()?
            .ok_or(Problem::NotFound)?;
        let quiz = Quiz::get(conn, &attempt.quiz_id)?;
        Ok((attempt, quiz))
    }

    pub(super) fn find_by_key(
        conn: &mut Conn,
        learner: &Learner,
        key: &str,
    ) -> Outcome<Option<Self>> {
        Ok(attempts::table
            .filter(attempts::membership_id.eq(&learner.membership))
            .filter(attempts::idempotency_key.eq(key))
            .select(Self::as_select())
            .first(conn)
            .optional()?)
    }

    /// The latest attempt of a learner at a quiz. Where one is open, it is this one.
    pub(super) fn latest(
        conn: &mut Conn,
        learner: &Learner,
        quiz: &QuizId,
    ) -> Outcome<Option<Self>> {
        Ok(attempts::table
            .filter(attempts::membership_id.eq(&learner.membership))
            .filter(attempts::quiz_id.eq(quiz))
            .order(attempts::id.desc())
            .select(Self::as_select())
            .first(conn)
            .optional()?)
    }

    /// The latest attempt at a final test of a course, of whatever version: one that is open, or
    /// one that was handed in. A test that was begun is finished on its version.
    pub(super) fn latest_final(
        conn: &mut Conn,
        enrolment: &Enrolment,
        is_closed: bool,
    ) -> Outcome<Option<Self>> {
        let query = attempts::table
            .inner_join(quizzes::table)
            .filter(attempts::membership_id.eq(&enrolment.membership_id))
            .filter(attempts::enrolment_id.eq(&enrolment.id))
            .filter(quizzes::kind.eq(QuizKind::Final))
            .order(attempts::id.desc())
            .select(Self::as_select())
            .into_boxed();
        let query = match is_closed {
            true => query.filter(attempts::closed_at.is_not_null()),
            false => query.filter(attempts::closed_at.is_null()),
        };
        Ok(query.first(conn).optional()?)
    }

    /// The attempts at exercises of a version, the latest first.
    pub(super) fn list_exercises(
        conn: &mut Conn,
        enrolment: &EnrolmentId,
        version: &VersionId,
    ) -> Outcome<Vec<Self>> {
        Ok(attempts::table
            .inner_join(quizzes::table)
            .filter(attempts::enrolment_id.eq(enrolment))
            .filter(quizzes::version_id.eq(version))
            .filter(quizzes::kind.ne(QuizKind::Final))
            .order(attempts::id.desc())
            .select(Self::as_select())
            .load(conn)?)
    }

    /// Carries it over to the same quiz of another version, with what is on its sheet there; it
    /// is open then, whether or not it was.
    pub(super) fn carry(&mut self, conn: &mut Conn, quiz: &QuizId, sheet: &Sheet) -> Outcome<()> {
        self.quiz_id = quiz.clone();
        self.sheet = serde_json::to_string(sheet)
            .map_err(|error| Problem::Internal(format!("unwritable sheet: {error}")))?;
        self.is_closed = false;
        diesel::update(attempts::table.find(&self.id))
            .set((
                attempts::quiz_id.eq(quiz),
                attempts::sheet.eq(&self.sheet),
                attempts::closed_at.eq(None::<Time>),
                attempts::points.eq(None::<i32>),
                attempts::max_points.eq(None::<i32>),
                attempts::passed.eq(None::<bool>),
            ))
            .execute(conn)?;
        Ok(())
    }

    /// The same where the quiz asks the very same: nothing else changes.
    pub(super) fn carry_as_it_is(&self, conn: &mut Conn, quiz: &QuizId) -> Outcome<()> {
        diesel::update(attempts::table.find(&self.id))
            .set(attempts::quiz_id.eq(quiz))
            .execute(conn)?;
        Ok(())
    }

    pub(super) fn store(
        conn: &mut Conn,
        learner: &Learner,
        enrolment: &Enrolment,
        quiz: &QuizId,
        key: &str,
        sheet: &str,
    ) -> QueryResult<Self> {
        let id = AttemptId::new();
        diesel::insert_into(attempts::table)
            .values((
                attempts::id.eq(&id),
                attempts::kommune_id.eq(&learner.kommune),
                attempts::membership_id.eq(&learner.membership),
                attempts::enrolment_id.eq(&enrolment.id),
                attempts::quiz_id.eq(quiz),
                attempts::idempotency_key.eq(key),
                attempts::sheet.eq(sheet),
                attempts::started_at.eq(learner.now),
                attempts::saved_at.eq(learner.now),
            ))
            .execute(conn)?;
        Ok(Self {
            id,
            membership_id: learner.membership.clone(),
            enrolment_id: enrolment.id.clone(),
            quiz_id: quiz.clone(),
            sheet: sheet.to_owned(),
            is_closed: false,
            points: None,
            max_points: None,
            passed: None,
        })
    }

    /// Notes that something is saved, and holds the row until the transaction ends, so that
    /// no answer slips in behind the grading. False when the attempt is closed.
    pub(super) fn hold_open(&self, conn: &mut Conn, now: Time) -> Outcome<bool> {
        let open = diesel::update(attempts::table.find(&self.id))
            .filter(attempts::closed_at.is_null())
            .set(attempts::saved_at.eq(now))
            .execute(conn)?;
        Ok(open == 1)
    }

    /// Closes the attempt with its grade; the caller holds it open.
    pub(super) fn close(&mut self, conn: &mut Conn, grade: Grade, now: Time) -> Outcome<()> {
        self.is_closed = true;
        self.points = i32::try_from(grade.points).ok();
        self.max_points = i32::try_from(grade.max_points).ok();
        self.passed = grade.passed;
        diesel::update(attempts::table.find(&self.id))
            .set((
                attempts::closed_at.eq(now),
                attempts::points.eq(self.points),
                attempts::max_points.eq(self.max_points),
                attempts::passed.eq(self.passed),
            ))
            .execute(conn)?;
        Ok(())
    }

    pub(super) fn sheet(&self) -> Outcome<Sheet> {
        serde_json::from_str(&self.sheet)
            .map_err(|error| Problem::Internal(format!("unreadable sheet: {error}")))
    }
}
