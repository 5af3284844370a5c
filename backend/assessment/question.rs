//! A question of a quiz; its key is the same in all versions of the course.

use std::sync::Arc;

use course_package::Task;
use diesel::prelude::*;

use super::QuizId;
use super::tables::questions;
use crate::db::{Conn, for_good};
use crate::problem::{Outcome, Problem};

crate::id_type!(QuestionId);

#[derive(Debug, Clone)]
pub struct Question {
    pub key: String,
    pub prompt: String,
    pub body_html: String,
    pub explanation_html: String,
    pub task: Task,
}

type Row = (String, String, String, String, String);

const COLUMNS: (
    questions::key,
    questions::prompt,
    questions::body_html,
    questions::explanation_html,
    questions::task,
) = (
    questions::key,
    questions::prompt,
    questions::body_html,
    questions::explanation_html,
    questions::task,
);

impl Question {
    /// The questions of a quiz in the order of the file.
    pub fn list(conn: &mut Conn, quiz: &QuizId) -> Outcome<Arc<Vec<Self>>> {
        for_good(conn, quiz.as_str(), |conn| {
            questions::table
                .filter(questions::quiz_id.eq(quiz))
                .order(questions::position)
                .select(COLUMNS)
                .load::<Row>(conn)?
                .into_iter()
                .map(Self::from_row)
                .collect()
        })
    }

    pub fn get(conn: &mut Conn, quiz: &QuizId, key: &str) -> Outcome<Self> {
        Self::list(conn, quiz)?
            .iter()
            .find(|question| question.key == key)
            .cloned()
            .ok_or(Problem::NotFound)
    }

    fn from_row((key, prompt, body_html, explanation_html, task): Row) -> Outcome<Self> {
        let task = serde_json::from_str(&task)
            .map_err(|error| Problem::Internal(format!("unreadable task of `{key}`: {error}")))?;
        Ok(Self {
            key,
            prompt,
            body_html,
            explanation_html,
            task,
        })
    }
}
