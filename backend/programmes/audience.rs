//! The audience: whom a duty concerns. No database, no clock.

use std::collections::HashSet;

use chrono::NaiveDate;

use super::Duty;
use crate::identity::{Membership, MembershipId};
use crate::organisation::{Tree, UnitId};

/// Staff with their main unit, as identity lists those who can have duties.
pub type Staff = [(MembershipId, Option<UnitId>)];

/// The people whose main unit lies in a unit, or all staff.
pub fn concerned<'a>(
    staff: &'a Staff,
    tree: &Tree,
    unit: Option<&UnitId>,
) -> Vec<&'a (MembershipId, Option<UnitId>)> {
    let below = unit.map(|unit| tree.subtree(unit));
    staff
        .iter()
        .filter(|(_, main)| is_within(main.as_ref(), below.as_ref()))
        .collect()
}

/// Whether a duty concerns somebody with this main unit.
pub fn concerns(duty: &Duty, tree: &Tree, main: Option<&UnitId>) -> bool {
    match (&duty.unit_id, main) {
        (None, _) => true,
        (Some(_), None) => false,
        (Some(unit), Some(main)) => tree.path(main).iter().any(|above| &above.id == unit),
    }
}

/// The same question that `Membership::list_obliged` answers for all staff.
pub fn is_obliged(membership: &Membership, today: NaiveDate) -> bool {
    let is_here = membership.left_on.is_none_or(|left| left >= today);
    membership.is_employee && !membership.is_dormant && is_here
}

/// `None` means the whole Kommune.
fn is_within(main: Option<&UnitId>, units: Option<&HashSet<UnitId>>) -> bool {
    match (units, main) {
        (None, _) => true,
        (Some(units), Some(main)) => units.contains(main),
        (Some(_), None) => false,
    }
}
