//! A quiz as those who write it check it: every question answered rightly and explained.

use std::collections::BTreeSet;

use course_package::{ClozePart, Quiz, Task};
use rand::SeedableRng;
use rand::rngs::StdRng;

use super::answer::{Answer, Gap};
use super::question::Question;
use super::sheet::{Plan, Sheet};
use super::view::{QuestionView, Shown};
use crate::texts::Language;

/// The questions in the order of the file. What a page would shuffle stands the same each time, so
/// that nothing jumps while somebody writes.
pub fn solved(quiz: &Quiz, language: Language) -> Vec<QuestionView> {
    let mut rng = StdRng::seed_from_u64(1);
    let plan = Plan {
        draw: None,
        shuffle_options: false,
    };
    let questions = quiz.questions.iter();
    let sheet = Sheet::draw(
        questions.clone().map(|it| (it.key.as_str(), &it.task)),
        plan,
        &mut rng,
    );
    questions
        .zip(&sheet.items)
        .enumerate()
        .map(|(place, (question, item))| {
            let question = Question {
                key: question.key.clone(),
                prompt: question.prompt.clone(),
                body_html: question.body_html.clone(),
                explanation_html: question.explanation_html.clone(),
                task: question.task.clone(),
            };
            let shown = Shown {
                item,
                answer: Some(&right_answer(&question.task)),
                explained: true,
                required: false,
                language,
            };
            QuestionView::new(&question, (place + 1).to_string(), shown)
        })
        .collect()
}

fn right_answer(task: &Task) -> Answer {
    let places = |count: usize| (0..count).map(Some).collect();
    match task {
        Task::Single { options } | Task::Multiple { options } => {
            let right = options.iter().enumerate().filter(|(_, it)| it.right);
            Answer::Choice(right.map(|(place, _)| place).collect::<BTreeSet<_>>())
        }
        Task::Ordering { steps } => Answer::Ordering(places(steps.len())),
        Task::Matching { pairs } => Answer::Matching(places(pairs.len())),
        Task::Cloze { parts } => Answer::Cloze(parts.iter().filter_map(right_gap).collect()),
    }
}

fn right_gap(part: &ClozePart) -> Option<Gap> {
    match part {
        ClozePart::Input { accepted } => {
            Some(Gap::Text(accepted.first().cloned().unwrap_or_default()))
        }
        ClozePart::Choice { right, .. } => Some(Gap::Choice(Some(*right))),
        ClozePart::Text(_) | ClozePart::Break => None,
    }
}
