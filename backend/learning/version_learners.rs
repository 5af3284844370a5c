//! How many people are learning with each version of a course, all Kommunen together.

use std::collections::HashMap;

use diesel::dsl::{count_star, exists, not};
use diesel::prelude::*;

use super::tables::{completions, enrolments};
use crate::catalog::{CourseId, VersionId};
use crate::db::Conn;
use crate::problem::Outcome;

/// Who has begun and not finished. Whoever shows these figures asks the group-size rule first.
pub fn count_learners(conn: &mut Conn, course: &CourseId) -> Outcome<HashMap<VersionId, i64>> {
    let finished = completions::table
        .filter(completions::membership_id.eq(enrolments::membership_id))
        .filter(completions::course_id.eq(enrolments::course_id))
        .filter(completions::cycle.eq(enrolments::cycle));
    let counts: Vec<(VersionId, i64)> = enrolments::table
        .filter(enrolments::course_id.eq(course))
        .filter(not(exists(finished)))
        .group_by(enrolments::version_id)
        .select((enrolments::version_id, count_star()))
        .load(conn)?;
    Ok(counts.into_iter().collect())
}
