//! Compares two versions of a course. Only what differs is looked into.

use std::collections::BTreeSet;

use super::changes::{Change, ChangeState, Comparison, MediaChange, TextChange};
use super::lessons::lesson_changes;
use super::quizzes::quiz_change;
use super::texts::{entry_changes, file_changes, state_of};
use crate::edit::{Outline, outline};
use crate::names::{Kind, kind_of};
use crate::package::Package;
use crate::read::FINAL_TEST;

/// What differs between two versions, whatever state they are in.
pub fn compare(old: &Package, new: &Package) -> Comparison {
    let (old_outline, new_outline) = (outline(old), outline(new));
    let settings = |package: &'_ Package| package.texts.get("kurs.toml").cloned();
    let settings = (
        settings(old).unwrap_or_default(),
        settings(new).unwrap_or_default(),
    );
    Comparison {
        settings: entry_changes(&settings.0, &settings.1),
        modules: module_changes(&old_outline, &new_outline),
        lessons: lesson_changes((old, &old_outline), (new, &new_outline)),
        final_test: quiz_change(text_at(old, FINAL_TEST), text_at(new, FINAL_TEST)),
        texts: other_texts(old, new),
        media: media_changes(old, new),
    }
}

fn text_at<'p>(package: &'p Package, path: &str) -> Option<&'p str> {
    package.texts.get(path).map(String::as_str)
}

fn module_changes(old: &Outline, new: &Outline) -> Vec<Change> {
    let titles = |outline: &Outline| -> Vec<(String, String)> {
        let modules = outline.chapters.iter();
        modules
            .filter_map(|module| {
                Some((
                    module.key.clone()?,
                    module.title.clone().unwrap_or_default(),
                ))
            })
            .collect()
    };
    let (old, new) = (titles(old), titles(new));
    let title = |list: &[(String, String)], key: &str| {
        let found = list.iter().find(|(other, _)| other == key);
        found.map(|(_, title)| title.clone())
    };
    let gone = old.iter().filter(|(key, _)| title(&new, key).is_none());
    new.iter()
        .chain(gone)
        .map(|(key, _)| Change {
            key: key.clone(),
            old: title(&old, key),
            new: title(&new, key),
        })
        .filter(|change| change.old != change.new)
        .collect()
}

/// Texts that are no lesson, quiz or setting.
fn other_texts(old: &Package, new: &Package) -> Vec<TextChange> {
    let is_other = |path: &&String| {
        matches!(
            kind_of(path),
            Kind::Notes | Kind::Handout(_) | Kind::Media(_) | Kind::Unknown
        )
    };
    let paths: BTreeSet<&String> = old.texts.keys().chain(new.texts.keys()).collect();
    let changes = paths.into_iter().filter(is_other).map(|path| {
        let (before, after) = (text_at(old, path), text_at(new, path));
        let (head, blocks) = file_changes(before, after);
        TextChange {
            path: path.clone(),
            state: state_of(before, after, !head.is_empty() || !blocks.is_empty()),
            head,
            blocks,
        }
    });
    changes
        .filter(|change| change.state != ChangeState::Same)
        .collect()
}

fn media_changes(old: &Package, new: &Package) -> Vec<MediaChange> {
    let names: BTreeSet<&String> = old.media.keys().chain(new.media.keys()).collect();
    let changes = names.into_iter().map(|name| {
        let digest = |package: &Package| package.media.get(name).map(|media| media.sha256.clone());
        let (before, after) = (digest(old), digest(new));
        let is_changed = before != after;
        MediaChange {
            name: name.clone(),
            state: state_of(before, after, is_changed),
        }
    });
    changes
        .filter(|change| change.state != ChangeState::Same)
        .collect()
}
