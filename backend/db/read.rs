//! The readers: a small, fixed number of threads, so that memory stays bounded under load. The
//! writers of PostgreSQL work in the same way.

use std::thread;
use std::time::{Duration, Instant};

use diesel::connection::SimpleConnection;

use super::connect::is_sound;
use super::lane::{Lane, Task};
use super::{Conn, Target, connect, kept};
use crate::problem::{Outcome, Problem};

/// After so long without work a connection is looked at before it is used.
const REST: Duration = Duration::from_secs(1);

/// Prepares a fresh connection.
pub(super) type Prepare = fn(&mut Conn) -> Outcome<()>;

pub(super) fn open(target: &Target, threads: usize) -> Outcome<Lane> {
    open_threads("reader", target, threads, forbid_writing)
}

/// So many threads, each with a connection of its own, that take what comes.
pub(super) fn open_threads(
    name: &str,
    target: &Target,
    threads: usize,
    prepare: Prepare,
) -> Outcome<Lane> {
    let (lane, tasks) = Lane::new();
    for number in 0..threads.max(1) {
        let mut conn = connect(target)?;
        prepare(&mut conn)?;
        let tasks = tasks.clone();
        let target = target.clone();
        spawn(format!("{name}-{number}"), move || {
            kept::open_store();
            let mut last = Instant::now();
            for task in tasks {
                kept::begin_task();
                // A PostgreSQL that was restarted meanwhile is nothing anybody has to hear of.
                if last.elapsed() > REST && !is_sound(&mut conn) {
                    revive(&mut conn, &target, prepare);
                }
                work(task, &mut conn, &target, prepare);
                last = Instant::now();
            }
        })?;
    }
    Ok(lane)
}

/// Whoever met a connection that is gone hears that they may try again: nobody made a mistake.
fn work(task: Task, conn: &mut Conn, target: &Target, prepare: Prepare) {
    let (failed, announce) = task(conn);
    if failed.is_none() || is_sound(conn) {
        return announce(Ok(()));
    }
    announce(Err(Problem::Busy));
    revive(conn, target, prepare);
}

fn forbid_writing(conn: &mut Conn) -> Outcome<()> {
    match conn {
        Conn::Sqlite(conn) => conn.batch_execute("PRAGMA query_only = ON")?,
        Conn::Postgres(conn) => conn.batch_execute("SET default_transaction_read_only = on")?,
    }
    Ok(())
}

/// Tries once to replace a dead connection; the next failure tries again.
pub(super) fn revive(conn: &mut Conn, target: &Target, prepare: Prepare) {
    let fresh = connect(target).and_then(|mut fresh| prepare(&mut fresh).map(|()| fresh));
    match fresh {
        Ok(fresh) => *conn = fresh,
        Err(problem) => tracing::warn!("could not reconnect to the database: {problem}"),
    }
}

pub(super) fn spawn(name: String, run: impl FnOnce() + Send + 'static) -> Outcome<()> {
    thread::Builder::new()
        .name(name)
        .spawn(run)
        .map(drop)
        .map_err(|error| Problem::Internal(format!("could not start a thread: {error}")))
}
