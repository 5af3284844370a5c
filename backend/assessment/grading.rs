//! Grading: right or wrong, one point a question. No database, no clock.

use course_package::{ClozePart, Task};

use super::answer::{Answer, Gap, gaps};
use crate::texts::fold;

/// One point for a whole right answer; there are no halves.
pub fn grade(task: &Task, answer: &Answer) -> bool {
    match (task, answer) {
        (Task::Single { options } | Task::Multiple { options }, Answer::Choice(chosen)) => options
            .iter()
            .enumerate()
            .all(|(position, option)| option.right == chosen.contains(&position)),
        (Task::Ordering { steps }, Answer::Ordering(places)) => in_own_places(places, steps.len()),
        (Task::Matching { pairs }, Answer::Matching(sides)) => in_own_places(sides, pairs.len()),
        (Task::Cloze { parts }, Answer::Cloze(filled)) => {
            gaps(parts).count() == filled.len()
                && gaps(parts)
                    .zip(filled)
                    .all(|(part, gap)| gap_is_right(part, gap))
        }
        _ => false,
    }
}

/// Whether one gap is filled as it should be.
pub(super) fn gap_is_right(part: &ClozePart, gap: &Gap) -> bool {
    match (part, gap) {
        (ClozePart::Input { accepted }, Gap::Text(text)) => {
            accepted.iter().any(|word| is_same_word(word, text))
        }
        (ClozePart::Choice { right, .. }, Gap::Choice(chosen)) => *chosen == Some(*right),
        _ => false,
    }
}

/// Passed when the share of right answers reaches the mark; 79.9 % of 80 % is not enough.
pub fn needed_points(questions: usize, percent: u8) -> usize {
    (questions * usize::from(percent)).div_ceil(100)
}

fn in_own_places(given: &[Option<usize>], count: usize) -> bool {
    given.len() == count
        && given
            .iter()
            .enumerate()
            .all(|(position, place)| *place == Some(position))
}

/// Case, accents and spaces do not count, and ae stands for ä.
fn is_same_word(one: &str, other: &str) -> bool {
    fold_words(one) == fold_words(other) || spell_out(one) == spell_out(other)
}

fn fold_words(text: &str) -> String {
    fold(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

fn spell_out(text: &str) -> String {
    let text = text
        .to_lowercase()
        .replace('ä', "ae")
        .replace('ö', "oe")
        .replace('ü', "ue");
    fold_words(&text)
}
