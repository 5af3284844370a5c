//! Says that somebody reads drafts of other Kommunen, or no longer. Everybody decides for
//! themselves; Personalentwicklung does so for the Kommune.

use super::outside_reader::OutsideReader;
use super::permissions::demand_reading;
use crate::db::Conn;
use crate::identity::{MembershipId, Role, RoleHolder, Visitor, list_holders};
use crate::problem::{Outcome, Problem};

/// Who of the own Kommune could read for others, by name.
pub fn who_could_read(conn: &mut Conn, visitor: &Visitor) -> Outcome<Vec<RoleHolder>> {
    let roles = [Role::Author, Role::Personalentwicklung, Role::Verbund];
    let own = std::slice::from_ref(visitor.kommune_id());
    list_holders(conn, own, &roles, visitor.today())
}

/// Whether the visitor says this for others too.
pub fn may_name_others(visitor: &Visitor) -> bool {
    visitor.has(Role::Personalentwicklung)
}

/// Somebody else is not found.
pub fn stand_ready(
    conn: &mut Conn,
    visitor: &Visitor,
    who: &MembershipId,
    is_ready: bool,
) -> Outcome<()> {
    demand_reading(visitor)?;
    if *who != visitor.membership && !may_name_others(visitor) {
        return Err(Problem::Forbidden("redaktion-bereit-nur-selbst"));
    }
    let could = who_could_read(conn, visitor)?;
    if !could.iter().any(|holder| holder.membership == *who) {
        return Err(Problem::NotFound);
    }
    if is_ready {
        let (kommune, by) = (visitor.kommune_id(), &visitor.membership);
        OutsideReader::store(conn, kommune, who, by, visitor.now)
    } else {
        OutsideReader::delete(conn, who)
    }
}
