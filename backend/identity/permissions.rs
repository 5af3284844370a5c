//! Who may see people and units: one function per question.

use std::collections::HashSet;

use super::role::Roles;
use super::{Role, Visitor};
use crate::organisation::{Tree, UnitId};

/// The list of people: Personalentwicklung and Technik see the Kommune, a lead the own part.
pub fn may_see_people(visitor: &Visitor) -> bool {
    visitor.has(Role::Personalentwicklung) || visitor.has(Role::Technik) || visitor.has(Role::Lead)
}

/// Somebody's login: Technik and Personalentwicklung give it, but never one that may do more
/// than they may themselves.
pub fn may_invite(visitor: &Visitor, roles: &Roles) -> bool {
    let is_lesser = |role: &Role| matches!(role, Role::Author | Role::Lead | Role::Digitallotse);
    may_invite_somebody(visitor)
        && roles
            .held
            .iter()
            .all(|role| is_lesser(role) || visitor.has(*role))
}

pub fn may_invite_somebody(visitor: &Visitor) -> bool {
    visitor.has(Role::Technik) || visitor.has(Role::Personalentwicklung)
}

/// The Kommunen of the installation.
pub fn may_found_kommunen(visitor: &Visitor) -> bool {
    visitor.has(Role::Betrieb)
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
