//! Courses to take before others: what a version names, and what is known to name.

use std::collections::BTreeMap;
use std::sync::Arc;

use course_package::KnownCourse;
use diesel::prelude::*;

use super::tables::{course_versions, courses, publications, version_prerequisites};
use super::{Version, VersionId};
use crate::db::{Conn, append_lock, for_good};
use crate::organisation::KommuneId;
use crate::problem::Outcome;

/// The advisory lock of those who publish prerequisites on PostgreSQL.
const RING: i64 = 0x4c56_5052;

/// Slugs of courses in the order of the author; which of them a Kommune sees, its catalogue tells.
#[derive(Debug)]
pub struct Prerequisites(pub Vec<String>);

impl Version {
    pub fn prerequisites(&self, conn: &mut Conn) -> Outcome<Arc<Prerequisites>> {
        for_good(conn, self.id.as_str(), |conn| {
            let slugs = version_prerequisites::table
                .filter(version_prerequisites::version_id.eq(&self.id))
                .order(version_prerequisites::position)
                .select(version_prerequisites::course_slug)
                .load(conn)?;
            Ok(Prerequisites(slugs))
        })
    }
}

pub(super) fn store_prerequisites(
    conn: &mut Conn,
    owner: &KommuneId,
    version: &VersionId,
    slugs: &[String],
) -> Outcome<()> {
    for (slug, position) in slugs.iter().zip(0..) {
        diesel::insert_into(version_prerequisites::table)
            .values((
                version_prerequisites::version_id.eq(version),
                version_prerequisites::course_slug.eq(slug),
                version_prerequisites::kommune_id.eq(owner),
                version_prerequisites::position.eq(position),
            ))
            .execute(conn)?;
    }
    Ok(())
}

/// Lets one publication with prerequisites pass at a time: of two that would close a ring
/// together, the second sees the first.
pub fn hold_prerequisites(conn: &mut Conn) -> Outcome<()> {
    append_lock(conn, RING)
}

/// All courses that somebody sees, in all their published versions. Those that `kommune` neither
/// sees nor has made carry no title; without a Kommune all do.
pub fn known_courses(conn: &mut Conn, kommune: Option<&KommuneId>) -> Outcome<Vec<KnownCourse>> {
    type Row = (VersionId, Option<KommuneId>, KommuneId, String, String);
    let published: Vec<Row> = publications::table
        .inner_join(course_versions::table.on(course_versions::id.eq(publications::version_id)))
        .inner_join(courses::table.on(courses::id.eq(publications::course_id)))
        .order(publications::id)
        .select((
            publications::version_id,
            publications::audience_id,
            publications::kommune_id,
            courses::slug,
            course_versions::title,
        ))
        .load(conn)?;
    let named: Vec<(VersionId, String)> = version_prerequisites::table
        .filter(
            version_prerequisites::version_id
                .eq_any(publications::table.select(publications::version_id)),
        )
        .order((
            version_prerequisites::version_id,
            version_prerequisites::position,
        ))
        .select((
            version_prerequisites::version_id,
            version_prerequisites::course_slug,
        ))
        .load(conn)?;
    let mut known: BTreeMap<String, KnownCourse> = BTreeMap::new();
    for (version, audience, owner, slug, title) in published {
        let course = known.entry(slug.clone()).or_default();
        course.slug = slug;
        let is_seen = kommune.is_none_or(|kommune| {
            audience.as_ref().is_none_or(|seen_by| seen_by == kommune) || owner == *kommune
        });
        if is_seen {
            course.title.get_or_insert(title);
        }
        let own = named.iter().filter(|(id, _)| *id == version);
        course
            .prerequisites
            .extend(own.map(|(_, slug)| slug.clone()));
    }
    Ok(known.into_values().collect())
}
