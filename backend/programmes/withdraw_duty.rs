//! Withdrawing a duty: it holds for nobody any more; what was done stays as it was.

use super::permissions::{may_see_duties, may_see_duty, may_withdraw};
use super::status::Status;
use super::{Duty, DutyId};
use crate::clock::Time;
use crate::db::Conn;
use crate::identity::Visitor;
use crate::organisation::Tree;
use crate::problem::{Outcome, Problem};

/// The duty for somebody who may withdraw it; one they do not see is not found.
pub(super) fn get_withdrawable(conn: &mut Conn, visitor: &Visitor, id: &DutyId) -> Outcome<Duty> {
    if !may_see_duties(visitor) {
        return Err(Problem::Forbidden("fehler-nur-verwaltung"));
    }
    let duty = Duty::get(conn, visitor.kommune_id(), id)?;
    let tree = Tree::load(conn, visitor.kommune_id(), visitor.today())?;
    if !may_see_duty(visitor, &tree, &duty) {
        return Err(Problem::NotFound);
    }
    if !may_withdraw(visitor, &tree, &duty) {
        return Err(Problem::Forbidden("pflicht-nicht-zurueckziehbar"));
    }
    Ok(duty)
}

/// Withdraws the duty; a second time changes nothing.
pub fn withdraw_duty(conn: &mut Conn, duty: &Duty, now: Time) -> Outcome<()> {
    if duty.withdrawn_at.is_some() {
        return Ok(());
    }
    Duty::withdraw(conn, &duty.id, now)?;
    Status::remove_all_open(conn, &duty.id)
}
