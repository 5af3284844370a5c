//! A sheet: what an author edits on one page. A lesson is a text, a quiz or both; the final test,
//! handouts and twins of lessons are sheets too.

use course_package::split_twin;

use super::draft::Draft;
use super::draft_text::DraftText;
use super::folder::FINAL_TEST;
use crate::db::Conn;
use crate::problem::{Outcome, Problem};

const HANDOUT: &str = "handzettel-";

#[derive(Debug, Clone)]
pub struct Sheet {
    /// The key of the lesson, `abschluss`, `handzettel-` with its name, or as `melden.kurz` a twin.
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
            match part_of(&text.path, key) {
                Some(Part::Text) => sheet.text = Some(text),
                Some(Part::Quiz) => sheet.quiz = Some(text),
                None => {}
            }
        }
        if sheet.text.is_none() && sheet.quiz.is_none() {
            return Err(Problem::NotFound);
        }
        Ok(sheet)
    }

    /// Whether a quiz belongs on it, or could.
    pub fn takes_quiz(&self) -> bool {
        !self.key.starts_with(HANDOUT) && self.has_head()
    }

    /// Whether title and minutes are its own; those of a twin are those of its lesson.
    pub fn has_head(&self) -> bool {
        split_twin(&self.key).is_none()
    }

    /// Where a quiz under its text stands.
    pub fn quiz_path(&self) -> Option<String> {
        let path = &self.text.as_ref()?.path;
        let stem = path.strip_suffix(".md")?;
        self.takes_quiz().then(|| format!("{stem}.quiz.md"))
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

#[derive(Debug, PartialEq, Eq)]
enum Part {
    Text,
    Quiz,
}

fn part_of(path: &str, key: &str) -> Option<Part> {
    let name = path.rsplit_once('/').map_or(path, |(_, name)| name);
    let stem = name.strip_suffix(".md")?;
    let (stem, part) = match stem.strip_suffix(".quiz") {
        Some(stem) => (stem, Part::Quiz),
        None => (stem, Part::Text),
    };
    let is_it = if key == FINAL_TEST || key.starts_with(HANDOUT) {
        stem == key
    } else {
        let numbered = stem.split_once('-');
        numbered.is_some_and(|(number, name)| number.parse::<u32>().is_ok() && name == key)
    };
    is_it.then_some(part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sheet_knows_its_files() {
        for (path, key, part) in [
            ("2-fuenf-blicke.md", "fuenf-blicke", Some(Part::Text)),
            (
                "1-a/2-fuenf-blicke.quiz.md",
                "fuenf-blicke",
                Some(Part::Quiz),
            ),
            ("2-andere-fuenf-blicke.md", "fuenf-blicke", None),
            ("abschluss.quiz.md", "abschluss", Some(Part::Quiz)),
            (
                "handzettel-melden.md",
                "handzettel-melden",
                Some(Part::Text),
            ),
            ("handzettel-melden.md", "melden", None),
            ("2-melden.kurz.md", "melden", None),
            ("2-melden.kurz.md", "melden.kurz", Some(Part::Text)),
            ("2-melden.md", "melden.kurz", None),
            ("kurs.toml", "kurs", None),
        ] {
            assert_eq!(part_of(path, key), part, "{path} {key}");
        }
    }

    #[test]
    fn a_revision_is_read_as_it_was_written() {
        assert_eq!(parse_revision("12-7"), (12, 7));
        assert_eq!(parse_revision("x"), (0, 0));
    }
}
