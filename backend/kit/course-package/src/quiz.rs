//! Reads a `.quiz.md` file: head, introduction, and one question per `##` heading.

use crate::book::Book;
use crate::course::{Quiz, QuizKind};
use crate::directives::CodeFence;
use crate::fields::Fields;
use crate::head;
use crate::question::{Chunk, read_question};
use crate::render::{Renderer, Setting};

/// Where a quiz stands; the rules for its head differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// Under the text of a lesson, whose title and minutes then suffice.
    UnderText,
    /// A lesson of its own.
    Alone,
    /// `abschluss.quiz.md`.
    Final,
}

/// Reads the quiz; what is wrong is reported, and it then has gaps.
pub(crate) fn read_quiz(path: &str, text: &str, key: &str, place: Place, book: &Book) -> Quiz {
    let document = head::split(path, text, &book.mistakes);
    let (intro, chunks) = split(document.body, document.body_line);
    let intro_html = Renderer::new(book, path, Setting::Quiz).blocks(&intro, document.body_line);
    let asked = chunks.len();
    let questions: Vec<_> = chunks
        .iter()
        .filter_map(|chunk| read_question(chunk, path, book))
        .collect();
    if asked == 0 {
        book.mistakes.error(
            path,
            document.body_line,
            "Das Quiz hat keine Frage.",
            "Eine Frage beginnt mit ## Wie lautet sie? {#kurzname}",
        );
    }
    let mut quiz = Quiz {
        key: key.to_owned(),
        title: String::new(),
        minutes: 0,
        kind: if place == Place::Final {
            QuizKind::Final
        } else {
            QuizKind::Practice
        },
        draw: None,
        pass_count: None,
        intro_html,
        questions,
    };
    if let Some(table) = document.table(&book.mistakes) {
        let fields = Fields::new(document.head, &table, &book.mistakes);
        read_head(&mut quiz, fields, place, asked);
    }
    quiz
}

fn read_head(quiz: &mut Quiz, mut fields: Fields, place: Place, asked: usize) {
    quiz.kind = read_kind(&mut fields, place);
    let (title, minutes) = if place == Place::UnderText {
        let title = fields.optional_text("titel", 120);
        (
            title.unwrap_or_else(|| "Quiz".to_owned()),
            fields.optional_number("minuten", 1..=120),
        )
    } else {
        let title = fields.text("titel", 120, "\"Kurz nachgefragt\"");
        (title.unwrap_or_default(), fields.number("minuten", 1..=120))
    };
    quiz.title = title;
    quiz.minutes = minutes.unwrap_or_default();
    quiz.draw = read_draw(&mut fields, asked);
    quiz.pass_count = read_pass_count(&mut fields, quiz.kind, quiz.draw.unwrap_or(asked));
    fields.finish();
}

fn read_kind(fields: &mut Fields, place: Place) -> QuizKind {
    let word = fields.optional_text("art", 40);
    let line = fields.line_of("art");
    match (word.as_deref(), place) {
        (None | Some("abschluss"), Place::Final) => QuizKind::Final,
        (Some(_), Place::Final) => {
            let hint = "In abschluss.quiz.md steht art = \"abschluss\".";
            fields.error(line, "Der Abschlusstest hat eine andere Art.", hint);
            QuizKind::Final
        }
        (Some("vorab"), Place::Alone) => QuizKind::Precheck,
        (Some("vorab"), Place::UnderText) => {
            let hint = "Geben Sie dem Vorabtest eine eigene Datei mit eigener Nummer.";
            fields.error(line, "Ein Vorabtest steht nicht unter einem Text.", hint);
            QuizKind::Precheck
        }
        (None | Some("uebung"), _) => QuizKind::Practice,
        (Some("abschluss"), _) => {
            let hint = "Nennen Sie die Datei abschluss.quiz.md oder nehmen Sie art = \"uebung\".";
            fields.error(line, "Der Abschlusstest steht in der falschen Datei.", hint);
            QuizKind::Practice
        }
        (Some(other), _) => {
            let hint = "Möglich sind vorab, uebung und abschluss.";
            fields.error(line, format!("Die Art „{other}“ gibt es nicht."), hint);
            QuizKind::Practice
        }
    }
}

fn read_draw(fields: &mut Fields, asked: usize) -> Option<usize> {
    let draw = usize::try_from(fields.optional_number("ziehen", 1..=1000)?).ok()?;
    if draw > asked {
        fields.error(
            fields.line_of("ziehen"),
            format!("Es sollen {draw} Fragen gezogen werden, es gibt aber nur {asked}."),
            "Verkleinern Sie ziehen oder schreiben Sie weitere Fragen.",
        );
    }
    Some(draw)
}

fn read_pass_count(fields: &mut Fields, kind: QuizKind, shown: usize) -> Option<usize> {
    if kind != QuizKind::Precheck {
        if fields.optional_number("bestehen_ab", 1..=1000).is_some() {
            fields.error(
                fields.line_of("bestehen_ab"),
                "`bestehen_ab` gehört nicht in dieses Quiz.",
                "Es steht nur im Vorabtest; für den Abschlusstest steht es in kurs.toml.",
            );
        }
        return None;
    }
    let count = usize::try_from(fields.number("bestehen_ab", 1..=1000)?).ok()?;
    if count > shown {
        fields.error(
            fields.line_of("bestehen_ab"),
            format!("{count} richtige Antworten sind bei {shown} Fragen nicht möglich."),
            "Verkleinern Sie bestehen_ab.",
        );
    }
    Some(count)
}

/// The introduction, and the lines of each question.
pub(crate) fn split(body: &str, body_line: usize) -> (String, Vec<Chunk<'_>>) {
    let mut intro = String::new();
    let mut chunks: Vec<Chunk> = Vec::new();
    let mut fence = CodeFence::default();
    for (index, line) in body.lines().enumerate() {
        let is_code = fence.covers(line);
        let heading = line
            .strip_prefix("##")
            .filter(|rest| rest.starts_with([' ', '\t']));
        match (heading.filter(|_| !is_code), chunks.last_mut()) {
            (Some(heading), _) => {
                chunks.push(Chunk {
                    heading,
                    line: body_line + index,
                    lines: Vec::new(),
                });
            }
            (None, Some(chunk)) => chunk.lines.push(line),
            (None, None) => {
                intro.push_str(line);
                intro.push('\n');
            }
        }
    }
    (intro, chunks)
}
