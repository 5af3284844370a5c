//! Withdrawing a duty: it holds for nobody any more; what was done stays as it was.

use super::Duty;
use super::status::Status;
use crate::clock::Time;
use crate::db::Conn;
use crate::problem::Outcome;

/// Withdraws the duty; a second time changes nothing.
pub fn withdraw_duty(conn: &mut Conn, duty: &Duty, now: Time) -> Outcome<()> {
    if duty.withdrawn_at.is_some() {
        return Ok(());
    }
    Duty::withdraw(conn, &duty.id, now)?;
    Status::remove_all_open(conn, &duty.id)
}
