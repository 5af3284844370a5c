//! Whatever two authors do to a text, no block of either is lost.

use std::collections::BTreeSet;

use course_package::{Merged, Section, merge};
use proptest::prelude::*;

fn all_of(merged: &Merged) -> String {
    match merged {
        Merged::Clean(text) => text.clone(),
        Merged::Conflict(sections) => sections
            .iter()
            .map(|section| match section {
                Section::Agreed(text) => text.clone(),
                Section::Both { mine, theirs } => format!("{mine}{theirs}"),
            })
            .collect(),
    }
}

fn block() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[a-f]( [a-f]){0,5}",
        1 => "[a-c]".prop_map(|word| format!(":::hinweis\n{word}\n\n{word}\n:::")),
        1 => "[a-c]".prop_map(|word| format!("```\n{word}\n\n:::fall\n```")),
    ]
}

/// What one author does to a block.
#[derive(Debug, Clone)]
enum Deed {
    Keep,
    Delete,
    Replace(String),
    Insert(String),
}

fn deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        3 => Just(Deed::Keep),
        1 => Just(Deed::Delete),
        1 => block().prop_map(Deed::Replace),
        1 => block().prop_map(Deed::Insert),
    ]
}

fn apply(base: &[String], deeds: &[Deed]) -> Vec<String> {
    let mut blocks = Vec::new();
    for (block, deed) in base.iter().zip(deeds) {
        match deed {
            Deed::Keep => blocks.push(block.clone()),
            Deed::Delete => {}
            Deed::Replace(new) => blocks.push(new.clone()),
            Deed::Insert(new) => blocks.extend([new.clone(), block.clone()]),
        }
    }
    blocks
}

fn text(blocks: &[String]) -> String {
    format!("{}\n", blocks.join("\n\n"))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_new_block_is_lost(
        base in prop::collection::vec(block(), 0..8),
        mine in prop::collection::vec(deed(), 8),
        theirs in prop::collection::vec(deed(), 8),
    ) {
        let (mine, theirs) = (apply(&base, &mine), apply(&base, &theirs));
        let merged = merge(&text(&base), &text(&mine), &text(&theirs));
        let found: Vec<String> = all_of(&merged).split("\n\n").map(|part| part.trim().to_owned()).collect();
        let found = found.join("\n\n");
        let old: BTreeSet<&String> = base.iter().collect();
        for block in mine.iter().chain(&theirs).filter(|block| !old.contains(block)) {
            prop_assert!(found.contains(block.as_str()), "{block:?} is missing in {merged:?}");
        }
        // Of two that are alike, each may have deleted another one.
        let is_once = |block: &&String| base.iter().filter(|other| other == block).count() == 1;
        let is_kept = |block: &&String| mine.contains(block) && theirs.contains(block);
        for block in base.iter().filter(is_once).filter(is_kept) {
            prop_assert!(found.contains(block.as_str()), "{block:?} is missing in {merged:?}");
        }
    }

    #[test]
    fn changes_far_apart_are_clean_and_hold_both(at in 0..5_usize, other in 0..5_usize, mine in "[a-z]{3,9}", theirs in "[a-z]{3,9}") {
        prop_assume!(at != other);
        let base: Vec<String> = (0..5).map(|number| format!("Absatz {number} steht hier seit je")).collect();
        let (mut left, mut right) = (base.clone(), base.clone());
        left[at].push_str(&format!(" {mine}"));
        right[other].push_str(&format!(" {theirs}"));
        let mut both = left.clone();
        both[other] = right[other].clone();
        prop_assert_eq!(merge(&text(&base), &text(&left), &text(&right)), Merged::Clean(text(&both)));
    }

    #[test]
    fn any_three_texts_can_be_merged(base in "[ab\n:`+]{0,40}", mine in "[ab\n:`+]{0,40}", theirs in "[ab\n:`+]{0,40}") {
        let merged = merge(&base, &mine, &theirs);
        if base == theirs {
            prop_assert_eq!(merged, Merged::Clean(mine));
        }
    }
}
