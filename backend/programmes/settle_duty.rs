//! Settles a duty that ended with its course: somebody has chosen another one, or needs none.

use super::DutyId;
use super::withdraw_duty::get_withdrawable;
use crate::db::Conn;
use crate::identity::Visitor;
use crate::problem::{Outcome, Problem};

/// A second time changes nothing; a duty that holds, or was withdrawn by hand, is not settled.
pub fn settle_duty(conn: &mut Conn, visitor: &Visitor, id: &DutyId) -> Outcome<()> {
    let duty = get_withdrawable(conn, visitor, id)?;
    if duty.end_reason.is_none() {
        return Err(Problem::Conflict("pflicht-nicht-beendet"));
    }
    duty.settle(conn, visitor.now)
}
