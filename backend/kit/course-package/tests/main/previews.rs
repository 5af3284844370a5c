//! A lesson is shown on its own, in spite of its mistakes.

use course_package::{preview_lesson, read_package};

use crate::sample::{LESSON, good};

#[test]
fn a_preview_shows_what_it_can() {
    let mut package = good();
    let course = read_package(&package, "/m/").unwrap();
    let preview = preview_lesson(&package, "fuenf-blicke", "/m/");
    let lesson = course
        .lessons()
        .find(|lesson| lesson.key == "fuenf-blicke")
        .unwrap();
    assert_eq!(Some(&preview.html), lesson.html.as_ref());
    assert_eq!(
        (&preview.quiz, preview.mistakes.as_slice()),
        (&lesson.quiz, [].as_slice())
    );
    let broken = LESSON
        .replace("minuten = 5", "minuten =")
        .replace("Ein Absatz", "<b>Ein</b> Absatz\u{202e}");
    package.texts.insert("2-fuenf-blicke.md".to_owned(), broken);
    let preview = preview_lesson(&package, "fuenf-blicke", "/m/");
    assert!(preview.html.contains("kern-accordion-group") && !preview.html.contains("<b>"));
    let lines: Vec<_> = preview
        .mistakes
        .iter()
        .map(|mistake| mistake.line)
        .collect();
    assert_eq!(lines, [3, 8, 8, 8]);
    assert!(preview_lesson(&package, "abschluss", "").quiz.is_some());
    assert_eq!(preview_lesson(&package, "nichts", "").mistakes.len(), 1);
}

#[test]
fn a_preview_without_a_head_shows_the_text() {
    let mut package = good();
    package.texts.insert(
        "3-melden.md".to_owned(),
        "## Wer hilft\n\nDie IT.\n".to_owned(),
    );
    let preview = preview_lesson(&package, "melden", "");
    assert!(preview.html.contains("Die IT."));
    assert_eq!(preview.mistakes.len(), 1);
}
