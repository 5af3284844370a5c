//! Finds for each block of a text its counterpart in another version.

use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::pair::{MOST_WORDS, pair};

/// So many pieces are compared one by one; a longer stretch counts as changed from end to end.
const MOST_PIECES: usize = 4000;

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
    let mut words_left = MOST_WORDS;
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
                let paired = pair(left, right, &mut words_left);
                steps.extend(paired.into_iter().map(|step| match step {
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

#[cfg(test)]
mod tests {
    use std::time::Instant;

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
    fn a_huge_block_is_not_compared_with_thousands_of_small_ones() {
        let huge = "wort ".repeat(500_000);
        let small: Vec<String> = (0..9_999).map(|number| format!("wort {number}")).collect();
        let small: Vec<&str> = small.iter().map(String::as_str).collect();
        let begun = Instant::now();
        assert_eq!(align(&[&huge], &small).len(), 10_000);
        assert!(begun.elapsed().as_secs() < 20, "{:?}", begun.elapsed());
    }

    #[test]
    fn large_blocks_are_compared_up_to_a_limit_and_are_new_beyond_it() {
        let blocks = |word: &str, count: usize, words: usize| -> Vec<String> {
            let block = |number| format!("{word}{number} ") + &"wort ".repeat(words);
            (0..count).map(block).collect()
        };
        let steps = |count, words| {
            let (old, new) = (blocks("alt", count, words), blocks("neu", count, words));
            let old: Vec<&str> = old.iter().map(String::as_str).collect();
            let new: Vec<&str> = new.iter().map(String::as_str).collect();
            align(&old, &new)
        };
        let is_changed = |step: &Step| matches!(step, Step::Changed { .. });
        assert!(steps(20, 2_500).iter().all(is_changed));
        let begun = Instant::now();
        assert!(!steps(100, 5_000).iter().any(is_changed));
        assert!(begun.elapsed().as_secs() < 20, "{:?}", begun.elapsed());
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
