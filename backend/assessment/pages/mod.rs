//! Pages of assessment: the test from its rules to the Ergebnis, and the forms of exercises.

pub mod begin;
pub mod exercise;
pub mod hand_in;
pub mod question;
pub mod result;
mod way;
pub mod whole;
