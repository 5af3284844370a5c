//! What differs between a draft and a version of its course.

use std::collections::BTreeMap;
use std::sync::Arc;

use course_package::{Comparison, Outline, Package, compare, outline};

use super::draft::Draft;
use super::folder::Folder;
use crate::catalog::{Version, VersionId, get_version, list_versions, source_of};
use crate::db::Conn;
use crate::problem::{Outcome, Problem};

pub struct Difference {
    /// Of the version; nothing where there is none and all is new.
    pub label: Option<String>,
    /// What the version is made of.
    pub old: Outline,
    pub comparison: Comparison,
}

impl Difference {
    /// Against the version that is asked for, else the one the draft was begun from, else the
    /// latest of its course. Nothing where there is none, or none whose texts were kept.
    pub fn of(
        conn: &mut Conn,
        draft: &Draft,
        folder: &Folder,
        wanted: Option<&VersionId>,
    ) -> Outcome<Option<Self>> {
        let Some(version) = base(conn, draft, wanted)? else {
            return Ok(None);
        };
        let Some(source) = source_of(conn, &version)? else {
            return Ok(None);
        };
        Ok(Some(Self {
            label: Some(version.label.clone()),
            old: outline(&source),
            comparison: compare(&source, &folder.package),
        }))
    }

    /// A course that is new from end to end, for who has to read it.
    pub fn from_nothing(folder: &Folder) -> Self {
        let nothing = Package {
            slug: folder.package.slug.clone(),
            texts: BTreeMap::new(),
            media: BTreeMap::new(),
        };
        Self {
            label: None,
            old: outline(&nothing),
            comparison: compare(&nothing, &folder.package),
        }
    }
}

fn base(
    conn: &mut Conn,
    draft: &Draft,
    wanted: Option<&VersionId>,
) -> Outcome<Option<Arc<Version>>> {
    let Some(course) = &draft.course_id else {
        return Ok(None);
    };
    if let Some(id) = wanted.or(draft.version_id.as_ref()) {
        let version = get_version(conn, id)?;
        let is_own = version.course_id == *course;
        return is_own.then_some(Some(version)).ok_or(Problem::NotFound);
    }
    match list_versions(conn, course)?.first() {
        Some(latest) => Ok(Some(get_version(conn, &latest.id)?)),
        None => Ok(None),
    }
}
