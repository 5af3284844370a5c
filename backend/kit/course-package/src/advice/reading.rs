//! How easily a text reads, after Flesch in Amstad's formula for German.

use super::found::{Found, Prose};
use super::{AdviceKind, Pad};

/// Below this a text is hard to read.
const LEAST_EASE: f64 = 40.0;
/// Fewer words say nothing about a text.
const LEAST_WORDS: usize = 80;
/// How many sentences are named.
const NAMED: usize = 3;
/// Letters of a sentence that a message shows.
const SHOWN: usize = 90;

/// Words after which a full stop ends no sentence.
const ABBREVIATIONS: [&str; 22] = [
    "abs", "art", "bzw", "ca", "dr", "etc", "evtl", "ggf", "inkl", "jh", "max", "min", "mio",
    "mrd", "nr", "prof", "s", "sog", "st", "str", "usw", "vgl",
];

pub(super) struct Sentence<'t> {
    pub(super) line: usize,
    pub(super) text: &'t str,
    pub(super) words: usize,
}

pub(super) fn advise(found: &Found, pad: &mut Pad) {
    let mut sentences: Vec<Sentence> = found.prose.iter().flat_map(sentences).collect();
    let words: usize = sentences.iter().map(|sentence| sentence.words).sum();
    if words < LEAST_WORDS {
        return;
    }
    let all_words = sentences
        .iter()
        .flat_map(|sentence| sentence.text.split_whitespace());
    let syllables: usize = all_words.filter(|word| is_word(word)).map(syllables).sum();
    let ease = 180.0 - share(words, sentences.len()) - 58.5 * share(syllables, words);
    if ease >= LEAST_EASE {
        return;
    }
    sentences.sort_by_key(|sentence| std::cmp::Reverse(sentence.words));
    let longest = sentences.iter().take(NAMED);
    let named: Vec<String> = longest
        .map(|sentence| {
            let text = short(sentence.text);
            format!(
                "„{text}“ ({} Wörter, Zeile {})",
                sentence.words, sentence.line
            )
        })
        .collect();
    pad.note(
        AdviceKind::ReadingEase,
        sentences.first().map_or(0, |sentence| sentence.line),
        format!("Der Text liest sich schwer: {:.0} von 100 Punkten.", ease.max(0.0)),
        format!(
            "Kürzere Sätze und einfachere Wörter helfen; ab 60 liest es sich leicht. Die längsten: {}.",
            named.join(", ")
        ),
    );
}

#[expect(clippy::cast_precision_loss, reason = "numbers of words are small")]
fn share(part: usize, whole: usize) -> f64 {
    part as f64 / whole.max(1) as f64
}

/// The beginning of a text that is too long for a message.
pub(super) fn short(text: &str) -> String {
    let mut shown: String = text.chars().take(SHOWN).collect();
    if shown.len() < text.len() {
        shown.truncate(shown.rfind(' ').unwrap_or(shown.len()));
        shown.push_str(" …");
    }
    shown
}

/// What ends without a full stop, as in a list, is a sentence too.
pub(super) fn sentences(prose: &Prose) -> Vec<Sentence<'_>> {
    let text = prose.text.as_str();
    let mut sentences = Vec::new();
    let mut start = 0;
    let mut rest = text.char_indices().peekable();
    while let Some((at, c)) = rest.next() {
        let is_last = rest
            .peek()
            .is_none_or(|(_, next)| next.is_whitespace() || "“”\")".contains(*next));
        let end = at + c.len_utf8();
        if matches!(c, '.' | '!' | '?' | '…')
            && is_last
            && !(c == '.' && is_abbreviated(text.get(start..at)))
        {
            sentences.extend(sentence(text.get(start..end), prose.line));
            start = end;
        }
    }
    sentences.extend(sentence(text.get(start..), prose.line));
    sentences
}

fn sentence(text: Option<&str>, line: usize) -> Option<Sentence<'_>> {
    let text = text?.trim_start_matches(['“', '”', '"', ')']).trim();
    let words = text.split_whitespace().filter(|word| is_word(word)).count();
    (words > 0).then_some(Sentence { line, text, words })
}

/// `z. B.`, `Abs.` and `3. Dezember` go on, a year may end a sentence.
fn is_abbreviated(before: Option<&str>) -> bool {
    let last = before
        .unwrap_or_default()
        .rsplit([' ', '\u{a0}', '('])
        .next();
    let word = last.unwrap_or_default().to_lowercase();
    let is_number = (1..=2).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_digit());
    let is_letter = word
        .rsplit('.')
        .next()
        .is_some_and(|part| part.chars().count() == 1);
    is_number || is_letter || ABBREVIATIONS.contains(&word.as_str())
}

pub(super) fn is_word(word: &str) -> bool {
    word.contains(char::is_alphanumeric)
}

/// Groups of vowels, at least one.
fn syllables(word: &str) -> usize {
    let mut count = 0;
    let mut was_vowel = false;
    for c in word.chars().flat_map(char::to_lowercase) {
        let is_vowel = "aeiouyäöüéè".contains(c);
        count += usize::from(is_vowel && !was_vowel);
        was_vowel = is_vowel;
    }
    count.max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words_of(text: &str) -> Vec<usize> {
        let prose = Prose {
            line: 1,
            text: text.to_owned(),
        };
        sentences(&prose)
            .iter()
            .map(|sentence| sentence.words)
            .collect()
    }

    #[test]
    fn sentences_end_where_they_end() {
        assert_eq!(words_of("Das ist es. Und das? „Ja!“ Gut"), [3, 2, 1, 1]);
        assert_eq!(
            words_of("Am 3. Dezember gilt z. B. Abs. 2 nicht, ca. 10 % usw. schon."),
            [13]
        );
        assert_eq!(words_of("So seit 2026. Und nun"), [3, 2]);
        assert_eq!(words_of("Sie z.B. rufen an. Fertig"), [4, 1]);
        assert_eq!(words_of(" … "), []);
    }

    #[test]
    fn syllables_are_groups_of_vowels() {
        for (word, count) in [
            ("Haus", 1),
            ("Rathaus", 2),
            ("Behörde", 3),
            ("IT", 1),
            ("zwölf,", 1),
            ("2026", 1),
        ] {
            assert_eq!(syllables(word), count, "{word}");
        }
    }
}
