//! An organisational unit with its validity; reorganised units end, they are not deleted.

use chrono::NaiveDate;
use diesel::prelude::*;

use super::KommuneId;
use super::tables::units;
use crate::db::Conn;
use crate::problem::Outcome;
use crate::texts::sort_key;

crate::id_type!(UnitId);

#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = units)]
pub struct Unit {
    pub id: UnitId,
    pub parent_id: Option<UnitId>,
    pub name: String,
    /// The Kommune's own word: Dezernat, Fachbereich, Amt, Sachgebiet, Einrichtung.
    pub kind: String,
}

pub struct NewUnit<'a> {
    pub kommune: &'a KommuneId,
    pub parent: Option<&'a UnitId>,
    pub name: &'a str,
    pub kind: &'a str,
    pub valid_from: NaiveDate,
}

impl NewUnit<'_> {
    pub fn store(self, conn: &mut Conn) -> Outcome<UnitId> {
        let id = UnitId::new();
        diesel::insert_into(units::table)
            .values((
                units::id.eq(&id),
                units::kommune_id.eq(self.kommune),
                units::parent_id.eq(self.parent),
                units::name.eq(self.name),
                units::kind.eq(self.kind),
                units::sort_key.eq(sort_key(self.name)),
                units::valid_from.eq(self.valid_from),
            ))
            .execute(conn)?;
        Ok(id)
    }
}

impl Unit {
    /// The units of a Kommune that exist on a day, in German order.
    pub fn list(conn: &mut Conn, kommune: &KommuneId, on: NaiveDate) -> Outcome<Vec<Self>> {
        Ok(units::table
            .filter(units::kommune_id.eq(kommune))
            .filter(units::valid_from.le(on))
            .filter(units::valid_until.is_null().or(units::valid_until.ge(on)))
            .order(units::sort_key)
            .select(Self::as_select())
            .load(conn)?)
    }
}
