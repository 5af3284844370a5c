//! Starts a course: enrols the learner and pins the version. Starting twice changes nothing;
//! whoever has begun is never asked again what they know. For visitors there is `enter_course`.

use diesel::Connection;

use super::Learner;
use super::enrolment::{Enrolment, enrolment};
use super::prerequisites::demand_prerequisites;
use crate::catalog::Version;
use crate::db::{Conn, is_duplicate};
use crate::problem::{Outcome, Problem};

pub fn start_course(conn: &mut Conn, learner: &Learner, version: &Version) -> Outcome<Enrolment> {
    if let Some(known) = enrolment(conn, &learner.membership, &version.course_id)? {
        return Ok(known);
    }
    demand_prerequisites(conn, learner, version)?;
    // Two browsers may start at once; a failed insert must not spoil the transaction around it.
    match conn.transaction(|conn| Enrolment::store(conn, learner, version)) {
        Ok(stored) => Ok(stored),
        Err(error) if is_duplicate(&error) => {
            enrolment(conn, &learner.membership, &version.course_id)?.ok_or(Problem::Busy)
        }
        Err(error) => Err(error.into()),
    }
}
