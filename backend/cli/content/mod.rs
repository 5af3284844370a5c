//! The content folder, read and checked as a whole: topics, courses, pages and the example.

pub(super) mod example;
pub(super) mod looks;
mod publications;
mod readers;
mod references;
mod sheet;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use course_package::{
    Course, KnownCourse, Mistake, Page, Severity, Themen, check_prerequisites, check_publisher,
    check_topics, read_course, read_page, read_themen,
};

pub(super) use references::split_role;

use example::Example;

/// Everything in the folder, free of errors.
pub(super) struct Content {
    pub themen: Themen,
    /// With the folders they lie in.
    pub courses: Vec<(PathBuf, Course)>,
    pub pages: Vec<Page>,
    /// Kommunen and people of the demonstration, where there are any.
    pub example: Option<Example>,
}

/// What reading brought: content only when nothing is wrong, and all that was noticed.
pub(super) struct Reading {
    pub content: Option<Content>,
    /// Files are named with the folder in front, as it was given.
    pub mistakes: Vec<Mistake>,
    pub courses: usize,
    pub pages: usize,
}

impl Reading {
    pub fn count(&self, severity: Severity) -> usize {
        self.mistakes
            .iter()
            .filter(|mistake| mistake.severity == severity)
            .count()
    }
}

/// Reads the folder; a mistake in one part does not hide those in another.
pub(super) fn read(dir: &Path) -> Reading {
    let mut pad = Pad::default();
    let themen = pad.keep(dir, read_themen(&dir.join("themen.toml")));
    let folders = pad.list(&dir.join("kurse"), |path| path.is_dir());
    let files = pad.list(&dir.join("seiten"), |path| {
        path.extension().is_some_and(|ending| ending == "md")
    });
    let courses: Vec<(PathBuf, Course)> = folders
        .iter()
        .filter_map(|folder| Some((folder.clone(), pad.keep(folder, read_course(folder))?)))
        .collect();
    let pages: Vec<Page> = files
        .iter()
        .filter_map(|file| pad.keep(&dir.join("seiten"), read_page(file)))
        .collect();
    let known = references::Known {
        courses: folders.iter().filter_map(|path| stem(path)).collect(),
        pages: files.iter().filter_map(|path| stem(path)).collect(),
    };
    let at = dir.join("beispiel");
    let example = if at.is_dir() {
        pad.keep(&at, Example::read(&at, &known))
    } else {
        None
    };
    let neighbours: Vec<KnownCourse> = courses
        .iter()
        .map(|(_, course)| KnownCourse::of(course))
        .collect();
    for (folder, course) in &courses {
        pad.note(folder, check_prerequisites(course, &neighbours));
        pad.note(folder, course.warnings.clone());
        if let Some(themen) = &themen {
            pad.note(folder, check_topics(course, themen.topic_slugs()));
        }
        if let Some(example) = &example {
            pad.note(folder, check_publisher(course, example.kommune_slugs()));
        }
    }
    let mut reading = Reading {
        content: None,
        mistakes: pad.0,
        courses: folders.len(),
        pages: files.len(),
    };
    if let (0, Some(themen)) = (reading.count(Severity::Error), themen) {
        reading.content = Some(Content {
            themen,
            courses,
            pages,
            example,
        });
    }
    reading
}

fn stem(path: &Path) -> Option<String> {
    Some(path.file_stem()?.to_string_lossy().into_owned())
}

/// Collects mistakes and gives their files the folder they lie in.
#[derive(Default)]
struct Pad(Vec<Mistake>);

impl Pad {
    fn note(&mut self, folder: &Path, mistakes: impl IntoIterator<Item = Mistake>) {
        self.0.extend(within(folder, mistakes));
    }

    fn keep<T>(&mut self, folder: &Path, read: Result<T, Vec<Mistake>>) -> Option<T> {
        read.map_err(|mistakes| self.note(folder, mistakes)).ok()
    }

    /// What lies in a folder, by name.
    fn list(&mut self, folder: &Path, wanted: impl Fn(&Path) -> bool) -> Vec<PathBuf> {
        let Ok(entries) = fs::read_dir(folder) else {
            self.0.push(Mistake {
                severity: Severity::Error,
                file: folder.display().to_string(),
                line: 0,
                message: "Der Ordner lässt sich nicht lesen.".into(),
                hint: "Ein Inhaltsordner hat themen.toml, kurse und seiten.".into(),
            });
            return Vec::new();
        };
        entries
            .flatten()
            .map(|entry| entry.path())
            .filter(|path| wanted(path))
            .collect::<BTreeSet<_>>()
            .into_iter()
            .collect()
    }
}

/// The same mistakes with the folder in front of their files.
pub(super) fn within(
    folder: &Path,
    mistakes: impl IntoIterator<Item = Mistake>,
) -> impl Iterator<Item = Mistake> {
    let folder = folder.to_owned();
    mistakes.into_iter().map(move |mistake| Mistake {
        file: match mistake.file.as_str() {
            "" => folder.display().to_string(),
            file => folder.join(file).display().to_string(),
        },
        ..mistake
    })
}
