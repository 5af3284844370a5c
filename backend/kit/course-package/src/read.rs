//! The door of the crate: reads a whole course, renders a single text, checks against the caller's lists.

use std::collections::BTreeMap;
use std::path::Path;

use crate::book::Book;
use crate::completion::{check_completion, completion_of};
use crate::course::{Course, Handout, Lesson, Media, Module, Quiz, QuizKind};
use crate::folder::load;
use crate::handout::read_handout;
use crate::lesson::read_lesson;
use crate::manifest::{Manifest, read_manifest, read_module};
use crate::mistakes::Mistake;
use crate::names::{Kind, is_slug, kind_of};
use crate::order::{Group, Order, put_in_order};
use crate::package::{Contents, Package, open};
use crate::quiz::{Place, read_quiz};
use crate::render::{Renderer, Setting};
use crate::twin::check_twins;

/// What [`read_course`] puts before the names of pictures, for the caller to replace.
pub const MEDIA_PLACEHOLDER: &str = "@medien/";

/// What stands before the name of a handout in its address, for the caller to replace.
pub const HANDOUT_PLACEHOLDER: &str = "@handzettel/";

/// Where the final test stands.
pub(crate) const FINAL_TEST: &str = "abschluss.quiz.md";

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
    let book = Book::new(BTreeMap::new(), media_prefix);
    let package = load(dir, &book.mistakes);
    read(&package, book)
}

/// Reads a package as [`read_course_with`] reads a folder.
///
/// # Errors
/// All mistakes, warnings among them, in order of file and line.
pub fn read_package(package: &Package, media_prefix: &str) -> Result<Course, Vec<Mistake>> {
    read(package, Book::new(BTreeMap::new(), media_prefix))
}

fn read(package: &Package, mut book: Book) -> Result<Course, Vec<Mistake>> {
    if !is_slug(&package.slug) {
        let message = format!("„{}“ ist kein Name für einen Kurs.", package.slug);
        let hint = "Erlaubt sind kleine Buchstaben ohne Umlaute, Ziffern und Bindestriche.";
        book.mistakes.error("", 0, message, hint);
    }
    let mut contents = open(package, &book.mistakes);
    book.take_files(&mut contents);
    let order = put_in_order(contents.texts.keys().copied(), &book.mistakes);
    let groups = || order.groups.iter().filter(|group| !group.stems.is_empty());
    book.lesson_keys = groups()
        .flat_map(|group| &group.stems)
        .map(|stem| stem.key.clone())
        .collect();
    check_twins(&order, &book);
    let manifest = match contents.texts.get("kurs.toml") {
        Some(text) => read_manifest(text, order.has_final, &book),
        None => {
            let hint = "Legen Sie sie an; die Einträge stehen in der Anleitung.";
            book.mistakes
                .error("kurs.toml", 0, "Die Datei kurs.toml fehlt.", hint);
            None
        }
    };
    let modules: Vec<Module> = groups()
        .map(|group| read_group(group, &contents, &book))
        .collect();
    book.begin_page();
    let final_test = contents
        .texts
        .get(FINAL_TEST)
        .map(|text| read_quiz(FINAL_TEST, text, "abschluss", Place::Final, &book));
    let handouts: Vec<Handout> = handouts(&contents)
        .map(|(path, name, text)| read_handout(path, &name, text, &book))
        .collect();
    check_prechecks(&order, &modules, &book);
    if let Some(manifest) = &manifest {
        check_pass_percent(manifest, &order, &book);
        check_completion(manifest, &order, &modules, &book);
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
            completion: completion_of(&manifest, &order),
            slug: package.slug.clone(),
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
            completion_share: manifest.completion_share.unwrap_or(100),
            prerequisites: manifest.prerequisites,
            prerequisites_bind: manifest.prerequisites_bind,
            goals: manifest.goals,
            as_of: manifest.as_of,
            changelog: manifest.changelog,
            modules,
            final_test,
            media: media.into_values().collect(),
            handouts,
            required_boxes: manifest.required_boxes,
            fingerprint: contents.fingerprint,
            warnings,
            topics_line: manifest.topics_line,
            publisher_line: manifest.publisher_line,
            prerequisites_line: manifest.prerequisites_line,
            folder: package.clone(),
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
pub(crate) fn handouts<'c>(
    contents: &'c Contents,
) -> impl Iterator<Item = (&'c str, String, &'c str)> {
    contents
        .texts
        .iter()
        .filter_map(|(path, text)| match kind_of(path) {
            Kind::Handout(name) => Some((*path, name, *text)),
            _ => None,
        })
}

fn read_group(group: &Group, contents: &Contents, book: &Book) -> Module {
    let title = group.key.as_ref().and_then(|_| {
        let path = format!("{}/modul.toml", group.folder);
        let Some(text) = contents.texts.get(path.as_str()) else {
            let hint = "Legen Sie sie an mit der Zeile: titel = \"Grundlagen\"";
            book.mistakes
                .error(&path, 0, "Dem Modul fehlt die Datei modul.toml.", hint);
            return None;
        };
        read_module(&path, text, book)
    });
    let lessons = group
        .stems
        .iter()
        .filter_map(|stem| read_lesson(stem, contents, book))
        .collect();
    Module {
        key: group.key.clone(),
        title,
        lessons,
    }
}

fn check_prechecks(order: &Order, modules: &[Module], book: &Book) {
    let stems = order.groups.iter().flat_map(|group| &group.stems);
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
    if let Some(path) = paths.first().filter(|_| !order.has_final) {
        let hint = "Er führt zum Abschlusstest. Legen Sie abschluss.quiz.md an.";
        book.mistakes
            .error(path, 1, "Zum Vorabtest fehlt der Abschlusstest.", hint);
    }
}

fn check_pass_percent(manifest: &Manifest, order: &Order, book: &Book) {
    if manifest.pass_percent.is_some() && !order.has_final {
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
            "Gleichen Sie die Minuten des Kurses und die der Lektionen an.",
        );
    }
}
