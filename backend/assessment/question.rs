//! A question of a quiz; its key is the same in all versions of the course.

use course_package::Task;
use diesel::prelude::*;

use super::QuizId;
use super::tables::questions;
use crate::db::Conn;
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
    pub fn list(conn: &mut Conn, quiz: &QuizId) -> Outcome<Vec<Self>> {
        questions::table
            .filter(questions::quiz_id.eq(quiz))
            .order(questions::position)
            .select(COLUMNS)
            .load::<Row>(conn)?
            .into_iter()
            .map(Self::from_row)
            .collect()
    }

    pub fn get(conn: &mut Conn, quiz: &QuizId, key: &str) -> Outcome<Self> {
        let row: Option<Row> = questions::table
            .filter(questions::quiz_id.eq(quiz))
            .filter(questions::key.eq(key))
            .select(COLUMNS)
            .first(conn)
            .optional()?;
        Self::from_row(row.ok_or(Problem::NotFound)?)
    }

    /// Headings of the questions by key, without their tasks.
    pub fn prompts(conn: &mut Conn, quiz: &QuizId) -> Outcome<Vec<(String, String)>> {
        Ok(questions::table
            .filter(questions::quiz_id.eq(quiz))
            .order(questions::position)
            .select((questions::key, questions::prompt))
            .load(conn)?)
    }

    pub fn count(conn: &mut Conn, quiz: &QuizId) -> Outcome<usize> {
        let count: i64 = questions::table
            .filter(questions::quiz_id.eq(quiz))
            .count()
            .get_result(conn)?;
        Ok(usize::try_from(count).unwrap_or_default())
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
