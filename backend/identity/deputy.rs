//! A deputy has exactly the rights of the lead, for the time set.

use chrono::NaiveDate;
use diesel::prelude::*;

use super::MembershipId;
use super::tables::deputies;
use crate::db::Conn;
use crate::organisation::KommuneId;
use crate::problem::Outcome;

pub fn appoint_deputy(
    conn: &mut Conn,
    kommune: &KommuneId,
    lead: &MembershipId,
    deputy: &MembershipId,
    from_on: NaiveDate,
    until_on: NaiveDate,
) -> Outcome<()> {
    diesel::insert_into(deputies::table)
        .values((
            deputies::kommune_id.eq(kommune),
            deputies::lead_id.eq(lead),
            deputies::deputy_id.eq(deputy),
            deputies::from_on.eq(from_on),
            deputies::until_on.eq(until_on),
        ))
        .execute(conn)?;
    Ok(())
}
