//! A file of a version, for those who may read the course.

use diesel::prelude::*;

use super::publication::is_published;
use super::tables::version_files;
use super::version::{VersionId, get_version};
use super::withdrawal::is_withdrawn;
use crate::db::Conn;
use crate::files::Files;
use crate::organisation::KommuneId;
use crate::problem::{Outcome, Problem};

pub(super) struct CourseFile {
    pub content_type: String,
    /// Its name in the file store.
    pub sha256: String,
}

impl CourseFile {
    /// A file of a course that this Kommune sees, or saw until it was withdrawn; anything else is
    /// not found.
    pub fn get(
        conn: &mut Conn,
        kommune: &KommuneId,
        version: &VersionId,
        name: &str,
    ) -> Outcome<Self> {
        let version = get_version(conn, version)?;
        let course = &version.course_id;
        if !is_published(conn, kommune, course)? && !is_withdrawn(conn, kommune, course)? {
            return Err(Problem::NotFound);
        }
        let (content_type, sha256) = version_files::table
            .find((&version.id, name))
            .select((version_files::content_type, version_files::sha256))
            .first(conn)
            .optional()?
            .ok_or(Problem::NotFound)?;
        Ok(Self {
            content_type,
            sha256,
        })
    }

    /// Whether it is to be kept rather than shown on a page.
    pub fn is_document(&self) -> bool {
        self.content_type == "application/pdf"
    }
}

/// The bytes of a picture of a course that this Kommune sees.
pub fn course_picture(
    conn: &mut Conn,
    files: &Files,
    kommune: &KommuneId,
    version: &VersionId,
    name: &str,
) -> Outcome<Vec<u8>> {
    let file = CourseFile::get(conn, kommune, version, name)?;
    if !file.content_type.starts_with("image/") {
        return Err(Problem::NotFound);
    }
    files.get(&file.sha256)
}
