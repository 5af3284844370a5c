//! What a new version brings, in a few lines: for who is about to publish it.

use course_package::{ChangeState, Comparison, LessonChange, QuizChange};

use crate::authoring::difference::Difference;
use crate::authoring::findings::Report;
use crate::authoring::folder::Folder;
use crate::web::Frame;

pub struct Line {
    pub icon: &'static str,
    pub text: String,
}

pub fn summary(
    frame: &Frame,
    folder: &Folder,
    report: &Report,
    difference: Option<&Difference>,
) -> Vec<Line> {
    let line = |icon, text| Line { icon, text };
    let outline = folder.outline();
    let lessons: Vec<_> = outline.chapters.iter().flat_map(|it| &it.lessons).collect();
    let minutes: u32 = lessons.iter().map(|lesson| lesson.minutes).sum();
    let mut lines = match difference {
        Some(difference) if difference.comparison.is_empty() => {
            vec![line("check", frame.t("redaktion-vergleich-gleich"))]
        }
        Some(difference) => differences(frame, &difference.comparison),
        None => vec![line(
            "lesson",
            frame.tn("redaktion-lektionen-zahl", lessons.len()),
        )],
    };
    lines.push(line("clock", frame.tn("redaktion-minuten", minutes)));
    let advice = report.findings.len() - report.errors();
    if advice > 0 {
        lines.push(line(
            "bulb",
            frame.tn("redaktion-empfehlungen-zahl", advice),
        ));
    }
    lines
}

fn differences(frame: &Frame, comparison: &Comparison) -> Vec<Line> {
    let lessons = |state: ChangeState| -> Vec<&LessonChange> {
        let lessons = comparison.lessons.iter();
        lessons.filter(|lesson| lesson.state == state).collect()
    };
    let named = |key: &str, lessons: &[&LessonChange]| {
        let titles: Vec<String> = lessons.iter().map(|it| format!("„{}“", it.title)).collect();
        format!("{}: {}", frame.tn(key, lessons.len()), titles.join(", "))
    };
    let mut lines = Vec::new();
    let mut add = |icon, count: usize, text: String| {
        if count > 0 {
            lines.push(Line { icon, text });
        }
    };
    let added = lessons(ChangeState::Added);
    let removed = lessons(ChangeState::Removed);
    let changed = lessons(ChangeState::Changed).len();
    let moved = comparison.lessons.iter();
    let moved = moved.filter(|lesson| lesson.moved.is_some()).count();
    add("plus", added.len(), named("redaktion-summe-neu", &added));
    add(
        "practice",
        changed,
        frame.tn("redaktion-summe-geaendert", changed),
    );
    add(
        "repeat",
        moved,
        frame.tn("redaktion-summe-verschoben", moved),
    );
    add(
        "trash",
        removed.len(),
        named("redaktion-summe-entfernt", &removed),
    );
    for (state, key) in [
        (ChangeState::Added, "redaktion-summe-fragen-neu"),
        (ChangeState::Changed, "redaktion-summe-fragen-geaendert"),
        (ChangeState::Removed, "redaktion-summe-fragen-entfernt"),
    ] {
        let count = questions(comparison, state);
        add("question", count, frame.tn(key, count));
    }
    let files = comparison.media.len();
    add("picture", files, frame.tn("redaktion-summe-medien", files));
    let rest = comparison.settings.len() + comparison.modules.len() + comparison.texts.len();
    add("info", rest, frame.t("redaktion-summe-angaben"));
    lines
}

/// Questions that came, went or changed, in all quizzes that stay in the course or are new.
fn questions(comparison: &Comparison, state: ChangeState) -> usize {
    let lessons = comparison.lessons.iter();
    let quizzes = lessons.filter_map(|lesson| lesson.quiz.as_ref());
    quizzes
        .chain(&comparison.final_test)
        .flat_map(|quiz: &QuizChange| &quiz.questions)
        .filter(|question| question.state == state)
        .count()
}
