//! What a version was made from: its course folder, to compare, to go on writing and to export.

use std::collections::BTreeMap;

use course_package::{Media, Package};
use diesel::prelude::*;

use super::tables::{version_files, version_sources};
use super::{Version, VersionId};
use crate::db::Conn;
use crate::organisation::KommuneId;
use crate::problem::Outcome;

/// Name, content type, digest, bytes, width, height, seconds, whether it starts late.
type FileRow = (String, String, String, i64, i32, i32, Option<i32>, bool);

pub(super) fn store_source(
    conn: &mut Conn,
    owner: &KommuneId,
    version: &VersionId,
    package: &Package,
) -> Outcome<()> {
    for (path, text) in &package.texts {
        diesel::insert_into(version_sources::table)
            .values((
                version_sources::version_id.eq(version),
                version_sources::path.eq(path),
                version_sources::kommune_id.eq(owner),
                version_sources::text.eq(text),
            ))
            .execute(conn)?;
    }
    Ok(())
}

/// The folder of a version; versions from before folders were kept have none.
pub fn source_of(conn: &mut Conn, version: &Version) -> Outcome<Option<Package>> {
    let texts: BTreeMap<String, String> = version_sources::table
        .filter(version_sources::version_id.eq(&version.id))
        .select((version_sources::path, version_sources::text))
        .load::<(String, String)>(conn)?
        .into_iter()
        .collect();
    if texts.is_empty() {
        return Ok(None);
    }
    let files: Vec<FileRow> = version_files::table
        .filter(version_files::version_id.eq(&version.id))
        .filter(version_files::content_type.not_like("text/vtt%"))
        .select((
            version_files::name,
            version_files::content_type,
            version_files::sha256,
            version_files::bytes,
            version_files::width,
            version_files::height,
            version_files::seconds,
            version_files::starts_late,
        ))
        .load(conn)?;
    let slug = version.slug.clone();
    let media = files.into_iter().map(media_of).collect();
    Ok(Some(Package { slug, texts, media }))
}

fn media_of(row: FileRow) -> (String, Media) {
    let (name, content_type, sha256, bytes, width, height, seconds, starts_late) = row;
    let media = Media {
        name: name.clone(),
        content_type,
        bytes_len: bytes.try_into().unwrap_or_default(),
        sha256,
        width: width.try_into().unwrap_or_default(),
        height: height.try_into().unwrap_or_default(),
        seconds: seconds.and_then(|seconds| seconds.try_into().ok()),
        starts_late,
        rewritten: None,
    };
    (name, media)
}
