//! A lesson of a version; its id is the same in all versions of the course.

use std::sync::Arc;

use diesel::prelude::*;

use super::VersionId;
use super::tables::{lessons, version_lessons};
use crate::db::{Conn, for_good};
use crate::problem::{Outcome, Problem};

crate::id_type!(LessonId);

crate::word_enum!(
    /// What a lesson mainly is.
    pub enum LessonKind {
        Text = "text",
        Film = "film",
        Audio = "audio",
        Document = "document",
        Link = "link",
        /// Without a text.
        Quiz = "quiz",
    }
);

#[derive(Debug, Clone, Queryable)]
pub struct Lesson {
    pub id: LessonId,
    /// The word in its address.
    pub key: String,
    pub position: i32,
    pub module_title: Option<String>,
    pub title: String,
    pub minutes: i32,
    pub summary: Option<String>,
    pub kind: LessonKind,
    /// The precheck: it may be left out, and does not count.
    pub is_voluntary: bool,
}

impl Lesson {
    /// The lessons of a version in their order, without their texts.
    pub fn list(conn: &mut Conn, version: &VersionId) -> Outcome<Arc<Vec<Self>>> {
        for_good(conn, version.as_str(), |conn| {
            Ok(version_lessons::table
                .inner_join(lessons::table)
                .filter(version_lessons::version_id.eq(version))
                .order(version_lessons::position)
                .select((
                    lessons::id,
                    lessons::key,
                    version_lessons::position,
                    version_lessons::module_title,
                    version_lessons::title,
                    version_lessons::minutes,
                    version_lessons::summary,
                    version_lessons::kind,
                    version_lessons::is_voluntary,
                ))
                .load(conn)?)
        })
    }

    /// The one with this word in its address.
    pub fn named<'a>(lessons: &'a [Self], key: &str) -> Outcome<&'a Self> {
        let found = lessons.iter().find(|lesson| lesson.key == key);
        found.ok_or(Problem::NotFound)
    }

    /// The text as safe HTML; a lesson that is only a quiz has none.
    pub fn html(&self, conn: &mut Conn, version: &VersionId) -> Outcome<Option<String>> {
        version_lessons::table
            .find((version, &self.id))
            .select(version_lessons::html)
            .first(conn)
            .optional()?
            .ok_or(Problem::NotFound)
    }
}
