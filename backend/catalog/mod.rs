//! Catalog: Themenfelder and Unterthemen, courses in immutable versions, and who may see them.
//!
//! Course, lesson and question keep a stable id over versions; a published version never
//! changes. Not for: who learns what (learning) and what is asked (assessment).

mod api;
mod course_file;
mod cover;
mod handout;
mod import_course;
mod import_lessons;
mod lesson;
mod pages;
mod publication;
mod recording;
mod tables;
mod taxonomy;
mod verify;
mod version;

pub use api::{CatalogApi, CourseView};
pub use course_file::course_picture;
pub use handout::Handout;
pub use import_course::{ImportedVersion, import_course};
pub use lesson::{Lesson, LessonId, LessonKind};
pub use publication::{
    Audience, Versions, Waiting, get_offered, get_published, list_offered, list_published,
    list_waiting, publish,
};
pub use recording::{Recording, RecordingKind};
pub use taxonomy::{Field, Taxonomy, Topic, TopicId, store_taxonomy};
pub use verify::verify;
pub use version::{CourseId, Level, Version, VersionId, get_version};

use crate::web::Routes;

pub fn routes(routes: &mut Routes<'_>) {
    routes.get("/umschlag/{topic}.svg", pages::cover::show);
    routes.get("/medien/{version}/{name}", pages::file::show);
    routes.get("/api/v1/topics", api::list_fields);
    routes.get("/api/v1/courses", api::list_courses);
    routes.get("/api/v1/media/{version}/{name}", api::show_file);
}
