//! Finds what has kept its key, and what has changed its place.

use std::collections::HashMap;

/// Pairs of what has the same key, in the new order; what is gone stands behind what it stood behind.
pub(super) fn match_keys(old: &[&str], new: &[&str]) -> Vec<(Option<usize>, Option<usize>)> {
    let mut waiting: HashMap<&str, Vec<usize>> = HashMap::new();
    for (at, key) in old.iter().enumerate().rev() {
        waiting.entry(key).or_default().push(at);
    }
    let mut pairs: Vec<(Option<usize>, Option<usize>)> = Vec::new();
    for (at, key) in new.iter().enumerate() {
        let counterpart = waiting.get_mut(key).and_then(Vec::pop);
        pairs.push((counterpart, Some(at)));
    }
    let mut gone: Vec<usize> = waiting.into_values().flatten().collect();
    gone.sort_unstable();
    for at in gone {
        let before = at.checked_sub(1);
        let place =
            before.and_then(|before| pairs.iter().position(|(old, _)| *old == Some(before)));
        pairs.insert(place.map_or(0, |place| place + 1), (Some(at), None));
    }
    pairs
}

/// The positions in a list of numbers that have to go so that the rest ascends; as few as possible.
pub(super) fn out_of_order(numbers: &[usize]) -> Vec<usize> {
    // For each length: the end of the best ascending row of that length.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::new();
    for (at, number) in numbers.iter().enumerate() {
        let is_smaller = |end: &usize| numbers.get(*end).is_some_and(|end| end < number);
        let length = ends.partition_point(is_smaller);
        before.push(
            length
                .checked_sub(1)
                .and_then(|last| ends.get(last).copied()),
        );
        match ends.get_mut(length) {
            Some(end) => *end = at,
            None => ends.push(at),
        }
    }
    let mut kept = vec![false; numbers.len()];
    let mut next = ends.last().copied();
    while let Some(at) = next {
        if let Some(slot) = kept.get_mut(at) {
            *slot = true;
        }
        next = before.get(at).copied().flatten();
    }
    let positions = kept.iter().enumerate();
    positions
        .filter(|(_, kept)| !**kept)
        .map(|(at, _)| at)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_find_each_other_and_the_gone_keep_their_place() {
        let pairs = match_keys(&["a", "b", "c", "d"], &["d", "a", "x"]);
        let expected = [
            (Some(3), Some(0)),
            (Some(0), Some(1)),
            (Some(1), None),
            (Some(2), None),
            (None, Some(2)),
        ];
        assert_eq!(pairs, expected);
        assert_eq!(out_of_order(&[3, 0, 1, 2]), [0]);
        assert_eq!(out_of_order(&[0, 1, 2]), []);
        assert_eq!(out_of_order(&[]), []);
    }
}
