//! A published version of a course; it never changes.

use std::sync::Arc;

use chrono::NaiveDate;
use diesel::prelude::*;

use super::tables::{course_versions, courses, version_boxes, version_topics};
use super::{Taxonomy, TopicId};
use crate::clock::Time;
use crate::db::{Conn, for_good, until_change};
use crate::organisation::{BoxKind, KommuneId};
use crate::problem::{Outcome, Problem};

crate::id_type!(
    /// A course over all its versions.
    CourseId
);
crate::id_type!(
    /// One version of a course.
    VersionId
);
crate::word_enum!(
    pub enum Level {
        Einstieg = "einstieg",
        Aufbau = "aufbau",
        Vertiefung = "vertiefung",
    }
);

crate::word_enum!(
    /// What completes a course.
    pub enum CompletionRule {
        /// All lessons, and the final test where there is one.
        All = "all",
        Test = "test",
        /// A final test is voluntary then.
        Lessons = "lessons",
    }
);

impl From<course_package::CompletionRule> for CompletionRule {
    fn from(rule: course_package::CompletionRule) -> Self {
        match rule {
            course_package::CompletionRule::All => Self::All,
            course_package::CompletionRule::Test => Self::Test,
            course_package::CompletionRule::Lessons => Self::Lessons,
        }
    }
}

#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = course_versions)]
pub struct Version {
    pub id: VersionId,
    pub course_id: CourseId,
    /// Who publishes it.
    pub kommune_id: KommuneId,
    #[diesel(select_expression = courses::slug)]
    pub slug: String,
    pub number: i32,
    pub label: String,
    pub title: String,
    pub summary: String,
    /// JSON list of sentences; read with `goals()`.
    goals: String,
    pub audience: String,
    pub level: Level,
    pub minutes: i32,
    /// SPDX id.
    pub licence: String,
    pub lang: String,
    /// Present exactly when there is a final test.
    pub pass_percent: Option<i32>,
    pub as_of: NaiveDate,
    pub changelog: String,
    pub published_at: Time,
    pub completion: CompletionRule,
    /// How many lessons count as all of them, in percent.
    pub completion_share: i32,
    /// Whether its prerequisites must be completed before it begins.
    pub prerequisites_bind: bool,
    /// What learners of earlier versions must know; with it they go on on this one.
    pub important_change: Option<String>,
    /// Whether it was ever there for all Kommunen.
    pub for_everybody: bool,
}

impl Version {
    /// What one learns, a sentence each.
    pub fn goals(&self) -> Vec<String> {
        serde_json::from_str(&self.goals).unwrap_or_default()
    }

    /// Whether a Kommune may hear of it once it has become an earlier one.
    pub fn is_known_to(&self, kommune: &KommuneId) -> bool {
        self.for_everybody || self.kommune_id == *kommune
    }

    pub fn has_final_test(&self) -> bool {
        self.pass_percent.is_some()
    }

    /// Its Unterthemen, the main one first.
    pub fn topics(&self, conn: &mut Conn) -> Outcome<Arc<Vec<TopicId>>> {
        for_good(conn, self.id.as_str(), |conn| {
            Ok(version_topics::table
                .filter(version_topics::version_id.eq(&self.id))
                .order(version_topics::position)
                .select(version_topics::topic_id)
                .load(conn)?)
        })
    }

    /// What a Kommune fills in before its staff can begin.
    pub fn required_boxes(&self, conn: &mut Conn) -> Outcome<Arc<Vec<BoxKind>>> {
        for_good(conn, self.id.as_str(), |conn| {
            Ok(version_boxes::table
                .filter(version_boxes::version_id.eq(&self.id))
                .order(version_boxes::kind)
                .select(version_boxes::kind)
                .load(conn)?)
        })
    }

    /// The Themenfeld of its main Unterthema.
    pub fn field(&self, conn: &mut Conn) -> Outcome<Option<String>> {
        let topics = self.topics(conn)?;
        let taxonomy = Taxonomy::load(conn)?;
        let field = topics.first().and_then(|topic| taxonomy.field_of(topic));
        Ok(field.map(|field| field.id.clone()))
    }

    /// Kept under its id, once for all who see it.
    pub(super) fn keep(self, conn: &mut Conn) -> Outcome<Arc<Self>> {
        let id = self.id.clone();
        for_good(conn, id.as_str(), |_| Ok(self))
    }
}

/// Any version by its id, for those who are pinned to it.
pub fn get_version(conn: &mut Conn, id: &VersionId) -> Outcome<Arc<Version>> {
    for_good(conn, id.as_str(), |conn| {
        course_versions::table
            .inner_join(courses::table)
            .filter(course_versions::id.eq(id))
            .select(Version::as_select())
            .first(conn)
            .optional()?
            .ok_or(Problem::NotFound)
    })
}

/// All versions of a course, the latest first.
pub fn list_versions(conn: &mut Conn, course: &CourseId) -> Outcome<Vec<Version>> {
    Ok(course_versions::table
        .inner_join(courses::table)
        .filter(course_versions::course_id.eq(course))
        .order(course_versions::number.desc())
        .select(Version::as_select())
        .load(conn)?)
}

/// The same for readers, kept until something is published; what is not may be missing.
pub fn list_editions(conn: &mut Conn, course: &CourseId) -> Outcome<Arc<Vec<Version>>> {
    until_change(conn, course.as_str(), |conn| list_versions(conn, course))
}
