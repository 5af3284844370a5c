//! How long a lesson takes, and advice where its author says something else.

use std::collections::BTreeMap;

use super::found::Found;
use super::{AdviceKind, Pad};
use crate::course::Media;
use crate::edit::{Entries, FINAL_TEST_KEY, outline, split_lesson};
use crate::head;
use crate::mistakes::Mistakes;
use crate::names::{Kind, kind_of};
use crate::package::Package;
use crate::paragraph::is_recording;
use crate::quiz;
use crate::read::FINAL_TEST;
use crate::twin::{TwinKind, split_twin};

const WORDS_A_MINUTE: u32 = 200;
/// Leichte Sprache is for people who read slowly, or to whom somebody reads.
const PLAIN_WORDS_A_MINUTE: u32 = 100;
/// Differences below this are a matter of taste, in minutes.
const LEAST_DIFFERENCE: u32 = 3;

/// Minutes of a lesson; each of both parts has a head that states them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Estimate {
    /// Reading the text and watching the film. At least 1, or 0 without a text.
    pub text: u32,
    /// One for each question, 0 without a quiz.
    pub quiz: u32,
}

/// Estimates a lesson by its key, a twin as `melden.kurz`, or the final test as `abschluss`: 200
/// words a minute, 100 in Leichte Sprache, the length of the film, a minute a question. Nothing
/// when there is no such lesson.
pub fn estimate_minutes(package: &Package, key: &str) -> Option<Estimate> {
    let chapters = outline(package).chapters.into_iter();
    if let Some((key, kind)) = split_twin(key) {
        let mut lessons = chapters.flat_map(|chapter| chapter.lessons);
        let lesson = lessons.find(|lesson| lesson.key == key)?;
        let (_, path) = lesson.twins.iter().find(|(other, _)| *other == kind)?;
        return Some(Estimate {
            text: reading_minutes(kind, package.texts.get(path)?, &package.media),
            quiz: 0,
        });
    }
    let lesson = chapters
        .flat_map(|chapter| chapter.lessons)
        .find(|lesson| lesson.key == key);
    let (text, quiz) = match lesson {
        Some(lesson) => (lesson.text, lesson.quiz),
        None if key == FINAL_TEST_KEY => (None, Some(FINAL_TEST.to_owned())),
        None => return None,
    };
    let text = text.and_then(|path| package.texts.get(&path));
    let quiz = quiz.and_then(|path| package.texts.get(&path));
    if text.is_none() && quiz.is_none() {
        return None;
    }
    Some(Estimate {
        text: text.map_or(0, |text| {
            let (_, body, line) = split_lesson(text);
            text_minutes(
                &Found::in_text(body, line, false),
                WORDS_A_MINUTE,
                &package.media,
            )
        }),
        quiz: quiz.map_or(0, |text| questions(text)),
    })
}

pub(super) fn advise(path: &str, text: &str, found: &Found, package: &Package, pad: &mut Pad) {
    let (estimate, what) = match kind_of(path) {
        Kind::Text(_) => (
            text_minutes(found, WORDS_A_MINUTE, &package.media),
            "Zum Lesen und Ansehen",
        ),
        Kind::Quiz(_) | Kind::FinalTest => (questions(text), "Für die Fragen"),
        _ => return,
    };
    let head = head::split("", text, &Mistakes::default()).head;
    let Some(stated) = Entries::read(head.text).number("minuten") else {
        return;
    };
    let difference = stated.abs_diff(estimate);
    if difference < LEAST_DIFFERENCE || difference * 2 <= estimate {
        return;
    }
    let lines = head
        .text
        .lines()
        .position(|line| line.trim_start().starts_with("minuten"));
    pad.note(
        AdviceKind::Minutes,
        lines.map_or(0, |index| head.first_line + index),
        format!(
            "{what} braucht man etwa {}, angegeben sind {stated}.",
            if estimate == 1 {
                "eine Minute".to_owned()
            } else {
                format!("{estimate} Minuten")
            }
        ),
        "Lesen Sie einmal mit der Uhr und berichtigen Sie die Minuten, oder kürzen Sie.",
    );
}

/// Minutes for a twin, at least 1.
pub(crate) fn reading_minutes(kind: TwinKind, text: &str, media: &BTreeMap<String, Media>) -> u32 {
    let words_a_minute = match kind {
        TwinKind::Kurz => WORDS_A_MINUTE,
        TwinKind::Leicht => PLAIN_WORDS_A_MINUTE,
    };
    text_minutes(&Found::in_text(text, 1, false), words_a_minute, media)
}

fn text_minutes(found: &Found, words_a_minute: u32, media: &BTreeMap<String, Media>) -> u32 {
    let recordings = found
        .pictures
        .iter()
        .filter(|picture| is_recording(&picture.address));
    let seconds: u32 = recordings
        .filter_map(|picture| picture.address.rsplit('/').next())
        .filter_map(|name| media.get(name)?.seconds)
        .sum();
    let words = u32::try_from(found.words).unwrap_or(u32::MAX);
    let reading = words.saturating_mul(60) / words_a_minute;
    reading.saturating_add(seconds).saturating_add(30).max(60) / 60
}

/// How many questions somebody answers.
fn questions(text: &str) -> u32 {
    let document = head::split("", text, &Mistakes::default());
    let (_, chunks) = quiz::split(document.body, document.body_line);
    let all = u32::try_from(chunks.len()).unwrap_or(u32::MAX);
    let drawn = Entries::read(document.head.text).number("ziehen");
    drawn.map_or(all, |drawn| drawn.min(all))
}
