//! Opens a course for somebody who acts in it: whoever has not begun begins now.

use std::sync::Arc;

use super::enrolment::Enrolment;
use super::{Learner, OpenCourse, open_course, start_course};
use crate::catalog::{Version, get_version, hold_published};
use crate::db::Conn;
use crate::identity::Visitor;
use crate::problem::Outcome;

pub struct EnteredCourse {
    /// The one of the enrolment.
    pub version: Arc<Version>,
    pub enrolment: Enrolment,
}

/// The job that follows an important change moves those who have begun, so nobody may be beginning
/// on an earlier version when it is published: the course is looked at once more under a hold.
pub fn enter_course(conn: &mut Conn, visitor: &Visitor, slug: &str) -> Outcome<EnteredCourse> {
    let OpenCourse {
        version, enrolment, ..
    } = open_course(conn, visitor, slug)?;
    if let Some(enrolment) = enrolment {
        return Ok(EnteredCourse { version, enrolment });
    }
    hold_published(conn, &version.course_id)?;
    let OpenCourse { version, .. } = open_course(conn, visitor, slug)?;
    let enrolment = start_course(conn, &Learner::of(visitor), &version)?;
    Ok(EnteredCourse {
        version: get_version(conn, &enrolment.version_id)?,
        enrolment,
    })
}
