//! Catalog: Themenfelder and Unterthemen, courses in immutable versions, and who may see them.
//!
//! Course, lesson and question keep a stable id over versions; a published version never
//! changes. Not for: who learns what (learning) and what is asked (assessment).

mod api;
mod course_file;
mod cover;
mod handout;
mod hold;
mod import_course;
mod important_change;
mod import_lessons;
mod lesson;
mod pages;
mod pieces;
mod prerequisites;
mod publication;
mod recording;
mod source;
mod tables;
mod taxonomy;
mod twin;
mod verify;
mod version;
mod withdrawal;

pub use api::{CatalogApi, CourseView};
pub use course_file::course_picture;
pub use handout::Handout;
pub use hold::hold_published;
pub use import_course::{ImportedVersion, find_course, import_course};
pub use important_change::{ImportantVersion, announce_important, changed_lessons};
pub use lesson::{Lesson, LessonId, LessonKind};
pub use pieces::{Around, BoxView, PieceView};
pub use prerequisites::{hold_prerequisites, known_courses};
pub use publication::{
    Audience, Versions, Waiting, audience_of, get_offered, get_published, is_published,
    list_current, list_offered, list_own, list_published, list_waiting, publish, published_courses,
    published_versions,
};
pub use recording::{Recording, RecordingKind};
pub use source::source_of;
pub use taxonomy::{Field, Taxonomy, Topic, TopicId, store_taxonomy};
pub use twin::{Twin, TwinKind};
pub use verify::{stored_files, verify};
pub use version::{
    CompletionRule, CourseId, Level, Version, VersionId, get_version, list_editions, list_versions,
};
pub use withdrawal::{
    CourseWithdrawn, Withdrawal, find_withdrawal, withdraw, withdraw_from_others, withdrawal_of,
};

use crate::web::Routes;

pub fn routes(routes: &mut Routes<'_>) {
    routes.get("/umschlag/{topic}.svg", pages::cover::show);
    routes.get("/medien/{version}/{name}", pages::file::show);
    routes.get("/api/v1/topics", api::list_fields);
    routes.get("/api/v1/courses", api::list_courses);
    routes.get("/api/v1/media/{version}/{name}", api::show_file);
}
