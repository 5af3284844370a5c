//! The sheet of an attempt: which questions were drawn and in which order everything is
//! shown. It is stored at the start and never leaves the server. No database, no clock.

use course_package::{ClozePart, Task};
use rand::Rng;
use rand::seq::SliceRandom;
use serde::{Deserialize, Serialize};

use super::answer::gaps;

/// A question on the sheet, with the order of what can be chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    pub key: String,
    /// Positions in the file in the order of the page: of the options, the steps, the right
    /// sides; or one such list for each gap of a text.
    orders: Vec<Vec<usize>>,
}

impl Item {
    /// The order of options, steps or right sides; of a text with gaps, that of one gap.
    pub fn shown(&self, gap: usize) -> &[usize] {
        self.orders.get(gap).map_or(&[], Vec::as_slice)
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sheet {
    pub items: Vec<Item>,
}

/// How a sheet is made from the questions of a quiz.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Plan {
    /// How many questions are drawn; all in their order when absent.
    pub draw: Option<usize>,
    /// Whether the options of a choice are shuffled too; in exercises they keep the author's order.
    pub shuffle_options: bool,
}

impl Sheet {
    pub fn draw<'a>(
        questions: impl IntoIterator<Item = (&'a str, &'a Task)>,
        plan: Plan,
        rng: &mut impl Rng,
    ) -> Self {
        let mut questions: Vec<(&str, &Task)> = questions.into_iter().collect();
        if let Some(count) = plan.draw {
            questions.shuffle(rng);
            questions.truncate(count);
        }
        let items = questions
            .into_iter()
            .map(|(key, task)| Item {
                key: key.to_owned(),
                orders: orders(task, plan.shuffle_options, rng),
            })
            .collect();
        Self { items }
    }

    /// The sheet of the same quiz in another version: questions that ask the very same keep their
    /// place in hand, with the order of what can be chosen; `fresh` has those that are new or ask
    /// something else. Where questions are drawn, those on the sheet stay drawn.
    pub fn carried(&self, fresh: &Self, is_same: impl Fn(&str) -> bool, plan: Plan) -> Self {
        let kept = |item: &&Item| is_same(&item.key);
        let Some(count) = plan.draw else {
            let items = fresh.items.iter();
            return Self {
                items: items
                    .map(|item| self.item(&item.key).filter(kept).unwrap_or(item).clone())
                    .collect(),
            };
        };
        let kept = self.items.iter().filter(kept);
        let new = fresh
            .items
            .iter()
            .filter(|item| !is_same(&item.key) || self.item(&item.key).is_none());
        Self {
            items: kept.chain(new).take(count).cloned().collect(),
        }
    }

    pub fn item(&self, key: &str) -> Option<&Item> {
        self.items.iter().find(|item| item.key == key)
    }
}

fn orders(task: &Task, shuffle_options: bool, rng: &mut impl Rng) -> Vec<Vec<usize>> {
    match task {
        Task::Single { options } | Task::Multiple { options } => {
            let mut order: Vec<usize> = (0..options.len()).collect();
            if shuffle_options {
                order.shuffle(rng);
            }
            vec![order]
        }
        // In the file these stand in the solved order.
        Task::Ordering { steps } => vec![never_solved(steps.len(), rng)],
        Task::Matching { pairs } => vec![never_solved(pairs.len(), rng)],
        Task::Cloze { parts } => gaps(parts)
            .map(|part| {
                let count = match part {
                    ClozePart::Choice { options, .. } => options.len(),
                    _ => 0,
                };
                let mut order: Vec<usize> = (0..count).collect();
                order.shuffle(rng);
                order
            })
            .collect(),
    }
}

fn never_solved(count: usize, rng: &mut impl Rng) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    order.shuffle(rng);
    if order.is_sorted() {
        order.rotate_left(1);
    }
    order
}
