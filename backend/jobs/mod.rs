//! Change rows and jobs: how a room learns what happened below it, and what is done later.
//!
//! A room calls `record` in the transaction of the change. Followers run at once, in
//! the same transaction; subscribers get a job each, so that each retries alone.
//! What waits for somebody outside of the house is an errand: done beside everything else, and
//! outside of any transaction. Not for: work a person waits for.

mod changes;
mod dispatch;
mod errand;
mod queue;
mod registry;
mod run;
mod tables;
mod waiting;

pub use changes::{Change, record};
pub use dispatch::skip_to_here;
pub use queue::{Job, count_by_state, enqueue, enqueue_for};
pub use registry::{Afterwards, Errand, Registry, wire};
pub use run::{run, run_until_idle};
pub use waiting::take_left_work;
