//! Course cards and Themenfeld tiles, as catalogue, topic pages and Startseite show them.

use std::collections::HashMap;
use std::sync::Arc;

use crate::catalog::{CourseId, Field, Taxonomy, TopicId, Version, VersionId, list_offered};
use crate::db::{Conn, until_change};
use crate::learning::Begun;
use crate::organisation::{Kommune, KommuneId};
use crate::problem::Outcome;
use crate::texts::Language;

pub struct Card {
    pub href: String,
    pub title: String,
    pub short: String,
    pub feld: String,
    pub feld_title: String,
    pub symbol: String,
    pub cover: String,
    pub minutes: String,
    pub level: String,
    pub publisher: String,
    pub done: usize,
    pub lessons: usize,
    pub progress: String,
}

pub struct Tile {
    pub href: String,
    pub slug: String,
    pub title: String,
    pub sentence: String,
    pub symbol: String,
    pub topics: String,
}

/// How far somebody is in a course: done and all lessons.
pub type Progress = HashMap<CourseId, (usize, usize)>;

pub fn progress_of(begun: &[Begun]) -> Progress {
    begun
        .iter()
        .map(|course| {
            let counts = (course.marked as usize, course.lessons as usize);
            (course.course_id.clone(), counts)
        })
        .collect()
}

/// What the cards of courses need besides the courses themselves.
pub struct Shelf {
    pub taxonomy: Arc<Taxonomy>,
    publishers: Arc<HashMap<KommuneId, String>>,
    topics: HashMap<VersionId, Arc<Vec<TopicId>>>,
}

impl Shelf {
    /// For the courses that a Kommune sees.
    pub fn load(conn: &mut Conn, kommune: &KommuneId) -> Outcome<Arc<Self>> {
        until_change(conn, kommune.as_str(), |conn| {
            let versions = list_offered(conn, kommune)?;
            Self::stock(conn, versions.iter().map(Arc::as_ref))
        })
    }

    /// For one course, which may be an older version that somebody began with.
    pub fn of_one(conn: &mut Conn, version: &Version) -> Outcome<Self> {
        Self::stock(conn, std::iter::once(version))
    }

    fn stock<'a>(conn: &mut Conn, versions: impl Iterator<Item = &'a Version>) -> Outcome<Self> {
        let mut topics = HashMap::new();
        for version in versions {
            topics.insert(version.id.clone(), version.topics(conn)?);
        }
        Ok(Self {
            taxonomy: Taxonomy::load(conn)?,
            publishers: Kommune::names(conn)?,
            topics,
        })
    }

    pub fn topics(&self, version: &Version) -> &[TopicId] {
        self.topics.get(&version.id).map_or(&[], |topics| topics)
    }

    /// The Themenfeld of the main Unterthema.
    pub fn field(&self, version: &Version) -> Option<&Field> {
        self.taxonomy.field_of(self.topics(version).first()?)
    }

    pub fn publisher(&self, version: &Version) -> String {
        self.publishers
            .get(&version.kommune_id)
            .cloned()
            .unwrap_or_default()
    }

    pub fn card(&self, version: &Version, progress: &Progress, language: Language) -> Card {
        let field = self.field(version);
        let (done, lessons) = progress
            .get(&version.course_id)
            .copied()
            .unwrap_or_default();
        Card {
            href: format!("/kurse/{}", version.slug),
            title: version.title.clone(),
            short: version.summary.clone(),
            feld: field.map(|field| field.id.clone()).unwrap_or_default(),
            feld_title: field.map(|field| field.title.clone()).unwrap_or_default(),
            symbol: field.map(|field| field.symbol.clone()).unwrap_or_default(),
            cover: self.cover(version),
            minutes: language.text_with("teil-minuten", &[("n", version.minutes.into())]),
            level: language.text(&format!("stufe-{}", version.level.word())),
            publisher: self.publisher(version),
            progress: match done {
                0 => String::new(),
                _ => language.text_with(
                    "teil-lektionen-erledigt",
                    &[("n", done.into()), ("all", lessons.into())],
                ),
            },
            done,
            lessons,
        }
    }

    pub fn cover(&self, version: &Version) -> String {
        let topic = self.topics(version).first().map_or("", String::as_str);
        format!("/umschlag/{topic}.svg")
    }
}

/// The Themenfelder as tiles.
pub fn tiles(taxonomy: &Taxonomy, language: Language) -> Vec<Tile> {
    taxonomy
        .fields
        .iter()
        .map(|field| Tile {
            href: format!("/themen/{}", field.id),
            slug: field.id.clone(),
            title: field.title.clone(),
            sentence: field.sentence.clone(),
            symbol: field.symbol.clone(),
            topics: language.text_with(
                "start-unterthemen",
                &[("n", taxonomy.topics_of(&field.id).count().into())],
            ),
        })
        .collect()
}
