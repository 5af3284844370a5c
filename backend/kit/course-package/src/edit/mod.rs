//! Changing a package piece by piece. Everything here takes what is unfinished or wrong as it
//! is: a draft is so by nature, and [`crate::read_package`] says what is left to do.

mod entries;
mod key;
mod lesson;
mod quiz;
mod settings;
mod sheet;

mod arrange;
mod outline;
mod rename;

mod preview;

pub use arrange::{ArrangeError, arrange};
pub(crate) use entries::Entries;
pub use key::key_for;
pub use lesson::{LessonHead, join_lesson, split_lesson};
pub use outline::{Outline, OutlineChapter, OutlineLesson, outline};
pub use preview::{Preview, preview_lesson};
pub use quiz::{QuizHead, join_quiz, split_quiz};
pub use rename::rename;
pub use settings::{Settings, read_settings, write_module, write_settings};
pub use sheet::{
    FINAL_TEST_KEY, NewPart, is_quiz, key_of, lesson_path, path_for, quiz_under, twin_of,
};
