//! Beginning a course and publishing it wait for one another: whoever begins does so on the version
//! that is published, and whoever publishes an important change finds everybody who has begun.

use super::CourseId;
use crate::db::{Conn, hold_row, share_row};
use crate::problem::Outcome;

/// Until the end of the transaction nobody publishes another version of the course; what is read
/// of it from now on is what is published.
pub fn hold_published(conn: &mut Conn, course: &CourseId) -> Outcome<()> {
    share_row(conn, "courses", course.as_str())
}

/// Waits for those who are just beginning the course; whoever begins later waits for the new version.
pub(super) fn hold_beginners(conn: &mut Conn, course: &CourseId) -> Outcome<()> {
    hold_row(conn, "courses", course.as_str())
}
