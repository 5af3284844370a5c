//! The worker: which room follows which change, and who runs which job.

mod tidy_files;

use crate::jobs::Registry;
use crate::{assessment, authoring, identity, jobs, learning, mail, programmes};

/// Wires the rooms together; asking twice changes nothing.
pub fn wire() {
    jobs::wire(rooms);
}

/// Every room says which changes it follows and which jobs it runs.
pub fn rooms(registry: &mut Registry) {
    mail::jobs(registry);
    identity::jobs(registry);
    learning::jobs(registry);
    assessment::jobs(registry);
    authoring::jobs(registry);
    programmes::jobs(registry);
    registry.send_out_every_hour(tidy_files::TIDY, tidy_files::tidy);
}
