//! Compares quizzes: questions are matched by their keys.

use super::changes::{ChangeState, QuestionChange, QuizChange};
use super::keys::match_keys;
use super::split::{Block, body_blocks, lines};
use super::texts::{block_changes, entry_changes, state_of};
use crate::head;
use crate::mistakes::Mistakes;
use crate::names::slugify;
use crate::quiz::split;

/// A quiz as it is compared.
#[derive(Default)]
struct Parts<'t> {
    head: &'t str,
    intro: Vec<Block<'t>>,
    /// With their keys, in order of the file.
    questions: Vec<(String, Question<'t>)>,
}

struct Question<'t> {
    prompt: &'t str,
    lines: Vec<Block<'t>>,
}

/// Nothing when both are the same or missing.
pub(super) fn quiz_change(old: Option<&str>, new: Option<&str>) -> Option<QuizChange> {
    if old == new {
        return None;
    }
    let before = old.map(read).unwrap_or_default();
    let after = new.map(read).unwrap_or_default();
    let head = entry_changes(before.head, after.head);
    let intro = block_changes(&before.intro, &after.intro);
    let questions = question_changes(&before, &after);
    let is_same = |question: &QuestionChange| question.state == ChangeState::Same;
    let is_changed = !head.is_empty()
        || !intro.is_empty()
        || !questions.iter().all(is_same)
        || keys(&before) != keys(&after);
    let state = state_of(old, new, is_changed);
    (state != ChangeState::Same).then_some(QuizChange {
        state,
        head,
        intro,
        questions,
    })
}

fn read(text: &str) -> Parts<'_> {
    let document = head::split("", text, &Mistakes::default());
    let (_, chunks) = split(document.body, document.body_line);
    let first = chunks.first().map(|chunk| chunk.line);
    let all = lines(document.body, document.body_line);
    let intro_end = first.unwrap_or(usize::MAX);
    let intro = body_blocks(&document).into_iter();
    let questions = chunks.iter().enumerate().map(|(index, chunk)| {
        let end = chunks.get(index + 1).map_or(usize::MAX, |next| next.line);
        let own = all
            .iter()
            .filter(|line| (chunk.line..end).contains(&line.line));
        let (prompt, key) = key_of(chunk.heading);
        let question = Question {
            prompt,
            lines: own.copied().collect(),
        };
        (key, question)
    });
    Parts {
        head: document.head.text,
        intro: intro.filter(|block| block.line < intro_end).collect(),
        questions: questions.collect(),
    }
}

/// Prompt and key of `Wer meldet? {#wer-meldet}`.
fn key_of(heading: &str) -> (&str, String) {
    let heading = heading.trim();
    let parts = heading
        .strip_suffix('}')
        .and_then(|rest| rest.rsplit_once("{#"));
    match parts {
        Some((prompt, key)) => (prompt.trim(), key.to_owned()),
        None => (heading, slugify(heading)),
    }
}

fn question_changes(old: &Parts, new: &Parts) -> Vec<QuestionChange> {
    let pairs = match_keys(&keys(old), &keys(new)).into_iter();
    let change = |(before, after): (Option<usize>, Option<usize>)| {
        let before = before.and_then(|at| old.questions.get(at));
        let after = after.and_then(|at| new.questions.get(at));
        let (key, newest) = after.or(before)?;
        let blocks = block_changes(lines_of(before), lines_of(after));
        Some(QuestionChange {
            key: key.clone(),
            prompt: newest.prompt.to_owned(),
            state: state_of(before, after, !blocks.is_empty()),
            blocks,
        })
    };
    pairs.filter_map(change).collect()
}

fn keys<'p>(parts: &'p Parts) -> Vec<&'p str> {
    let questions = parts.questions.iter();
    questions.map(|(key, _)| key.as_str()).collect()
}

fn lines_of<'q, 't>(question: Option<&'q (String, Question<'t>)>) -> &'q [Block<'t>] {
    let lines = question.map(|(_, question)| question.lines.as_slice());
    lines.unwrap_or_default()
}
