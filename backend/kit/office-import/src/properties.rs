//! What holds for the whole file: its title, and putting everything together.

use std::io::{Read, Seek};

use crate::blocks::one_line;
use crate::error::ImportError;
use crate::package::Package;
use crate::pictures::Pictures;
use crate::remarks::Remarks;
use crate::{Imported, ImportedLesson, minutes, names};

/// The longest title that is kept, in characters.
const MAX_TITLE: usize = 120;
/// Titles that programs give to a new file.
const MADE_BY_ITSELF: [&str; 6] = [
    "powerpoint-präsentation",
    "powerpoint presentation",
    "präsentation",
    "presentation",
    "word document",
    "dokument",
];

/// The title in the properties of the file, if a person has written it.
pub(crate) fn title(
    package: &mut Package<impl Read + Seek>,
) -> Result<Option<String>, ImportError> {
    let Some(part) = package.relations("")?.first("core-properties") else {
        return Ok(None);
    };
    if !package.has(&part) {
        return Ok(None);
    }
    let text = package.text(&part)?;
    let root = package.tree(&part, &text)?;
    let title = root.child("title").map(|title| short(&title.text()));
    Ok(title.filter(|title| !MADE_BY_ITSELF.contains(&title.to_lowercase().as_str())))
}

/// One line of at most 120 characters.
pub(crate) fn short(title: &str) -> String {
    let mut clean = String::new();
    crate::escape::clean(title, &mut clean);
    let line = one_line(&clean);
    if line.chars().count() <= MAX_TITLE {
        return line;
    }
    let mut short: String = line.chars().take(MAX_TITLE - 1).collect();
    short.push('…');
    short
}

/// A lesson whose minutes are estimated.
pub(crate) fn lesson(title: String, body: String, script: Option<String>) -> ImportedLesson {
    ImportedLesson {
        minutes: minutes::estimate(&[&body, script.as_deref().unwrap_or_default()]),
        title,
        body,
        script,
    }
}

/// The first title that says something names the whole, otherwise the first lesson or the file.
pub(crate) fn imported(
    file: &str,
    titles: [Option<String>; 2],
    mut lessons: Vec<ImportedLesson>,
    pictures: &Pictures,
    remarks: &Remarks,
) -> Imported {
    let says_something = |title: &String| !title.is_empty();
    let stem = short(names::stem(file));
    let title = titles.into_iter().flatten().find(says_something);
    let title = title.or(Some(stem)).filter(says_something);
    let title = title.unwrap_or_else(|| "Kurs".to_owned());
    if lessons.is_empty() {
        lessons.push(lesson(title.clone(), String::new(), None));
    }
    Imported {
        title,
        lessons,
        pictures: pictures.names(),
        remarks: remarks.sentences(),
    }
}
