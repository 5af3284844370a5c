//! Advice on Leichte Sprache: what of its rules (DIN SPEC 33429) can be counted. Whether a text is
//! understood is for a Prüfgruppe to say.

use super::found::Found;
use super::reading::{Sentence, is_word, sentences, short};
use super::{AdviceKind, Pad};

/// Words of a sentence.
const MOST_WORDS: usize = 12;
/// Letters without a hyphen or a Mediopunkt between them.
const MOST_LETTERS: usize = 20;
/// How many places of a kind are named.
const NAMED: usize = 5;

/// Forms that are nothing but Konjunktiv. `sollte` and `wollte` are past tense too, `möchte` is
/// allowed, and a capital letter makes a noun of `Würde`.
const SUBJUNCTIVE: [&str; 18] = [
    "würde", "würden", "würdest", "wäre", "wären", "hätte", "hätten", "hättest", "könnte",
    "könnten", "müsste", "müssten", "dürfte", "dürften", "gäbe", "käme", "ließe", "ginge",
];

const CHECKED_BY: &str = "Ob der Text verstanden wird, kann nur eine Prüfgruppe sagen.";

pub(super) fn advise(found: &Found, pad: &mut Pad) {
    let sentences: Vec<Sentence> = found.prose.iter().flat_map(sentences).collect();
    let long = sentences.iter().filter(|it| it.words > MOST_WORDS);
    for sentence in long.take(NAMED) {
        pad.note(
            AdviceKind::PlainLanguage,
            sentence.line,
            format!(
                "Der Satz „{}“ hat {} Wörter.",
                short(sentence.text),
                sentence.words
            ),
            format!(
                "In Leichter Sprache hat ein Satz höchstens {MOST_WORDS} Wörter und sagt eine \
                 Sache. {CHECKED_BY}"
            ),
        );
    }
    let words = || {
        sentences.iter().flat_map(|sentence| {
            let words = sentence.text.split_whitespace().map(bare);
            words.map(|word| (sentence.line, word))
        })
    };
    for (line, word) in words().filter(|(_, word)| is_long(word)).take(NAMED) {
        pad.note(
            AdviceKind::PlainLanguage,
            line,
            format!("Das Wort „{word}“ ist lang."),
            format!(
                "Trennen Sie es mit Bindestrich oder Mediopunkt, oder nehmen Sie ein kürzeres. \
                 {CHECKED_BY}"
            ),
        );
    }
    for (line, word) in words()
        .filter(|(_, word)| SUBJUNCTIVE.contains(word))
        .take(NAMED)
    {
        pad.note(
            AdviceKind::PlainLanguage,
            line,
            format!("„{word}“ ist Konjunktiv."),
            format!("Sagen Sie, was ist: „Das ist möglich“ statt „könnte“. {CHECKED_BY}"),
        );
    }
    for (line, _) in words().filter(|(_, word)| *word == "des").take(NAMED) {
        pad.note(
            AdviceKind::PlainLanguage,
            line,
            "„des“ steht vor einem Genitiv.",
            format!("Sagen Sie „das Haus vom Lehrer“ statt „des Lehrers“. {CHECKED_BY}"),
        );
    }
}

/// A word without what stands around it.
fn bare(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric())
}

/// An address is no word: nobody reads it letter by letter.
fn is_long(word: &str) -> bool {
    let is_address = word.contains(['@', '/', '.', '_']);
    let mut parts = word.split(['-', '·', '•', '‧', '\u{ad}']);
    !is_address && is_word(word) && parts.any(|part| part.chars().count() > MOST_LETTERS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_may_be_long_where_it_is_taken_apart() {
        for (word, long) in [
            ("Haus", false),
            ("Informationssicherheitsbeauftragte", true),
            ("Informations-Sicherheits-Beauftragte", false),
            ("Informations·sicherheit", false),
            ("service@neuenfelde-konto-pruefung.example", false),
            ("neuenfeldekontopruefungonline.example", false),
        ] {
            assert_eq!(is_long(word), long, "{word}");
        }
    }
}
