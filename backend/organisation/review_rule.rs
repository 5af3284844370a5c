//! Who must have read a course of a Kommune before it is published.

use diesel::prelude::*;

use super::KommuneId;
use super::tables::kommunen;
use crate::db::{Conn, announce_change};
use crate::problem::Outcome;

crate::word_enum!(
    pub enum ReviewRule {
        /// Whoever writes it may publish it; name and time are kept.
        Own = "selbst",
        /// A second person reads it and lets it out.
        FourEyes = "vier-augen",
        /// Somebody of another Kommune in a common Verbund.
        Neighbour = "nachbar",
        /// Somebody who speaks for a Verbund of the Kommune.
        Verbund = "verbund",
    }
);

impl ReviewRule {
    /// Whether readers come from beyond the own Kommune.
    pub fn needs_verbund(self) -> bool {
        matches!(self, Self::Neighbour | Self::Verbund)
    }
}

pub fn store_review_rule(conn: &mut Conn, kommune: &KommuneId, rule: ReviewRule) -> Outcome<()> {
    announce_change(conn)?;
    diesel::update(kommunen::table.find(kommune))
        .set(kommunen::review_rule.eq(rule))
        .execute(conn)?;
    Ok(())
}
