//! What is to be mended before a course can be published, and where.

use std::collections::HashMap;
use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};
use std::sync::Arc;

use course_package::{
    Course, Kind, Mistake, Package, Severity, advise, check_prerequisites, check_publisher,
    check_topics, is_quiz, key_of, kind_of, media_name, preview_lesson, read_package, split_lesson,
};

use super::folder::Folder;
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
        let mut wording = Wording::of(package);
        let findings = mistakes.into_iter();
        Ok(Report {
            findings: findings.map(|mistake| wording.finding(mistake)).collect(),
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
    let part = part_of(package, place);
    let mut wording = Wording::of(&part);
    let advice = advise(&part).into_iter().map(Mistake::from);
    advice.map(|mistake| wording.finding(mistake)).collect()
}

/// The texts of a page, and what it takes to advise on them.
fn part_of(package: &Package, place: &Place) -> Package {
    let texts = package.texts.iter().filter(|(path, _)| {
        let of = place_of(path);
        of == *place || of == Place::Media
    });
    Package {
        slug: package.slug.clone(),
        texts: texts
            .map(|(path, text)| (path.clone(), text.clone()))
            .collect(),
        media: package.media.clone(),
    }
}

/// Puts mistakes into the words of the editor: pages instead of files. What it takes to know of a
/// file is found out once.
pub struct Wording<'p> {
    package: &'p Package,
    files: HashMap<String, KnownFile<'p>>,
}

struct KnownFile<'p> {
    place: Place,
    is_in_quiz: bool,
    lines: Vec<&'p str>,
    /// How many lines of the file stand above the text that is edited.
    head: usize,
}

impl<'p> Wording<'p> {
    pub fn of(package: &'p Package) -> Self {
        Self {
            package,
            files: HashMap::new(),
        }
    }

    pub fn finding(&mut self, mistake: Mistake) -> Finding {
        let package = self.package;
        let file = self.files.entry(mistake.file);
        let file = file.or_insert_with_key(|path| KnownFile::of(package, path));
        let line = mistake.line.checked_sub(1);
        let excerpt = line.and_then(|line| file.lines.get(line).copied());
        let excerpt = excerpt.filter(|line| *line != "+++");
        Finding {
            is_error: mistake.severity == Severity::Error,
            place: file.place.clone(),
            line: mistake.line.saturating_sub(file.head),
            is_in_quiz: file.is_in_quiz,
            excerpt: shorten(excerpt.unwrap_or_default()),
            message: mistake.message,
            hint: mistake.hint,
        }
    }
}

impl<'p> KnownFile<'p> {
    fn of(package: &'p Package, path: &str) -> Self {
        let text = package.texts.get(path).map(String::as_str);
        let place = place_of(path);
        let is_in_quiz = is_quiz(path);
        let head = match (&place, text) {
            (Place::Sheet(_), Some(text)) if !is_in_quiz => split_lesson(text).2.saturating_sub(1),
            _ => 0,
        };
        Self {
            place,
            is_in_quiz,
            lines: text.unwrap_or_default().lines().collect(),
            head,
        }
    }
}

/// How much there is to mend on one sheet.
pub fn count_in_sheet(package: &Package, key: &str) -> usize {
    let place = Place::Sheet(key.to_owned());
    let mistakes = preview_lesson(package, key, "").mistakes;
    let own = mistakes.iter();
    let own = own.filter(|mistake| place_of(&mistake.file) == place);
    own.count() + advise(&part_of(package, &place)).len()
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
    match kind_of(path) {
        Kind::Manifest => Place::Settings,
        Kind::Media(_) => Place::Media,
        Kind::Unknown if media_name(path).is_some() => Place::Media,
        _ => key_of(path).map_or(Place::Course, Place::Sheet),
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
            ("medien/Mail 1.webp", Place::Media),
            ("1-grundlagen/abschluss.quiz.md", Place::Course),
            ("1000-zu-viel.md", Place::Course),
            ("LIESMICH.md", Place::Course),
            ("", Place::Course),
        ] {
            assert_eq!(place_of(path), place, "{path}");
        }
    }

    #[test]
    fn very_many_mistakes_of_a_long_text_are_worded_in_no_time() {
        let mut package = Package::default();
        let path = "1-lang.md".to_owned();
        let text = format!("+++\ntitel = \"Lang\"\n+++\n{}", "a b\n".repeat(250_000));
        package.texts.insert(path.clone(), text);
        let begun = std::time::Instant::now();
        let mut wording = Wording::of(&package);
        let mistake = Mistake {
            severity: Severity::Error,
            file: path,
            line: 250_000,
            message: String::new(),
            hint: String::new(),
        };
        for _ in 0..20_000 {
            let finding = wording.finding(mistake.clone());
            assert_eq!((finding.line, finding.excerpt.as_str()), (249_997, "a b"));
        }
        assert!(begun.elapsed().as_secs() < 20, "{:?}", begun.elapsed());
    }
}
