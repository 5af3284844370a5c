//! Reads, checks, renders and changes a course folder.
//!
//! A course is a folder of Markdown, TOML, pictures and films that people make
//! by hand. [`read_course`] turns it into a [`Course`] with safe HTML, or into the
//! list of all [`Mistake`]s, each with file, line, message and hint in German,
//! because the readers of these messages are German authors.
//!
//! A [`Package`] is such a folder in memory, finished or not. It is edited piece by piece
//! ([`split_lesson`], [`write_settings`], [`outline`], [`arrange`]), shown ([`preview_lesson`]),
//! judged ([`read_package`], [`advise`]), compared and merged ([`compare`], [`merge`]), and
//! goes through a ZIP file ([`write_archive`], [`read_archive`]).
//!
//! This crate grades nothing, stores nothing and knows no address of the
//! application: pictures point to [`MEDIA_PLACEHOLDER`] or to a prefix the
//! caller gives, links between lessons are relative.

mod course;
mod pieces;
mod blocks;
mod recording;
mod mistakes;
mod package;
mod page;
mod read;
mod completion;
mod prerequisites;
mod themen;

mod edit;
mod archive;
mod compare;
mod advice;

mod book;
mod folder;
mod names;
mod order;

mod dates;
mod fields;
mod head;
mod manifest;
mod source;

mod answers;
mod cloze;
mod handout;
mod lesson;
mod question;
mod quiz;
mod twin;

mod boxes;
mod directives;
mod inline;
mod links;
mod lists;
mod markup;
mod media;
mod mpeg;
mod paragraph;
mod picture;
mod render;
mod sanitize;
mod webvtt;

#[cfg(test)]
mod hostile;

pub use advice::{
    Advice, AdviceKind, Estimate, OutwardLink, advise, estimate_minutes, outward_links,
};
pub use archive::{read_archive, write_archive};
pub use blocks::{Block, Span, blocks};
pub use compare::{
    BlockChange, Change, ChangeState, Comparison, LessonChange, MediaChange, Merged, Move, Place,
    QuestionChange, QuizChange, Section, TextChange, TwinChange, Word, WordMark, compare, merge,
};
pub use course::{
    ChoiceOption, ClozePart, CompletionRule, Course, Handout, Label, Lesson, LessonKind, Level,
    Media, Module, Pair, Question, Quiz, QuizKind, Task,
};
pub use edit::{
    ArrangeError, FINAL_TEST_KEY, LessonHead, NewPart, Outline, OutlineChapter, OutlineLesson,
    Preview, QuizHead, Settings, arrange, is_quiz, join_lesson, join_quiz, key_for, key_of,
    lesson_path, outline, path_for, preview_lesson, quiz_under, read_settings, rename,
    split_lesson, split_quiz, twin_of, write_module, write_settings,
};
pub use folder::load_package;
pub use media::{MediaKind, check_media};
pub use mistakes::{Mistake, Severity};
pub use names::{Kind, MANIFEST, MEDIA_FOLDER, NOTES, Numbered, kind_of, media_name, media_path};
pub use package::{Package, tidy_text};
pub use page::{Page, read_page};
pub use pieces::{LocalBoxKind, Piece, pieces};
pub use prerequisites::{KnownCourse, check_prerequisites};
pub use read::{
    HANDOUT_PLACEHOLDER, MEDIA_PLACEHOLDER, check_publisher, check_topics, read_course,
    read_course_with, read_package, render,
};
pub use recording::{Chapter, Passage, Recording, RecordingKind};
pub use themen::{Feld, Themen, Unterthema, read_themen};
pub use twin::{Twin, TwinKind, split_twin};

/// The largest text file that is read, in bytes.
pub const MAX_TEXT_BYTES: u64 = 1024 * 1024;
/// The largest picture that is read, in bytes.
pub const MAX_PICTURE_BYTES: u64 = 5 * 1024 * 1024;
/// The largest film or audio that is read, in bytes.
pub const MAX_RECORDING_BYTES: u64 = 50 * 1024 * 1024;
/// The largest document that is read, in bytes.
pub const MAX_DOCUMENT_BYTES: u64 = 20 * 1024 * 1024;
/// How much all files of a course may weigh together, in bytes.
pub const MAX_COURSE_BYTES: u64 = 1024 * 1024 * 1024;
/// How many files and folders a course may have.
pub const MAX_ENTRIES: usize = 10_000;
/// How deeply lists and quotations may be nested.
pub const MAX_DEPTH: usize = 24;
