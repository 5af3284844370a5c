//! The writers. SQLite has one, which lets up to 64 waiting closures share one commit:
//! each runs in its own savepoint, and nobody hears of success before the commit.
//! PostgreSQL has a few, each closure in a transaction of its own.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::Instant;

use crossbeam_channel::Receiver;
use diesel::Connection;
use diesel::connection::{AnsiTransactionManager, SimpleConnection, TransactionManager};

use super::lane::{Announcement, Lane, Task};
use super::read::{open_threads, revive, spawn};
use super::{Conn, Target, connect, kept};
use crate::metrics;
use crate::problem::{DatabaseFailure, Outcome, Problem, take_database_failure};

/// How many closures share one commit at most.
const GROUP: usize = 64;

type Manager = <Conn as Connection>::TransactionManager;

pub(super) fn open_grouped(target: &Target) -> Outcome<Lane> {
    let (lane, tasks) = Lane::new();
    let mut conn = connect(target)?;
    let target = target.clone();
    spawn("writer".into(), move || {
        kept::open_store();
        while let Ok(first) = tasks.recv() {
            if !write_group(&mut conn, first, &tasks) {
                // What a failed commit leaves behind is known to nobody; a new connection is.
                revive(&mut conn, &target, |_| Ok(()));
            }
        }
    })?;
    Ok(lane)
}

/// Returns whether the connection can be used for the next one.
fn write_group(conn: &mut Conn, first: Task, waiting: &Receiver<Task>) -> bool {
    if let Err(problem) = begin_immediate(conn) {
        tracing::warn!("could not begin a write transaction: {problem}");
        // Dropping the task closes its channel, which the waiting side reads as busy.
        drop(first);
        return false;
    }
    let mut announcements: Vec<Announcement> = Vec::with_capacity(GROUP);
    let mut next = Some(first);
    let mut broken = None;
    while let Some(task) = next {
        kept::begin_task();
        let (failed, announce) = task(conn);
        announcements.push(announce);
        // A full disk may end the transaction of all: then nothing of the group stands.
        broken = failed.filter(|_| has_ended(conn));
        next = if announcements.len() < GROUP && broken.is_none() {
            waiting.try_recv().ok()
        } else {
            None
        };
    }
    let begun = Instant::now();
    let committed = match broken {
        Some(failure) => Err(failure),
        None => Manager::commit_transaction(conn).map_err(|error| {
            let (group, problem) = (announcements.len(), Problem::from(error));
            tracing::error!("could not commit a group of {group}: {problem}");
            take_database_failure().unwrap_or(DatabaseFailure::Other)
        }),
    };
    metrics::committed(begun.elapsed());
    for announce in announcements {
        announce(committed.map_err(|failure| match failure {
            DatabaseFailure::Full => Problem::Full("nothing of a group was stored".into()),
            DatabaseFailure::Other => Problem::Busy,
        }));
    }
    committed.is_ok()
}

/// Whether the transaction is over without anybody having ended it. A new one can be begun then,
/// on a connection that is given up.
fn has_ended(conn: &mut Conn) -> bool {
    conn.batch_execute("BEGIN").is_ok()
}

pub(super) fn open_pooled(target: &Target, threads: usize) -> Outcome<Lane> {
    open_threads("writer", target, threads, |_| Ok(()))
}

/// One closure, all or nothing; a panic undoes only its own savepoint.
pub(super) fn in_savepoint<T>(
    conn: &mut Conn,
    work: impl FnOnce(&mut Conn) -> Outcome<T>,
) -> Outcome<T> {
    Manager::begin_transaction(conn)?;
    match catch_unwind(AssertUnwindSafe(|| work(conn))) {
        Ok(Ok(value)) => {
            Manager::commit_transaction(conn)?;
            Ok(value)
        }
        Ok(Err(problem)) => {
            undo(conn);
            Err(problem)
        }
        Err(_) => {
            undo(conn);
            Err(Problem::Internal("a write panicked".into()))
        }
    }
}

/// What went wrong before says more than that there is nothing left to undo.
fn undo(conn: &mut Conn) {
    if let Err(error) = Manager::rollback_transaction(conn) {
        tracing::warn!("could not undo a write: {}", Problem::from(error));
    }
}

/// The same for commands that hold a single SQLite connection.
pub(super) fn immediately<T>(
    conn: &mut Conn,
    work: impl FnOnce(&mut Conn) -> Outcome<T>,
) -> Outcome<T> {
    begin_immediate(conn)?;
    match work(conn) {
        Ok(value) => {
            Manager::commit_transaction(conn)?;
            Ok(value)
        }
        Err(problem) => {
            Manager::rollback_transaction(conn)?;
            Err(problem)
        }
    }
}

/// A deferred transaction that turns into a writer fails at once in spite of busy_timeout.
fn begin_immediate(conn: &mut Conn) -> Outcome<()> {
    match conn {
        Conn::Sqlite(conn) => Ok(AnsiTransactionManager::begin_transaction_sql(
            conn,
            "BEGIN IMMEDIATE",
        )?),
        Conn::Postgres(_) => Ok(Manager::begin_transaction(conn)?),
    }
}
