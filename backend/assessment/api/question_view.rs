//! A question as a program reads it, and an answer as it sends one.

use std::collections::HashMap;

use course_package::Task;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::assessment::answer::{Answer, field, gaps, part_field};
use crate::assessment::question::Question;
use crate::assessment::sheet::{Item, Sheet};
use crate::assessment::view::{Choice, Shown};
use crate::assessment::{Fields, GapView, QuestionView};
use crate::problem::{Outcome, Problem};
use crate::texts::Language;

/// A question with its fields in the order of the sheet.
#[derive(Serialize, ToSchema)]
pub struct QuestionOut {
    pub key: String,
    /// `single`, `multiple`, `ordering`, `matching` or `cloze`.
    kind: &'static str,
    prompt: String,
    /// Sanitised HTML, often empty.
    body_html: String,
    /// What to do, in a sentence for people.
    hint: String,
    fields: Vec<FieldOut>,
    /// What follows the last gap of a cloze.
    #[serde(skip_serializing_if = "String::is_empty")]
    tail_html: String,
    /// Present once the answer is explained.
    #[serde(skip_serializing_if = "Option::is_none")]
    feedback: Option<FeedbackOut>,
}

/// Something to fill in or to choose.
#[derive(Serialize, ToSchema)]
struct FieldOut {
    /// What stands before it: the step, the left side, the text before the gap.
    label_html: String,
    /// What can be chosen; empty where one writes.
    choices: Vec<ChoiceOut>,
    /// What is saved, as it would be sent.
    answer: Vec<String>,
}

#[derive(Serialize, ToSchema)]
struct ChoiceOut {
    value: String,
    html: String,
}

#[derive(Serialize, ToSchema)]
struct FeedbackOut {
    right: bool,
    explanation_html: String,
}

/// An answer to one question.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AnswerIn {
    /// A list for each field of the question, in their order: the values chosen, or the text
    /// written; an empty list leaves the field open.
    fields: Vec<Vec<String>>,
}

impl QuestionOut {
    fn new(question: &Question, shown: Shown<'_>) -> Self {
        let view = QuestionView::new(question, String::new(), shown);
        let (fields, tail_html) = match view.fields {
            Fields::Choice(options) => {
                let chosen = options.iter().filter(|option| option.checked);
                let answer = chosen.map(|option| option.value.to_string()).collect();
                let choices = options.into_iter().map(|option| ChoiceOut {
                    value: option.value.to_string(),
                    html: option.html,
                });
                let field = FieldOut {
                    label_html: String::new(),
                    choices: choices.collect(),
                    answer,
                };
                (vec![field], String::new())
            }
            Fields::Ordering(steps) => {
                let fields = steps.into_iter().map(|step| chosen(step.html, step.places));
                (fields.collect(), String::new())
            }
            Fields::Matching(pairs) => {
                let fields = pairs
                    .into_iter()
                    .map(|pair| chosen(pair.left_html, pair.choices));
                (fields.collect(), String::new())
            }
            Fields::Cloze(parts) => cloze(parts),
        };
        Self {
            key: view.key,
            kind: kind(&question.task),
            prompt: view.prompt,
            body_html: view.body_html,
            hint: view.hint,
            fields,
            tail_html,
            feedback: view.feedback.map(|feedback| FeedbackOut {
                right: feedback.right,
                explanation_html: feedback.explanation_html,
            }),
        }
    }
}

/// The questions of a sheet in its order; `explained` says which of them are.
pub fn on_sheet(
    sheet: &Sheet,
    questions: &[Question],
    answers: &HashMap<String, Answer>,
    explained: impl Fn(Option<&Answer>) -> bool,
    language: Language,
) -> Vec<QuestionOut> {
    let shown = sheet.items.iter().filter_map(|item| {
        let question = questions.iter().find(|known| known.key == item.key)?;
        let answer = answers.get(&item.key);
        let shown = Shown {
            item,
            answer,
            explained: explained(answer),
            required: false,
            language,
        };
        Some(QuestionOut::new(question, shown))
    });
    shown.collect()
}

fn kind(task: &Task) -> &'static str {
    match task {
        Task::Single { .. } => "single",
        Task::Multiple { .. } => "multiple",
        Task::Ordering { .. } => "ordering",
        Task::Matching { .. } => "matching",
        Task::Cloze { .. } => "cloze",
    }
}

fn chosen(label_html: String, choices: Vec<Choice>) -> FieldOut {
    let selected = choices.iter().filter(|choice| choice.selected);
    FieldOut {
        label_html,
        answer: selected.map(|choice| choice.value.to_string()).collect(),
        choices: choices
            .into_iter()
            .map(|choice| ChoiceOut {
                value: choice.value.to_string(),
                html: choice.text,
            })
            .collect(),
    }
}

/// The gaps, each with the text before it, and the text behind the last one.
fn cloze(parts: Vec<GapView>) -> (Vec<FieldOut>, String) {
    let (mut fields, mut before) = (Vec::new(), String::new());
    for part in parts {
        match part {
            GapView::Html(html) => before.push_str(&html),
            GapView::Break => before.push_str("<br>"),
            GapView::Input { value, .. } => fields.push(FieldOut {
                label_html: std::mem::take(&mut before),
                choices: Vec::new(),
                answer: Some(value)
                    .filter(|text| !text.is_empty())
                    .into_iter()
                    .collect(),
            }),
            GapView::Select { choices, .. } => {
                fields.push(chosen(std::mem::take(&mut before), choices));
            }
        }
    }
    (fields, before)
}

impl AnswerIn {
    /// The fields as a page would send them; a question left blank is named all the same.
    pub fn pairs(self, question: &Question, item: &Item) -> Outcome<Vec<(String, String)>> {
        if self.fields.len() > field_count(&question.task) {
            return Err(Problem::field("fields", "test-antwort-unbekannt"));
        }
        let mut pairs = vec![(format!("{}_gezeigt", field(&item.key)), "ja".to_owned())];
        let is_choice = matches!(question.task, Task::Single { .. } | Task::Multiple { .. });
        for (number, values) in self.fields.into_iter().enumerate() {
            if !is_choice && values.len() > 1 {
                return Err(Problem::field("fields", "test-antwort-unbekannt"));
            }
            let name = if is_choice {
                field(&item.key)
            } else {
                part_field(&item.key, number)
            };
            pairs.extend(values.into_iter().map(|value| (name.clone(), value)));
        }
        Ok(pairs)
    }
}

fn field_count(task: &Task) -> usize {
    match task {
        Task::Single { .. } | Task::Multiple { .. } => 1,
        Task::Ordering { steps } => steps.len(),
        Task::Matching { pairs } => pairs.len(),
        Task::Cloze { parts } => gaps(parts).count(),
    }
}

/// Mistakes under the name the body has for the fields.
pub fn in_our_words(problem: Problem) -> Problem {
    problem.in_words_of(&[("antwort", "fields")])
}
