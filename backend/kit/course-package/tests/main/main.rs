//! Tests of the crate through its public door.
#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a test may fail loudly and tell about warnings"
)]

mod advising;
mod archives;
mod broken_courses;
mod comparing;
mod editing;
mod films;
mod good_course;
mod hostile;
mod merging;
mod previews;
mod real_content;
mod rules;
mod sample;
mod topics;
mod twins;
