//! The outline of a course for one learner: its lessons with their state, and what comes next.

use crate::catalog::{Lesson, LessonId, LessonKind, Twin, TwinKind, Version};
use crate::learning::Progress;
use crate::texts::Language;

pub struct Row {
    pub href: String,
    /// Empty for the final test, which has an icon instead.
    pub number: String,
    pub title: String,
    pub summary: String,
    pub minutes: String,
    /// "Film", and its picture.
    pub kind: String,
    pub icon: &'static str,
    /// Film or audio: worth knowing before one opens it beside a counter.
    pub is_recording: bool,
    pub state: State,
    /// Done, but it reads differently since.
    pub is_changed: bool,
    pub is_open_page: bool,
    /// Other texts of the lesson: address, and text key of what it is.
    pub twins: Vec<(String, &'static str)>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    Done,
    Current,
    Open,
}

impl State {
    pub fn modifier(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Current => "current",
            Self::Open => "open",
        }
    }

    /// Kind of badge, icon and text key.
    pub fn badge(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::Done => ("success", "success", "stand-erledigt"),
            Self::Current => ("info", "begun", "stand-in-bearbeitung"),
            Self::Open => ("neutral", "open", "stand-offen"),
        }
    }
}

pub struct Outline {
    pub rows: Vec<Row>,
    pub done: usize,
    pub lessons: usize,
    /// Where learning goes on.
    pub next: Option<Next>,
}

pub struct Next {
    pub href: String,
    pub title: String,
    /// Number of the lesson; none for the final test.
    pub number: Option<usize>,
    pub minutes: i32,
}

/// What the outline is made of.
pub struct Material<'a> {
    pub version: &'a Version,
    pub lessons: &'a [Lesson],
    /// Those that are told of; a page that tells of none has none.
    pub twins: &'a [Twin],
    /// The kind of text somebody reads, where it is not the lesson itself.
    pub twin: Option<TwinKind>,
    /// The "Ich kann das schon" lesson, which is not counted.
    pub precheck: Option<&'a LessonId>,
    pub progress: &'a Progress,
    pub last: Option<&'a LessonId>,
    pub has_begun: bool,
    /// The page one is on.
    pub here: Option<&'a LessonId>,
    /// Minutes of the final test.
    pub test_minutes: Option<i32>,
}

pub fn outline(material: &Material<'_>, language: Language) -> Outline {
    let counted: Vec<&Lesson> = material
        .lessons
        .iter()
        .filter(|lesson| Some(&lesson.id) != material.precheck)
        .collect();
    let current = current(material, &counted);
    let slug = &material.version.slug;
    let carried = TwinKind::carried(material.twin);
    let mut rows: Vec<Row> = counted
        .iter()
        .enumerate()
        .map(|(place, lesson)| Row {
            href: format!("/lernen/{slug}/{}{carried}", lesson.key),
            number: (place + 1).to_string(),
            title: lesson.title.clone(),
            summary: lesson.summary.clone().unwrap_or_default(),
            minutes: minutes(lesson.minutes, language),
            kind: language.text(&format!("lektion-art-{}", lesson.kind.word())),
            icon: icon(lesson.kind),
            is_recording: matches!(lesson.kind, LessonKind::Film | LessonKind::Audio),
            state: if material.progress.marked.contains(&lesson.id) {
                State::Done
            } else if material.has_begun && current == Some(place) {
                State::Current
            } else {
                State::Open
            },
            is_changed: material.progress.changed.contains(&lesson.id),
            is_open_page: material.here == Some(&lesson.id),
            twins: Twin::of(material.twins, &lesson.id)
                .map(|twin| {
                    let carried = TwinKind::carried(Some(twin.kind));
                    let href = format!("/lernen/{slug}/{}{carried}", lesson.key);
                    (href, twin_key(twin.kind))
                })
                .collect(),
        })
        .collect();
    if let Some(length) = material.test_minutes {
        rows.push(Row {
            href: format!("/lernen/{slug}/test"),
            number: String::new(),
            title: language.text("kurs-abschlusstest"),
            summary: String::new(),
            minutes: minutes(length, language),
            kind: language.text("lektion-art-quiz"),
            icon: icon(LessonKind::Quiz),
            is_recording: false,
            is_changed: false,
            state: if material.progress.test_passed {
                State::Done
            } else {
                State::Open
            },
            is_open_page: false,
            twins: Vec::new(),
        });
    }
    let done = counted
        .iter()
        .filter(|lesson| material.progress.marked.contains(&lesson.id))
        .count();
    Outline {
        next: next(material, &counted, current, language),
        rows,
        done,
        lessons: counted.len(),
    }
}

/// The lesson one was at, or after it the first that is not done.
fn current(material: &Material<'_>, lessons: &[&Lesson]) -> Option<usize> {
    let is_done = |lesson: &Lesson| material.progress.marked.contains(&lesson.id);
    let last = lessons
        .iter()
        .position(|lesson| Some(&lesson.id) == material.last);
    match last {
        Some(place) if !is_done(lessons[place]) => Some(place),
        Some(place) => (place..lessons.len())
            .chain(0..place)
            .find(|place| !is_done(lessons[*place])),
        None => lessons.iter().position(|lesson| !is_done(lesson)),
    }
}

fn next(
    material: &Material<'_>,
    lessons: &[&Lesson],
    current: Option<usize>,
    language: Language,
) -> Option<Next> {
    let slug = &material.version.slug;
    if let Some(place) = current {
        let lesson = lessons.get(place)?;
        return Some(Next {
            href: format!("/lernen/{slug}/{}", lesson.key),
            title: lesson.title.clone(),
            number: Some(place + 1),
            minutes: lesson.minutes,
        });
    }
    let minutes = material
        .test_minutes
        .filter(|_| !material.progress.test_passed)?;
    Some(Next {
        href: format!("/lernen/{slug}/test"),
        title: language.text("kurs-abschlusstest"),
        number: None,
        minutes,
    })
}

/// Text key of what a link on the page of the course says.
fn twin_key(kind: TwinKind) -> &'static str {
    match kind {
        TwinKind::Short => "kurs-auch-kurz",
        TwinKind::Plain => "kurs-auch-leicht",
    }
}

fn icon(kind: LessonKind) -> &'static str {
    match kind {
        LessonKind::Text => "lesson",
        LessonKind::Film => "film",
        LessonKind::Audio => "audio",
        LessonKind::Document => "document",
        LessonKind::Link => "external",
        LessonKind::Quiz => "test",
    }
}

pub fn minutes(minutes: i32, language: Language) -> String {
    language.text_with("teil-minuten", &[("n", minutes.into())])
}
