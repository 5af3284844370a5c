//! Tests of the crate through its public door.

mod broken_courses;
mod good_course;
mod hostile;
mod real_content;
mod sample;
mod topics;
