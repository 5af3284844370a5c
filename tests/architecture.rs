//! The rules of the house that a test can check. Each failure names the file and the cure.
//! ARCHITECTURE.md says why the rules are as they are.

mod floor_plan;
mod knowledge;
mod source;
mod tables;
mod templates;
mod texts;

pub use tables::declared_tables;
