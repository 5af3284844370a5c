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

/// Where an entry of `kurs.toml` is written below the draft, and how it is called there.
const SETTINGS: [(&str, &str, &str); 12] = [
    ("titel", "/einstellungen#titel", "redaktion-kurs-titel"),
    ("kurz", "/einstellungen#kurz", "redaktion-kurs-kurz"),
    (
        "lernziele",
        "/einstellungen#lernziele",
        "redaktion-kurs-lernziele",
    ),
    (
        "zielgruppe",
        "/einstellungen#zielgruppe",
        "redaktion-kurs-zielgruppe",
    ),
    ("stufe", "/einstellungen#stufe", "redaktion-kurs-stufe"),
    ("dauer", "/einstellungen#dauer", "redaktion-kurs-dauer"),
    ("themen", "/einstellungen#themen", "redaktion-kurs-themen"),
    ("lizenz", "/einstellungen#lizenz", "redaktion-kurs-lizenz"),
    ("stand", "/einstellungen#stand", "redaktion-kurs-stand"),
    (
        "bestehen_ab",
        "/einstellungen#bestehen",
        "redaktion-kurs-bestehen",
    ),
    ("fassung", "/veroeffentlichen#fassung", "redaktion-fassung"),
    (
        "aenderungen",
        "/veroeffentlichen#aenderungen",
        "redaktion-aenderungen",
    ),
];

/// Entries of the head of a sheet, their fields on its page, and how they are called there.
const HEAD: [(&str, &str, &str); 3] = [
    ("titel", "titel", "redaktion-titel-der-lektion"),
    ("minuten", "minuten", "redaktion-minuten-feld"),
    ("kurz", "kurz", "redaktion-kurzfassung"),
];

/// `href` is the address of the draft.
pub fn finding_views(visitor: &Visitor, href: &str, findings: &[Finding]) -> Vec<FindingView> {
    findings.iter().map(|it| view(visitor, href, it)).collect()
}

fn view(visitor: &Visitor, href: &str, finding: &Finding) -> FindingView {
    let entry = entry_of(finding);
    let (path, field) = match &finding.place {
        Place::Course => (String::new(), ""),
        Place::Settings => {
            let path = entry.map_or("/einstellungen", |(_, path, _)| path);
            (path.to_owned(), "")
        }
        Place::Media => ("/medien".to_owned(), ""),
        Place::Sheet(key) => match entry {
            Some((_, anchor, _)) => (format!("/lektion/{key}#{anchor}"), ""),
            None => place_in(key, finding),
        },
    };
    FindingView {
        is_error: finding.is_error,
        text: match entry {
            Some((entry, _, label)) => {
                let label = format!("„{}“", visitor.t(label));
                finding.message.replace(&format!("`{entry}`"), &label)
            }
            None => finding.message.clone(),
        },
        hint: finding.hint.clone(),
        place: match (finding.line, field) {
            (0, _) | (_, "") => String::new(),
            (line, _) => visitor.frame("").tn("redaktion-zeile", line),
        },
        // The line of a file says nothing to whoever sees fields.
        excerpt: match entry {
            Some(_) => String::new(),
            None => finding.excerpt.clone(),
        },
        href: format!("{href}{path}"),
        line: finding.line,
        field,
    }
}

/// The entry that a finding names, if it has a field of its own on the page.
fn entry_of(finding: &Finding) -> Option<(&'static str, &'static str, &'static str)> {
    let entries: &[_] = match &finding.place {
        Place::Settings => &SETTINGS,
        Place::Sheet(_) if !finding.is_in_quiz => &HEAD,
        _ => return None,
    };
    // Line 0 of a sheet is its head, whose lines are entries as those of kurs.toml are.
    let is_entry = finding.place == Place::Settings || finding.line == 0;
    let written = finding.excerpt.split_once(" = ").filter(|_| is_entry);
    let quoted = finding.message.split('`').nth(1);
    let named = quoted.or(written.map(|(entry, _)| entry))?;
    entries.iter().find(|(entry, ..)| *entry == named).copied()
}

/// The address of a line of a sheet below the draft, and its field.
fn place_in(key: &str, finding: &Finding) -> (String, &'static str) {
    let field = if finding.is_in_quiz { "quiz" } else { "text" };
    let line = match finding.line {
        0 => String::new(),
        line => format!("?zeile={line}"),
    };
    (format!("/lektion/{key}{line}#{field}"), field)
}
