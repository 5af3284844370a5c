//! A worker that froze past its lease and comes back: its work counts no second time.

use std::future::poll_fn;
use std::pin::Pin;
use std::task::Poll;
use std::{thread, time};

use chrono::Duration;
use lernverbund::app::App;
use lernverbund::jobs::run_until_idle;
use lernverbund::problem::Outcome;

use crate::support::{KNOCK, TestHouse};

type Worker<'a> = Pin<Box<dyn Future<Output = Outcome<()>> + 'a>>;

/// A worker that took the job and froze before it began to work.
fn freeze_at_work<'a>(house: &TestHouse, app: &'a App) -> Worker<'a> {
    let mut worker: Worker<'a> = Box::pin(run_until_idle(app));
    house.wait_for(poll_fn(|context| {
        if house.jobs(KNOCK)[0].state == "running" {
            return Poll::Ready(());
        }
        // Writes wait behind this nap, so that no two steps fit into one poll.
        app.db.write_later(|_| {
            thread::sleep(time::Duration::from_millis(20));
            Ok(())
        });
        let step = worker.as_mut().poll(context);
        assert!(step.is_pending(), "it did not take the job");
        Poll::Pending
    }));
    worker
}

#[test]
fn a_worker_that_was_frozen_past_its_lease_changes_nothing() {
    let house = TestHouse::open();
    house.run_jobs();
    let payload = format!("count {}", house.address());
    house.knock(&payload);

    let app = house.app.clone();
    let frozen = freeze_at_work(&house, &app);

    // Its lease runs out, and a second worker does the job.
    house.advance(Duration::seconds(61));
    let second = house.second_program();
    house.wait_for(run_until_idle(&second)).unwrap();
    assert_eq!(house.jobs(KNOCK)[0].state, "done");
    assert_eq!(house.knocks_counted(), 1);

    // The first one thaws: what it does is undone, since the fence is no longer its own.
    house.wait_for(frozen).unwrap();
    let job = &house.jobs(KNOCK)[0];
    assert_eq!(
        (job.state.as_str(), job.attempt, &job.last_error),
        ("done", 2, &None)
    );
    assert_eq!(house.knocks_counted(), 1);
}

#[test]
fn a_job_within_its_lease_is_taken_by_nobody_else() {
    let house = TestHouse::open();
    house.run_jobs();
    house.knock(&format!("count {}", house.address()));
    let app = house.app.clone();
    let first = freeze_at_work(&house, &app);
    house.advance(Duration::seconds(30));
    let second = house.second_program();
    house.wait_for(run_until_idle(&second)).unwrap();
    assert_eq!(house.knocks_counted(), 0);
    house.wait_for(first).unwrap();
    assert_eq!(house.knocks_counted(), 1);
}
