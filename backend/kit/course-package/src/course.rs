//! The course as the application receives it: plain, owned data.
//!
//! Fields named `html` or `…_html` hold HTML that went through the allow-list
//! and may be put on a page as it is. All other texts are plain and must be
//! escaped.

use serde::{Deserialize, Serialize};

use crate::mistakes::Mistake;
use crate::package::Package;
use crate::pieces::LocalBoxKind;
use crate::recording::Recording;
use crate::twin::Twin;

/// One course, complete and free of errors.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Course {
    /// The name of the folder.
    pub slug: String,
    pub title: String,
    /// One sentence of at most 200 characters.
    pub summary: String,
    /// Slugs of Unterthemen, the main one first. [`crate::check_topics`] checks that they exist.
    pub topics: Vec<String>,
    pub level: Level,
    /// The length the author states, in minutes.
    pub minutes: u32,
    pub audience: String,
    /// Slug of a Kommune or of another publisher.
    pub publisher: String,
    /// SPDX id, for example `CC-BY-SA-4.0`.
    pub licence: String,
    pub version: String,
    /// Language tag, `de` unless stated.
    pub lang: String,
    /// Share of right answers that passes the final test, 1 to 100. Present exactly when there is a final test.
    pub pass_percent: Option<u8>,
    /// What completes the course.
    pub completion: CompletionRule,
    /// How many of its lessons count as all of them, in percent, 1 to 100.
    pub completion_share: u8,
    /// Slugs of the courses to know before this one. [`crate::check_prerequisites`] checks that
    /// they exist and that no ring comes of them.
    pub prerequisites: Vec<String>,
    /// Whether they must be completed first.
    pub prerequisites_bind: bool,
    pub goals: Vec<String>,
    /// Date of the last check of the content, `YYYY-MM-DD`.
    pub as_of: String,
    /// What is new in this version, one sentence.
    pub changelog: String,
    /// At least one. A course without module folders has exactly one, without title.
    pub modules: Vec<Module>,
    pub final_test: Option<Quiz>,
    /// Pictures, films and the rest in order of their names; their bytes lie in
    /// `medien/<name>` of the folder, unless they were rewritten.
    pub media: Vec<Media>,
    /// In order of their names.
    pub handouts: Vec<Handout>,
    /// What a Kommune fills in before its staff can take the course.
    pub required_boxes: Vec<LocalBoxKind>,
    /// SHA-256 (hex) over names and contents of everything but `LIESMICH.md`: same content, same fingerprint.
    pub fingerprint: String,
    /// Mistakes that do not stop the course, severity warning only.
    pub warnings: Vec<Mistake>,
    /// Where `themen` and `herausgeber` stand in `kurs.toml`, for the checks that need the caller's lists.
    #[serde(skip)]
    pub(crate) topics_line: usize,
    #[serde(skip)]
    pub(crate) publisher_line: usize,
    #[serde(skip)]
    pub(crate) prerequisites_line: usize,
    /// What it was read from.
    #[serde(skip)]
    pub folder: Package,
}

impl Course {
    /// All lessons in reading order.
    pub fn lessons(&self) -> impl Iterator<Item = &Lesson> {
        self.modules.iter().flat_map(|module| &module.lessons)
    }

    /// All quizzes in reading order, the final test last.
    pub fn quizzes(&self) -> impl Iterator<Item = &Quiz> {
        self.lessons()
            .filter_map(|lesson| lesson.quiz.as_ref())
            .chain(&self.final_test)
    }
}

/// How much a course expects.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    Einstieg,
    Aufbau,
    Vertiefung,
}

impl Level {
    /// The word as it stands in `kurs.toml`.
    pub fn as_str(self) -> &'static str {
        match self {
            Level::Einstieg => "einstieg",
            Level::Aufbau => "aufbau",
            Level::Vertiefung => "vertiefung",
        }
    }
}

/// What completes a course.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum CompletionRule {
    /// All lessons, and the final test where there is one.
    #[serde(rename = "alles")]
    All,
    /// The final test; what a course with one asks for unless it says otherwise.
    Test,
    /// All lessons; a final test is voluntary then. What a course without a test asks for.
    #[serde(rename = "lektionen")]
    Lessons,
}

impl CompletionRule {
    pub const ALL: [Self; 3] = [Self::Test, Self::All, Self::Lessons];

    /// The word as it stands in `kurs.toml`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::All => "alles",
            Self::Test => "test",
            Self::Lessons => "lektionen",
        }
    }

    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|rule| rule.as_str() == word)
    }

    /// The rule of a course that names none.
    pub fn usual(has_final_test: bool) -> Self {
        if has_final_test {
            Self::Test
        } else {
            Self::Lessons
        }
    }
}

/// A group of lessons.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Module {
    /// Stable name of the module, absent when the course has no modules.
    pub key: Option<String>,
    pub title: Option<String>,
    pub lessons: Vec<Lesson>,
}

/// One lesson: a text, a quiz, or a text with a quiz under it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Lesson {
    /// Stable over versions, unique in the course.
    pub key: String,
    pub title: String,
    /// Text and quiz together.
    pub minutes: u32,
    pub summary: Option<String>,
    pub kind: LessonKind,
    /// To be taken apart with [`crate::pieces`].
    pub html: Option<String>,
    /// Present exactly when the text has the place for it.
    pub recording: Option<Recording>,
    pub quiz: Option<Quiz>,
    /// Its text once more, shorter or in Leichte Sprache; at most one of each kind.
    pub twins: Vec<Twin>,
}

/// What a lesson mainly is: its film or audio, or else what its text begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LessonKind {
    #[default]
    Text,
    Film,
    Audio,
    Document,
    Link,
    /// Without a text.
    Quiz,
}

impl LessonKind {
    pub fn as_str(self) -> &'static str {
        match self {
            LessonKind::Text => "text",
            LessonKind::Film => "film",
            LessonKind::Audio => "audio",
            LessonKind::Document => "document",
            LessonKind::Link => "link",
            LessonKind::Quiz => "quiz",
        }
    }
}

/// A sheet to print, with the Kommune's own entries.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Handout {
    /// What stands between `handzettel-` and `.md`.
    pub name: String,
    pub title: String,
    /// To be taken apart with [`crate::pieces`].
    pub html: String,
}

/// What a quiz is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum QuizKind {
    /// "Ich kann das schon": enough right answers lead straight to the final test.
    Precheck,
    Practice,
    Final,
}

/// A list of questions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Quiz {
    /// The key of its lesson, or `abschluss`.
    pub key: String,
    pub title: String,
    pub minutes: u32,
    pub kind: QuizKind,
    /// How many questions are drawn at random; all in order when absent.
    pub draw: Option<usize>,
    /// For a precheck: how many right answers lead on to the final test.
    pub pass_count: Option<usize>,
    pub intro_html: String,
    pub questions: Vec<Question>,
}

/// One question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Question {
    /// Stable over versions, unique in the course.
    pub key: String,
    /// The heading as plain text.
    pub prompt: String,
    /// What stands between heading and answers, often empty.
    pub body_html: String,
    /// Shown after answering.
    pub explanation_html: String,
    pub task: Task,
}

/// What there is to do. Positions count from 0 in the order of the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub enum Task {
    /// Exactly one option is right.
    Single { options: Vec<ChoiceOption> },
    /// One or more options are right.
    Multiple { options: Vec<ChoiceOption> },
    /// The steps in the right order; the application shows them shuffled.
    Ordering { steps: Vec<Label> },
    /// Left and right belong together; all left sides differ, and all right sides.
    Matching { pairs: Vec<Pair> },
    /// Text with gaps, in reading order.
    Cloze { parts: Vec<ClozePart> },
}

/// A short text in both forms: `html` for a label, `text` for an `<option>`, an attribute or a table.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Label {
    pub html: String,
    pub text: String,
}

/// One answer to choose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChoiceOption {
    pub html: String,
    pub text: String,
    pub right: bool,
    /// Safe inline HTML for those who chose this option.
    pub feedback_html: Option<String>,
}

/// Two sides that belong together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pair {
    pub left: Label,
    pub right: Label,
}

/// A piece of a text with gaps.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ClozePart {
    /// Safe inline HTML. An element may open in one piece and close in a later
    /// one, so the pieces are only complete when written in order.
    Text(String),
    /// A gap for free text; any of `accepted` is right.
    Input { accepted: Vec<String> },
    /// A gap with a choice; `right` is a position in `options`.
    Choice { options: Vec<String>, right: usize },
    /// A new paragraph begins.
    Break,
}

/// A file of the course: picture, film, audio, captions or document.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Media {
    /// File name without folder.
    pub name: String,
    /// Such as `image/webp` or `video/mp4`, read from the content.
    pub content_type: String,
    pub bytes_len: u64,
    /// Hex.
    pub sha256: String,
    /// Pixels; 0 for what is no picture.
    pub width: u32,
    pub height: u32,
    /// Length of a film or audio, where the file tells it.
    pub seconds: Option<u32>,
    /// Whether a film must be loaded whole before it can begin.
    pub starts_late: bool,
    /// What to keep in place of the file: captions are written anew.
    pub rewritten: Option<String>,
}
