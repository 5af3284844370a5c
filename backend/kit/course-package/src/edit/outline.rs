//! What stands in a package, for whoever changes its order.

use super::entries::Entries;
use super::lesson::split_lesson;
use crate::course::LessonKind;
use crate::head;
use crate::media::MediaKind;
use crate::mistakes::Mistakes;
use crate::names::{Kind, kind_of};
use crate::order::{Group, Stem, put_in_order};
use crate::package::Package;
use crate::read::FINAL_TEST;
use crate::twin::TwinKind;

/// The order of a course as far as it can be made out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Outline {
    /// The lessons beside modules come first; modules may be empty.
    pub chapters: Vec<OutlineChapter>,
    pub final_test: bool,
    /// Paths of the handouts.
    pub handouts: Vec<String>,
}

/// A module, or the lessons that are in none.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OutlineChapter {
    /// Absent for the lessons that are in no module.
    pub key: Option<String>,
    pub title: Option<String>,
    pub lessons: Vec<OutlineLesson>,
}

#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OutlineLesson {
    pub key: String,
    /// Empty when the file has none.
    pub title: String,
    /// Text and quiz together, 0 when neither says.
    pub minutes: u32,
    /// What it looks like from afar.
    pub kind: LessonKind,
    /// Paths of its files.
    pub text: Option<String>,
    pub quiz: Option<String>,
    /// Its text once more, with their paths. Without a text and a quiz they have lost their lesson.
    pub twins: Vec<(TwinKind, String)>,
}

impl OutlineLesson {
    /// The paths of all its files.
    pub fn files(&self) -> impl Iterator<Item = &String> {
        let twins = self.twins.iter().map(|(_, path)| path);
        self.text.iter().chain(&self.quiz).chain(twins)
    }
}

/// Never fails; files that are no lesson are left out.
pub fn outline(package: &Package) -> Outline {
    let paths = package.texts.keys().map(String::as_str);
    let order = put_in_order(paths, &Mistakes::default());
    let is_shown = |group: &&Group| group.key.is_some() || !group.stems.is_empty();
    let handouts = package.texts.keys();
    Outline {
        chapters: order
            .groups
            .iter()
            .filter(is_shown)
            .map(|group| chapter(group, package))
            .collect(),
        final_test: package.texts.contains_key(FINAL_TEST),
        handouts: handouts
            .filter(|path| matches!(kind_of(path), Kind::Handout(_)))
            .cloned()
            .collect(),
    }
}

fn chapter(group: &Group, package: &Package) -> OutlineChapter {
    let manifest = package.texts.get(&format!("{}/modul.toml", group.folder));
    let title = manifest.map(|text| Entries::read(text).text("titel"));
    OutlineChapter {
        key: group.key.clone(),
        title: title.filter(|title| !title.is_empty()),
        lessons: group
            .stems
            .iter()
            .map(|stem| lesson(stem, package))
            .collect(),
    }
}

fn lesson(stem: &Stem, package: &Package) -> OutlineLesson {
    let text_at = |path: &Option<String>| {
        let text = path.as_ref().and_then(|path| package.texts.get(path));
        text.map(String::as_str)
    };
    let text = text_at(&stem.text).map(split_lesson);
    let quiz = text_at(&stem.quiz).map(quiz_entries);
    let quiz_minutes = quiz.as_ref().and_then(|quiz| quiz.number("minuten"));
    let (title, minutes, kind) = match &text {
        Some((head, body, _)) => (head.title.clone(), head.minutes, kind_from_afar(body)),
        None => {
            let title = quiz.as_ref().map(|quiz| quiz.text("titel"));
            (title.unwrap_or_default(), None, LessonKind::Quiz)
        }
    };
    OutlineLesson {
        key: stem.key.clone(),
        title,
        minutes: minutes
            .unwrap_or_default()
            .saturating_add(quiz_minutes.unwrap_or_default()),
        kind,
        text: stem.text.clone(),
        quiz: stem.quiz.clone(),
        twins: stem.twins.clone(),
    }
}

pub(super) fn quiz_entries(text: &str) -> Entries {
    Entries::read(head::split("", text, &Mistakes::default()).head.text)
}

/// Looks for a line that is a film or an audio, else at the first line, without reading the text.
fn kind_from_afar(body: &str) -> LessonKind {
    let address = |line: &str| {
        let (_, address) = line.trim().split_once("](")?;
        let end = address.find([' ', ')']).unwrap_or(address.len());
        address.get(..end).map(str::to_owned)
    };
    let recordings = body.lines().filter(|line| line.starts_with("!["));
    for line in recordings {
        match address(line).as_deref().and_then(MediaKind::of) {
            Some(MediaKind::Film) => return LessonKind::Film,
            Some(MediaKind::Audio) => return LessonKind::Audio,
            _ => {}
        }
    }
    let first = body.lines().find(|line| !line.trim().is_empty());
    let link = first.filter(|line| line.starts_with('[') && line.trim_end().ends_with(')'));
    match link.and_then(address) {
        Some(address) if MediaKind::of(&address) == Some(MediaKind::Document) => {
            LessonKind::Document
        }
        Some(address) if address.starts_with("https:") => LessonKind::Link,
        _ => LessonKind::Text,
    }
}
