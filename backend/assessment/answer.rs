//! An answer: parsed from the fields of a form against the sheet the learner saw, and kept
//! in positions of the file. No database, no clock.

use std::collections::BTreeSet;

use course_package::{ClozePart, Task};
use serde::{Deserialize, Serialize};

use super::sheet::Item;
use crate::problem::{Outcome, Problem};

/// The longest text for a gap; the pages say the same with `maxlength`.
pub(super) const LONGEST_TEXT: usize = 60;

/// Positions count from 0 in the order of the file; `None` is a field left empty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Answer {
    /// The chosen options of a single or multiple choice.
    Choice(BTreeSet<usize>),
    /// The place given to each step.
    Ordering(Vec<Option<usize>>),
    /// The right side given to each left one.
    Matching(Vec<Option<usize>>),
    Cloze(Vec<Gap>),
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Gap {
    Text(String),
    Choice(Option<usize>),
}

/// The name of a question's only field, or of its first part.
pub(super) fn field(key: &str) -> String {
    format!("a-{key}")
}

/// The name of one of several fields of a question; keys are slugs and have no underscore.
pub(super) fn part_field(key: &str, part: usize) -> String {
    format!("a-{key}_{part}")
}

impl Answer {
    /// Reads the fields of one question; what was not on the sheet is refused.
    pub fn parse(task: &Task, item: &Item, pairs: &[(String, String)]) -> Outcome<Self> {
        let shown = item.shown(0);
        match task {
            Task::Single { .. } | Task::Multiple { .. } => {
                let chosen = values(pairs, &field(&item.key))
                    .map(|value| seen(shown, value))
                    .collect::<Outcome<BTreeSet<usize>>>()?;
                if chosen.len() > 1 && matches!(task, Task::Single { .. }) {
                    return Err(unknown());
                }
                Ok(Self::Choice(chosen))
            }
            Task::Ordering { steps } => {
                let mut places = vec![None; steps.len()];
                for (position, step) in shown.iter().enumerate() {
                    let value = value(pairs, &part_field(&item.key, position));
                    if let Some(slot) = places.get_mut(*step) {
                        *slot = place(value, steps.len())?;
                    }
                }
                Ok(Self::Ordering(places))
            }
            Task::Matching { pairs: sides } => (0..sides.len())
                .map(|left| choice(shown, value(pairs, &part_field(&item.key, left))))
                .collect::<Outcome<_>>()
                .map(Self::Matching),
            Task::Cloze { parts } => gaps(parts)
                .enumerate()
                .map(|(gap, part)| {
                    let value = value(pairs, &part_field(&item.key, gap));
                    match part {
                        ClozePart::Choice { .. } => choice(item.shown(gap), value).map(Gap::Choice),
                        _ => text(value).map(Gap::Text),
                    }
                })
                .collect::<Outcome<_>>()
                .map(Self::Cloze),
        }
    }

    /// Nothing was filled in at all.
    pub fn is_blank(&self) -> bool {
        match self {
            Self::Choice(chosen) => chosen.is_empty(),
            Self::Ordering(parts) | Self::Matching(parts) => parts.iter().all(Option::is_none),
            Self::Cloze(gaps) => gaps.iter().all(Gap::is_blank),
        }
    }

    /// Every field was filled in.
    pub fn is_complete(&self) -> bool {
        match self {
            Self::Choice(chosen) => !chosen.is_empty(),
            Self::Ordering(parts) | Self::Matching(parts) => parts.iter().all(Option::is_some),
            Self::Cloze(gaps) => !gaps.iter().any(Gap::is_blank),
        }
    }
}

impl Gap {
    fn is_blank(&self) -> bool {
        match self {
            Self::Text(text) => text.is_empty(),
            Self::Choice(chosen) => chosen.is_none(),
        }
    }
}

/// The gaps of a text, without what stands between them.
pub(super) fn gaps(parts: &[ClozePart]) -> impl Iterator<Item = &ClozePart> {
    parts
        .iter()
        .filter(|part| matches!(part, ClozePart::Input { .. } | ClozePart::Choice { .. }))
}

fn values<'a>(
    pairs: &'a [(String, String)],
    name: &'a str,
) -> impl Iterator<Item = &'a str> + use<'a> {
    pairs
        .iter()
        .filter(move |(field, value)| field == name && !value.is_empty())
        .map(|(_, value)| value.as_str())
}

fn value<'a>(pairs: &'a [(String, String)], name: &str) -> &'a str {
    pairs
        .iter()
        .find(|(field, _)| field == name)
        .map_or("", |(_, value)| value.as_str())
}

/// From the position on the page to the position in the file.
fn seen(shown: &[usize], value: &str) -> Outcome<usize> {
    let position: usize = value.parse().map_err(|_| unknown())?;
    shown.get(position).copied().ok_or_else(unknown)
}

fn choice(shown: &[usize], value: &str) -> Outcome<Option<usize>> {
    if value.is_empty() {
        return Ok(None);
    }
    seen(shown, value).map(Some)
}

/// Places are counted from 1 on the page.
fn place(value: &str, places: usize) -> Outcome<Option<usize>> {
    if value.is_empty() {
        return Ok(None);
    }
    match value.parse::<usize>() {
        Ok(place) if (1..=places).contains(&place) => Ok(Some(place - 1)),
        _ => Err(unknown()),
    }
}

fn text(value: &str) -> Outcome<String> {
    let text = value.trim();
    if text.chars().count() > LONGEST_TEXT {
        return Err(Problem::field("antwort", "test-antwort-lang"));
    }
    Ok(text.chars().filter(|letter| !letter.is_control()).collect())
}

fn unknown() -> Problem {
    Problem::field("antwort", "test-antwort-unbekannt")
}
