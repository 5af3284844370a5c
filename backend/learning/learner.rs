//! The learner: what the verbs of learning and assessment need to know of who acts, and when.

use crate::clock::Time;
use crate::identity::{MembershipId, Visitor};
use crate::organisation::{KommuneId, UnitId};

#[derive(Debug, Clone)]
pub struct Learner {
    pub kommune: KommuneId,
    pub membership: MembershipId,
    /// The main unit of today; a completion remembers it.
    pub unit: Option<UnitId>,
    pub now: Time,
}

impl Learner {
    pub fn of(visitor: &Visitor) -> Self {
        Self {
            kommune: visitor.kommune_id().clone(),
            membership: visitor.membership.clone(),
            unit: visitor.main_unit.clone(),
            now: visitor.now,
        }
    }
}
