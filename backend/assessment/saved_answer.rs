//! Answers as they are saved: at most one per question and attempt, the last one counts.

use std::collections::HashMap;

use diesel::prelude::*;

use super::answer::{Answer, field};
use super::question::Question;
use super::tables::answers;
use super::{Attempt, AttemptId};
use crate::db::Conn;
use crate::learning::Learner;
use crate::problem::{Outcome, Problem};

/// The field by which a page with many questions names those it shows.
const SHOWN: &str = "gezeigt";

/// All answers of an attempt by question.
pub(super) fn load_answers(
    conn: &mut Conn,
    attempt: &AttemptId,
) -> Outcome<HashMap<String, Answer>> {
    let rows: Vec<(String, String)> = answers::table
        .filter(answers::attempt_id.eq(attempt))
        .select((answers::question_key, answers::answer))
        .load(conn)?;
    rows.into_iter()
        .map(|(key, text)| {
            let answer = serde_json::from_str(&text)
                .map_err(|error| Problem::Internal(format!("unreadable answer: {error}")))?;
            Ok((key, answer))
        })
        .collect()
}

/// Saves what a form holds of a sheet over what was known; a question that the form does not
/// show keeps its answer.
pub(super) fn store_sent(
    conn: &mut Conn,
    learner: &Learner,
    attempt: &Attempt,
    questions: &[Question],
    pairs: &[(String, String)],
) -> Outcome<HashMap<String, Answer>> {
    let mut answers = load_answers(conn, &attempt.id)?;
    for item in attempt.sheet()?.items {
        let question = questions.iter().find(|known| known.key == item.key);
        let Some(question) = question.filter(|_| is_shown(&item.key, pairs)) else {
            continue;
        };
        let answer = Answer::parse(&question.task, &item, pairs)?;
        if answers.get(&item.key) != Some(&answer) {
            store_answer(conn, learner, &attempt.id, &item.key, &answer)?;
            answers.insert(item.key, answer);
        }
    }
    Ok(answers)
}

/// Whether the form has a field of this question, or says that it shows it: a choice in which
/// nothing is chosen has no field.
fn is_shown(key: &str, pairs: &[(String, String)]) -> bool {
    let whole = field(key);
    pairs.iter().any(|(name, value)| {
        (name == SHOWN && value == key)
            || name
                .strip_prefix(&whole)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('_'))
    })
}

/// Saves an answer over an earlier one. The caller holds the attempt open, so nobody else
/// inserts between the two statements.
pub(super) fn store_answer(
    conn: &mut Conn,
    learner: &Learner,
    attempt: &AttemptId,
    key: &str,
    answer: &Answer,
) -> Outcome<()> {
    let text = serde_json::to_string(answer)
        .map_err(|error| Problem::Internal(format!("unwritable answer: {error}")))?;
    let changed = diesel::update(answers::table)
        .filter(answers::attempt_id.eq(attempt))
        .filter(answers::question_key.eq(key))
        .set((answers::answer.eq(&text), answers::saved_at.eq(learner.now)))
        .execute(conn)?;
    if changed == 0 && !answer.is_blank() {
        diesel::insert_into(answers::table)
            .values((
                answers::kommune_id.eq(&learner.kommune),
                answers::attempt_id.eq(attempt),
                answers::question_key.eq(key),
                answers::answer.eq(&text),
                answers::saved_at.eq(learner.now),
            ))
            .execute(conn)?;
    }
    Ok(())
}
