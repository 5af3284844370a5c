//! Opens a course for a learner: on the version they began with, else on the published one.

use std::sync::Arc;

use super::enrolment::{Enrolment, enrolment};
use crate::catalog::{Version, get_offered, get_published, get_version};
use crate::db::Conn;
use crate::identity::Visitor;
use crate::problem::Outcome;

pub struct OpenCourse {
    pub version: Arc<Version>,
    pub enrolment: Option<Enrolment>,
}

pub fn open_course(conn: &mut Conn, visitor: &Visitor, slug: &str) -> Outcome<OpenCourse> {
    let offered = get_offered(conn, visitor.kommune_id(), slug)?;
    let enrolment = enrolment(conn, &visitor.membership, &offered.course_id)?;
    let version = match &enrolment {
        Some(begun) if begun.version_id != offered.id => get_version(conn, &begun.version_id)?,
        Some(_) => offered,
        // Nobody begins a course that waits for an entry of the Kommune.
        None => get_published(conn, visitor.kommune_id(), slug)?,
    };
    Ok(OpenCourse { version, enrolment })
}
