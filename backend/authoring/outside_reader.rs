//! An outside reader: somebody who has said that they read drafts of other Kommunen.

use diesel::prelude::*;

use super::tables::outside_readers;
use crate::clock::Time;
use crate::db::Conn;
use crate::identity::MembershipId;
use crate::organisation::KommuneId;
use crate::problem::Outcome;

#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = outside_readers)]
pub struct OutsideReader {
    pub membership_id: MembershipId,
    pub set_at: Time,
}

impl OutsideReader {
    /// Those of these Kommunen, whatever roles they hold today.
    pub fn list(conn: &mut Conn, kommunen: &[KommuneId]) -> Outcome<Vec<Self>> {
        Ok(outside_readers::table
            .filter(outside_readers::kommune_id.eq_any(kommunen))
            .order(outside_readers::membership_id)
            .select(Self::as_select())
            .load(conn)?)
    }

    /// Somebody of this Kommune, said `by` themselves or its Personalentwicklung; saying it again
    /// changes nothing.
    pub fn store(
        conn: &mut Conn,
        kommune: &KommuneId,
        who: &MembershipId,
        by: &MembershipId,
        now: Time,
    ) -> Outcome<()> {
        let known: i64 = outside_readers::table
            .filter(outside_readers::membership_id.eq(who))
            .count()
            .get_result(conn)?;
        if known > 0 {
            return Ok(());
        }
        diesel::insert_into(outside_readers::table)
            .values((
                outside_readers::membership_id.eq(who),
                outside_readers::kommune_id.eq(kommune),
                outside_readers::set_by.eq(by),
                outside_readers::set_at.eq(now),
            ))
            .execute(conn)?;
        Ok(())
    }

    pub fn delete(conn: &mut Conn, who: &MembershipId) -> Outcome<()> {
        diesel::delete(outside_readers::table.find(who)).execute(conn)?;
        Ok(())
    }
}
