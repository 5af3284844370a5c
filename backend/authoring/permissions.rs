//! Who may write courses: one function per question.

use crate::identity::{Role, Visitor};
use crate::problem::{Outcome, Problem};

/// Courses of the own Kommune at all.
pub fn may_write(visitor: &Visitor) -> bool {
    visitor.has(Role::Author) || may_write_all(visitor)
}

/// Says no to whoever writes no courses.
pub fn demand_writing(visitor: &Visitor) -> Outcome<()> {
    let may = may_write(visitor).then_some(());
    may.ok_or(Problem::Forbidden("redaktion-nur-autoren"))
}

/// Every draft of the Kommune; an author sees those they write at.
pub fn may_write_all(visitor: &Visitor) -> bool {
    visitor.has(Role::Personalentwicklung)
}
