//! Completions of today's staff per course and unit, read from the view.

use chrono::NaiveDate;
use diesel::prelude::*;

use super::tables::reporting_completions;
use crate::catalog::CourseId;
use crate::db::Conn;
use crate::organisation::{KommuneId, UnitId};
use crate::problem::Outcome;

/// People who completed one of these courses, by their main unit.
pub fn count_completions(
    conn: &mut Conn,
    kommune: &KommuneId,
    courses: &[&CourseId],
    today: NaiveDate,
) -> Outcome<Vec<(CourseId, Option<UnitId>, i64)>> {
    Ok(reporting_completions::table
        .filter(reporting_completions::kommune_id.eq(kommune))
        .filter(reporting_completions::course_id.eq_any(courses))
        .filter(
            reporting_completions::left_on
                .is_null()
                .or(reporting_completions::left_on.ge(today)),
        )
        .select((
            reporting_completions::course_id,
            reporting_completions::unit_id,
            reporting_completions::people,
        ))
        .load(conn)?)
}
