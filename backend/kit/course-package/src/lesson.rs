//! Reads one lesson: its text, its quiz, or both.

use crate::book::Book;
use crate::course::{Lesson, LessonKind, Quiz};
use crate::fields::Fields;
use crate::head;
use crate::order::Stem;
use crate::package::Contents;
use crate::quiz::{Place, read_quiz};
use crate::recording::Recording;
use crate::render::{Renderer, Setting};
use crate::twin::read_twins;

/// More minutes than this are seldom free at work.
const LONG_LESSON_MINUTES: u32 = 20;

/// Reads the files of a lesson. What is wrong is reported; the lesson then has gaps.
pub(crate) fn read_lesson(stem: &Stem, contents: &Contents, book: &Book) -> Option<Lesson> {
    book.begin_page();
    let text = stem
        .text
        .as_deref()
        .and_then(|path| read_text(path, contents, book));
    let place = if stem.text.is_some() {
        Place::UnderText
    } else {
        Place::Alone
    };
    let quiz = stem.quiz.as_deref().and_then(|path| {
        let source = contents.texts.get(path)?;
        Some(read_quiz(path, source, &stem.key, place, book))
    });
    let quiz_minutes = quiz.as_ref().map_or(0, |quiz: &Quiz| quiz.minutes);
    match text {
        Some(text) => Some(Lesson {
            key: stem.key.clone(),
            title: text.title,
            minutes: text.minutes + quiz_minutes,
            summary: text.summary,
            kind: text.kind,
            html: Some(text.html),
            twins: read_twins(stem, text.recording.as_ref(), contents, book),
            recording: text.recording,
            quiz,
        }),
        None => quiz.map(|quiz| Lesson {
            key: stem.key.clone(),
            title: quiz.title.clone(),
            minutes: quiz_minutes,
            summary: None,
            kind: LessonKind::Quiz,
            html: None,
            recording: None,
            quiz: Some(quiz),
            twins: Vec::new(),
        }),
    }
}

#[derive(Default)]
struct Text {
    title: String,
    minutes: u32,
    summary: Option<String>,
    kind: LessonKind,
    html: String,
    recording: Option<Recording>,
}

fn read_text(path: &str, contents: &Contents, book: &Book) -> Option<Text> {
    let source = contents.texts.get(path)?;
    let document = head::split(path, source, &book.mistakes);
    let mut renderer = Renderer::new(book, path, Setting::Lesson);
    let html = renderer.blocks(document.body, document.body_line);
    if document.body.trim().is_empty() {
        let hint = "Schreiben Sie unter den Kopf den Text der Lektion.";
        book.mistakes.error(
            path,
            document.body_line,
            "Die Lektion hat keinen Text.",
            hint,
        );
    }
    let mut text = Text {
        kind: renderer.lesson_kind.unwrap_or(LessonKind::Text),
        html,
        recording: renderer.recording,
        ..Text::default()
    };
    if let Some(table) = document.table(&book.mistakes) {
        text.read_head(
            path,
            Fields::new(document.head, &table, &book.mistakes),
            book,
        );
    }
    Some(text)
}

impl Text {
    fn read_head(&mut self, path: &str, mut fields: Fields, book: &Book) {
        self.title = fields
            .text("titel", 120, "\"Fünf Blicke auf eine Mail\"")
            .unwrap_or_default();
        self.minutes = fields.number("minuten", 1..=120).unwrap_or_default();
        if self.minutes > LONG_LESSON_MINUTES {
            book.mistakes.warn(
                path,
                fields.line_of("minuten"),
                format!("Die Lektion dauert {} Minuten.", self.minutes),
                "Teilen Sie sie in mehrere von 5 bis 10 Minuten.",
            );
        }
        self.summary = fields.optional_text("kurz", 200);
        fields.finish();
    }
}
