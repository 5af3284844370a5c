//! Importing a course package: a new immutable version, unless nothing has changed.

use std::collections::HashMap;

use chrono::NaiveDate;
use course_package::Course;
use diesel::prelude::*;

use super::import_lessons::store_parts;
use super::prerequisites::store_prerequisites;
use super::tables::{course_versions, courses, lessons, version_topics};
use super::{CompletionRule, CourseId, LessonId, VersionId};
use crate::clock::Time;
use crate::db::Conn;
use crate::organisation::KommuneId;
use crate::problem::{Outcome, Problem};
use crate::texts::sort_key;

/// What an import made, or found as it was.
pub struct ImportedVersion {
    pub course: CourseId,
    pub version: VersionId,
    /// Stable ids of the lessons by their key.
    pub lessons: HashMap<String, LessonId>,
    /// False when this very content was the latest version already.
    pub is_new: bool,
}

/// Stores the course as the next version of its owner; its files must be in the file store.
pub fn import_course(
    conn: &mut Conn,
    owner: &KommuneId,
    package: &Course,
    now: Time,
) -> Outcome<ImportedVersion> {
    let course = course_of(conn, owner, &package.slug, now)?;
    let lessons = lessons_of(conn, owner, &course, package)?;
    let latest: Option<(VersionId, i32, String)> = course_versions::table
        .filter(course_versions::course_id.eq(&course))
        .order(course_versions::number.desc())
        .select((
            course_versions::id,
            course_versions::number,
            course_versions::fingerprint,
        ))
        .first(conn)
        .optional()?;
    if let Some((version, _, fingerprint)) = &latest
        && *fingerprint == package.fingerprint
    {
        return Ok(ImportedVersion {
            course,
            version: version.clone(),
            lessons,
            is_new: false,
        });
    }
    let number = latest.map_or(1, |(_, number, _)| number + 1);
    let version = store_version(conn, owner, &course, number, package, now)?;
    store_prerequisites(conn, owner, &version, &package.prerequisites)?;
    store_parts(conn, owner, &version, &lessons, package)?;
    for (place, topic) in package.topics.iter().enumerate() {
        diesel::insert_into(version_topics::table)
            .values((
                version_topics::version_id.eq(&version),
                version_topics::topic_id.eq(topic),
                version_topics::kommune_id.eq(owner),
                version_topics::position.eq(place as i32),
            ))
            .execute(conn)?;
    }
    Ok(ImportedVersion {
        course,
        version,
        lessons,
        is_new: true,
    })
}

/// The course of this slug and whose it is.
pub fn find_course(conn: &mut Conn, slug: &str) -> Outcome<Option<(CourseId, KommuneId)>> {
    Ok(courses::table
        .filter(courses::slug.eq(slug))
        .select((courses::id, courses::kommune_id))
        .first(conn)
        .optional()?)
}

/// The course of this slug; a slug that belongs to somebody else is refused.
fn course_of(conn: &mut Conn, owner: &KommuneId, slug: &str, now: Time) -> Outcome<CourseId> {
    match find_course(conn, slug)? {
        Some((id, kommune)) if kommune == *owner => Ok(id),
        Some(_) => Err(Problem::Conflict("import-kurzname-vergeben")),
        None => {
            let id = CourseId::new();
            diesel::insert_into(courses::table)
                .values((
                    courses::id.eq(&id),
                    courses::kommune_id.eq(owner),
                    courses::slug.eq(slug),
                    courses::created_at.eq(now),
                ))
                .execute(conn)?;
            Ok(id)
        }
    }
}

fn lessons_of(
    conn: &mut Conn,
    owner: &KommuneId,
    course: &CourseId,
    package: &Course,
) -> Outcome<HashMap<String, LessonId>> {
    let mut known: HashMap<String, LessonId> = lessons::table
        .filter(lessons::course_id.eq(course))
        .select((lessons::key, lessons::id))
        .load::<(String, LessonId)>(conn)?
        .into_iter()
        .collect();
    for lesson in package.lessons() {
        if known.contains_key(&lesson.key) {
            continue;
        }
        let id = LessonId::new();
        diesel::insert_into(lessons::table)
            .values((
                lessons::id.eq(&id),
                lessons::kommune_id.eq(owner),
                lessons::course_id.eq(course),
                lessons::key.eq(&lesson.key),
            ))
            .execute(conn)?;
        known.insert(lesson.key.clone(), id);
    }
    Ok(known)
}

fn store_version(
    conn: &mut Conn,
    owner: &KommuneId,
    course: &CourseId,
    number: i32,
    package: &Course,
    now: Time,
) -> Outcome<VersionId> {
    let id = VersionId::new();
    let as_of: NaiveDate = package
        .as_of
        .parse()
        .map_err(|_| Problem::field("stand", "import-datum"))?;
    let goals = serde_json::to_string(&package.goals)
        .map_err(|error| Problem::Internal(format!("unwritable goals: {error}")))?;
    diesel::insert_into(course_versions::table)
        .values((
            (
                course_versions::id.eq(&id),
                course_versions::kommune_id.eq(owner),
                course_versions::course_id.eq(course),
                course_versions::number.eq(number),
                course_versions::label.eq(&package.version),
                course_versions::title.eq(&package.title),
                course_versions::summary.eq(&package.summary),
                course_versions::goals.eq(goals),
                course_versions::audience.eq(&package.audience),
                course_versions::level.eq(package.level.as_str()),
            ),
            (
                course_versions::minutes.eq(package.minutes as i32),
                course_versions::licence.eq(&package.licence),
                course_versions::lang.eq(&package.lang),
                course_versions::pass_percent.eq(package.pass_percent.map(i32::from)),
                course_versions::as_of.eq(as_of),
                course_versions::changelog.eq(&package.changelog),
                course_versions::fingerprint.eq(&package.fingerprint),
                course_versions::sort_key.eq(sort_key(&package.title)),
                course_versions::published_at.eq(now),
            ),
            (
                course_versions::completion.eq(CompletionRule::from(package.completion)),
                course_versions::completion_share.eq(i32::from(package.completion_share)),
                course_versions::prerequisites_bind.eq(package.prerequisites_bind),
                course_versions::for_everybody.eq(false),
            ),
        ))
        .execute(conn)?;
    Ok(id)
}
