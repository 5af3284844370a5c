//! Who may see figures: one function per question.

use crate::identity::{Role, Visitor};
use crate::organisation::{Tree, UnitId};
use crate::problem::{Outcome, Problem};

/// Figures by unit at all.
pub fn may_see_reports(visitor: &Visitor) -> bool {
    may_see_whole(visitor) || visitor.has(Role::Lead)
}

/// Says no to whoever sees no figures.
pub fn demand_reports(visitor: &Visitor) -> Outcome<()> {
    let may = may_see_reports(visitor).then_some(());
    may.ok_or(Problem::Forbidden("fehler-nur-verwaltung"))
}

/// The whole Kommune; a lead sees the own part.
pub fn may_see_whole(visitor: &Visitor) -> bool {
    visitor.has(Role::Personalentwicklung) || visitor.has(Role::Programmverantwortung)
}

/// Whether the visitor sees figures of a unit at all.
pub fn may_see_unit(visitor: &Visitor, tree: &Tree, unit: &UnitId) -> bool {
    let leads = &visitor.roles.leads;
    may_see_whole(visitor)
        || tree
            .path(unit)
            .iter()
            .any(|above| leads.contains(&above.id))
}

/// The topmost units a lead leads, in the order of the tree.
pub fn own_tops(visitor: &Visitor, tree: &Tree) -> Vec<UnitId> {
    let leads = &visitor.roles.leads;
    let is_top = |unit: &UnitId| {
        let path = tree.path(unit);
        leads.contains(unit)
            && path
                .iter()
                .filter(|above| leads.contains(&above.id))
                .count()
                == 1
    };
    let units = tree.walk().into_iter().map(|(_, unit)| unit.id.clone());
    units.filter(is_top).collect()
}
