//! What would make a course better, beyond what keeps it from being published.

mod found;

mod captions;
mod links;
mod minutes;
mod outward;
mod pictures;
mod plain;
mod reading;

pub(crate) use minutes::reading_minutes;
pub use minutes::{Estimate, estimate_minutes};
pub use outward::{OutwardLink, outward_links};

use crate::head;
use crate::mistakes::{Mistake, Mistakes, Severity, Tally};
use crate::names::{Kind, kind_of};
use crate::package::Package;
use crate::twin::TwinKind;
use found::Found;

/// A piece of advice. Message and hint are German sentences for authors.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Advice {
    pub kind: AdviceKind,
    /// Path inside the course folder, with `/`.
    pub file: String,
    /// Counted from 1; 0 when no line is meant.
    pub line: usize,
    pub message: String,
    pub hint: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AdviceKind {
    /// A link whose text does not say where it leads.
    LinkText,
    /// A link that leads nowhere outside of one house.
    Reach,
    /// An alternative text that describes nothing.
    AltText,
    /// A picture that seems to hold text.
    TextInPicture,
    /// Captions that do not reach to the end.
    Captions,
    ReadingEase,
    /// What of the rules of Leichte Sprache can be counted.
    PlainLanguage,
    /// Minutes that do not fit what there is to read, see and answer.
    Minutes,
    /// How much advice there is besides.
    More,
}

impl AdviceKind {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::LinkText => "link-text",
            Self::Reach => "reach",
            Self::AltText => "alt-text",
            Self::TextInPicture => "text-in-picture",
            Self::Captions => "captions",
            Self::ReadingEase => "reading-ease",
            Self::PlainLanguage => "plain-language",
            Self::Minutes => "minutes",
            Self::More => "more",
        }
    }
}

impl From<Advice> for Mistake {
    /// Advice is a mistake that stops nothing.
    fn from(advice: Advice) -> Self {
        Mistake {
            severity: Severity::Warning,
            file: advice.file,
            line: advice.line,
            message: advice.message,
            hint: advice.hint,
        }
    }
}

/// Advice on all texts, in order of file and line. What [`crate::read_package`] finds, warnings
/// among it, is not repeated: headings that skip a level, pictures and films without a text. Of
/// very much the first is told, and how much more there is.
pub fn advise(package: &Package) -> Vec<Advice> {
    let mut advice = Vec::new();
    let mut tally = Tally::default();
    for (path, text) in &package.texts {
        let Some((is_quiz, found)) = look_into(path, text) else {
            continue;
        };
        let mut pad = Pad {
            file: path,
            advice: &mut advice,
            tally: &mut tally,
        };
        links::advise(&found, &mut pad);
        outward::advise(&found, &mut pad);
        pictures::advise(&found, &mut pad);
        if !is_quiz {
            captions::advise(&found, package, &mut pad);
            match kind_of(path) {
                Kind::Twin(_, TwinKind::Leicht) => plain::advise(&found, &mut pad),
                _ => reading::advise(&found, &mut pad),
            }
        }
        minutes::advise(path, text, &found, package, &mut pad);
    }
    advice.sort_by(|a, b| (&a.file, a.line, a.kind).cmp(&(&b.file, b.line, b.kind)));
    advice.extend(tally.rest().map(|rest| Advice {
        kind: AdviceKind::More,
        file: rest.file,
        line: rest.line,
        message: rest.message,
        hint: rest.hint,
    }));
    advice.sort_by(|a, b| a.file.cmp(&b.file));
    advice
}

/// What readers see of a file and whether it is a quiz; nothing for a file they do not see.
fn look_into(path: &str, text: &str) -> Option<(bool, Found)> {
    let is_quiz = match kind_of(path) {
        Kind::Text(_) | Kind::Twin(..) | Kind::Handout(_) => false,
        Kind::Quiz(_) | Kind::FinalTest => true,
        _ => return None,
    };
    let document = head::split(path, text, &Mistakes::default());
    let found = Found::in_text(document.body, document.body_line, is_quiz);
    Some((is_quiz, found))
}

/// Collects the advice on one file.
struct Pad<'a> {
    file: &'a str,
    advice: &'a mut Vec<Advice>,
    tally: &'a mut Tally,
}

impl Pad<'_> {
    fn note(
        &mut self,
        kind: AdviceKind,
        line: usize,
        message: impl Into<String>,
        hint: impl Into<String>,
    ) {
        if !self.tally.has_room(self.file, Severity::Warning) {
            return;
        }
        self.advice.push(Advice {
            kind,
            file: self.file.to_owned(),
            line,
            message: message.into(),
            hint: hint.into(),
        });
    }
}
