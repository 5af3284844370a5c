//! What can differ between two versions of a course.

use crate::twin::TwinKind;

/// Everything that differs, in reading order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Comparison {
    /// Entries of `kurs.toml`.
    pub settings: Vec<Change>,
    /// Titles of modules, by the key of the module.
    pub modules: Vec<Change>,
    /// All lessons, those that are the same too; a removed one stands where it was.
    pub lessons: Vec<LessonChange>,
    pub final_test: Option<QuizChange>,
    /// Handouts, captions and notes that differ.
    pub texts: Vec<TextChange>,
    /// Pictures, films, audio and documents that differ.
    pub media: Vec<MediaChange>,
}

impl Comparison {
    /// Whether nothing differs.
    pub fn is_empty(&self) -> bool {
        let is_same =
            |lesson: &LessonChange| lesson.state == ChangeState::Same && lesson.moved.is_none();
        self.settings.is_empty()
            && self.modules.is_empty()
            && self.lessons.iter().all(is_same)
            && self.final_test.is_none()
            && self.texts.is_empty()
            && self.media.is_empty()
    }
}

/// What became of something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ChangeState {
    #[default]
    Same,
    Added,
    Removed,
    Changed,
}

/// An entry that differs; a list has one line for each of its items.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// As it stands in the file, for example `titel`.
    pub key: String,
    /// Absent when the entry is new.
    pub old: Option<String>,
    /// Absent when the entry is gone.
    pub new: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LessonChange {
    pub key: String,
    /// The new one, unless the lesson is gone.
    pub title: String,
    /// Whether its content differs; where it stands is told by `moved`.
    pub state: ChangeState,
    pub moved: Option<Move>,
    /// Entries of its head.
    pub head: Vec<Change>,
    /// The whole text in order, or nothing when the text is the same.
    pub blocks: Vec<BlockChange>,
    /// Absent when the lesson has no quiz, or the same.
    pub quiz: Option<QuizChange>,
    /// Those that differ.
    pub twins: Vec<TwinChange>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TwinChange {
    pub kind: TwinKind,
    pub state: ChangeState,
    /// The whole text in order.
    pub blocks: Vec<BlockChange>,
}

/// A lesson stands elsewhere than before, not only because others came or went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Move {
    pub from: Place,
    pub to: Place,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Key of the module.
    pub module: Option<String>,
    /// Counted in its module, from 1.
    pub number: usize,
}

#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct QuizChange {
    pub state: ChangeState,
    pub head: Vec<Change>,
    /// The introduction, or nothing when it is the same.
    pub intro: Vec<BlockChange>,
    /// All questions, those that are the same too.
    pub questions: Vec<QuestionChange>,
}

/// A question keeps its key over versions.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct QuestionChange {
    pub key: String,
    /// The new one as it is written, unless the question is gone.
    pub prompt: String,
    pub state: ChangeState,
    /// Line by line, or nothing when the question is the same.
    pub blocks: Vec<BlockChange>,
}

/// A text that is neither lesson nor quiz.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TextChange {
    pub path: String,
    pub state: ChangeState,
    pub head: Vec<Change>,
    pub blocks: Vec<BlockChange>,
}

/// A block of Markdown as it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BlockChange {
    pub state: ChangeState,
    /// The line of the new file in which it begins, of the old file for a removed block.
    pub line: usize,
    /// A block that is not changed is one word.
    pub words: Vec<Word>,
}

/// Some words in a row with the spaces after them. The line breaks are those of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    pub mark: WordMark,
    pub text: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WordMark {
    Same,
    Added,
    Removed,
}

/// A file of `medien/` that has another content, is new or is gone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MediaChange {
    pub name: String,
    pub state: ChangeState,
}
