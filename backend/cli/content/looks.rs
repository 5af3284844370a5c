//! How the Kommunen of the example look: their arms as files beside it, their colours.

use std::collections::HashMap;
use std::fs;
use std::path::Path;

use course_package::Mistake;

use super::example::{KommunenFile, LookEntry};
use super::sheet::{Sheet, Word};
use crate::organisation::{Accent, Colour, Logo, Sentences};

/// What a Kommune of the example wears and says.
pub(in crate::cli) struct ExampleLook {
    pub logo: Logo,
    pub accent: Accent,
    pub sentences: Sentences,
}

/// By the slug of the Kommune.
pub(in crate::cli) type Looks = HashMap<String, ExampleLook>;

/// Draws every logo and checks every colour and sentence.
pub(super) fn read(folder: &Path, sheet: &Sheet<KommunenFile>) -> Result<Looks, Vec<Mistake>> {
    let (mut looks, mut mistakes) = (Looks::new(), Vec::new());
    for kommune in &sheet.entries.kommune {
        let Some(entry) = &kommune.aussehen else {
            continue;
        };
        let mut keep = |at: &Word, message: &str, hint| {
            mistakes.push(sheet.mistake(at, message.to_owned(), hint));
        };
        let logo = fs::read(folder.join(entry.wappen.as_ref()));
        let logo = logo.ok().and_then(|bytes| Logo::draw(&bytes).ok());
        if logo.is_none() {
            let hint = "Der Name gilt ab dem Ordner beispiel: PNG, JPEG oder WebP.";
            keep(&entry.wappen, "Das Wappen lässt sich nicht lesen.", hint);
        }
        let accent = Colour::parse(entry.akzent.as_ref()).map(Accent::of);
        let accent = accent.filter(|accent| accent.is_readable());
        if accent.is_none() {
            let hint = "Eine Farbe sieht so aus: #1f6f5c; sie muss auf hellem Grund lesbar sein.";
            keep(
                &entry.akzent,
                "Die Farbe ist keine oder nicht lesbar.",
                hint,
            );
        }
        let sentences = sentences(entry, &kommune.lernzeit);
        if sentences.is_none() {
            keep(
                &entry.wappen,
                "Ein Satz ist länger als 300 Zeichen.",
                "Kürzen Sie ihn.",
            );
        }
        if let (Some(logo), Some(accent), Some(sentences)) = (logo, accent, sentences) {
            let look = ExampleLook {
                logo,
                accent,
                sentences,
            };
            looks.insert(kommune.slug.as_ref().clone(), look);
        }
    }
    if mistakes.is_empty() {
        Ok(looks)
    } else {
        Err(mistakes)
    }
}

fn sentences(entry: &LookEntry, learning_time: &str) -> Option<Sentences> {
    Sentences::parse(&entry.begruessung, &entry.mein_lernen, learning_time).ok()
}
