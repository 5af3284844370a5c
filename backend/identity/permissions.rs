//! Who may see people and units: one function per question.

use std::collections::HashSet;

use super::{Role, Visitor};
use crate::organisation::{Tree, UnitId};

/// The list of people: Personalentwicklung and Technik see the Kommune, a lead the own part.
pub fn may_see_people(visitor: &Visitor) -> bool {
    visitor.has(Role::Personalentwicklung) || visitor.has(Role::Technik) || visitor.has(Role::Lead)
}

/// The tree of units.
pub fn may_see_units(visitor: &Visitor) -> bool {
    visitor.has(Role::Personalentwicklung) || visitor.has(Role::Lead)
}

/// The units a visitor sees; `None` means the whole Kommune.
pub(super) fn visible_units(visitor: &Visitor, tree: &Tree) -> Option<HashSet<UnitId>> {
    if visitor.has(Role::Personalentwicklung) || visitor.has(Role::Technik) {
        return None;
    }
    Some(
        visitor
            .roles
            .leads
            .iter()
            .flat_map(|unit| tree.subtree(unit))
            .collect(),
    )
}
