//! Pairs the blocks of two versions that are alike.

use std::collections::HashMap;

use super::align::Step;

/// So many words are looked at to pair the blocks of one text; where it takes more, they count as
/// changed from end to end.
pub(super) const MOST_WORDS: usize = 10_000_000;
/// So many pairs of changed pieces are tried.
const MOST_PAIRS: usize = 10_000;
/// Two blocks with this share of common words, in percent, are one block that was changed.
const LEAST_LIKENESS: usize = 35;

/// Pairs blocks by their common words so that as much as possible is kept, in order.
pub(super) fn pair(old: &[&str], new: &[&str], words_left: &mut usize) -> Vec<Step> {
    if old.len().saturating_mul(new.len()) > MOST_PAIRS {
        return unpaired(old, new);
    }
    let mut numbers = HashMap::new();
    let (old_bags, new_bags) = (bags(old, &mut numbers), bags(new, &mut numbers));
    let every_pair = old_bags
        .iter()
        .flat_map(|old| new_bags.iter().map(move |new| (old, new)));
    let words: usize = every_pair
        .filter(|(old, new)| can_be_alike(old, new))
        .map(|(old, new)| old.len() + new.len())
        .sum();
    let Some(left) = words_left.checked_sub(words) else {
        return unpaired(old, new);
    };
    *words_left = left;
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

/// All blocks as gone and come.
fn unpaired(old: &[&str], new: &[&str]) -> Vec<Step> {
    let removed = (0..old.len()).map(|old| Step::Removed { old });
    let added = (0..new.len()).map(|new| Step::Added { new });
    removed.chain(added).collect()
}

/// Whether the numbers of their words allow it: a long block is never like a short one.
fn can_be_alike(old: &[usize], new: &[usize]) -> bool {
    200 * old.len().min(new.len()) >= LEAST_LIKENESS * (old.len() + new.len())
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

/// The share of words that both have, from 0 to 100; 0 for what is too unlike in length to be
/// looked at.
fn likeness(old: &[usize], new: &[usize]) -> usize {
    if !can_be_alike(old, new) {
        return 0;
    }
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
}
