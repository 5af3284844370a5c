//! A sheet to print that belongs to a version; the Kommune's own entries are put in later.

use diesel::prelude::*;

use super::VersionId;
use super::tables::version_handouts;
use crate::db::Conn;
use crate::organisation::KommuneId;
use crate::problem::{Outcome, Problem};

#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = version_handouts)]
pub struct Handout {
    /// The word in its address.
    pub name: String,
    pub title: String,
    /// To be taken apart with `course_package::pieces`.
    pub html: String,
}

impl Handout {
    pub fn get(conn: &mut Conn, version: &VersionId, name: &str) -> Outcome<Self> {
        version_handouts::table
            .find((version, name))
            .select(Self::as_select())
            .first(conn)
            .optional()?
            .ok_or(Problem::NotFound)
    }

    pub(super) fn store(
        conn: &mut Conn,
        owner: &KommuneId,
        version: &VersionId,
        name: &str,
        title: &str,
        html: String,
    ) -> Outcome<()> {
        diesel::insert_into(version_handouts::table)
            .values((
                version_handouts::version_id.eq(version),
                version_handouts::name.eq(name),
                version_handouts::kommune_id.eq(owner),
                version_handouts::title.eq(title),
                version_handouts::html.eq(html),
            ))
            .execute(conn)?;
        Ok(())
    }
}
