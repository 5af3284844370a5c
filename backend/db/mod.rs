//! The database: one code path for SQLite (embedded) and PostgreSQL.
//!
//! Rooms write `fn(&mut Conn, …)` and never learn which of the two is behind it.
//! `Db::read` runs a closure on one of a few reader threads, `Db::write` runs it
//! durably: when the future resolves, the change has been committed.

mod connect;
mod copy;
mod ids;
mod kept;
mod lane;
mod migrate;
mod pg_tools;
mod read;
mod sql;
mod tables;
mod write;

pub use connect::{Backend, Conn, MultiBackend, Target, connect};
pub use copy::{applied, copy_into, is_filled, put_in_place};
pub use kept::{announce_change, for_good, notice_revision, until_change};
pub use migrate::{Migrated, known, migrate, pending};
pub use sql::{append_lock, hold_row, is_duplicate, ping, share_row, size, skip_locked};

use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::time::Instant;

use crate::metrics;
use crate::problem::{Outcome, Problem};
use lane::Lane;

/// A handle to the database; cheap to clone.
#[derive(Clone)]
pub struct Db {
    target: Arc<Target>,
    readers: Lane,
    writers: Lane,
}

impl Db {
    /// Opens reader and writer threads on an already migrated database.
    pub fn open(target: Target, readers: usize) -> Outcome<Self> {
        let target = Arc::new(target);
        let writers = match target.backend() {
            Backend::Sqlite => write::open_grouped(&target)?,
            Backend::Postgres => write::open_pooled(&target, readers)?,
        };
        Ok(Self {
            readers: read::open(&target, readers)?,
            writers,
            target,
        })
    }

    /// How many closures wait for a reader and for a writer.
    pub fn waiting(&self) -> (usize, usize) {
        (self.readers.waiting(), self.writers.waiting())
    }

    pub fn backend(&self) -> Backend {
        self.target.backend()
    }

    /// Runs a closure that only reads.
    pub async fn read<T, F>(&self, work: F) -> Outcome<T>
    where
        T: Send + 'static,
        F: FnOnce(&mut Conn) -> Outcome<T> + Send + 'static,
    {
        let span = tracing::Span::current();
        self.readers
            .run(move |conn| {
                let _busy = metrics::reading();
                let _inside = span.entered();
                std::panic::catch_unwind(AssertUnwindSafe(|| work(conn)))
                    .unwrap_or_else(|_| Err(Problem::Internal("a reader panicked".into())))
            })
            .await
    }

    /// Runs a closure as one transaction, all or nothing; resolves after the commit.
    pub async fn write<T, F>(&self, work: F) -> Outcome<T>
    where
        T: Send + 'static,
        F: FnOnce(&mut Conn) -> Outcome<T> + Send + 'static,
    {
        let (span, begun) = (tracing::Span::current(), Instant::now());
        let written = self
            .writers
            .run(move |conn| span.in_scope(|| write::in_savepoint(conn, work)))
            .await;
        metrics::wrote(begun.elapsed());
        written
    }

    /// The same for small notes that nobody waits for and that may get lost.
    pub fn write_later(&self, work: impl FnOnce(&mut Conn) -> Outcome<()> + Send + 'static) {
        let queued = self.writers.send(
            move |conn| write::in_savepoint(conn, work),
            |result| {
                if let Err(problem) = result {
                    tracing::warn!("a note was not written: {problem}");
                }
            },
        );
        if queued.is_err() {
            tracing::warn!("a note was not written: the queue is full");
        }
    }
}

/// A one-connection helper for commands that run without a server.
pub fn transaction<T>(conn: &mut Conn, work: impl FnOnce(&mut Conn) -> Outcome<T>) -> Outcome<T> {
    use diesel::Connection;
    match conn {
        Conn::Sqlite(_) => write::immediately(conn, work),
        Conn::Postgres(_) => conn.transaction(work),
    }
}
