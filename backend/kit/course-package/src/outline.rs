//! Puts the files of a course in order: modules, lessons, final test.

use std::collections::BTreeMap;

use crate::book::Book;
use crate::folder::Folder;
use crate::names::{Kind, Numbered, is_reserved_key, kind_of, numbered};

/// The course as a list of files.
#[derive(Debug, Default)]
pub(crate) struct Outline {
    pub(crate) chapters: Vec<Chapter>,
    pub(crate) has_final: bool,
}

/// A module, or all lessons of a course without modules.
#[derive(Debug, Default)]
pub(crate) struct Chapter {
    /// Empty for the course folder itself.
    pub(crate) folder: String,
    pub(crate) key: Option<String>,
    pub(crate) stems: Vec<Stem>,
}

/// The one or two files of a lesson.
#[derive(Debug)]
pub(crate) struct Stem {
    pub(crate) key: String,
    pub(crate) text: Option<String>,
    pub(crate) quiz: Option<String>,
}

/// Reports duplicate numbers and keys, empty modules, and lessons beside modules.
pub(crate) fn arrange(folder: &Folder, book: &Book) -> Outline {
    let mut chapters = vec![chapter(folder, "", None, book)];
    let mut modules: Vec<(Numbered, &String)> = folder
        .modules
        .iter()
        .filter_map(|name| Some((numbered(name)?, name)))
        .collect();
    modules.sort_by_key(|(name, _)| name.number);
    for pair in modules.windows(2) {
        if let [(first, first_path), (second, path)] = pair
            && first.number == second.number
        {
            let message = format!("Die Nummer {} ist schon vergeben.", second.number);
            let hint = format!("Auch {first_path} trägt sie. Nummerieren Sie neu.");
            book.mistakes.error(path, 0, message, hint);
        }
    }
    for (name, path) in modules {
        let module = chapter(folder, path, Some(name.key), book);
        if module.stems.is_empty() {
            let hint = "Legen Sie eine Lektion hinein oder löschen Sie den Ordner.";
            book.mistakes
                .error(path, 0, "Das Modul hat keine Lektion.", hint);
        }
        chapters.push(module);
    }
    check_keys(&chapters, book);
    check_mixture(&chapters, book);
    chapters.retain(|chapter| !chapter.stems.is_empty());
    if chapters.is_empty() {
        let hint = "Legen Sie eine Datei wie 1-beginn.md an.";
        book.mistakes
            .error("", 0, "Der Kurs hat keine Lektion.", hint);
    }
    Outline {
        chapters,
        has_final: folder.texts.contains_key("abschluss.quiz.md"),
    }
}

fn chapter(folder: &Folder, at: &str, key: Option<String>, book: &Book) -> Chapter {
    let mut stems: BTreeMap<u32, Stem> = BTreeMap::new();
    for path in folder.texts.keys() {
        let (parent, _) = path.rsplit_once('/').unwrap_or(("", path));
        let (name, is_quiz) = match kind_of(path) {
            Kind::Text(name) if parent == at => (name, false),
            Kind::Quiz(name) if parent == at => (name, true),
            _ => continue,
        };
        let stem = stems.entry(name.number).or_insert_with(|| Stem {
            key: name.key.clone(),
            text: None,
            quiz: None,
        });
        let slot = if is_quiz {
            &mut stem.quiz
        } else {
            &mut stem.text
        };
        if stem.key != name.key || slot.is_some() {
            let message = format!("Die Nummer {} ist schon vergeben.", name.number);
            let hint = format!(
                "Auch die Lektion „{}“ trägt sie. Nummerieren Sie neu.",
                stem.key
            );
            book.mistakes.error(path, 0, message, hint);
            continue;
        }
        *slot = Some(path.clone());
    }
    Chapter {
        folder: at.to_owned(),
        key,
        stems: stems.into_values().collect(),
    }
}

fn check_keys(chapters: &[Chapter], book: &Book) {
    let mut seen: BTreeMap<&str, &str> = BTreeMap::new();
    for stem in chapters.iter().flat_map(|chapter| &chapter.stems) {
        let path = stem.path();
        if is_reserved_key(&stem.key) {
            let message = format!("Der Name „{}“ ist vergeben.", stem.key);
            book.mistakes.error(
                path,
                0,
                message,
                "Geben Sie der Lektion einen anderen Namen.",
            );
        }
        if let Some(earlier) = seen.insert(&stem.key, path) {
            let message = format!("Den Namen „{}“ gibt es schon.", stem.key);
            let hint = format!("Auch {earlier} heißt so. Namen sind im ganzen Kurs einmalig.");
            book.mistakes.error(path, 0, message, hint);
        }
    }
}

/// Beside modules only the precheck may stand; being a lone quiz, it is a quiz without text.
fn check_mixture(chapters: &[Chapter], book: &Book) {
    let [top, _, ..] = chapters else { return };
    let misplaced = top.stems.iter().enumerate().filter(|(index, stem)| {
        let is_opening_quiz = *index == 0 && stem.text.is_none();
        !is_opening_quiz
    });
    for (_, stem) in misplaced {
        book.mistakes.error(
            stem.path(),
            0,
            "Die Lektion steht neben Modulen.",
            "Legen Sie sie in einen der Ordner. Oben steht bei Modulen nur der Vorabtest.",
        );
    }
}

impl Stem {
    pub(crate) fn path(&self) -> &str {
        self.text
            .as_deref()
            .or(self.quiz.as_deref())
            .unwrap_or_default()
    }
}
