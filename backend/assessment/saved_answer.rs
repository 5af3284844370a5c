//! Answers as they are saved: at most one per question and attempt, the last one counts.

use std::collections::HashMap;

use diesel::prelude::*;
use diesel::query_builder::{AstPass, QueryFragment, QueryId};
use diesel::sql_types::{Text, Timestamp};

use super::answer::{Answer, field};
use super::question::Question;
use super::tables::answers;
use super::{Attempt, AttemptId};
use crate::clock::Time;
use crate::db::{Conn, MultiBackend};
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

/// Removes the answers to questions that ask something else now.
pub(super) fn forget_answers(
    conn: &mut Conn,
    attempt: &AttemptId,
    questions: &[String],
) -> Outcome<()> {
    for key in questions {
        diesel::delete(answers::table)
            .filter(answers::attempt_id.eq(attempt))
            .filter(answers::question_key.eq(key))
            .execute(conn)?;
    }
    Ok(())
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

/// Whether the form has a field of this question. A choice in which nothing is chosen sends
/// none, so pages with many questions add an `a-<key>_gezeigt` for each.
fn is_shown(key: &str, pairs: &[(String, String)]) -> bool {
    let whole = field(key);
    pairs.iter().any(|(name, _)| {
        name.strip_prefix(&whole)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('_'))
    })
}

/// Saves an answer over an earlier one; a blank one that overwrites nothing leaves no row.
/// The caller holds the attempt open.
pub(super) fn store_answer(
    conn: &mut Conn,
    learner: &Learner,
    attempt: &AttemptId,
    key: &str,
    answer: &Answer,
) -> Outcome<()> {
    let text = serde_json::to_string(answer)
        .map_err(|error| Problem::Internal(format!("unwritable answer: {error}")))?;
    if answer.is_blank() {
        diesel::update(answers::table)
            .filter(answers::attempt_id.eq(attempt))
            .filter(answers::question_key.eq(key))
            .set((answers::answer.eq(&text), answers::saved_at.eq(learner.now)))
            .execute(conn)?;
        return Ok(());
    }
    let upsert = Upsert {
        kommune: learner.kommune.as_str(),
        attempt: attempt.as_str(),
        key,
        answer: &text,
        now: learner.now,
    };
    upsert.execute(conn)?;
    Ok(())
}

/// In plain SQL, since both databases know this clause but the query builder does not.
struct Upsert<'a> {
    kommune: &'a str,
    attempt: &'a str,
    key: &'a str,
    answer: &'a str,
    now: Time,
}

impl QueryId for Upsert<'_> {
    type QueryId = Upsert<'static>;
}

impl RunQueryDsl<Conn> for Upsert<'_> {}

impl QueryFragment<MultiBackend> for Upsert<'_> {
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, MultiBackend>) -> QueryResult<()> {
        out.push_sql(
            "INSERT INTO answers (kommune_id, attempt_id, question_key, answer, saved_at) VALUES (",
        );
        for text in [self.kommune, self.attempt, self.key, self.answer] {
            out.push_bind_param::<Text, _>(text)?;
            out.push_sql(", ");
        }
        out.push_bind_param::<Timestamp, _>(&self.now)?;
        out.push_sql(
            ") ON CONFLICT (attempt_id, question_key)
             DO UPDATE SET answer = excluded.answer, saved_at = excluded.saved_at",
        );
        Ok(())
    }
}
