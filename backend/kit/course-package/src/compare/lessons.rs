//! Compares lessons: which came, went, moved, and what has changed in them.

use std::collections::BTreeMap;

use super::changes::{ChangeState, LessonChange, Move, Place, TwinChange};
use super::keys::{match_keys, out_of_order};
use super::quizzes::quiz_change;
use super::split::blocks;
use super::texts::{block_changes, file_changes, state_of};
use crate::edit::{Outline, OutlineLesson};
use crate::package::Package;
use crate::twin::TwinKind;

/// A lesson and where it stands.
struct Placed<'p> {
    lesson: &'p OutlineLesson,
    place: Place,
    text: Option<&'p str>,
    quiz: Option<&'p str>,
    twins: Vec<(TwinKind, &'p str)>,
}

/// All lessons of both versions.
pub(super) fn lesson_changes(
    (old, old_outline): (&Package, &Outline),
    (new, new_outline): (&Package, &Outline),
) -> Vec<LessonChange> {
    let (old, new) = (placed(old, old_outline), placed(new, new_outline));
    let pairs = match_keys(&keys(&old), &keys(&new));
    let mut moves = moves(&pairs, &old, &new);
    let changes = pairs.iter().filter_map(|(before, after)| {
        let before = before.and_then(|at| old.get(at));
        let after_lesson = after.and_then(|at| new.get(at));
        let mut change = lesson_change(before, after_lesson)?;
        change.moved = after.and_then(|at| moves.remove(&at));
        Some(change)
    });
    changes.collect()
}

fn placed<'p>(package: &'p Package, outline: &'p Outline) -> Vec<Placed<'p>> {
    let text_at = |path: &Option<String>| {
        let text = path.as_ref().and_then(|path| package.texts.get(path));
        text.map(String::as_str)
    };
    let chapters = outline.chapters.iter();
    let lessons = chapters.flat_map(|chapter| {
        let lessons = chapter.lessons.iter().enumerate();
        lessons.map(|(index, lesson)| Placed {
            lesson,
            place: Place {
                module: chapter.key.clone(),
                number: index + 1,
            },
            text: text_at(&lesson.text),
            quiz: text_at(&lesson.quiz),
            twins: twins(package, lesson),
        })
    });
    lessons.collect()
}

fn twins<'p>(package: &'p Package, lesson: &OutlineLesson) -> Vec<(TwinKind, &'p str)> {
    let twins = lesson.twins.iter();
    let texts = twins.filter_map(|(kind, path)| Some((*kind, package.texts.get(path)?.as_str())));
    texts.collect()
}

fn keys<'p>(lessons: &[Placed<'p>]) -> Vec<&'p str> {
    let keys = lessons.iter().map(|placed| placed.lesson.key.as_str());
    keys.collect()
}

/// By position in the new order. A lesson moves when its module is another one, or when it is
/// among the fewest whose going leaves the others in their old order.
fn moves(
    pairs: &[(Option<usize>, Option<usize>)],
    old: &[Placed],
    new: &[Placed],
) -> BTreeMap<usize, Move> {
    let mut common: Vec<(usize, usize)> = pairs
        .iter()
        .filter_map(|(before, after)| Some(((*before)?, (*after)?)))
        .collect();
    common.sort_by_key(|(_, after)| *after);
    let places: Vec<usize> = common.iter().map(|(before, _)| *before).collect();
    let mut is_out = vec![false; common.len()];
    for at in out_of_order(&places) {
        if let Some(slot) = is_out.get_mut(at) {
            *slot = true;
        }
    }
    let moved = common
        .iter()
        .zip(is_out)
        .filter_map(|((before, after), is_out)| {
            let from = &old.get(*before)?.place;
            let to = &new.get(*after)?.place;
            let (from, to) = (from.clone(), to.clone());
            (is_out || from.module != to.module).then_some((*after, Move { from, to }))
        });
    moved.collect()
}

fn lesson_change(old: Option<&Placed>, new: Option<&Placed>) -> Option<LessonChange> {
    let newest = new.or(old)?;
    let mut change = LessonChange {
        key: newest.lesson.key.clone(),
        title: newest.lesson.title.clone(),
        ..LessonChange::default()
    };
    let text = (old.and_then(|old| old.text), new.and_then(|new| new.text));
    (change.head, change.blocks) = file_changes(text.0, text.1);
    let quiz = (old.and_then(|old| old.quiz), new.and_then(|new| new.quiz));
    change.quiz = quiz_change(quiz.0, quiz.1);
    change.twins = twin_changes(old, new);
    let is_changed = !change.head.is_empty()
        || !change.blocks.is_empty()
        || change.quiz.is_some()
        || !change.twins.is_empty();
    change.state = state_of(old, new, is_changed);
    Some(change)
}

fn twin_changes(old: Option<&Placed>, new: Option<&Placed>) -> Vec<TwinChange> {
    let text_of = |placed: Option<&Placed<'_>>, kind: TwinKind| {
        let mut twins = placed.into_iter().flat_map(|placed| &placed.twins);
        let twin = twins.find(|(other, _)| *other == kind);
        twin.map(|(_, text)| (*text).to_owned())
    };
    let changes = TwinKind::ALL.into_iter().map(|kind| {
        let (before, after) = (text_of(old, kind), text_of(new, kind));
        let blocks = block_changes(
            &blocks(before.as_deref().unwrap_or_default()),
            &blocks(after.as_deref().unwrap_or_default()),
        );
        TwinChange {
            kind,
            state: state_of(before, after, !blocks.is_empty()),
            blocks,
        }
    });
    changes
        .filter(|change| change.state != ChangeState::Same)
        .collect()
}
