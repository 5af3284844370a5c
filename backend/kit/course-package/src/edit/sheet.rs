//! Which file belongs to which page of an editor, and what new files are called.

use super::arrange::{ArrangeError, next};
use crate::mistakes::Mistakes;
use crate::names::{Kind, kind_of, numbered};
use crate::order::{Group, put_in_order};
use crate::read::FINAL_TEST;
use crate::twin::TwinKind;

/// The key of the page of the final test.
pub const FINAL_TEST_KEY: &str = "abschluss";

/// What stands before the name of a handout, in its file and in its key.
const HANDOUT: &str = "handzettel-";

/// Something that is put into a course. Lessons, exercises and modules come to its end, a precheck
/// to its beginning.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NewPart<'k> {
    Lesson(&'k str),
    Exercise(&'k str),
    Precheck(&'k str),
    FinalTest,
    Handout(&'k str),
    Module(&'k str),
}

/// The key of the page on which the file with this path is edited, as [`crate::preview_lesson`]
/// takes it; nothing for what is edited elsewhere.
pub fn key_of(path: &str) -> Option<String> {
    match kind_of(path) {
        Kind::Text(name) | Kind::Quiz(name) => Some(name.key),
        Kind::Twin(name, twin) => Some(format!("{}.{}", name.key, twin.as_str())),
        Kind::FinalTest => Some(FINAL_TEST_KEY.to_owned()),
        Kind::Handout(name) => Some(format!("{HANDOUT}{name}")),
        _ => None,
    }
}

/// Whether the file with this path holds questions.
pub fn is_quiz(path: &str) -> bool {
    matches!(kind_of(path), Kind::Quiz(_) | Kind::FinalTest)
}

/// Where the quiz under a text stands; nothing under what is no lesson.
pub fn quiz_under(text: &str) -> Option<String> {
    lesson_stem(text).map(|stem| format!("{stem}.quiz.md"))
}

/// Where a twin of a text stands; nothing for what is no lesson.
pub fn twin_of(text: &str, kind: TwinKind) -> Option<String> {
    lesson_stem(text).map(|stem| kind.path(stem))
}

fn lesson_stem(path: &str) -> Option<&str> {
    let is_lesson = matches!(kind_of(path), Kind::Text(_));
    path.strip_suffix(".md").filter(|_| is_lesson)
}

/// The path of a lesson with a text; `folder` is that of its module, or empty.
pub fn lesson_path(folder: &str, number: usize, key: &str) -> String {
    let parent = if folder.is_empty() { "" } else { "/" };
    format!("{folder}{parent}{number}-{key}.md")
}

/// The path of the file of a new part, in a course of which `paths` are all texts.
///
/// # Errors
/// When there is no number left for it.
pub fn path_for<'p>(
    paths: impl Iterator<Item = &'p str> + Clone,
    part: NewPart<'_>,
) -> Result<String, ArrangeError> {
    let order = put_in_order(paths, &Mistakes::default());
    let at_end = |key: &str| {
        let last = order.groups.last();
        let stems = last.into_iter().flat_map(|group| &group.stems);
        let number = next(largest(stems.map(|stem| stem.number)))?;
        let folder = last.map_or("", |group| group.folder.as_str());
        Ok(lesson_path(folder, number, key))
    };
    match part {
        NewPart::Lesson(key) => at_end(key),
        NewPart::Exercise(key) => {
            let text = at_end(key)?;
            Ok(quiz_under(&text).unwrap_or(text))
        }
        NewPart::Precheck(key) => Ok(format!("0-{key}.quiz.md")),
        NewPart::FinalTest => Ok(FINAL_TEST.to_owned()),
        NewPart::Handout(key) => Ok(format!("{HANDOUT}{key}.md")),
        NewPart::Module(key) => {
            let number = |group: &Group| Some(numbered(&group.folder)?.number);
            let number = next(largest(order.groups.iter().filter_map(number)))?;
            Ok(format!("{number}-{key}/modul.toml"))
        }
    }
}

fn largest(numbers: impl Iterator<Item = u32>) -> usize {
    numbers.max().map_or(0, |number| number as usize)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_names_its_page() {
        for (path, key, is_questions) in [
            ("2-fuenf-blicke.md", Some("fuenf-blicke"), false),
            ("1-a/2-fuenf-blicke.quiz.md", Some("fuenf-blicke"), true),
            ("2-melden.kurz.md", Some("melden.kurz"), false),
            ("abschluss.quiz.md", Some("abschluss"), true),
            ("handzettel-melden.md", Some("handzettel-melden"), false),
            ("1-a/handzettel-melden.md", None, false),
            ("1-a/abschluss.quiz.md", None, false),
            ("1000-melden.md", None, false),
            ("a/2-melden.md", None, false),
            ("kurs.toml", None, false),
            ("1-a/modul.toml", None, false),
            ("medien/a.png", None, false),
        ] {
            assert_eq!(key_of(path).as_deref(), key, "{path}");
            assert_eq!(is_quiz(path), is_questions, "{path}");
        }
    }

    #[test]
    fn only_a_lesson_has_a_quiz_and_twins_beside_it() {
        let quiz = quiz_under("1-a/2-melden.md");
        assert_eq!(quiz.as_deref(), Some("1-a/2-melden.quiz.md"));
        let twin = twin_of("1-a/2-melden.md", TwinKind::Kurz);
        assert_eq!(twin.as_deref(), Some("1-a/2-melden.kurz.md"));
        for path in [
            "handzettel-melden.md",
            "2-melden.kurz.md",
            "2-melden.quiz.md",
        ] {
            assert_eq!(quiz_under(path), None, "{path}");
            assert_eq!(twin_of(path, TwinKind::Kurz), None, "{path}");
        }
    }

    #[test]
    fn a_new_part_comes_to_its_place_and_is_known_by_its_key() {
        let place = |paths: &[&str], part| path_for(paths.iter().copied(), part);
        let flat = ["kurs.toml", "0-vorab.quiz.md", "1-a.md", "7-b.kurz.md"];
        let modules = ["0-vorab.quiz.md", "2-m/1-a.md", "11-n/3-b.md"];
        for (paths, part, path) in [
            (&[][..], NewPart::Lesson("neu"), "1-neu.md"),
            (&flat, NewPart::Lesson("neu"), "8-neu.md"),
            (&flat, NewPart::Exercise("neu"), "8-neu.quiz.md"),
            (&flat, NewPart::Precheck("neu"), "0-neu.quiz.md"),
            (&flat, NewPart::Module("neu"), "1-neu/modul.toml"),
            (&modules, NewPart::Lesson("neu"), "11-n/4-neu.md"),
            (&modules, NewPart::Module("neu"), "12-neu/modul.toml"),
            (&modules, NewPart::FinalTest, "abschluss.quiz.md"),
            (&modules, NewPart::Handout("neu"), "handzettel-neu.md"),
        ] {
            let found = place(paths, part).unwrap();
            assert_eq!(found, path);
            assert_ne!(kind_of(&found), Kind::Unknown, "{found}");
        }
        let full = ["999-a.md", "999-m/1-b.md"];
        assert_eq!(
            place(&full, NewPart::Module("neu")),
            Err(ArrangeError::TooMany)
        );
    }
}
