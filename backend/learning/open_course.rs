//! Opens a course for a learner: on the version they began with, else on the published one.

use std::sync::Arc;

use super::enrolment::{Enrolment, enrolment};
use crate::catalog::{
    Version, Withdrawal, find_withdrawal, get_offered, get_published, get_version,
};
use crate::db::Conn;
use crate::identity::Visitor;
use crate::problem::{Outcome, Problem};

pub struct OpenCourse {
    pub version: Arc<Version>,
    pub enrolment: Option<Enrolment>,
    /// Why nobody begins it any more, where it was withdrawn.
    pub withdrawal: Option<Withdrawal>,
}

pub fn open_course(conn: &mut Conn, visitor: &Visitor, slug: &str) -> Outcome<OpenCourse> {
    let offered = match get_offered(conn, visitor.kommune_id(), slug) {
        Err(Problem::NotFound) => return open_withdrawn(conn, visitor, slug),
        offered => offered?,
    };
    let enrolment = enrolment(conn, &visitor.membership, &offered.course_id)?;
    let version = match &enrolment {
        Some(begun) if begun.version_id != offered.id => get_version(conn, &begun.version_id)?,
        Some(_) => offered,
        // Nobody begins a course that waits for an entry of the Kommune.
        None => get_published(conn, visitor.kommune_id(), slug)?,
    };
    Ok(OpenCourse {
        version,
        enrolment,
        withdrawal: None,
    })
}

/// A withdrawn course is there for those alone who have begun it.
fn open_withdrawn(conn: &mut Conn, visitor: &Visitor, slug: &str) -> Outcome<OpenCourse> {
    let withdrawal = find_withdrawal(conn, visitor.kommune_id(), slug)?;
    let withdrawal = withdrawal.ok_or(Problem::NotFound)?;
    let enrolment = enrolment(conn, &visitor.membership, &withdrawal.course_id)?;
    let begun = enrolment.as_ref().ok_or(Problem::NotFound)?;
    Ok(OpenCourse {
        version: get_version(conn, &begun.version_id)?,
        enrolment,
        withdrawal: Some(withdrawal),
    })
}
