//! Pages of the Redaktion.

mod bar;
pub mod bring;
mod change_blocks;
mod change_entries;
mod change_views;
pub mod compare;
pub mod conflict;
pub mod course;
mod course_rows;
pub mod export;
mod finding_views;
pub mod index;
pub mod lesson;
mod lesson_page;
mod materials;
pub mod media;
mod media_views;
pub mod preview;
pub mod publish;
pub mod report;
pub mod settings;
mod shown;
mod summary;
pub mod team;
mod version_views;
pub mod versions;
mod words;
