//! Puts the files of a course in order: modules, lessons, final test.

use std::collections::{BTreeMap, BTreeSet};

use crate::mistakes::Mistakes;
use crate::names::{Kind, Numbered, is_reserved_key, kind_of, numbered};
use crate::twin::TwinKind;

/// The course as a list of files.
#[derive(Debug, Default)]
pub(crate) struct Order {
    /// The course folder itself, then its modules.
    pub(crate) groups: Vec<Group>,
    pub(crate) has_final: bool,
}

/// A module, or the course folder itself. It may be empty.
#[derive(Debug, Default)]
pub(crate) struct Group {
    /// Empty for the course folder itself.
    pub(crate) folder: String,
    pub(crate) key: Option<String>,
    pub(crate) stems: Vec<Stem>,
}

/// The files of a lesson. Without a text and a quiz it is no lesson but twins that have lost
/// theirs.
#[derive(Debug)]
pub(crate) struct Stem {
    pub(crate) number: u32,
    pub(crate) key: String,
    pub(crate) text: Option<String>,
    pub(crate) quiz: Option<String>,
    pub(crate) twins: Vec<(TwinKind, String)>,
}

/// Finds every lesson among the paths of the texts. Reports duplicate numbers and keys, empty
/// modules, and lessons beside modules.
pub(crate) fn put_in_order<'t>(
    paths: impl Iterator<Item = &'t str> + Clone,
    mistakes: &Mistakes,
) -> Order {
    let mut groups = vec![group(paths.clone(), "", None, mistakes)];
    for (name, path) in modules(paths.clone(), mistakes) {
        let module = group(paths.clone(), path, Some(name.key), mistakes);
        if module.stems.is_empty() {
            let hint = "Legen Sie eine Lektion hinein oder löschen Sie den Ordner.";
            mistakes.error(path, 0, "Das Modul hat keine Lektion.", hint);
        }
        groups.push(module);
    }
    check_keys(&groups, mistakes);
    check_mixture(&groups, mistakes);
    if groups.iter().all(|group| group.stems.is_empty()) {
        let hint = "Legen Sie eine Datei wie 1-beginn.md an.";
        mistakes.error("", 0, "Der Kurs hat keine Lektion.", hint);
    }
    let mut paths = paths;
    Order {
        groups,
        has_final: paths.any(|path| path == "abschluss.quiz.md"),
    }
}

/// Folders with a number, by it.
fn modules<'t>(
    paths: impl Iterator<Item = &'t str>,
    mistakes: &Mistakes,
) -> Vec<(Numbered, &'t str)> {
    let folders: BTreeSet<&str> = paths
        .filter_map(|path| Some(path.split_once('/')?.0))
        .collect();
    let mut modules: Vec<(Numbered, &str)> = folders
        .into_iter()
        .filter_map(|name| Some((numbered(name)?, name)))
        .collect();
    modules.sort_by_key(|(name, _)| name.number);
    for pair in modules.windows(2) {
        if let [(first, first_path), (second, path)] = pair
            && first.number == second.number
        {
            report_number(path, first.number, first_path, mistakes);
        }
    }
    modules
}

fn report_number(path: &str, number: u32, other: &str, mistakes: &Mistakes) {
    let message = format!("Die Nummer {number} ist schon vergeben.");
    let hint = format!("Auch {other} trägt sie. Nummerieren Sie neu.");
    mistakes.error(path, 0, message, hint);
}

fn group<'t>(
    paths: impl Iterator<Item = &'t str> + Clone,
    folder: &str,
    key: Option<String>,
    mistakes: &Mistakes,
) -> Group {
    let mut stems: Vec<Stem> = Vec::new();
    for path in paths.clone() {
        let (parent, _) = path.rsplit_once('/').unwrap_or(("", path));
        let (name, is_quiz) = match kind_of(path) {
            Kind::Text(name) if parent == folder => (name, false),
            Kind::Quiz(name) if parent == folder => (name, true),
            _ => continue,
        };
        let is_free = |stem: &&mut Stem| {
            let slot = if is_quiz { &stem.quiz } else { &stem.text };
            stem.number == name.number && stem.key == name.key && slot.is_none()
        };
        let (text, quiz) = if is_quiz {
            (None, Some(path.to_owned()))
        } else {
            (Some(path.to_owned()), None)
        };
        if let Some(stem) = stems.iter_mut().find(is_free) {
            stem.text = stem.text.take().or(text);
            stem.quiz = stem.quiz.take().or(quiz);
            continue;
        }
        if let Some(other) = stems.iter().find(|stem| stem.number == name.number) {
            report_number(path, name.number, other.path(), mistakes);
        }
        stems.push(Stem {
            number: name.number,
            key: name.key,
            text,
            quiz,
            twins: Vec::new(),
        });
    }
    add_twins(&mut stems, paths, folder);
    stems.sort_by_key(|stem| stem.number);
    Group {
        folder: folder.to_owned(),
        key,
        stems,
    }
}

/// Puts twins to their lessons.
fn add_twins<'t>(stems: &mut Vec<Stem>, paths: impl Iterator<Item = &'t str>, folder: &str) {
    for path in paths {
        let (parent, _) = path.rsplit_once('/').unwrap_or(("", path));
        let Kind::Twin(name, kind) = kind_of(path) else {
            continue;
        };
        if parent != folder {
            continue;
        }
        let is_free = |stem: &&mut Stem| {
            let is_own = stem.number == name.number && stem.key == name.key;
            is_own && stem.twins.iter().all(|(other, _)| *other != kind)
        };
        let twin = (kind, path.to_owned());
        match stems.iter_mut().find(is_free) {
            Some(stem) => stem.twins.push(twin),
            None => stems.push(Stem {
                number: name.number,
                key: name.key,
                text: None,
                quiz: None,
                twins: vec![twin],
            }),
        }
    }
}

fn check_keys(groups: &[Group], mistakes: &Mistakes) {
    let mut seen: BTreeMap<&str, &str> = BTreeMap::new();
    let stems = groups.iter().flat_map(|group| &group.stems);
    for stem in stems.filter(|stem| stem.is_lesson()) {
        let path = stem.path();
        if is_reserved_key(&stem.key) {
            let message = format!("Der Name „{}“ ist vergeben.", stem.key);
            mistakes.error(
                path,
                0,
                message,
                "Geben Sie der Lektion einen anderen Namen.",
            );
        }
        if let Some(earlier) = seen.insert(&stem.key, path) {
            let message = format!("Den Namen „{}“ gibt es schon.", stem.key);
            let hint = format!("Auch {earlier} heißt so. Namen sind im ganzen Kurs einmalig.");
            mistakes.error(path, 0, message, hint);
        }
    }
}

/// Beside modules only the precheck may stand; being a lone quiz, it is a quiz without text.
fn check_mixture(groups: &[Group], mistakes: &Mistakes) {
    let [top, _, ..] = groups else { return };
    let lessons = top.stems.iter().filter(|stem| stem.is_lesson());
    let misplaced = lessons.enumerate().filter(|(index, stem)| {
        let is_opening_quiz = *index == 0 && stem.text.is_none();
        !is_opening_quiz
    });
    for (_, stem) in misplaced {
        mistakes.error(
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

    /// Whether there is more than twins.
    pub(crate) fn is_lesson(&self) -> bool {
        self.text.is_some() || self.quiz.is_some()
    }

    /// The paths of all its files.
    pub(crate) fn files(&self) -> impl Iterator<Item = &String> {
        let twins = self.twins.iter().map(|(_, path)| path);
        self.text.iter().chain(&self.quiz).chain(twins)
    }
}
