//! Who may decide about what others have learned: one function per question.

use crate::identity::{Role, Visitor};

/// Personalentwicklung answers for what the Kommune certifies.
pub fn may_revoke_certificates(visitor: &Visitor) -> bool {
    visitor.has(Role::Personalentwicklung)
}
