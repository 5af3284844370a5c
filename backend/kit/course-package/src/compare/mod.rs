//! Two versions of a text or of a whole package beside each other: what differs, and both in one.

mod changes;
mod package;

mod lessons;
mod quizzes;
mod texts;

mod merge;

mod align;
mod pair;
mod keys;
mod split;

pub use changes::{
    BlockChange, Change, ChangeState, Comparison, LessonChange, MediaChange, Move, Place,
    QuestionChange, QuizChange, TextChange, TwinChange, Word, WordMark,
};
pub use merge::{Merged, Section, merge};
pub use package::compare;
