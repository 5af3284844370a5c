//! A Verbund: any group of Kommunen, such as a Kreis with its Gemeinden.

use diesel::prelude::*;

use super::KommuneId;
use super::tables::{verbuende, verbund_members};
use crate::clock::Time;
use crate::db::Conn;
use crate::problem::Outcome;

crate::id_type!(VerbundId);

pub fn found_verbund(conn: &mut Conn, slug: &str, name: &str, now: Time) -> Outcome<VerbundId> {
    let id = VerbundId::new();
    diesel::insert_into(verbuende::table)
        .values((
            verbuende::id.eq(&id),
            verbuende::slug.eq(slug),
            verbuende::name.eq(name),
            verbuende::created_at.eq(now),
        ))
        .execute(conn)?;
    Ok(id)
}

pub fn join_verbund(conn: &mut Conn, verbund: &VerbundId, kommune: &KommuneId) -> Outcome<()> {
    diesel::insert_into(verbund_members::table)
        .values((
            verbund_members::verbund_id.eq(verbund),
            verbund_members::kommune_id.eq(kommune),
        ))
        .execute(conn)?;
    Ok(())
}

/// All Kommunen that are in a Verbund with this one, itself among them; none where it is in none.
pub fn partners_of(conn: &mut Conn, kommune: &KommuneId) -> Outcome<Vec<KommuneId>> {
    let own = verbund_members::table
        .filter(verbund_members::kommune_id.eq(kommune))
        .select(verbund_members::verbund_id)
        .load::<VerbundId>(conn)?;
    Ok(verbund_members::table
        .filter(verbund_members::verbund_id.eq_any(own))
        .order(verbund_members::kommune_id)
        .select(verbund_members::kommune_id)
        .distinct()
        .load(conn)?)
}

/// The names of the Verbünde a Kommune belongs to.
pub fn verbuende_of(conn: &mut Conn, kommune: &KommuneId) -> Outcome<Vec<String>> {
    Ok(verbuende::table
        .inner_join(verbund_members::table.on(verbund_members::verbund_id.eq(verbuende::id)))
        .filter(verbund_members::kommune_id.eq(kommune))
        .order(verbuende::name)
        .select(verbuende::name)
        .load(conn)?)
}
