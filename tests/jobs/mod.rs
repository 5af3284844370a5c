//! Jobs: they retry, run once, and a poisonous one does not hold up the others.

use chrono::Duration;

use crate::support::{KNOCK, TestHouse, knocks};

#[test]
fn a_job_that_fails_once_is_tried_again_after_a_pause() {
    let house = TestHouse::open();
    let payload = format!("fail-once {}", house.address());
    house.knock(&payload);
    house.run_jobs();
    assert_eq!(house.jobs(KNOCK)[0].state, "queued");
    house.advance(Duration::seconds(11));
    house.run_jobs();
    assert_eq!(house.jobs(KNOCK)[0].state, "done");
    assert_eq!(knocks(&payload), 2);
}

#[test]
fn a_poisonous_job_fails_after_three_tries_and_the_queue_behind_it_moves() {
    let house = TestHouse::open();
    let (poison, innocent) = (
        format!("panic {}", house.address()),
        format!("fine {}", house.address()),
    );
    house.knock(&poison);
    house.knock(&innocent);
    for _ in 0..5 {
        house.run_jobs();
        house.advance(Duration::seconds(60));
    }
    let jobs = house.jobs(KNOCK);
    assert_eq!((jobs[0].state.as_str(), jobs[0].attempt), ("failed", 3));
    assert!(
        jobs[0]
            .last_error
            .as_deref()
            .unwrap_or_default()
            .contains("panicked")
    );
    assert_eq!(jobs[1].state, "done");
    assert_eq!((knocks(&poison), knocks(&innocent)), (3, 1));
    house.forgive_jobs();
}

#[test]
fn a_job_with_a_dedup_key_exists_once() {
    let house = TestHouse::open();
    let payload = format!("fine {}", house.address());
    for _ in 0..3 {
        house.enqueue_knock(&payload, Some("the same"));
    }
    house.run_jobs();
    house.enqueue_knock(&payload, Some("the same"));
    house.run_jobs();
    assert_eq!(knocks(&payload), 1);
}

#[test]
fn what_recurs_runs_once_an_hour_however_often_one_looks() {
    let house = TestHouse::open();
    house.run_jobs();
    house.run_jobs();
    assert_eq!(house.jobs("jobs.sweep").len(), 1);
    house.advance(Duration::hours(1));
    house.run_jobs();
    assert_eq!(house.jobs("jobs.sweep").len(), 2);
}
