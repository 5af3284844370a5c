//! Checks the courses that one takes before another: they exist, and no ring comes of them.

use std::collections::{HashMap, HashSet};

use crate::course::Course;
use crate::mistakes::Mistake;

/// A course as others name it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct KnownCourse {
    pub slug: String,
    /// Nothing for a course that whoever asks does not see; it cannot be named then.
    pub title: Option<String>,
    pub prerequisites: Vec<String>,
}

impl KnownCourse {
    /// A course that is about to be published, or lies beside it.
    pub fn of(course: &Course) -> Self {
        Self {
            slug: course.slug.clone(),
            title: Some(course.title.clone()),
            prerequisites: course.prerequisites.clone(),
        }
    }
}

/// What is wrong with the prerequisites of a course among those that are there: one it has
/// itself, an unknown one, or a ring. Of `known`, an entry for the course itself is left out,
/// since the course replaces it.
pub fn check_prerequisites(course: &Course, known: &[KnownCourse]) -> Vec<Mistake> {
    let own = &course.slug;
    let known: HashMap<&str, &KnownCourse> = known
        .iter()
        .filter(|other| other.slug != *own)
        .map(|other| (other.slug.as_str(), other))
        .collect();
    let mistake = |(message, hint): (String, &str)| {
        Mistake::error("kurs.toml", course.prerequisites_line, message, hint)
    };
    let wrong = course.prerequisites.iter().filter_map(|slug| {
        let other = known.get(slug.as_str());
        match other.filter(|other| other.title.is_some()) {
            _ if slug == own => Some((
                "Der Kurs setzt sich selbst voraus.".to_owned(),
                "Nehmen Sie ihn aus den Voraussetzungen.",
            )),
            None => Some((
                format!("Den Kurs „{slug}“ gibt es hier nicht, er kann keine Voraussetzung sein."),
                "Nehmen Sie den Kurznamen eines veröffentlichten Kurses: das letzte Wort seiner \
                 Adresse.",
            )),
            Some(other) => ring(course, other, &known).map(|ring| {
                (
                    format!("Diese Kurse setzen einander voraus: „{ring}“."),
                    "Nehmen Sie eine der Voraussetzungen heraus, sonst kann niemand beginnen.",
                )
            }),
        }
    });
    wrong.map(mistake).collect()
}

/// The titles along the way from a course through `first` back to it, if there is one.
fn ring(
    course: &Course,
    first: &KnownCourse,
    known: &HashMap<&str, &KnownCourse>,
) -> Option<String> {
    let mut seen: HashSet<&str> = HashSet::new();
    let mut ways = vec![vec![first]];
    while let Some(way) = ways.pop() {
        let last = way.last()?;
        if !seen.insert(&last.slug) {
            continue;
        }
        if last.prerequisites.contains(&course.slug) {
            let names = way
                .iter()
                .map(|other| other.title.as_deref().unwrap_or("ein anderer Kurs"));
            let ends = std::iter::once(course.title.as_str());
            let titles: Vec<&str> = ends.clone().chain(names).chain(ends).collect();
            return Some(titles.join(" → "));
        }
        let next = last.prerequisites.iter();
        ways.extend(
            next.filter_map(|slug| known.get(slug.as_str()))
                .map(|next| [way.as_slice(), &[*next]].concat()),
        );
    }
    None
}
