//! The log of changes: a reader that has passed a number never misses a lower one.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, mpsc};
use std::thread;
use std::time::Duration;

use diesel::sql_types::BigInt;
use diesel::{QueryableByName, RunQueryDsl, sql_query};
use lernverbund::db::{Conn, connect};
use lernverbund::jobs::record;

use crate::support::{KNOCK, Knocked, TestHouse};

#[test]
fn a_slow_transaction_hides_no_change_from_a_reader() {
    let house = TestHouse::open();
    let done = Arc::new(AtomicBool::new(false));
    let reading = {
        let (target, done) = (house.database().target(), done.clone());
        thread::spawn(move || read_along(&mut connect(&target).unwrap(), &done))
    };
    let (tell, told) = mpsc::channel();
    let (slow, now) = (house.app.clone(), house.now());
    let slow = thread::spawn(move || {
        wait_for(slow.db.write(move |conn| {
            record(conn, None, &knocked("slow"), now)?;
            tell.send(()).unwrap();
            thread::sleep(Duration::from_millis(400));
            Ok(())
        }))
    });
    told.recv().unwrap();
    house.write(|conn, now| record(conn, None, &knocked("quick"), now));
    slow.join().unwrap().unwrap();
    house.write(|conn, now| record(conn, None, &knocked("last"), now));
    done.store(true, Ordering::SeqCst);
    assert_eq!(reading.join().unwrap().len(), 3);
    house.run_jobs();
    assert_eq!(house.jobs(KNOCK).len(), 3);
}

#[test]
fn a_change_that_is_rolled_back_makes_no_job() {
    let house = TestHouse::open();
    let now = house.now();
    let undone = house.wait_for(house.app.db.write(move |conn| {
        record(conn, None, &knocked("undone"), now)?;
        Err::<(), _>(lernverbund::problem::Problem::Conflict("test"))
    }));
    assert!(undone.is_err());
    house.run_jobs();
    assert!(house.jobs(KNOCK).is_empty());
}

/// Follows the log with a cursor of its own, as the search index and other nodes do.
fn read_along(conn: &mut Conn, done: &AtomicBool) -> Vec<i64> {
    #[derive(QueryableByName)]
    struct Row {
        #[diesel(sql_type = BigInt)]
        id: i64,
    }
    let mut seen: Vec<i64> = Vec::new();
    loop {
        let is_last_look = done.load(Ordering::SeqCst);
        let fresh: Vec<Row> = sql_query("SELECT id FROM changes WHERE id > $1 ORDER BY id")
            .bind::<BigInt, _>(seen.last().copied().unwrap_or(0))
            .load(conn)
            .unwrap();
        seen.extend(fresh.iter().map(|row| row.id));
        if is_last_look {
            return seen;
        }
        thread::sleep(Duration::from_millis(5));
    }
}

fn knocked(word: &str) -> Knocked {
    Knocked {
        word: word.to_owned(),
    }
}

fn wait_for<F: Future>(future: F) -> F::Output {
    tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap()
        .block_on(future)
}
