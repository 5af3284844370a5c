//! The readers: a small, fixed number of threads, so that memory stays bounded under load.

use std::thread;

use diesel::connection::SimpleConnection;

use super::connect::is_alive;
use super::lane::Lane;
use super::{Conn, Target, connect, kept};
use crate::problem::{Outcome, Problem};

pub(super) fn open(target: &Target, threads: usize) -> Outcome<Lane> {
    let (lane, tasks) = Lane::new();
    for number in 0..threads.max(1) {
        let mut conn = connect(target)?;
        forbid_writing(&mut conn)?;
        let tasks = tasks.clone();
        let target = target.clone();
        spawn(format!("reader-{number}"), move || {
            kept::open_store();
            for task in tasks {
                kept::begin_task();
                let (failed, announce) = task(&mut conn);
                announce(Ok(()));
                if failed && !is_alive(&mut conn) {
                    revive(&mut conn, &target, forbid_writing);
                }
            }
        })?;
    }
    Ok(lane)
}

fn forbid_writing(conn: &mut Conn) -> Outcome<()> {
    match conn {
        Conn::Sqlite(conn) => conn.batch_execute("PRAGMA query_only = ON")?,
        Conn::Postgres(conn) => conn.batch_execute("SET default_transaction_read_only = on")?,
    }
    Ok(())
}

/// Tries once to replace a dead connection; the next failure tries again.
pub(super) fn revive(conn: &mut Conn, target: &Target, prepare: fn(&mut Conn) -> Outcome<()>) {
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
