//! The film or audio of a lesson, with the text made from its captions.

use std::sync::Arc;

use course_package::Chapter;
use diesel::prelude::*;

use super::tables::version_recordings;
use super::{LessonId, VersionId};
use crate::db::{Conn, for_good};
use crate::organisation::KommuneId;
use crate::problem::{Outcome, Problem};

crate::word_enum!(
    pub enum RecordingKind {
        Film = "film",
        Audio = "audio",
    }
);

impl From<course_package::RecordingKind> for RecordingKind {
    fn from(kind: course_package::RecordingKind) -> Self {
        match kind {
            course_package::RecordingKind::Film => Self::Film,
            course_package::RecordingKind::Audio => Self::Audio,
        }
    }
}

#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = version_recordings)]
pub struct Recording {
    pub kind: RecordingKind,
    /// Names of files of the version.
    pub file: String,
    pub captions: String,
    pub poster: Option<String>,
    /// One sentence that says what there is to see or hear.
    pub description: String,
    pub title: Option<String>,
    /// Its length, where the file told it.
    pub seconds: Option<i32>,
    /// JSON; read with `chapters()`.
    chapters: String,
}

impl Recording {
    /// The recording of a lesson, where it has one.
    pub fn find(
        conn: &mut Conn,
        version: &VersionId,
        lesson: &LessonId,
    ) -> Outcome<Arc<Option<Self>>> {
        for_good(conn, &format!("{version}/{lesson}"), |conn| {
            Ok(version_recordings::table
                .find((version, lesson))
                .select(Self::as_select())
                .first(conn)
                .optional()?)
        })
    }

    /// As a lesson shows it that nobody has published yet.
    pub fn of_draft(recording: &course_package::Recording) -> Self {
        Self {
            kind: recording.kind.into(),
            file: recording.file.clone(),
            captions: recording.captions.clone(),
            poster: recording.poster.clone(),
            description: recording.description.clone(),
            title: recording.title.clone(),
            seconds: recording.seconds.map(|seconds| seconds as i32),
            chapters: serde_json::to_string(&recording.chapters).unwrap_or_default(),
        }
    }

    /// The text to read instead, in its chapters.
    pub fn chapters(&self) -> Vec<Chapter> {
        serde_json::from_str(&self.chapters).unwrap_or_default()
    }

    pub(super) fn store(
        conn: &mut Conn,
        owner: &KommuneId,
        version: &VersionId,
        lesson: &LessonId,
        recording: &course_package::Recording,
    ) -> Outcome<()> {
        let chapters = serde_json::to_string(&recording.chapters)
            .map_err(|error| Problem::Internal(format!("unwritable chapters: {error}")))?;
        diesel::insert_into(version_recordings::table)
            .values((
                version_recordings::version_id.eq(version),
                version_recordings::lesson_id.eq(lesson),
                version_recordings::kommune_id.eq(owner),
                version_recordings::kind.eq(RecordingKind::from(recording.kind)),
                version_recordings::file.eq(&recording.file),
                version_recordings::captions.eq(&recording.captions),
                version_recordings::poster.eq(&recording.poster),
                version_recordings::description.eq(&recording.description),
                version_recordings::title.eq(&recording.title),
                version_recordings::seconds.eq(recording.seconds.map(|seconds| seconds as i32)),
                version_recordings::chapters.eq(chapters),
            ))
            .execute(conn)?;
        Ok(())
    }
}
