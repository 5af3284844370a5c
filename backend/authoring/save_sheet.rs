//! Saves what an author wrote on a sheet: the heads from their fields, the rest as it was typed.

use course_package::{
    LessonHead, Package, QuizHead, Section, join_lesson, join_quiz, split_lesson, split_quiz,
    tidy_text,
};

use super::draft::Draft;
use super::draft_text::{DraftText, note_visit};
use super::save_text::{Saved, save_text};
use super::sheet::{Sheet, parse_revision};
use crate::db::Conn;
use crate::identity::Visitor;
use crate::problem::Outcome;

/// The head of a quiz under a text, before it has a title.
const NEW_QUIZ: &str = "+++\nart = \"uebung\"\n+++\n";

/// What was typed.
#[derive(Debug, Clone, Default)]
pub struct Written {
    pub head: LessonHead,
    pub text: String,
    pub quiz_head: QuizHead,
    pub quiz: String,
    /// The revision the writer began from.
    pub revision: String,
}

impl Written {
    /// Puts it where it would stand, without storing anything.
    pub fn put_into(&self, package: &mut Package, sheet: &Sheet) {
        if let Some(text) = &sheet.text {
            let file = self.joined(sheet, &text.text);
            package.texts.insert(text.path.clone(), file);
        }
        let quiz = sheet.quiz.as_ref();
        let path = quiz
            .map(|quiz| quiz.path.clone())
            .or_else(|| sheet.quiz_path());
        let Some(path) = path else { return };
        if is_given_up(sheet, self) {
            package.texts.remove(&path);
        } else {
            let before = quiz.map_or(NEW_QUIZ, |quiz| quiz.text.as_str());
            let file = join_quiz(Some(before), &self.quiz_head, &ended(&self.quiz));
            package.texts.insert(path, file);
        }
    }

    /// The file of the text, with what the page does not show from the one `before`.
    fn joined(&self, sheet: &Sheet, before: &str) -> String {
        let body = ended(&self.text);
        if sheet.has_head() {
            join_lesson(Some(before), &self.head, &body)
        } else {
            body
        }
    }
}

/// The parts in which others have changed the same blocks; they were not stored.
#[derive(Debug, Default)]
pub struct Clash {
    pub text: Option<Vec<Section>>,
    pub quiz: Option<Vec<Section>>,
}

/// Returns the sheet as it stands now, with the changes of others in it.
pub fn save_sheet(
    conn: &mut Conn,
    visitor: &Visitor,
    draft: &Draft,
    sheet: &Sheet,
    written: &Written,
) -> Outcome<Result<Sheet, Clash>> {
    let base = parse_revision(&written.revision);
    let mut clash = Clash::default();
    if let Some(text) = &sheet.text {
        let mine = written_text(conn, sheet, text, base.0, written)?;
        if let Saved::Conflict(sections) = save_text(conn, visitor, draft, text, base.0, &mine)? {
            clash.text = Some(sections);
        }
        note_visit(conn, visitor, &text.id)?;
    }
    match &sheet.quiz {
        // Who began before there was a quiz has not given it up.
        Some(_) if is_given_up(sheet, written) && base.1 == 0 => {}
        Some(quiz) if is_given_up(sheet, written) && base.1 == quiz.revision => {
            quiz.delete(conn)?;
            draft.note_change(conn, visitor)?;
        }
        Some(quiz) => {
            let mine = written_quiz(conn, quiz, base.1, written)?;
            if let Saved::Conflict(sections) = save_text(conn, visitor, draft, quiz, base.1, &mine)?
            {
                clash.quiz = Some(sections);
            }
            note_visit(conn, visitor, &quiz.id)?;
        }
        None => add_quiz(conn, visitor, draft, sheet, written)?,
    }
    if clash.text.is_some() || clash.quiz.is_some() {
        return Ok(Err(clash));
    }
    Sheet::get(conn, draft, &sheet.key).map(Ok)
}

/// The file of the text as the writer wants it; what the page does not show comes from the file
/// they began from.
fn written_text(
    conn: &mut Conn,
    sheet: &Sheet,
    text: &DraftText,
    base: i32,
    written: &Written,
) -> Outcome<String> {
    let before = text.at_revision(conn, base)?;
    let before = before.as_deref().unwrap_or(&text.text);
    let is_unchanged = if sheet.has_head() {
        let (head, body, _) = split_lesson(before);
        head == written.head && is_same(body, &written.text)
    } else {
        is_same(before, &written.text)
    };
    Ok(if is_unchanged {
        before.to_owned()
    } else {
        written.joined(sheet, before)
    })
}

fn written_quiz(
    conn: &mut Conn,
    quiz: &DraftText,
    base: i32,
    written: &Written,
) -> Outcome<String> {
    let before = quiz.at_revision(conn, base)?;
    let before = before.as_deref().unwrap_or(&quiz.text);
    let (head, body, _) = split_quiz(before);
    Ok(
        if head == written.quiz_head && is_same(body, &written.quiz) {
            before.to_owned()
        } else {
            join_quiz(Some(before), &written.quiz_head, &ended(&written.quiz))
        },
    )
}

/// Browsers drop the first line end of a text and may change all others.
fn is_same(before: &str, typed: &str) -> bool {
    before.trim_matches('\n') == tidy_text(typed).trim_matches('\n')
}

fn ended(text: &str) -> String {
    let text = tidy_text(text);
    format!("{}\n", text.trim_end_matches('\n'))
}

/// A quiz under a text goes when nothing is left of it.
fn is_given_up(sheet: &Sheet, written: &Written) -> bool {
    sheet.text.is_some() && written.quiz.trim().is_empty()
}

/// A quiz under a text comes with its first words.
fn add_quiz(
    conn: &mut Conn,
    visitor: &Visitor,
    draft: &Draft,
    sheet: &Sheet,
    written: &Written,
) -> Outcome<()> {
    let Some(path) = sheet
        .quiz_path()
        .filter(|_| !written.quiz.trim().is_empty())
    else {
        return Ok(());
    };
    let mut head = written.quiz_head.clone();
    if head.title.is_empty() {
        head.title = visitor.t("redaktion-quiz-titel-neu");
    }
    head.minutes = head.minutes.or(Some(1));
    let text = join_quiz(Some(NEW_QUIZ), &head, &ended(&written.quiz));
    DraftText::add(conn, visitor, draft, &path, &text)?;
    draft.note_change(conn, visitor)
}
