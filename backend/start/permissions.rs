//! Who may see and change the settings of a Kommune, and who operates the installation: one
//! function per question.

use crate::identity::{Role, Visitor};
use crate::problem::{Outcome, Problem};

/// The page of settings.
pub fn may_see_settings(visitor: &Visitor) -> bool {
    may_edit_boxes(visitor) || may_edit_look(visitor) || may_edit_sentences(visitor)
}

/// What courses tell the staff about their own house.
pub fn may_edit_boxes(visitor: &Visitor) -> bool {
    visitor.has(Role::Technik) || visitor.has(Role::Personalentwicklung)
}

/// Logo and colour.
pub fn may_edit_look(visitor: &Visitor) -> bool {
    visitor.has(Role::Technik)
}

/// What the Kommune says in its own words.
pub fn may_edit_sentences(visitor: &Visitor) -> bool {
    visitor.has(Role::Technik) || visitor.has(Role::Personalentwicklung)
}

/// Who must have read a course before it is published.
pub fn may_edit_review_rule(visitor: &Visitor) -> bool {
    visitor.has(Role::Personalentwicklung)
}

/// What concerns the installation as a whole.
pub fn may_operate(visitor: &Visitor) -> bool {
    visitor.has(Role::Betrieb)
}

pub fn demand_operator(visitor: &Visitor) -> Outcome<()> {
    may_operate(visitor)
        .then_some(())
        .ok_or(Problem::Forbidden("fehler-403-text"))
}
