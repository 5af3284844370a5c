//! Who may see and answer an attempt: the person alone, whatever roles others have.

use super::{Attempt, Quiz, QuizKind};
use crate::learning::Learner;

/// Whether an attempt may be answered as a test. A foreign one is treated as not found, and
/// so is an exercise: it stands on its lesson, where the first answer counts.
pub(super) fn may_take(learner: &Learner, attempt: &Attempt, quiz: &Quiz) -> bool {
    attempt.membership_id == learner.membership && quiz.kind == QuizKind::Final
}
