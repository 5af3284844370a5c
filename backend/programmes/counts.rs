//! How many people are how far, per duty and unit: what figures are made of.

use diesel::dsl::count_star;
use diesel::prelude::*;

use super::tables::{duties, duty_statuses};
use super::{DutyId, DutyState};
use crate::db::Conn;
use crate::organisation::{KommuneId, UnitId};
use crate::problem::Outcome;

#[derive(Debug, Clone, Queryable)]
pub struct Count {
    pub duty_id: DutyId,
    /// The main unit of the people.
    pub unit_id: Option<UnitId>,
    pub state: DutyState,
    pub people: i64,
}

/// All duties of a Kommune that hold, in one query. Whoever shows these numbers keeps
/// the group-size rule.
pub fn count_by_unit(conn: &mut Conn, kommune: &KommuneId) -> Outcome<Vec<Count>> {
    // Not a join: so the index yields the groups in order, and nothing is sorted.
    let holding = duties::table
        .filter(duties::kommune_id.eq(kommune))
        .filter(duties::withdrawn_at.is_null())
        .select(duties::id);
    Ok(duty_statuses::table
        .filter(duty_statuses::duty_id.eq_any(holding))
        .group_by((
            duty_statuses::duty_id,
            duty_statuses::unit_id,
            duty_statuses::state,
        ))
        .select((
            duty_statuses::duty_id,
            duty_statuses::unit_id,
            duty_statuses::state,
            count_star(),
        ))
        .load(conn)?)
}
