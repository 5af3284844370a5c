//! Takes the file of a lesson apart for an editor, and puts it together again.

use super::entries::Entries;
use crate::head;
use crate::mistakes::Mistakes;
use crate::package::tidy_text;

/// What an author sets beside the text of a lesson.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LessonHead {
    pub title: String,
    pub minutes: Option<u32>,
    pub summary: Option<String>,
}

/// Head, text, and the line of the file in which the text begins (from 1). A file without a
/// head is all text.
pub fn split_lesson(text: &str) -> (LessonHead, &str, usize) {
    let (entries, body, line) = split_head(text);
    let head = LessonHead {
        title: entries.text("titel"),
        minutes: entries.number("minuten"),
        summary: Some(entries.text("kurz")).filter(|text| !text.is_empty()),
    };
    (head, body, line)
}

pub(super) fn split_head(text: &str) -> (Entries, &str, usize) {
    let document = head::split("", text, &Mistakes::default());
    let entries = Entries::read(document.head.text);
    (entries, document.body, document.body_line)
}

/// The file of a lesson. Comments and further entries come from the head of the file `before`.
/// What is empty in `head` is left out; line ends become `\n`.
pub fn join_lesson(before: Option<&str>, head: &LessonHead, body: &str) -> String {
    let mut entries = split_head(before.unwrap_or_default()).0;
    entries.set_text("titel", &head.title);
    entries.set_number("minuten", head.minutes);
    entries.set_text("kurz", head.summary.as_deref().unwrap_or_default());
    with_head(&entries, body)
}

pub(super) fn with_head(entries: &Entries, body: &str) -> String {
    let mut written = entries.to_string();
    if !written.is_empty() && !written.ends_with('\n') {
        written.push('\n');
    }
    format!("+++\n{written}+++\n{}", tidy_text(body))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn head(title: &str, minutes: u32) -> LessonHead {
        LessonHead {
            title: title.to_owned(),
            minutes: Some(minutes),
            summary: None,
        }
    }

    #[test]
    fn a_lesson_is_taken_apart_and_put_together() {
        let text = "+++\ntitel = \"A\"\n# Rest\nminuten = 4\nfarbe = 1\n+++\n\nText\n";
        let (read, body, line) = split_lesson(text);
        assert_eq!((&read, body, line), (&head("A", 4), "\nText\n", 7));
        assert_eq!(join_lesson(Some(text), &read, body), text);
        let changed = join_lesson(Some(text), &head("B", 5), "Neu\r\n");
        assert_eq!(
            changed,
            "+++\ntitel = \"B\"\n# Rest\nminuten = 5\nfarbe = 1\n+++\nNeu\n"
        );
        assert_eq!(
            join_lesson(None, &head("B", 5), ""),
            "+++\ntitel = \"B\"\nminuten = 5\n+++\n"
        );
    }

    #[test]
    fn a_broken_head_loses_nothing() {
        for (text, body, line) in [
            ("Nur Text\n", "Nur Text\n", 1),
            (
                "+++\ntitel = \"A\"\n## Kein Ende\nText\n",
                "## Kein Ende\nText\n",
                3,
            ),
            ("+++\ntitel = \"A\"\nminuten =\n+++\nText", "Text", 5),
            ("", "", 1),
            ("+++\n", "", 2),
        ] {
            let (read, found, at) = split_lesson(text);
            assert_eq!((found, at), (body, line), "{text:?}");
            let joined = join_lesson(Some(text), &head("Neu", 3), found);
            let (again, found, _) = split_lesson(&joined);
            assert_eq!((again, found), (head("Neu", 3), body), "{text:?} {read:?}");
        }
        let kept = join_lesson(Some("+++\nminuten = vier\n+++\n"), &head("A", 4), "");
        assert!(kept.contains("# minuten = vier"), "{kept}");
    }
}
