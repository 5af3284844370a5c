//! Estimates how long a lesson takes.

const WORDS_PER_MINUTE: usize = 200;
const MAX_MINUTES: u32 = 20;

/// From the words of all texts, rounded, from 1 to 20.
pub(crate) fn estimate(texts: &[&str]) -> u32 {
    let is_word = |word: &&str| word.contains(char::is_alphanumeric);
    let words: usize = texts
        .iter()
        .map(|text| text.split_whitespace().filter(is_word).count())
        .sum();
    let minutes = (words + WORDS_PER_MINUTE / 2) / WORDS_PER_MINUTE;
    u32::try_from(minutes)
        .unwrap_or(MAX_MINUTES)
        .clamp(1, MAX_MINUTES)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lesson_takes_from_one_to_twenty_minutes() {
        assert_eq!(estimate(&["", ""]), 1);
        assert_eq!(estimate(&[&"wort - ".repeat(350), &"wort ".repeat(150)]), 3);
        assert_eq!(estimate(&[&"wort ".repeat(100_000)]), 20);
    }
}
