//! A question as a page shows it: every field ready for the macro in `parts/question.html`.

use course_package::Task;

use super::answer::Answer;
use super::field_views::fields;
use super::grading::grade;
use super::question::Question;
use super::sheet::Item;
use crate::texts::Language;

pub struct QuestionView {
    pub key: String,
    /// "Frage 1 von 3"; empty where the page says so elsewhere.
    pub number: String,
    pub prompt: String,
    /// Safe HTML, often empty.
    pub body_html: String,
    pub hint: String,
    pub fields: Fields,
    /// Present once the answer is explained; the fields are closed then.
    pub feedback: Option<Feedback>,
    /// Whether the browser asks for every field before it sends the form.
    pub required: bool,
}

pub struct Feedback {
    pub right: bool,
    pub verdict: String,
    pub explanation_html: String,
}

pub enum Fields {
    Choice(Vec<OptionView>),
    Ordering(Vec<StepView>),
    Matching(Vec<PairView>),
    Cloze(Vec<GapView>),
}

pub struct OptionView {
    pub kind: &'static str,
    pub name: String,
    pub id: String,
    pub value: usize,
    /// Safe inline HTML.
    pub html: String,
    pub checked: bool,
    pub verdict: Option<Verdict>,
    pub note_html: Option<String>,
}

/// Right or wrong, as icon and words.
pub struct Verdict {
    pub right: bool,
    pub text: String,
}

pub struct StepView {
    pub id: String,
    pub label: String,
    pub html: String,
    pub places: Vec<Choice>,
    pub verdict: Option<Verdict>,
}

pub struct PairView {
    pub id: String,
    pub left_html: String,
    pub choices: Vec<Choice>,
    pub verdict: Option<Verdict>,
}

/// An entry of a drop-down.
pub struct Choice {
    pub value: usize,
    pub text: String,
    pub selected: bool,
}

pub enum GapView {
    Html(String),
    Break,
    Input {
        id: String,
        label: String,
        value: String,
        longest: usize,
        verdict: Option<Verdict>,
    },
    Select {
        id: String,
        label: String,
        choices: Vec<Choice>,
        verdict: Option<Verdict>,
    },
}

/// What is shown of a question besides itself.
#[derive(Clone, Copy)]
pub(super) struct Shown<'a> {
    pub item: &'a Item,
    pub answer: Option<&'a Answer>,
    /// Whether right and wrong are told.
    pub explained: bool,
    pub required: bool,
    pub language: Language,
}

impl QuestionView {
    pub(super) fn new(question: &Question, number: String, shown: Shown<'_>) -> Self {
        let Shown {
            answer,
            explained,
            language,
            ..
        } = shown;
        let right = answer.is_some_and(|answer| grade(&question.task, answer));
        let verdict = if right {
            "frage-richtig"
        } else {
            "frage-noch-nicht-richtig"
        };
        Self {
            key: question.key.clone(),
            number,
            prompt: question.prompt.clone(),
            body_html: question.body_html.clone(),
            hint: language.text(hint(&question.task)),
            fields: fields(&question.task, &shown),
            feedback: explained.then(|| Feedback {
                right,
                verdict: language.text(verdict),
                explanation_html: question.explanation_html.clone(),
            }),
            required: shown.required && !explained,
        }
    }
}

fn hint(task: &Task) -> &'static str {
    match task {
        Task::Single { .. } => "frage-hinweis-eine",
        Task::Multiple { .. } => "frage-hinweis-mehrere",
        Task::Ordering { .. } => "frage-hinweis-reihenfolge",
        Task::Matching { .. } => "frage-hinweis-zuordnen",
        Task::Cloze { .. } => "frage-hinweis-luecken",
    }
}
