//! A sheet: what an author edits on one page. A lesson is a text, a quiz or both; the final test,
//! handouts and twins of lessons are sheets too.

use course_package::{is_quiz, key_of, quiz_under, split_twin};

use super::draft::Draft;
use super::draft_text::DraftText;
use crate::db::Conn;
use crate::problem::{Outcome, Problem};

#[derive(Debug, Clone)]
pub struct Sheet {
    /// As `key_of` tells it of its files.
    pub key: String,
    pub text: Option<DraftText>,
    pub quiz: Option<DraftText>,
}

impl Sheet {
    pub fn get(conn: &mut Conn, draft: &Draft, key: &str) -> Outcome<Self> {
        let mut sheet = Self {
            key: key.to_owned(),
            text: None,
            quiz: None,
        };
        for text in DraftText::list_named(conn, &draft.id, key)? {
            if key_of(&text.path).as_deref() != Some(key) {
                continue;
            }
            if is_quiz(&text.path) {
                sheet.quiz = Some(text);
            } else {
                sheet.text = Some(text);
            }
        }
        if sheet.text.is_none() && sheet.quiz.is_none() {
            return Err(Problem::NotFound);
        }
        Ok(sheet)
    }

    /// Whether a quiz belongs on it, or could.
    pub fn takes_quiz(&self) -> bool {
        self.quiz.is_some() || self.quiz_path().is_some()
    }

    /// Whether title and minutes are its own; those of a twin are those of its lesson.
    pub fn has_head(&self) -> bool {
        split_twin(&self.key).is_none()
    }

    /// Where a quiz under its text stands.
    pub fn quiz_path(&self) -> Option<String> {
        quiz_under(&self.text.as_ref()?.path)
    }

    /// Text and quiz as one word: what somebody began from.
    pub fn revision(&self) -> String {
        let of = |text: &Option<DraftText>| text.as_ref().map_or(0, |text| text.revision);
        format!("{}-{}", of(&self.text), of(&self.quiz))
    }
}

/// What `revision` wrote; what cannot be read is no revision of anything.
pub fn parse_revision(word: &str) -> (i32, i32) {
    let (text, quiz) = word.split_once('-').unwrap_or((word, ""));
    (
        text.parse().unwrap_or_default(),
        quiz.parse().unwrap_or_default(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_revision_is_read_as_it_was_written() {
        assert_eq!(parse_revision("12-7"), (12, 7));
        assert_eq!(parse_revision("x"), (0, 0));
    }
}
