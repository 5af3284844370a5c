//! Mistakes in a course: where, what, and the way out. And the pad they are collected on.

use std::cell::RefCell;
use std::collections::HashMap;

use serde::Serialize;

/// Whether a mistake stops the course.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    Error,
    Warning,
}

/// One mistake an author can mend. Message and hint are German sentences.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, thiserror::Error)]
#[error("{file}:{line}: {message} {hint}")]
pub struct Mistake {
    pub severity: Severity,
    /// Path inside the course folder, with `/`; empty when the folder itself is meant.
    pub file: String,
    /// Counted from 1; 0 when no line is meant, as with pictures.
    pub line: usize,
    pub message: String,
    pub hint: String,
}

impl Mistake {
    pub(crate) fn error(
        file: &str,
        line: usize,
        message: impl Into<String>,
        hint: impl Into<String>,
    ) -> Self {
        Mistake {
            severity: Severity::Error,
            file: file.to_owned(),
            line,
            message: message.into(),
            hint: hint.into(),
        }
    }
}

/// So many mistakes of a file are told, and as many warnings; nobody mends more at once.
const MOST_OF_FILE: usize = 100;
/// And so many of a whole course.
const MOST_OF_COURSE: usize = 1_000;

/// Collects mistakes, so that an author sees all of them at once. Of very many the first are
/// kept, and how many more there are.
///
/// Interior mutability lets every reader of a part hold the pad at the same time.
#[derive(Debug, Default)]
pub(crate) struct Mistakes(RefCell<Kept>);

#[derive(Debug, Default)]
struct Kept {
    list: Vec<Mistake>,
    tally: Tally,
}

/// How much was found where; it says when there is enough.
#[derive(Debug, Default)]
pub(crate) struct Tally {
    files: HashMap<String, Counts>,
    course: Counts,
}

/// What was found in one place, and how much of it was not kept.
#[derive(Debug, Default)]
struct Counts {
    errors: Count,
    warnings: Count,
}

#[derive(Debug, Default)]
struct Count {
    kept: usize,
    left_out: usize,
}

impl Mistakes {
    pub(crate) fn error(
        &self,
        file: &str,
        line: usize,
        message: impl Into<String>,
        hint: impl Into<String>,
    ) {
        let mut kept = self.0.borrow_mut();
        if kept.tally.has_room(file, Severity::Error) {
            kept.list.push(Mistake::error(file, line, message, hint));
        }
    }

    pub(crate) fn warn(
        &self,
        file: &str,
        line: usize,
        message: impl Into<String>,
        hint: impl Into<String>,
    ) {
        let mut kept = self.0.borrow_mut();
        if kept.tally.has_room(file, Severity::Warning) {
            let mistake = Mistake::error(file, line, message, hint);
            kept.list.push(Mistake {
                severity: Severity::Warning,
                ..mistake
            });
        }
    }

    pub(crate) fn has_errors(&self) -> bool {
        self.0.borrow().tally.course.errors.kept > 0
    }

    /// The mistakes in order of file and line; behind those of a file, how many more it has.
    pub(crate) fn into_sorted(self) -> Vec<Mistake> {
        let kept = self.0.into_inner();
        let mut list = kept.list;
        list.sort_by(|a, b| (&a.file, a.line).cmp(&(&b.file, b.line)));
        list.extend(kept.tally.rest());
        list.sort_by(|a, b| a.file.cmp(&b.file));
        list
    }
}

impl Tally {
    /// Counts something in a file, and tells whether it is to be kept.
    pub(crate) fn has_room(&mut self, file: &str, severity: Severity) -> bool {
        if !self.files.contains_key(file) && self.course.of(severity).kept < MOST_OF_COURSE {
            self.files.insert(file.to_owned(), Counts::default());
        }
        let of_file = self.files.get_mut(file).map(|counts| counts.of(severity));
        if let Some(count) = of_file {
            if count.kept >= MOST_OF_FILE {
                count.left_out += 1;
                return false;
            }
            if self.course.of(severity).kept < MOST_OF_COURSE {
                count.kept += 1;
                self.course.of(severity).kept += 1;
                return true;
            }
        }
        self.course.of(severity).left_out += 1;
        false
    }

    /// What says of each file, and of the course, how much was left out.
    pub(crate) fn rest(&self) -> impl Iterator<Item = Mistake> {
        let files = self.files.iter();
        let of_files = files.flat_map(|(file, counts)| counts.rest(file, "In dieser Datei"));
        of_files.chain(self.course.rest("", "Im ganzen Kurs"))
    }
}

impl Counts {
    fn of(&mut self, severity: Severity) -> &mut Count {
        match severity {
            Severity::Error => &mut self.errors,
            Severity::Warning => &mut self.warnings,
        }
    }

    /// What says how many were left out in this file.
    fn rest(&self, file: &str, place: &str) -> impl Iterator<Item = Mistake> {
        let hint = "Beheben Sie zuerst die genannten; danach stehen hier die nächsten.";
        let rest = |severity, left_out: usize, one: &str, many: &str| {
            let what = match left_out {
                0 => return None,
                1 => format!("gibt es noch {one}"),
                _ => format!("gibt es noch {} weitere {many}", grouped(left_out)),
            };
            let mistake = Mistake::error(file, 0, format!("{place} {what}."), hint);
            Some(Mistake {
                severity,
                ..mistake
            })
        };
        let errors = rest(
            Severity::Error,
            self.errors.left_out,
            "einen weiteren Fehler",
            "Fehler",
        );
        let warnings = rest(
            Severity::Warning,
            self.warnings.left_out,
            "eine weitere Empfehlung",
            "Empfehlungen",
        );
        errors.into_iter().chain(warnings)
    }
}

/// `199900` as `199.900`.
fn grouped(number: usize) -> String {
    match number / 1000 {
        0 => number.to_string(),
        thousands => format!("{}.{:03}", grouped(thousands), number % 1000),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(mistakes: Mistakes, file: &str) -> Vec<String> {
        let list = mistakes.into_sorted().into_iter();
        let of_file = list.filter(|mistake| mistake.file == file);
        of_file.map(|mistake| mistake.message).collect()
    }

    #[test]
    fn of_very_many_mistakes_the_first_are_told_and_how_many_more_there_are() {
        let mistakes = Mistakes::default();
        for line in 1..=1_234_600 {
            mistakes.error("1-a.md", line, "Falsch.", "");
        }
        for line in 0..101 {
            mistakes.warn("1-a.md", line, "Unschön.", "");
        }
        mistakes.error("2-b.md", 1, "Auch falsch.", "");
        assert!(mistakes.has_errors());
        let list = mistakes.into_sorted();
        assert_eq!(list.len(), 203);
        let more: Vec<&str> = list[200..].iter().map(|it| it.message.as_str()).collect();
        assert_eq!(
            more,
            [
                "In dieser Datei gibt es noch 1.234.500 weitere Fehler.",
                "In dieser Datei gibt es noch eine weitere Empfehlung.",
                "Auch falsch.",
            ]
        );
        assert_eq!(list[200].severity, Severity::Error);
        assert_eq!(list[201].severity, Severity::Warning);
    }

    #[test]
    fn advice_on_very_many_files_hides_no_mistake() {
        let mistakes = Mistakes::default();
        for file in 0..5_000 {
            mistakes.warn(&format!("medien/{file}.png"), 0, "Unbenutzt.", "");
        }
        mistakes.error("9-z.md", 1, "Falsch.", "");
        assert!(mistakes.has_errors());
        let list = mistakes.into_sorted();
        assert_eq!(list.len(), MOST_OF_COURSE + 2);
        assert_eq!(
            list[0].message,
            "Im ganzen Kurs gibt es noch 4.000 weitere Empfehlungen."
        );
        assert!(list.iter().any(|it| it.file == "9-z.md"));
    }

    #[test]
    fn up_to_the_limit_nothing_is_left_out() {
        let mistakes = Mistakes::default();
        for line in 0..MOST_OF_FILE {
            mistakes.error("1-a.md", line, "Falsch.", "");
        }
        assert_eq!(told(mistakes, "1-a.md").len(), MOST_OF_FILE);
    }
}
