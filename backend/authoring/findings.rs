//! What is to be mended before a course can be published, and where.

use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};
use std::sync::Arc;

use course_package::{
    Course, Mistake, Package, Severity, advise, check_prerequisites, check_publisher, check_topics,
    read_package, split_lesson,
};

use super::folder::{FINAL_TEST, Folder};
use crate::catalog::{Taxonomy, known_courses};
use crate::db::{Conn, until_change};
use crate::organisation::Kommune;
use crate::problem::Outcome;

/// The page on which something is mended.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    Course,
    Settings,
    /// A lesson, the final test or a handout, by its key.
    Sheet(String),
    Media,
}

#[derive(Debug, Clone)]
pub struct Finding {
    /// Whether it stands in the way of publishing.
    pub is_error: bool,
    pub place: Place,
    /// Of the text that is edited there, counted from 1; 0 when none is meant.
    pub line: usize,
    /// Whether the line is one of the quiz rather than of the text.
    pub is_in_quiz: bool,
    pub message: String,
    pub hint: String,
    /// The line itself.
    pub excerpt: String,
}

/// What there is to mend in a draft.
pub struct Report {
    pub findings: Vec<Finding>,
}

impl Report {
    pub fn errors(&self) -> usize {
        self.findings.iter().filter(|it| it.is_error).count()
    }
}

/// Reads the draft as a whole. Every page about it shows how much there is to mend, so what was
/// found in the same texts is kept.
pub fn inspect(conn: &mut Conn, folder: &Folder) -> Outcome<Arc<Report>> {
    let publisher = folder.kommune.slug.as_str();
    let mut content = DefaultHasher::new();
    (publisher, &folder.package).hash(&mut content);
    let key = format!("{}:{:x}", folder.package.slug, content.finish());
    until_change(conn, &key, |conn| {
        let package = &folder.package;
        let (_, mut mistakes) = read(conn, &folder.kommune, package)?;
        mistakes.extend(advise(package).into_iter().map(Mistake::from));
        let findings = mistakes.into_iter();
        Ok(Report {
            findings: findings.map(|mistake| finding(package, mistake)).collect(),
        })
    })
}

/// The course its readers would get, if nothing stands in its way.
pub fn read_course(conn: &mut Conn, folder: &Folder) -> Outcome<Option<Course>> {
    read(conn, &folder.kommune, &folder.package).map(|(course, _)| course)
}

fn read(
    conn: &mut Conn,
    kommune: &Kommune,
    package: &Package,
) -> Outcome<(Option<Course>, Vec<Mistake>)> {
    let course = match read_package(package, course_package::MEDIA_PLACEHOLDER) {
        Ok(course) => course,
        Err(mistakes) => return Ok((None, mistakes)),
    };
    let taxonomy = Taxonomy::load(conn)?;
    let topics = taxonomy.topics.iter().map(|topic| topic.id.as_str());
    let mut foreign = check_topics(&course, topics);
    foreign.extend(check_publisher(&course, [kommune.slug.as_str()]));
    if !course.prerequisites.is_empty() {
        let known = known_courses(conn, Some(&kommune.id))?;
        foreign.extend(check_prerequisites(&course, &known));
    }
    let mut mistakes = course.warnings.clone();
    let is_sound = foreign.is_empty();
    mistakes.extend(foreign);
    Ok((is_sound.then_some(course), mistakes))
}

/// What a page could do better, of the texts that are written on it.
pub fn advice_on(package: &Package, place: &Place) -> Vec<Finding> {
    let texts = package.texts.iter().filter(|(path, _)| {
        let of = place_of(path);
        of == *place || of == Place::Media
    });
    let part = Package {
        slug: package.slug.clone(),
        texts: texts
            .map(|(path, text)| (path.clone(), text.clone()))
            .collect(),
        media: package.media.clone(),
    };
    let advice = advise(&part).into_iter().map(Mistake::from);
    advice.map(|mistake| finding(&part, mistake)).collect()
}

/// A mistake in the words of the editor: pages instead of files.
pub fn finding(package: &Package, mistake: Mistake) -> Finding {
    let text = package.texts.get(&mistake.file);
    let excerpt = text
        .and_then(|text| text.lines().nth(mistake.line.checked_sub(1)?))
        .filter(|line| *line != "+++")
        .unwrap_or_default();
    let place = place_of(&mistake.file);
    let is_in_quiz = mistake.file.ends_with(".quiz.md");
    let head = match (&place, text) {
        (Place::Sheet(_), Some(text)) if !is_in_quiz => split_lesson(text).2.saturating_sub(1),
        _ => 0,
    };
    Finding {
        is_error: mistake.severity == Severity::Error,
        place,
        line: mistake.line.saturating_sub(head),
        is_in_quiz,
        excerpt: shorten(excerpt),
        message: mistake.message,
        hint: mistake.hint,
    }
}

const LONGEST_EXCERPT: usize = 120;

/// Ends after a word, and says that there is more.
fn shorten(line: &str) -> String {
    let Some((end, _)) = line.char_indices().nth(LONGEST_EXCERPT) else {
        return line.to_owned();
    };
    let start = line.get(..end).unwrap_or(line);
    let whole = start.rsplit_once(' ').map_or(start, |(words, _)| words);
    format!("{whole} …")
}

/// The page for a file of the folder.
pub fn place_of(path: &str) -> Place {
    let name = path.rsplit_once('/').map_or(path, |(_, name)| name);
    if path.starts_with("medien/") {
        return Place::Media;
    }
    let stem = name.strip_suffix(".md").unwrap_or(name);
    let stem = stem.strip_suffix(".quiz").unwrap_or(stem);
    match name {
        "kurs.toml" => Place::Settings,
        _ if stem == FINAL_TEST || stem.starts_with("handzettel-") => Place::Sheet(stem.to_owned()),
        _ if name.ends_with(".md") => match stem.split_once('-') {
            Some((_, key)) => Place::Sheet(key.to_owned()),
            None => Place::Course,
        },
        _ => Place::Course,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_line_ends_after_a_word() {
        assert_eq!(shorten("Kurz."), "Kurz.");
        let long = "Für Ämter ".repeat(20);
        let short = shorten(&long);
        assert!(short.ends_with("Ämter …"), "{short}");
        assert!(short.chars().count() <= LONGEST_EXCERPT + 2);
        assert_eq!(shorten(&"ü".repeat(130)), format!("{} …", "ü".repeat(120)));
    }

    #[test]
    fn every_file_is_mended_on_a_page() {
        let sheet = |key: &str| Place::Sheet(key.to_owned());
        for (path, place) in [
            ("kurs.toml", Place::Settings),
            ("1-grundlagen/2-fuenf-blicke.md", sheet("fuenf-blicke")),
            ("2-fuenf-blicke.quiz.md", sheet("fuenf-blicke")),
            ("abschluss.quiz.md", sheet("abschluss")),
            ("handzettel-melden.md", sheet("handzettel-melden")),
            ("1-grundlagen/modul.toml", Place::Course),
            ("medien/mail.webp", Place::Media),
            ("LIESMICH.md", Place::Course),
            ("", Place::Course),
        ] {
            assert_eq!(place_of(path), place, "{path}");
        }
    }
}
