//! Who may see, assign and withdraw duties: one function per question.

use std::collections::HashSet;

use super::Duty;
use crate::identity::{Role, Visitor};
use crate::organisation::{Tree, UnitId};
use crate::problem::{Outcome, Problem};

/// The pages about duties at all.
pub fn may_see_duties(visitor: &Visitor) -> bool {
    visitor.has(Role::Personalentwicklung) || visitor.has(Role::Lead)
}

/// The units a visitor assigns to and sees the duties of; `None` means the whole Kommune.
pub fn own_units(visitor: &Visitor, tree: &Tree) -> Option<HashSet<UnitId>> {
    if visitor.has(Role::Personalentwicklung) {
        return None;
    }
    let leads = visitor.roles.leads.iter();
    Some(leads.flat_map(|unit| tree.subtree(unit)).collect())
}

/// A lead sees what concerns the own part: duties in it, and those from above that reach it.
pub fn may_see_duty(visitor: &Visitor, tree: &Tree, duty: &Duty) -> bool {
    if visitor.has(Role::Personalentwicklung) {
        return true;
    }
    let Some(unit) = &duty.unit_id else {
        return visitor.has(Role::Lead);
    };
    let leads = &visitor.roles.leads;
    let is_inside = tree
        .path(unit)
        .iter()
        .any(|above| leads.contains(&above.id));
    let reaches = |lead| tree.path(lead).iter().any(|above| above.id == *unit);
    is_inside || leads.iter().any(reaches)
}

/// Personalentwicklung assigns to anybody, a lead within the own part.
pub fn may_assign(visitor: &Visitor, tree: &Tree, unit: Option<&UnitId>) -> bool {
    match (own_units(visitor, tree), unit) {
        (None, _) => true,
        (Some(own), Some(unit)) => own.contains(unit),
        (Some(_), None) => false,
    }
}

/// Says no to whoever may not assign there. A unit outside the own part is not found, like one
/// that does not exist.
pub fn demand_assign(visitor: &Visitor, tree: &Tree, unit: Option<&UnitId>) -> Outcome<()> {
    if let Some(unit) = unit {
        tree.get(unit)?;
    }
    if may_assign(visitor, tree, unit) {
        return Ok(());
    }
    Err(match unit {
        Some(_) => Problem::NotFound,
        None => Problem::Forbidden("pflicht-nur-eigener-bereich"),
    })
}

/// A lead withdraws what they assigned themselves, as long as they lead there.
pub fn may_withdraw(visitor: &Visitor, tree: &Tree, duty: &Duty) -> bool {
    visitor.has(Role::Personalentwicklung)
        || (duty.created_by == visitor.membership
            && may_assign(visitor, tree, duty.unit_id.as_ref()))
}
