//! Checks completions: one per membership, course and cycle, and each belongs to an enrolment.

use std::collections::HashSet;

use diesel::prelude::*;

use super::tables::{completions, enrolments};
use crate::catalog::CourseId;
use crate::db::Conn;
use crate::identity::MembershipId;
use crate::problem::Outcome;

/// What a completion is one of.
type Key = (MembershipId, CourseId, i32);

/// A sentence per completion that should not be there.
pub fn verify(conn: &mut Conn) -> Outcome<Vec<String>> {
    let begun: HashSet<Key> = enrolments::table
        .select((
            enrolments::membership_id,
            enrolments::course_id,
            enrolments::cycle,
        ))
        .load(conn)?
        .into_iter()
        .collect();
    let completed: Vec<Key> = completions::table
        .order(completions::id)
        .select((
            completions::membership_id,
            completions::course_id,
            completions::cycle,
        ))
        .load(conn)?;
    let mut seen = HashSet::new();
    let mut findings = Vec::new();
    for key in completed {
        let (membership, course, cycle) = &key;
        let place = format!("membership {membership}, course {course}, cycle {cycle}");
        if !begun.contains(&key) {
            findings.push(format!("{place}: completed, but never begun"));
        }
        if !seen.insert(key) {
            findings.push(format!("{place}: completed more than once"));
        }
    }
    Ok(findings)
}
