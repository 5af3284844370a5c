//! The writers. SQLite has one, which lets up to 64 waiting closures share one commit:
//! each runs in its own savepoint, and nobody hears of success before the commit.
//! PostgreSQL has a few, each closure in a transaction of its own.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::Instant;

use crossbeam_channel::Receiver;
use diesel::Connection;
use diesel::connection::{AnsiTransactionManager, TransactionManager};

use super::connect::is_alive;
use super::lane::{Announcement, Lane, Task};
use super::read::{revive, spawn};
use super::{Conn, Target, connect, kept};
use crate::metrics;
use crate::problem::{Outcome, Problem};

/// How many closures share one commit at most.
const GROUP: usize = 64;

type Manager = <Conn as Connection>::TransactionManager;

pub(super) fn open_grouped(target: &Target) -> Outcome<Lane> {
    let (lane, tasks) = Lane::new();
    let mut conn = connect(target)?;
    spawn("writer".into(), move || {
        kept::open_store();
        while let Ok(first) = tasks.recv() {
            write_group(&mut conn, first, &tasks);
        }
    })?;
    Ok(lane)
}

fn write_group(conn: &mut Conn, first: Task, waiting: &Receiver<Task>) {
    if let Err(problem) = begin_immediate(conn) {
        tracing::warn!("could not begin a write transaction: {problem}");
        // Dropping the task closes its channel, which the waiting side reads as busy.
        return drop(first);
    }
    let mut announcements: Vec<Announcement> = Vec::with_capacity(GROUP);
    let mut next = Some(first);
    while let Some(task) = next {
        kept::begin_task();
        announcements.push(task(conn).1);
        next = if announcements.len() < GROUP {
            waiting.try_recv().ok()
        } else {
            None
        };
    }
    let begun = Instant::now();
    let committed = Manager::commit_transaction(conn);
    metrics::committed(begun.elapsed());
    if let Err(error) = &committed {
        tracing::error!(
            "could not commit a group of {}: {error}",
            announcements.len()
        );
        let _ = Manager::rollback_transaction(conn);
    }
    for announce in announcements {
        announce(if committed.is_ok() {
            Ok(())
        } else {
            Err(Problem::Busy)
        });
    }
}

pub(super) fn open_pooled(target: &Target, threads: usize) -> Outcome<Lane> {
    let (lane, tasks) = Lane::new();
    for number in 0..threads.max(1) {
        let mut conn = connect(target)?;
        let tasks = tasks.clone();
        let target = target.clone();
        spawn(format!("writer-{number}"), move || {
            kept::open_store();
            for task in tasks {
                kept::begin_task();
                let (failed, announce) = task(&mut conn);
                announce(Ok(()));
                if failed && !is_alive(&mut conn) {
                    revive(&mut conn, &target, |_| Ok(()));
                }
            }
        })?;
    }
    Ok(lane)
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
            Manager::rollback_transaction(conn)?;
            Err(problem)
        }
        Err(_) => {
            Manager::rollback_transaction(conn)?;
            Err(Problem::Internal("a write panicked".into()))
        }
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
