//! A package as a ZIP file: out, and in again.

mod end;
mod names;
mod plan;
mod read;
mod write;

pub use read::read_archive;
pub use write::write_archive;
