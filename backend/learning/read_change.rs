//! The learner has read that an important change moved them to another version.

use super::{OpenCourse, open_course};
use crate::catalog::VersionId;
use crate::db::Conn;
use crate::identity::Visitor;
use crate::problem::{Outcome, Problem};

/// `version` is the one the message spoke of: a later move is still to be read.
pub fn read_change(
    conn: &mut Conn,
    visitor: &Visitor,
    slug: &str,
    version: &VersionId,
) -> Outcome<()> {
    let OpenCourse { enrolment, .. } = open_course(conn, visitor, slug)?;
    let enrolment = enrolment.ok_or(Problem::Conflict("kurs-nicht-begonnen"))?;
    if enrolment.version_id == *version {
        enrolment.note_read(conn, visitor.now)?;
    }
    Ok(())
}
