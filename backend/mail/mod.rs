//! Mail: an outbox with a log, and the way from it to a mail server.
//!
//! A room calls `queue` in the transaction of what the mail tells; the errand to the server comes
//! after it, is repeated while the server is away, and notes what became of it. Not for: what
//! a mail says, and who may get one.

mod address;
mod hitch;
mod schedule;
mod outgoing;
mod queue;
mod letter;
mod carrier;
mod deliver;
mod send_now;
mod outbox;
mod tables;

pub use address::{is_mailbox, shortened};
pub use carrier::check_settings;
pub use hitch::{Hitch, Reason};
pub use outbox::{Standing, count_by_state, list_unsent, standing_about};
pub use outgoing::{Mail, MailId, MailState};
pub use queue::{Message, queue, send_again};
pub use send_now::send_now;

use crate::jobs::Registry;

pub fn jobs(registry: &mut Registry) {
    registry.send_out(queue::DELIVER, deliver::deliver);
    registry.every_hour("mail.sweep", outgoing::sweep);
}
