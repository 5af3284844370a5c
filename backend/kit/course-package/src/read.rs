//! The door of the crate: reads a whole course, renders a single text, checks against the caller's lists.

use std::collections::BTreeMap;
use std::path::Path;

use crate::book::Book;
use crate::course::{Course, Handout, Lesson, Media, Module, Quiz, QuizKind};
use crate::folder::{Folder, load};
use crate::handout::read_handout;
use crate::lesson::read_lesson;
use crate::manifest::{Manifest, read_manifest, read_module};
use crate::mistakes::Mistake;
use crate::names::{Kind, is_slug, kind_of};
use crate::outline::{Chapter, Outline, arrange};
use crate::quiz::{Place, read_quiz};
use crate::render::{Renderer, Setting};

/// What [`read_course`] puts before the names of pictures, for the caller to replace.
pub const MEDIA_PLACEHOLDER: &str = "@medien/";

/// What stands before the name of a handout in its address, for the caller to replace.
pub const HANDOUT_PLACEHOLDER: &str = "@handzettel/";

/// Reads a course folder; picture addresses begin with [`MEDIA_PLACEHOLDER`].
///
/// # Errors
/// All mistakes, warnings among them, in order of file and line.
pub fn read_course(dir: &Path) -> Result<Course, Vec<Mistake>> {
    read_course_with(dir, MEDIA_PLACEHOLDER)
}

/// As [`read_course`], with the text that stands before the name of a picture in
/// its address, for example `/medien/0192…/`.
///
/// # Errors
/// All mistakes, warnings among them, in order of file and line.
pub fn read_course_with(dir: &Path, media_prefix: &str) -> Result<Course, Vec<Mistake>> {
    let mut book = Book::new(BTreeMap::new(), media_prefix);
    let mut folder = load(dir, &book.mistakes);
    book.media = std::mem::take(&mut folder.media);
    book.captions = std::mem::take(&mut folder.captions);
    book.broken_captions = std::mem::take(&mut folder.broken_captions);
    book.handouts = handouts(&folder).map(|(_, name, _)| name).collect();
    let slug = dir
        .file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default();
    if !is_slug(&slug) {
        let hint = "Erlaubt sind kleine Buchstaben ohne Umlaute, Ziffern und Bindestriche.";
        book.mistakes.error(
            "",
            0,
            format!("„{slug}“ ist kein Name für einen Kurs."),
            hint,
        );
    }
    let outline = arrange(&folder, &book);
    let stems = outline.chapters.iter().flat_map(|chapter| &chapter.stems);
    book.lesson_keys = stems.map(|stem| stem.key.clone()).collect();
    let manifest = match folder.texts.get("kurs.toml") {
        Some(text) => read_manifest(text, outline.has_final, &book),
        None => {
            let hint = "Legen Sie sie an; die Einträge stehen in der Anleitung.";
            book.mistakes
                .error("kurs.toml", 0, "Die Datei kurs.toml fehlt.", hint);
            None
        }
    };
    let modules: Vec<Module> = outline
        .chapters
        .iter()
        .map(|chapter| read_chapter(chapter, &folder, &book))
        .collect();
    book.begin_page();
    let final_test = folder
        .texts
        .get("abschluss.quiz.md")
        .and_then(|text| read_quiz("abschluss.quiz.md", text, "abschluss", Place::Final, &book));
    let handouts: Vec<Handout> = handouts(&folder)
        .filter_map(|(path, name, text)| read_handout(path, &name, text, &book))
        .collect();
    check_prechecks(&outline, &modules, &book);
    if let Some(manifest) = &manifest {
        check_pass_percent(manifest, &outline, &book);
        check_minutes(manifest, &modules, final_test.as_ref(), &book);
    }
    for name in book.unused_media() {
        let hint = "Zeigen oder verlinken Sie sie in einer Lektion, oder löschen Sie sie.";
        book.mistakes.warn(
            &format!("medien/{name}"),
            0,
            "Die Datei kommt im Kurs nicht vor.",
            hint,
        );
    }
    let Book {
        mistakes, media, ..
    } = book;
    let has_errors = mistakes.has_errors();
    let warnings = mistakes.into_sorted();
    match manifest {
        Some(manifest) if !has_errors => Ok(Course {
            slug,
            title: manifest.title,
            summary: manifest.summary,
            topics: manifest.topics,
            level: manifest.level,
            minutes: manifest.minutes,
            audience: manifest.audience,
            publisher: manifest.publisher,
            licence: manifest.licence,
            version: manifest.version,
            lang: manifest.lang,
            pass_percent: manifest.pass_percent,
            goals: manifest.goals,
            as_of: manifest.as_of,
            changelog: manifest.changelog,
            modules,
            final_test,
            media: media.into_values().collect(),
            handouts,
            required_boxes: manifest.required_boxes,
            fingerprint: folder.fingerprint,
            warnings,
            topics_line: manifest.topics_line,
            publisher_line: manifest.publisher_line,
        }),
        _ => Err(warnings),
    }
}

/// Renders a single Markdown text, such as a preview or a legal page.
///
/// `media` are the pictures it may show as `medien/<name>`; links to lessons are not possible.
///
/// # Errors
/// The mistakes, with an empty file name. Warnings alone are no error and are dropped.
pub fn render(markdown: &str, media: &[Media], media_prefix: &str) -> Result<String, Vec<Mistake>> {
    let media = media
        .iter()
        .map(|media| (media.name.clone(), media.clone()))
        .collect();
    let book = Book::new(media, media_prefix);
    let html = Renderer::new(&book, "", Setting::Page).blocks(markdown, 1);
    if book.mistakes.has_errors() {
        Err(book.mistakes.into_sorted())
    } else {
        Ok(html)
    }
}

/// One mistake for each Unterthema of the course that is not among `known`.
pub fn check_topics<'a>(course: &Course, known: impl IntoIterator<Item = &'a str>) -> Vec<Mistake> {
    let known: Vec<&str> = known.into_iter().collect();
    let unknown = course
        .topics
        .iter()
        .filter(|topic| !known.contains(&topic.as_str()));
    let hint = "Nehmen Sie den Kurznamen eines Unterthemas aus content/themen.toml.";
    unknown
        .map(|topic| {
            let message = format!("Das Unterthema „{topic}“ gibt es nicht.");
            Mistake::error("kurs.toml", course.topics_line, message, hint)
        })
        .collect()
}

/// A mistake when the publisher of the course is not among `known`.
pub fn check_publisher<'a>(
    course: &Course,
    known: impl IntoIterator<Item = &'a str>,
) -> Option<Mistake> {
    let is_known = known.into_iter().any(|slug| slug == course.publisher);
    let message = format!(
        "Die Kommune oder Stelle „{}“ gibt es nicht.",
        course.publisher
    );
    let hint = "Nehmen Sie den Kurznamen einer Kommune oder Stelle dieser Installation.";
    (!is_known).then(|| Mistake::error("kurs.toml", course.publisher_line, message, hint))
}

/// Path, name and text of each handout, by name.
fn handouts(folder: &Folder) -> impl Iterator<Item = (&str, String, &str)> {
    folder
        .texts
        .iter()
        .filter_map(|(path, text)| match kind_of(path) {
            Kind::Handout(name) => Some((path.as_str(), name, text.as_str())),
            _ => None,
        })
}

fn read_chapter(chapter: &Chapter, folder: &Folder, book: &Book) -> Module {
    let title = chapter.key.as_ref().and_then(|_| {
        let path = format!("{}/modul.toml", chapter.folder);
        let Some(text) = folder.texts.get(&path) else {
            let hint = "Legen Sie sie an mit der Zeile: titel = \"Grundlagen\"";
            book.mistakes
                .error(&path, 0, "Dem Modul fehlt die Datei modul.toml.", hint);
            return None;
        };
        read_module(&path, text, book)
    });
    let lessons = chapter
        .stems
        .iter()
        .filter_map(|stem| read_lesson(stem, folder, book))
        .collect();
    Module {
        key: chapter.key.clone(),
        title,
        lessons,
    }
}

fn check_prechecks(outline: &Outline, modules: &[Module], book: &Book) {
    let stems = outline.chapters.iter().flat_map(|chapter| &chapter.stems);
    let is_precheck = |lesson: &&Lesson| {
        lesson
            .quiz
            .as_ref()
            .is_some_and(|quiz| quiz.kind == QuizKind::Precheck)
    };
    let keys: Vec<&str> = modules
        .iter()
        .flat_map(|module| &module.lessons)
        .filter(is_precheck)
        .map(|lesson| lesson.key.as_str())
        .collect();
    let paths: Vec<&str> = stems
        .filter(|stem| keys.contains(&stem.key.as_str()))
        .filter_map(|stem| stem.quiz.as_deref())
        .collect();
    for path in paths.iter().skip(1) {
        let hint = "Machen Sie aus den übrigen Übungen: art = \"uebung\"";
        book.mistakes
            .error(path, 1, "Es gibt mehr als einen Vorabtest.", hint);
    }
    if let Some(path) = paths.first().filter(|_| !outline.has_final) {
        let hint = "Er führt zum Abschlusstest. Legen Sie abschluss.quiz.md an.";
        book.mistakes
            .error(path, 1, "Zum Vorabtest fehlt der Abschlusstest.", hint);
    }
}

fn check_pass_percent(manifest: &Manifest, outline: &Outline, book: &Book) {
    if manifest.pass_percent.is_some() && !outline.has_final {
        let hint = "Legen Sie abschluss.quiz.md an oder löschen Sie die Zeile.";
        let message = "`bestehen_ab` steht da, aber es gibt keinen Abschlusstest.";
        book.mistakes
            .error("kurs.toml", manifest.pass_percent_line, message, hint);
    }
}

fn check_minutes(manifest: &Manifest, modules: &[Module], last: Option<&Quiz>, book: &Book) {
    let lessons = modules.iter().flat_map(|module| &module.lessons);
    let sum =
        lessons.map(|lesson| lesson.minutes).sum::<u32>() + last.map_or(0, |quiz| quiz.minutes);
    if manifest.minutes.abs_diff(sum) * 5 > manifest.minutes && manifest.minutes > 0 {
        book.mistakes.warn(
            "kurs.toml",
            manifest.minutes_line,
            format!(
                "Die Lektionen dauern zusammen {sum} Minuten, nicht {}.",
                manifest.minutes
            ),
            "Gleichen Sie dauer und die Minuten der Lektionen an.",
        );
    }
}
