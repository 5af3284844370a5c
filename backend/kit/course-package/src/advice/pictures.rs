//! Advice on alternative texts, and the question whether a picture holds text.

use super::found::{Found, Linked};
use super::{AdviceKind, Pad};
use crate::inline::DECORATIVE;
use crate::names::slugify;
use crate::paragraph::is_recording;

/// Words that name a picture instead of describing it.
const NAMES: [&str; 9] = [
    "bild",
    "foto",
    "grafik",
    "abbildung",
    "screenshot",
    "logo",
    "icon",
    "diagramm",
    "zeichnung",
];
/// Words that tell of text in a picture.
const TEXT_SIGNS: [&str; 16] = [
    "screenshot",
    "bildschirmfoto",
    "bildschirmausschnitt",
    "bildschirmansicht",
    "tabelle",
    "diagramm",
    "folie",
    "plakat",
    "formular",
    "beschriftet",
    "beschriftung",
    "überschrift",
    "infografik",
    "schaubild",
    "organigramm",
    "steht:",
];

pub(super) fn advise(found: &Found, pad: &mut Pad) {
    let pictures = found
        .pictures
        .iter()
        .filter(|picture| !is_recording(&picture.address));
    for picture in pictures {
        let alt = picture.text.trim();
        if alt.is_empty() || alt == DECORATIVE {
            continue;
        }
        if is_name(alt, picture) {
            pad.note(
                AdviceKind::AltText,
                picture.line,
                format!(
                    "Der Alternativtext „{}“ beschreibt nichts.",
                    super::reading::short(alt)
                ),
                "Schreiben Sie in einem Satz, was man sieht und worauf es ankommt. Schmückt das \
                 Bild nur, schreiben Sie ![dekorativ](…).",
            );
        } else if has_text(alt) {
            pad.note(
                AdviceKind::TextInPicture,
                picture.line,
                "Steht Text im Bild? Ist er groß und deutlich genug, und nennt ihn auch der Alternativtext?",
                "Schrift im Bild wächst nicht mit und ist oft blass. Besser steht sie im Text der \
                 Lektion, oder das Bild ist dunkel auf hell und die Schrift so groß wie der Text daneben.",
            );
        }
    }
}

/// The name of a file, or a word for what it is.
fn is_name(alt: &str, picture: &Linked) -> bool {
    let lower = alt.to_lowercase();
    let file = picture.address.rsplit('/').next().unwrap_or_default();
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let ends_like_file = [".png", ".jpg", ".jpeg", ".webp", ".gif", ".svg"]
        .iter()
        .any(|ending| lower.ends_with(ending));
    let words: Vec<&str> = lower
        .split(|c: char| !c.is_alphabetic())
        .filter(|word| !word.is_empty())
        .collect();
    let is_camera = matches!(words.as_slice(), ["img" | "dsc" | "dscn" | "pxl" | "image"]);
    ends_like_file
        || is_camera
        || slugify(alt) == slugify(stem)
        || matches!(words.as_slice(), [only] if NAMES.contains(only))
}

/// A quotation of several words, or a word for pictures that hold text.
fn has_text(alt: &str) -> bool {
    let lower = alt.to_lowercase();
    let mut quotations = alt
        .split('„')
        .skip(1)
        .filter_map(|rest| Some(rest.split_once('“')?.0));
    TEXT_SIGNS.iter().any(|sign| lower.contains(sign))
        || quotations.any(|words| words.split_whitespace().count() > 1)
}
