//! Compares texts: entries of heads, blocks, and the words in a block.

use similar::DiffTag;

use super::align::{Step, align, differences};
use super::changes::{BlockChange, Change, ChangeState, Word, WordMark};
use super::split::{Block, body_blocks};
use crate::edit::Entries;
use crate::head;
use crate::mistakes::Mistakes;

/// The entries that differ between two pieces of TOML.
pub(super) fn entry_changes(old: &str, new: &str) -> Vec<Change> {
    if old == new {
        return Vec::new();
    }
    let (old, new) = (Entries::read(old), Entries::read(new));
    let gone = old.keys().filter(|key| new.shown(key).is_none());
    new.keys()
        .chain(gone)
        .map(|key| Change {
            key: key.to_owned(),
            old: old.shown(key),
            new: new.shown(key),
        })
        .filter(|change| change.old != change.new)
        .collect()
}

/// What differs in the head and in the blocks of a file that begins with a head.
pub(super) fn file_changes(
    old: Option<&str>,
    new: Option<&str>,
) -> (Vec<Change>, Vec<BlockChange>) {
    if old == new {
        return (Vec::new(), Vec::new());
    }
    let mistakes = Mistakes::default();
    let old = head::split("", old.unwrap_or_default(), &mistakes);
    let new = head::split("", new.unwrap_or_default(), &mistakes);
    (
        entry_changes(old.head.text, new.head.text),
        block_changes(&body_blocks(&old), &body_blocks(&new)),
    )
}

/// What became of something of which there may be an old and a new version.
pub(super) fn state_of<T>(old: Option<T>, new: Option<T>, is_changed: bool) -> ChangeState {
    match (old, new) {
        (None, Some(_)) => ChangeState::Added,
        (Some(_), None) => ChangeState::Removed,
        _ if is_changed => ChangeState::Changed,
        _ => ChangeState::Same,
    }
}

/// All blocks with what became of them; nothing when all are the same.
pub(super) fn block_changes(old: &[Block], new: &[Block]) -> Vec<BlockChange> {
    let old_texts: Vec<&str> = old.iter().map(|block| block.text).collect();
    let new_texts: Vec<&str> = new.iter().map(|block| block.text).collect();
    if old_texts == new_texts {
        return Vec::new();
    }
    let steps = align(&old_texts, &new_texts).into_iter();
    steps
        .filter_map(|step| block_change(step, old, new))
        .collect()
}

fn block_change(step: Step, old: &[Block], new: &[Block]) -> Option<BlockChange> {
    let whole = |block: &Block, state, mark| BlockChange {
        state,
        line: block.line,
        words: vec![Word {
            mark,
            text: block.text.to_owned(),
        }],
    };
    Some(match step {
        Step::Same { new: at, .. } => whole(new.get(at)?, ChangeState::Same, WordMark::Same),
        Step::Added { new: at } => whole(new.get(at)?, ChangeState::Added, WordMark::Added),
        Step::Removed { old: at } => whole(old.get(at)?, ChangeState::Removed, WordMark::Removed),
        Step::Changed {
            old: before,
            new: after,
        } => {
            let (before, after) = (old.get(before)?, new.get(after)?);
            BlockChange {
                state: ChangeState::Changed,
                line: after.line,
                words: word_changes(before.text, after.text),
            }
        }
    })
}

/// The words of both texts. The unmarked and the added ones are the new text, the unmarked and
/// the removed ones the old text, but for spaces.
fn word_changes(old: &str, new: &str) -> Vec<Word> {
    let (old, new) = (tokens(old), tokens(new));
    let (old_words, new_words) = (bare(&old), bare(&new));
    let mut words: Vec<Word> = Vec::new();
    let mut push = |mark: WordMark, tokens: Option<&[&str]>| {
        let text = tokens.unwrap_or_default().concat();
        match words.last_mut().filter(|last| last.mark == mark) {
            _ if text.is_empty() => {}
            Some(last) => last.text.push_str(&text),
            None => words.push(Word { mark, text }),
        }
    };
    for op in differences(&old_words, &new_words) {
        let (tag, before, after) = op.as_tag_tuple();
        if tag == DiffTag::Equal {
            push(WordMark::Same, new.get(after));
        } else {
            push(WordMark::Removed, old.get(before));
            push(WordMark::Added, new.get(after));
        }
    }
    // The last word of one text has no space behind it, and yet words of the other may follow.
    if let Some((_, before_last)) = words.split_last_mut() {
        for word in before_last {
            if !word.text.ends_with(char::is_whitespace) {
                word.text.push(' ');
            }
        }
    }
    words
}

fn bare<'t>(tokens: &[&'t str]) -> Vec<&'t str> {
    tokens.iter().map(|token| token.trim_end()).collect()
}

/// The words of a text, each with the spaces after it.
fn tokens(text: &str) -> Vec<&str> {
    let mut tokens = Vec::new();
    let mut start = 0;
    let mut was_space = false;
    for (at, c) in text.char_indices() {
        if was_space && !c.is_whitespace() {
            tokens.extend(text.get(start..at));
            start = at;
        }
        was_space = c.is_whitespace();
    }
    tokens.extend(text.get(start..).filter(|rest| !rest.is_empty()));
    tokens
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_marked_in_a_changed_block() {
        let words = word_changes(
            "Rufen Sie sofort die IT an.",
            "Rufen Sie bitte sofort das Team an.",
        );
        let marked: String = words
            .iter()
            .map(|word| match word.mark {
                WordMark::Same => word.text.clone(),
                WordMark::Added => format!("+{}", word.text),
                WordMark::Removed => format!("-{}", word.text),
            })
            .collect();
        assert_eq!(marked, "Rufen Sie +bitte sofort -die IT +das Team an.");
    }
}
