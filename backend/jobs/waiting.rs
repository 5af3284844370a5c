//! Whether a transaction leaves work for the job runner, told to whoever ran it.

use std::cell::Cell;

thread_local! {
    static LEFT: Cell<bool> = const { Cell::new(false) };
}

pub(super) fn leave_work() {
    LEFT.set(true);
}

/// Whether this thread has left work since it was last asked.
pub fn take_left_work() -> bool {
    LEFT.take()
}
