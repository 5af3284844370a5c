//! Findings as pages show them.

use crate::authoring::findings::{Finding, Place};
use crate::identity::Visitor;

pub struct FindingView {
    pub is_error: bool,
    pub text: String,
    pub hint: String,
    /// "Zeile 12", or nothing.
    pub place: String,
    pub excerpt: String,
    pub href: String,
    pub line: usize,
    /// The field of the editor, or nothing.
    pub field: &'static str,
}

/// `href` is the address of the draft.
pub fn finding_views(visitor: &Visitor, href: &str, findings: &[Finding]) -> Vec<FindingView> {
    findings.iter().map(|it| view(visitor, href, it)).collect()
}

fn view(visitor: &Visitor, href: &str, finding: &Finding) -> FindingView {
    let (path, field) = match &finding.place {
        Place::Course => (String::new(), ""),
        Place::Settings => ("/einstellungen".to_owned(), ""),
        Place::Media => ("/medien".to_owned(), ""),
        Place::Sheet(key) => {
            let field = if finding.is_in_quiz { "quiz" } else { "text" };
            let line = match finding.line {
                0 => String::new(),
                line => format!("?zeile={line}"),
            };
            (format!("/lektion/{key}{line}#{field}"), field)
        }
    };
    FindingView {
        is_error: finding.is_error,
        text: finding.message.clone(),
        hint: finding.hint.clone(),
        place: match (finding.line, field) {
            (0, _) | (_, "") => String::new(),
            (line, _) => visitor.frame("").tn("redaktion-zeile", line),
        },
        excerpt: finding.excerpt.clone(),
        href: format!("{href}{path}"),
        line: finding.line,
        field,
    }
}
