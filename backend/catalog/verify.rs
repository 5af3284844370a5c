//! The files of courses in the file store: which ones there are, and whether they are unchanged.

use diesel::prelude::*;

use super::VersionId;
use super::tables::version_files;
use crate::db::Conn;
use crate::files::Files;
use crate::problem::{Outcome, Problem};

/// The stored files of all versions.
pub fn stored_files(conn: &mut Conn) -> Outcome<Vec<String>> {
    Ok(version_files::table
        .select(version_files::sha256)
        .distinct()
        .load(conn)?)
}

/// A sentence per file that is missing or damaged.
pub fn verify(conn: &mut Conn, files: &Files) -> Outcome<Vec<String>> {
    let known: Vec<(VersionId, String, String)> = version_files::table
        .order((version_files::version_id, version_files::name))
        .select((
            version_files::version_id,
            version_files::name,
            version_files::sha256,
        ))
        .load(conn)?;
    let mut findings = Vec::new();
    for (version, name, sha256) in known {
        let found = match files.is_intact(&sha256) {
            Ok(true) => continue,
            Ok(false) => "is damaged",
            Err(Problem::NotFound) => "is missing",
            Err(other) => return Err(other),
        };
        findings.push(format!("version {version}: file {name} ({sha256}) {found}"));
    }
    Ok(findings)
}
