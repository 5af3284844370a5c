//! Follows learners to another version of their course: what they have answered in exercises stays
//! answered. A final test they are taking stays on its version.

use std::collections::{HashMap, HashSet};

use super::check_answer::coming_sheet;
use super::question::Question;
use super::saved_answer::{forget_answers, load_answers};
use super::submit_attempt::grade_of;
use super::{Attempt, Quiz, QuizId, quizzes_of};
use crate::clock::Time;
use crate::db::Conn;
use crate::jobs::Change;
use crate::learning::LearnersMoved;
use crate::problem::Outcome;

pub(super) fn follow(conn: &mut Conn, payload: &str, now: Time) -> Outcome<()> {
    let moved = LearnersMoved::from_payload(payload)?;
    let before = quizzes_of(conn, &moved.from)?;
    let after = quizzes_of(conn, &moved.to)?;
    let mut twins: HashMap<&QuizId, (&Quiz, &Quiz)> = HashMap::new();
    for old in before.iter().filter(|quiz| quiz.lesson_id.is_some()) {
        let new = after.iter().find(|new| new.lesson_id == old.lesson_id);
        twins.extend(new.map(|new| (&old.id, (old.as_ref(), new.as_ref()))));
    }
    for enrolment in &moved.enrolments {
        let mut seen: HashSet<QuizId> = HashSet::new();
        for attempt in Attempt::list_exercises(conn, enrolment, &moved.from)? {
            // Those before the latest are history.
            if !seen.insert(attempt.quiz_id.clone()) {
                continue;
            }
            if let Some((old, new)) = twins.get(&attempt.quiz_id) {
                carry(conn, attempt, old, new, now)?;
            }
        }
    }
    Ok(())
}

fn carry(conn: &mut Conn, mut attempt: Attempt, old: &Quiz, new: &Quiz, now: Time) -> Outcome<()> {
    let (before, after) = (
        Question::list(conn, &old.id)?,
        Question::list(conn, &new.id)?,
    );
    let is_same = |key: &str| {
        let task = |questions: &[Question]| {
            let question = questions.iter().find(|question| question.key == key);
            question.map(|question| question.task.clone())
        };
        task(&before).is_some_and(|asked| task(&after) == Some(asked))
    };
    let keys = |questions: &[Question]| -> Vec<String> {
        questions
            .iter()
            .map(|question| question.key.clone())
            .collect()
    };
    let asks_the_same = keys(&before) == keys(&after)
        && before.iter().all(|question| is_same(&question.key))
        && old.pass_count == new.pass_count
        && old.plan() == new.plan();
    // Changed first, so that no answer comes in between.
    attempt.carry_as_it_is(conn, &new.id)?;
    if asks_the_same {
        return Ok(());
    }
    let fresh = coming_sheet(&attempt.membership_id, new, &after);
    let sheet = attempt.sheet()?.carried(&fresh, is_same, new.plan());
    let mut answers = load_answers(conn, &attempt.id)?;
    let is_kept = |key: &str| is_same(key) && sheet.item(key).is_some();
    let gone: Vec<String> = answers
        .keys()
        .filter(|key| !is_kept(key))
        .cloned()
        .collect();
    forget_answers(conn, &attempt.id, &gone)?;
    answers.retain(|key, _| is_kept(key));
    attempt.carry(conn, &new.id, &sheet)?;
    if answers.len() == sheet.items.len() {
        let grade = grade_of(new, &after, &sheet, &answers);
        attempt.close(conn, grade, now)?;
    }
    Ok(())
}
