//! How many people a Kommune has, and whether one of them has come in yet.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use diesel::dsl::count_star;
use diesel::prelude::*;

use super::tables::{memberships, persons};
use crate::db::Conn;
use crate::organisation::KommuneId;
use crate::problem::Outcome;

#[derive(Debug, Default)]
pub(super) struct Headcount {
    people: HashMap<KommuneId, i64>,
    begun: HashSet<KommuneId>,
}

impl Headcount {
    /// Of all Kommunen of the installation.
    pub fn take(conn: &mut Conn, today: NaiveDate) -> Outcome<Self> {
        let people: Vec<(KommuneId, i64)> = memberships::table
            .filter(
                memberships::left_on
                    .is_null()
                    .or(memberships::left_on.ge(today)),
            )
            .group_by(memberships::kommune_id)
            .select((memberships::kommune_id, count_star()))
            .load(conn)?;
        let begun: Vec<KommuneId> = memberships::table
            .inner_join(persons::table)
            .filter(persons::password_hash.is_not_null())
            .select(memberships::kommune_id)
            .distinct()
            .load(conn)?;
        Ok(Self {
            people: people.into_iter().collect(),
            begun: begun.into_iter().collect(),
        })
    }

    pub fn people(&self, kommune: &KommuneId) -> i64 {
        self.people.get(kommune).copied().unwrap_or_default()
    }

    /// Somebody has set a password.
    pub fn has_begun(&self, kommune: &KommuneId) -> bool {
        self.begun.contains(kommune)
    }
}
