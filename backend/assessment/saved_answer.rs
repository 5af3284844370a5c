//! Answers as they are saved: at most one per question and attempt, the last one counts.

use std::collections::HashMap;

use diesel::prelude::*;

use super::AttemptId;
use super::answer::Answer;
use super::tables::answers;
use crate::db::Conn;
use crate::learning::Learner;
use crate::problem::{Outcome, Problem};

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
