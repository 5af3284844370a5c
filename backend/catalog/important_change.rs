//! Important changes: a version on which those go on who are learning with an earlier one.

use std::collections::{HashMap, HashSet};

use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use super::tables::{
    course_versions, version_files, version_lessons, version_recordings, version_twins,
};
use super::{Audience, CourseId, LessonId, VersionId};
use crate::clock::Time;
use crate::db::Conn;
use crate::jobs::{Change, record};
use crate::organisation::KommuneId;
use crate::problem::Outcome;

/// Told to the rooms above when such a version is published.
#[derive(Debug, Serialize, Deserialize)]
pub struct ImportantVersion {
    pub course: CourseId,
    pub version: VersionId,
    /// The only Kommune that sees it; everybody where there is none.
    pub audience: Option<KommuneId>,
}

impl Change for ImportantVersion {
    const KIND: &'static str = "catalog.important-version";
}

/// Says of a version that was made in this transaction what learners must know of it.
pub fn announce_important(
    conn: &mut Conn,
    change: &ImportantVersion,
    sentence: &str,
    now: Time,
) -> Outcome<()> {
    diesel::update(course_versions::table.find(&change.version))
        .set(course_versions::important_change.eq(sentence))
        .execute(conn)?;
    record(
        conn,
        change.audience.as_ref().map(KommuneId::as_str),
        change,
        now,
    )
}

impl ImportantVersion {
    pub fn new(course: &CourseId, version: &VersionId, audience: &Audience) -> Self {
        Self {
            course: course.clone(),
            version: version.clone(),
            audience: match audience {
                Audience::Everybody => None,
                Audience::Kommune(kommune) => Some(kommune.clone()),
            },
        }
    }
}

/// Lessons that are in both versions and read differently: title, text, twins, pictures or film.
pub fn changed_lessons(
    conn: &mut Conn,
    from: &VersionId,
    to: &VersionId,
) -> Outcome<HashSet<LessonId>> {
    let before = readings(conn, from)?;
    let mut after = readings(conn, to)?;
    after.retain(|lesson, reading| before.get(lesson).is_some_and(|old| old != reading));
    Ok(after.into_keys().collect())
}

/// What one reads in each lesson, with the content of files in place of their addresses.
fn readings(conn: &mut Conn, version: &VersionId) -> Outcome<HashMap<LessonId, Vec<String>>> {
    type Row = (LessonId, String, Option<String>);
    let texts: Vec<Row> = version_lessons::table
        .filter(version_lessons::version_id.eq(version))
        .select((
            version_lessons::lesson_id,
            version_lessons::title,
            version_lessons::html,
        ))
        .load(conn)?;
    let twins: Vec<(LessonId, String)> = version_twins::table
        .filter(version_twins::version_id.eq(version))
        .order((version_twins::lesson_id, version_twins::kind))
        .select((version_twins::lesson_id, version_twins::html))
        .load(conn)?;
    let recordings: Vec<(LessonId, String, String)> = version_recordings::table
        .filter(version_recordings::version_id.eq(version))
        .select((
            version_recordings::lesson_id,
            version_recordings::file,
            version_recordings::captions,
        ))
        .load(conn)?;
    let files: Vec<(String, String)> = version_files::table
        .filter(version_files::version_id.eq(version))
        .order(version_files::name)
        .select((version_files::name, version_files::sha256))
        .load(conn)?;
    let prefix = format!("/medien/{version}/");
    let read = |html: &str| {
        let shown = files
            .iter()
            .filter(|(name, _)| html.contains(&format!("{prefix}{name}")))
            .map(|(_, sha256)| sha256.clone());
        let mut reading: Vec<String> = shown.collect();
        reading.push(html.replace(&prefix, ""));
        reading
    };
    let mut readings: HashMap<LessonId, Vec<String>> = HashMap::new();
    for (lesson, title, html) in texts {
        let mut reading = read(&html.unwrap_or_default());
        reading.push(title);
        readings.insert(lesson, reading);
    }
    for (lesson, html) in twins {
        readings.entry(lesson).or_default().extend(read(&html));
    }
    for (lesson, file, captions) in recordings {
        let shown = files
            .iter()
            .filter(|(name, _)| *name == file || *name == captions)
            .map(|(_, sha256)| sha256.clone());
        readings.entry(lesson).or_default().extend(shown);
    }
    Ok(readings)
}
