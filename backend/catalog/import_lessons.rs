//! What a version consists of: lessons, films, files, handouts, and what it demands.

use std::collections::HashMap;

use course_package::{Course, HANDOUT_PLACEHOLDER, MEDIA_PLACEHOLDER, QuizKind};
use diesel::prelude::*;

use super::handout::Handout;
use super::recording::Recording;
use super::source::store_source;
use super::tables::{version_boxes, version_files, version_lessons};
use super::twin::Twin;
use super::{LessonId, VersionId};
use crate::db::Conn;
use crate::organisation::KommuneId;
use crate::problem::{Outcome, Problem};

/// Stores the parts of a package under their version.
pub(super) fn store_parts(
    conn: &mut Conn,
    owner: &KommuneId,
    version: &VersionId,
    ids: &HashMap<String, LessonId>,
    package: &Course,
) -> Outcome<()> {
    store_lessons(conn, owner, version, ids, package)?;
    store_source(conn, owner, version, &package.folder)?;
    for file in &package.media {
        diesel::insert_into(version_files::table)
            .values((
                version_files::version_id.eq(version),
                version_files::name.eq(&file.name),
                version_files::kommune_id.eq(owner),
                version_files::content_type.eq(&file.content_type),
                version_files::sha256.eq(&file.sha256),
                version_files::bytes.eq(i64::try_from(file.bytes_len).unwrap_or(i64::MAX)),
                version_files::width.eq(file.width as i32),
                version_files::height.eq(file.height as i32),
                version_files::seconds.eq(file.seconds.map(|seconds| seconds as i32)),
                version_files::starts_late.eq(file.starts_late),
            ))
            .execute(conn)?;
    }
    for handout in &package.handouts {
        let html = with_addresses(&handout.html, version, &package.slug);
        Handout::store(conn, owner, version, &handout.name, &handout.title, html)?;
    }
    for kind in &package.required_boxes {
        diesel::insert_into(version_boxes::table)
            .values((
                version_boxes::version_id.eq(version),
                version_boxes::kind.eq(kind.as_str()),
                version_boxes::kommune_id.eq(owner),
            ))
            .execute(conn)?;
    }
    Ok(())
}

fn store_lessons(
    conn: &mut Conn,
    owner: &KommuneId,
    version: &VersionId,
    ids: &HashMap<String, LessonId>,
    package: &Course,
) -> Outcome<()> {
    let mut position = 0;
    for module in &package.modules {
        for lesson in &module.lessons {
            let id = ids.get(&lesson.key).ok_or(Problem::NotFound)?;
            let html = lesson
                .html
                .as_ref()
                .map(|html| with_addresses(html, version, &package.slug));
            diesel::insert_into(version_lessons::table)
                .values((
                    version_lessons::version_id.eq(version),
                    version_lessons::lesson_id.eq(id),
                    version_lessons::kommune_id.eq(owner),
                    version_lessons::position.eq(position),
                    version_lessons::module_title.eq(&module.title),
                    version_lessons::title.eq(&lesson.title),
                    version_lessons::minutes.eq(lesson.minutes as i32),
                    version_lessons::summary.eq(&lesson.summary),
                    version_lessons::html.eq(html),
                    version_lessons::kind.eq(lesson.kind.as_str()),
                    version_lessons::is_voluntary.eq(is_precheck(lesson)),
                ))
                .execute(conn)?;
            if let Some(recording) = &lesson.recording {
                Recording::store(conn, owner, version, id, recording)?;
            }
            for twin in &lesson.twins {
                let html = with_addresses(&twin.html, version, &package.slug);
                Twin::store(conn, owner, version, id, twin, html)?;
            }
            position += 1;
        }
    }
    Ok(())
}

fn is_precheck(lesson: &course_package::Lesson) -> bool {
    let quiz = lesson.quiz.as_ref();
    quiz.is_some_and(|quiz| quiz.kind == QuizKind::Precheck)
}

/// The kit knows no address of this application.
fn with_addresses(html: &str, version: &VersionId, slug: &str) -> String {
    html.replace(MEDIA_PLACEHOLDER, &format!("/medien/{version}/"))
        .replace(HANDOUT_PLACEHOLDER, &format!("/kurse/{slug}/handzettel/"))
}
