//! Advice on links whose text says nothing.

use super::found::Found;
use super::{AdviceKind, Pad};

/// Further texts than those that the reader of courses warns about.
const EMPTY_PHRASES: [&str; 14] = [
    "klicken sie hier",
    "bitte hier klicken",
    "hier klicken sie",
    "hier entlang",
    "hier nachlesen",
    "dieser link",
    "diesem link",
    "mehr erfahren",
    "mehr dazu",
    "mehr lesen",
    "mehr informationen",
    "weitere informationen",
    "weiterlesen",
    "website",
];

pub(super) fn advise(found: &Found, pad: &mut Pad) {
    for link in &found.links {
        let text = link.text.trim();
        let words = text
            .trim_matches(['.', '!', '…', '»', '>', ' '])
            .to_lowercase();
        let is_address = ["http://", "https://", "www."]
            .iter()
            .any(|start| words.starts_with(start));
        if EMPTY_PHRASES.contains(&words.as_str()) {
            pad.note(
                AdviceKind::LinkText,
                link.line,
                format!("Der Link heißt nur „{text}“."),
                "Sagen Sie im Text des Links, wohin er führt; manche hören nur die Links.",
            );
        } else if is_address {
            pad.note(
                AdviceKind::LinkText,
                link.line,
                format!("Der Link zeigt nur seine Adresse: „{}“.", super::reading::short(text)),
                "Schreiben Sie, was dort steht: [Name der Seite](Adresse). Vorgelesen ist eine Adresse nicht zu verstehen.",
            );
        }
    }
}
