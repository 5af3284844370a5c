//! Tests of the crate through its public door.
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

mod deck;
mod documents;
mod hostile;
mod limits;
mod paper;
mod parts;
mod presentations;
mod random;
mod real_files;
mod round_trip;
mod slides_to_lessons;
