//! What one should know before a course: which of it one has completed, and what must be first.

use std::sync::Arc;

use super::Learner;
use super::completion::completed_on;
use super::enrolment::enrolment;
use crate::catalog::{Version, list_published};
use crate::db::Conn;
use crate::identity::MembershipId;
use crate::organisation::KommuneId;
use crate::problem::{Outcome, Problem};

/// How far somebody is in a course that comes before another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Knowledge {
    Done,
    Begun,
    Open,
}

#[derive(Debug, Clone)]
pub struct Prerequisite {
    pub version: Arc<Version>,
    pub knowledge: Knowledge,
}

/// The courses to know before this one, in the order of the author. One that the Kommune does not
/// see is none for its staff: nobody could take it.
pub fn list_prerequisites(
    conn: &mut Conn,
    kommune: &KommuneId,
    membership: &MembershipId,
    version: &Version,
) -> Outcome<Vec<Prerequisite>> {
    let mut prerequisites = Vec::new();
    for version in visible_prerequisites(conn, kommune, version)? {
        let course = &version.course_id;
        let knowledge = if completed_on(conn, membership, course)?.is_some() {
            Knowledge::Done
        } else if enrolment(conn, membership, course)?.is_some() {
            Knowledge::Begun
        } else {
            Knowledge::Open
        };
        prerequisites.push(Prerequisite { version, knowledge });
    }
    Ok(prerequisites)
}

/// The same for nobody in particular.
pub fn visible_prerequisites(
    conn: &mut Conn,
    kommune: &KommuneId,
    version: &Version,
) -> Outcome<Vec<Arc<Version>>> {
    let named = version.prerequisites(conn)?;
    if named.0.is_empty() {
        return Ok(Vec::new());
    }
    let visible = list_published(conn, kommune)?;
    let find = |slug: &String| visible.iter().find(|other| other.slug == *slug).cloned();
    Ok(named.0.iter().filter_map(find).collect())
}

/// The one to complete first, before a course that asks for it.
pub fn first_missing(version: &Version, prerequisites: &[Prerequisite]) -> Option<Arc<Version>> {
    let missing = prerequisites
        .iter()
        .find(|prerequisite| prerequisite.knowledge != Knowledge::Done);
    missing
        .filter(|_| version.prerequisites_bind)
        .map(|prerequisite| prerequisite.version.clone())
}

/// Says no to whoever has to complete another course first.
pub(super) fn demand_prerequisites(
    conn: &mut Conn,
    learner: &Learner,
    version: &Version,
) -> Outcome<()> {
    if !version.prerequisites_bind {
        return Ok(());
    }
    let before = list_prerequisites(conn, &learner.kommune, &learner.membership, version)?;
    match first_missing(version, &before) {
        Some(first) => Err(Problem::ConflictAbout {
            text: "kurs-zuerst-abschliessen",
            about: first.title.clone(),
        }),
        None => Ok(()),
    }
}
