//! A lane: a bounded queue of closures in front of a few threads that each own a connection.

use crossbeam_channel::{Receiver, Sender, TrySendError, bounded};
use tokio::sync::oneshot;

use super::Conn;
use crate::problem::{DatabaseFailure, Outcome, Problem, take_database_failure};

/// How many closures may wait before the installation says that it is busy.
const QUEUE: usize = 4096;

/// What a thread does after the work is safe (or lost): tell the one who waits.
pub(super) type Announcement = Box<dyn FnOnce(Outcome<()>) + Send>;

/// Runs the work and returns how it failed in the database, if it did, with its announcement.
pub(super) type Task = Box<dyn FnOnce(&mut Conn) -> (Option<DatabaseFailure>, Announcement) + Send>;

#[derive(Clone)]
pub(super) struct Lane {
    queue: Sender<Task>,
}

impl Lane {
    pub(super) fn new() -> (Self, Receiver<Task>) {
        let (queue, tasks) = bounded(QUEUE);
        (Self { queue }, tasks)
    }

    /// How many closures wait for a thread.
    pub(super) fn waiting(&self) -> usize {
        self.queue.len()
    }

    /// Queues the work and waits for its announcement.
    pub(super) async fn run<T, F>(&self, work: F) -> Outcome<T>
    where
        T: Send + 'static,
        F: FnOnce(&mut Conn) -> Outcome<T> + Send + 'static,
    {
        let (tell, told) = oneshot::channel();
        self.send(work, move |result| {
            // Whoever asked may be gone by now; the work stands all the same.
            let _ = tell.send(result);
        })?;
        told.await.unwrap_or(Err(Problem::Busy))
    }

    /// Queues the work and has its result told to `hear` after the commit.
    pub(super) fn send<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Conn) -> Outcome<T> + Send + 'static,
        hear: impl FnOnce(Outcome<T>) + Send + 'static,
    ) -> Outcome<()> {
        let task: Task = Box::new(move |conn| {
            take_database_failure();
            let result = work(conn);
            let failed = take_database_failure();
            (failed, Box::new(move |commit| hear(commit.and(result))))
        });
        match self.queue.try_send(task) {
            Ok(()) => Ok(()),
            Err(TrySendError::Full(_) | TrySendError::Disconnected(_)) => Err(Problem::Busy),
        }
    }
}
