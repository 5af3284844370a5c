//! Takes the file of a quiz apart for an editor, and puts it together again.

use super::entries::Entries;
use super::lesson::{split_head, with_head};

/// What an author sets beside the questions of a quiz.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct QuizHead {
    pub title: String,
    pub minutes: Option<u32>,
    /// How many questions are drawn at random.
    pub draw: Option<u32>,
    /// For a precheck: how many right answers are enough.
    pub pass_count: Option<u32>,
}

/// Head, questions, and the line of the file in which the questions begin (from 1).
pub fn split_quiz(text: &str) -> (QuizHead, &str, usize) {
    let (entries, body, line) = split_head(text);
    let head = QuizHead {
        title: entries.text("titel"),
        minutes: entries.number("minuten"),
        draw: entries.number("ziehen"),
        pass_count: entries.number("bestehen_ab"),
    };
    (head, body, line)
}

/// The file of a quiz. What it is for, comments and further entries come from the head of the
/// file `before`. What is empty in `head` is left out; line ends become `\n`.
pub fn join_quiz(before: Option<&str>, head: &QuizHead, body: &str) -> String {
    let mut entries: Entries = split_head(before.unwrap_or_default()).0;
    entries.set_text("titel", &head.title);
    entries.set_number("minuten", head.minutes);
    entries.set_number("ziehen", head.draw);
    entries.set_number("bestehen_ab", head.pass_count);
    with_head(&entries, body)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quiz_is_taken_apart_and_put_together() {
        let text =
            "+++\ntitel = \"A\"\nminuten = 4\nart = \"vorab\"\nbestehen_ab = 3\n+++\n## F {#f}\n";
        let (mut head, body, line) = split_quiz(text);
        assert_eq!((body, line, head.pass_count), ("## F {#f}\n", 7, Some(3)));
        assert_eq!(join_quiz(Some(text), &head, body), text);
        head.pass_count = Some(5);
        let joined = join_quiz(Some(text), &head, body);
        assert_eq!(joined, text.replace("= 3", "= 5"));
    }
}
