//! Mistakes in a course: where, what, and the way out. And the pad they are collected on.

use std::cell::RefCell;

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

/// Collects mistakes, so that an author sees all of them at once.
///
/// Interior mutability lets every reader of a part hold the pad at the same time.
#[derive(Debug, Default)]
pub(crate) struct Mistakes(RefCell<Vec<Mistake>>);

impl Mistakes {
    pub(crate) fn error(
        &self,
        file: &str,
        line: usize,
        message: impl Into<String>,
        hint: impl Into<String>,
    ) {
        self.0
            .borrow_mut()
            .push(Mistake::error(file, line, message, hint));
    }

    pub(crate) fn warn(
        &self,
        file: &str,
        line: usize,
        message: impl Into<String>,
        hint: impl Into<String>,
    ) {
        let mistake = Mistake::error(file, line, message, hint);
        self.0.borrow_mut().push(Mistake {
            severity: Severity::Warning,
            ..mistake
        });
    }

    pub(crate) fn has_errors(&self) -> bool {
        self.0
            .borrow()
            .iter()
            .any(|mistake| mistake.severity == Severity::Error)
    }

    /// The mistakes in order of file and line.
    pub(crate) fn into_sorted(self) -> Vec<Mistake> {
        let mut list = self.0.into_inner();
        list.sort_by(|a, b| (&a.file, a.line).cmp(&(&b.file, b.line)));
        list
    }
}
