//! The change that tells the rooms above that a membership began, moved or paused.

use serde::{Deserialize, Serialize};

use super::MembershipId;
use crate::jobs::Change;
use crate::organisation::KommuneId;

#[derive(Debug, Serialize, Deserialize)]
pub struct MembershipChanged {
    pub kommune: KommuneId,
    pub membership: MembershipId,
}

impl Change for MembershipChanged {
    const KIND: &'static str = "identity.membership-changed";
}
