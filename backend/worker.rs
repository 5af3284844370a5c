//! The worker: which room follows which change, and who runs which job.

use crate::{identity, jobs};

/// Wires the rooms together; asking twice changes nothing.
pub fn wire() {
    jobs::wire(|registry| {
        identity::jobs(registry);
    });
}
