//! A picture, film or document of a draft; its bytes lie in the file store.

use course_package::{MEDIA_FOLDER, Media, check_media, media_name};
use diesel::prelude::*;

use super::draft::{Draft, DraftId};
use super::tables::{draft_files, draft_texts};
use crate::db::Conn;
use crate::problem::{Outcome, Problem};

#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = draft_files)]
pub struct DraftFile {
    /// In `medien/`.
    pub name: String,
    pub content_type: String,
    /// Its name in the file store.
    pub sha256: String,
    pub bytes: i64,
    /// Pixels; 0 for what is no picture.
    pub width: i32,
    pub height: i32,
    pub seconds: Option<i32>,
    /// Whether a film must be loaded whole before it can begin.
    pub starts_late: bool,
}

impl DraftFile {
    pub fn list(conn: &mut Conn, draft: &DraftId) -> Outcome<Vec<Self>> {
        Ok(draft_files::table
            .filter(draft_files::draft_id.eq(draft))
            .order(draft_files::name)
            .select(Self::as_select())
            .load(conn)?)
    }

    pub fn get(conn: &mut Conn, draft: &DraftId, name: &str) -> Outcome<Self> {
        draft_files::table
            .find((draft, name))
            .select(Self::as_select())
            .first(conn)
            .optional()?
            .ok_or(Problem::NotFound)
    }

    /// Adds a file, in place of one of the same name.
    pub fn put(conn: &mut Conn, draft: &Draft, media: &Media) -> Outcome<()> {
        Self::delete(conn, &draft.id, &media.name)?;
        let file = Self::from(media);
        diesel::insert_into(draft_files::table)
            .values((
                draft_files::draft_id.eq(&draft.id),
                draft_files::name.eq(file.name),
                draft_files::kommune_id.eq(&draft.kommune_id),
                draft_files::content_type.eq(file.content_type),
                draft_files::sha256.eq(file.sha256),
                draft_files::bytes.eq(file.bytes),
                draft_files::width.eq(file.width),
                draft_files::height.eq(file.height),
                draft_files::seconds.eq(file.seconds),
                draft_files::starts_late.eq(file.starts_late),
            ))
            .execute(conn)?;
        Ok(())
    }

    pub fn delete(conn: &mut Conn, draft: &DraftId, name: &str) -> Outcome<()> {
        diesel::delete(draft_files::table.find((draft, name))).execute(conn)?;
        Ok(())
    }

    pub fn delete_all(conn: &mut Conn, draft: &DraftId) -> Outcome<()> {
        diesel::delete(draft_files::table.filter(draft_files::draft_id.eq(draft))).execute(conn)?;
        Ok(())
    }
}

impl From<&Media> for DraftFile {
    fn from(media: &Media) -> Self {
        Self {
            name: media.name.clone(),
            content_type: media.content_type.clone(),
            sha256: media.sha256.clone(),
            bytes: media.bytes_len.try_into().unwrap_or(i64::MAX),
            width: media.width.try_into().unwrap_or_default(),
            height: media.height.try_into().unwrap_or_default(),
            seconds: media.seconds.and_then(|seconds| seconds.try_into().ok()),
            starts_late: media.starts_late,
        }
    }
}

impl From<DraftFile> for Media {
    fn from(file: DraftFile) -> Self {
        Self {
            name: file.name,
            content_type: file.content_type,
            bytes_len: file.bytes.try_into().unwrap_or_default(),
            sha256: file.sha256,
            width: file.width.try_into().unwrap_or_default(),
            height: file.height.try_into().unwrap_or_default(),
            seconds: file.seconds.and_then(|seconds| seconds.try_into().ok()),
            starts_late: file.starts_late,
            rewritten: None,
        }
    }
}

/// The stored files of all drafts. Captions are texts of a draft and lie in the store as their
/// readers get them.
pub fn stored_files(conn: &mut Conn) -> Outcome<Vec<String>> {
    let mut names: Vec<String> = draft_files::table
        .select(draft_files::sha256)
        .distinct()
        .load(conn)?;
    let captions: Vec<(String, String)> = draft_texts::table
        .filter(draft_texts::path.like(format!("{MEDIA_FOLDER}%")))
        .select((draft_texts::path, draft_texts::text))
        .load(conn)?;
    for (path, text) in captions {
        let name = media_name(&path).unwrap_or(&path);
        names.extend(check_media(name, text.as_bytes()).map(|media| media.sha256));
    }
    Ok(names)
}
