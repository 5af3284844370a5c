//! Finds for each block of a text its counterpart in another version.

use std::collections::HashMap;

use similar::{Algorithm, DiffOp, capture_diff_slices};

/// So many pieces are compared one by one; a longer stretch counts as changed from end to end.
const MOST_PIECES: usize = 4000;
/// So many pairs of changed pieces are tried.
const MOST_PAIRS: usize = 10_000;
/// Two blocks with this share of common words, in percent, are one block that was changed.
const LEAST_LIKENESS: usize = 35;

/// One step on the way through both versions. Positions count from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    Same { old: usize, new: usize },
    Changed { old: usize, new: usize },
    Removed { old: usize },
    Added { new: usize },
}

/// The steps in reading order; each position of both versions occurs once.
pub(super) fn align(old: &[&str], new: &[&str]) -> Vec<Step> {
    let mut steps = Vec::new();
    for op in differences(old, new) {
        match op {
            DiffOp::Equal {
                old_index,
                new_index,
                len,
            } => {
                steps.extend((0..len).map(|at| Step::Same {
                    old: old_index + at,
                    new: new_index + at,
                }));
            }
            DiffOp::Delete {
                old_index, old_len, ..
            } => {
                steps.extend((old_index..old_index + old_len).map(|old| Step::Removed { old }));
            }
            DiffOp::Insert {
                new_index, new_len, ..
            } => {
                steps.extend((new_index..new_index + new_len).map(|new| Step::Added { new }));
            }
            DiffOp::Replace {
                old_index,
                old_len,
                new_index,
                new_len,
            } => {
                let left = old.get(old_index..old_index + old_len).unwrap_or_default();
                let right = new.get(new_index..new_index + new_len).unwrap_or_default();
                steps.extend(pair(left, right).into_iter().map(|step| match step {
                    Step::Same { old, new } => Step::Same {
                        old: old + old_index,
                        new: new + new_index,
                    },
                    Step::Changed { old, new } => Step::Changed {
                        old: old + old_index,
                        new: new + new_index,
                    },
                    Step::Removed { old } => Step::Removed {
                        old: old + old_index,
                    },
                    Step::Added { new } => Step::Added {
                        new: new + new_index,
                    },
                }));
            }
        }
    }
    steps
}

/// The difference of two lists. What is too long to be compared is one replacement.
pub(super) fn differences(old: &[&str], new: &[&str]) -> Vec<DiffOp> {
    let front = old
        .iter()
        .zip(new)
        .take_while(|(old, new)| old == new)
        .count();
    let (_, old_rest) = old.split_at(front);
    let (_, new_rest) = new.split_at(front);
    let back = old_rest.iter().rev().zip(new_rest.iter().rev());
    let back = back.take_while(|(old, new)| old == new).count();
    let (old_len, new_len) = (old_rest.len() - back, new_rest.len() - back);
    let mut ops = Vec::new();
    if front > 0 {
        ops.push(DiffOp::Equal {
            old_index: 0,
            new_index: 0,
            len: front,
        });
    }
    if old_len + new_len > MOST_PIECES && old_len > 0 && new_len > 0 {
        ops.push(DiffOp::Replace {
            old_index: front,
            old_len,
            new_index: front,
            new_len,
        });
    } else {
        let (old_middle, _) = old_rest.split_at(old_len);
        let (new_middle, _) = new_rest.split_at(new_len);
        let middle = capture_diff_slices(Algorithm::Myers, old_middle, new_middle);
        ops.extend(middle.into_iter().map(|op| shift(op, front)));
    }
    if back > 0 {
        let (old_index, new_index) = (front + old_len, front + new_len);
        ops.push(DiffOp::Equal {
            old_index,
            new_index,
            len: back,
        });
    }
    ops
}

fn shift(op: DiffOp, by: usize) -> DiffOp {
    let (tag, old, new) = op.as_tag_tuple();
    let (old_index, new_index) = (old.start + by, new.start + by);
    match tag {
        similar::DiffTag::Equal => DiffOp::Equal {
            old_index,
            new_index,
            len: old.len(),
        },
        similar::DiffTag::Delete => DiffOp::Delete {
            old_index,
            old_len: old.len(),
            new_index,
        },
        similar::DiffTag::Insert => DiffOp::Insert {
            old_index,
            new_index,
            new_len: new.len(),
        },
        similar::DiffTag::Replace => DiffOp::Replace {
            old_index,
            old_len: old.len(),
            new_index,
            new_len: new.len(),
        },
    }
}

/// Pairs blocks by their common words so that as much as possible is kept, in order.
fn pair(old: &[&str], new: &[&str]) -> Vec<Step> {
    if old.len() * new.len() > MOST_PAIRS {
        let removed = (0..old.len()).map(|old| Step::Removed { old });
        return removed
            .chain((0..new.len()).map(|new| Step::Added { new }))
            .collect();
    }
    let mut numbers = HashMap::new();
    let (old_bags, new_bags) = (bags(old, &mut numbers), bags(new, &mut numbers));
    let likeness: Vec<Vec<usize>> = old_bags
        .iter()
        .map(|old| new_bags.iter().map(|new| likeness(old, new)).collect())
        .collect();
    let like = |old: usize, new: usize| {
        let value = likeness.get(old).and_then(|row| row.get(new)).copied();
        value
            .filter(|value| *value >= LEAST_LIKENESS)
            .unwrap_or_default()
    };
    // The best sum of likeness for the blocks from here to the end.
    let width = new.len() + 1;
    let mut sums = vec![0; (old.len() + 1) * width];
    let sum = |sums: &[usize], old: usize, new: usize| {
        let value = sums.get(old * width + new).copied();
        value.unwrap_or_default()
    };
    let with_pair = |sums: &[usize], old: usize, new: usize| match like(old, new) {
        0 => 0,
        value => value + sum(sums, old + 1, new + 1),
    };
    for left in (0..old.len()).rev() {
        for right in (0..new.len()).rev() {
            let best = with_pair(&sums, left, right)
                .max(sum(&sums, left + 1, right))
                .max(sum(&sums, left, right + 1));
            if let Some(slot) = sums.get_mut(left * width + right) {
                *slot = best;
            }
        }
    }
    let (mut left, mut right) = (0, 0);
    let mut steps = Vec::new();
    while left < old.len() || right < new.len() {
        let best = sum(&sums, left, right);
        if best > 0 && best == with_pair(&sums, left, right) {
            steps.push(Step::Changed {
                old: left,
                new: right,
            });
            left += 1;
            right += 1;
        } else if left < old.len() && best == sum(&sums, left + 1, right) {
            steps.push(Step::Removed { old: left });
            left += 1;
        } else {
            steps.push(Step::Added { new: right });
            right += 1;
        }
    }
    steps
}

/// The words of each block as sorted numbers: a word is looked up once, however many blocks are
/// tried against its own.
fn bags<'t>(blocks: &[&'t str], numbers: &mut HashMap<&'t str, usize>) -> Vec<Vec<usize>> {
    let bag = |block: &&'t str| {
        let mut bag: Vec<usize> = block
            .split_whitespace()
            .map(|word| {
                let next = numbers.len();
                *numbers.entry(word).or_insert(next)
            })
            .collect();
        bag.sort_unstable();
        bag
    };
    blocks.iter().map(bag).collect()
}

/// The share of words that both have, from 0 to 100.
fn likeness(old: &[usize], new: &[usize]) -> usize {
    let (mut left, mut right) = (old.iter().peekable(), new.iter().peekable());
    let mut common = 0_usize;
    while let (Some(one), Some(other)) = (left.peek(), right.peek()) {
        let order = one.cmp(other);
        common += usize::from(order.is_eq());
        left.next_if(|_| order.is_le());
        right.next_if(|_| order.is_ge());
    }
    (200 * common)
        .checked_div(old.len() + new.len())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_changed_block_finds_its_counterpart_beside_new_ones() {
        let old = ["Kopf", "Rufen Sie sofort die Technik an.", "Ende"];
        let new = [
            "Kopf",
            "Ganz neu dazu.",
            "Rufen Sie bitte sofort die Technik an.",
            "Ende",
        ];
        assert_eq!(
            align(&old, &new),
            [
                Step::Same { old: 0, new: 0 },
                Step::Added { new: 1 },
                Step::Changed { old: 1, new: 2 },
                Step::Same { old: 2, new: 3 },
            ]
        );
        assert_eq!(
            align(&["a b c"], &["x y z"]),
            [Step::Removed { old: 0 }, Step::Added { new: 0 }]
        );
    }

    #[test]
    fn words_count_as_often_as_both_have_them() {
        let like = |old: &str, new: &str| {
            let mut numbers = HashMap::new();
            let (old, new) = (bags(&[old], &mut numbers), bags(&[new], &mut numbers));
            likeness(&old[0], &new[0])
        };
        assert_eq!(like("a b a c", "c a x a"), 75);
        assert_eq!(like("a a a", "a"), 50);
        assert_eq!(like("a", "b"), 0);
        assert_eq!(like("", ""), 0);
    }

    #[test]
    fn a_text_that_is_new_from_end_to_end_is_not_searched_for_ever() {
        let many: Vec<String> = (0..200_000).map(|number| format!("alt {number}")).collect();
        let other: Vec<String> = (0..200_000).map(|number| format!("neu {number}")).collect();
        let old: Vec<&str> = many.iter().map(String::as_str).collect();
        let new: Vec<&str> = other.iter().map(String::as_str).collect();
        assert_eq!(align(&old, &new).len(), 400_000);
    }
}
