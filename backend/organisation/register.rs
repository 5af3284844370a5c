//! The register of Kommunen, as whoever operates the installation reads it.

use diesel::prelude::*;

use super::tables::kommunen;
use super::{KommuneId, KommuneKind};
use crate::clock::Time;
use crate::db::Conn;
use crate::problem::Outcome;

#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = kommunen)]
pub struct Registered {
    pub id: KommuneId,
    pub name: String,
    pub kind: KommuneKind,
    pub ags: Option<String>,
    pub created_at: Time,
}

impl Registered {
    /// All of them, by the word of their address.
    pub fn list(conn: &mut Conn) -> Outcome<Vec<Self>> {
        Ok(kommunen::table
            .order(kommunen::slug)
            .select(Self::as_select())
            .load(conn)?)
    }
}
