//! What is counted and timed while the house works, in the format of OpenMetrics.
//!
//! Labels name addresses by their pattern, never a person, a Kommune or an id. The figures are
//! those of the process, as monitoring expects them.

use std::sync::LazyLock;
use std::time::{Duration, Instant};

use prometheus_client::encoding::EncodeLabelSet;
use prometheus_client::encoding::text::encode;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::metrics::info::Info;
use prometheus_client::registry::{Registry, Unit};

use crate::problem::{Outcome, Problem};

/// From a cached page to one that somebody complains about.
const SECONDS: [f64; 12] = [
    0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0,
];

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Answer {
    method: &'static str,
    route: String,
    status: &'static str,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct State {
    state: String,
}

/// The queues in front of the database threads.
#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Lane {
    lane: &'static str,
}

/// What is read off at the moment somebody asks.
pub struct Reading {
    pub waiting_readers: usize,
    pub waiting_writers: usize,
    pub readers: usize,
    /// How many jobs there are in each state.
    pub jobs: Vec<(String, i64)>,
    /// How many mails there are in each state.
    pub mails: Vec<(String, i64)>,
    pub database_bytes: i64,
}

struct Metrics {
    registry: Registry,
    answers: Family<Answer, Histogram, fn() -> Histogram>,
    writes: Histogram,
    commits: Histogram,
    readers_busy: Gauge,
    readers: Gauge,
    waiting: Family<Lane, Gauge>,
    jobs: Family<State, Gauge>,
    mails: Family<State, Gauge>,
    database: Gauge,
    uptime: Gauge,
    begun: Instant,
}

static METRICS: LazyLock<Metrics> = LazyLock::new(Metrics::new);

impl Metrics {
    fn new() -> Self {
        let mut it = Self {
            registry: Registry::with_prefix("lernverbund"),
            answers: Family::new_with_constructor(histogram),
            writes: histogram(),
            commits: histogram(),
            readers_busy: Gauge::default(),
            readers: Gauge::default(),
            waiting: Family::default(),
            jobs: Family::default(),
            mails: Family::default(),
            database: Gauge::default(),
            uptime: Gauge::default(),
            begun: Instant::now(),
        };
        let registry = &mut it.registry;
        let build = Info::new(vec![("version", env!("CARGO_PKG_VERSION"))]);
        registry.register("build", "The running program", build);
        registry.register_with_unit(
            "uptime",
            "Time since the program was started",
            Unit::Seconds,
            it.uptime.clone(),
        );
        registry.register_with_unit(
            "http_request_duration",
            "Time from a request to its answer, by pattern of the address",
            Unit::Seconds,
            it.answers.clone(),
        );
        registry.register_with_unit(
            "database_write_duration",
            "Time a change takes from the queue until it is safe",
            Unit::Seconds,
            it.writes.clone(),
        );
        registry.register_with_unit(
            "database_commit_duration",
            "Time of one commit of the embedded database, which serves several changes",
            Unit::Seconds,
            it.commits.clone(),
        );
        registry.register(
            "database_queue",
            "Closures that wait for a database thread",
            it.waiting.clone(),
        );
        registry.register("database_readers", "Reader threads", it.readers.clone());
        registry.register(
            "database_readers_busy",
            "Reader threads that work right now",
            it.readers_busy.clone(),
        );
        registry.register_with_unit(
            "database_size",
            "Size of the database",
            Unit::Bytes,
            it.database.clone(),
        );
        registry.register("jobs", "Jobs by state", it.jobs.clone());
        registry.register(
            "mails",
            "Mails by state; sent ones of the last 30 days",
            it.mails.clone(),
        );
        it
    }
}

fn histogram() -> Histogram {
    Histogram::new(SECONDS)
}

/// Notes an answer; the route is the pattern, such as `/kurse/{kurs}`.
pub fn answered(method: &str, route: String, status: u16, took: Duration) {
    let answer = Answer {
        method: known_method(method),
        route,
        status: class(status),
    };
    METRICS
        .answers
        .get_or_create(&answer)
        .observe(took.as_secs_f64());
}

/// Notes a change that is safe now, or failed.
pub fn wrote(took: Duration) {
    METRICS.writes.observe(took.as_secs_f64());
}

/// Notes one commit of the embedded database.
pub fn committed(took: Duration) {
    METRICS.commits.observe(took.as_secs_f64());
}

/// Counts a reader as busy until the value is dropped.
pub fn reading() -> impl Drop {
    struct Busy;
    impl Drop for Busy {
        fn drop(&mut self) {
            METRICS.readers_busy.dec();
        }
    }
    METRICS.readers_busy.inc();
    Busy
}

/// Everything as text for a monitoring system.
pub fn text(reading: Reading) -> Outcome<String> {
    let it = &*METRICS;
    let set = |lane, waiting: usize| {
        let lane = Lane { lane };
        it.waiting.get_or_create(&lane).set(count(waiting));
    };
    set("read", reading.waiting_readers);
    set("write", reading.waiting_writers);
    it.readers.set(count(reading.readers));
    it.database.set(reading.database_bytes);
    let seconds = it.begun.elapsed().as_secs();
    it.uptime.set(i64::try_from(seconds).unwrap_or_default());
    for (family, by_state) in [(&it.jobs, reading.jobs), (&it.mails, reading.mails)] {
        family.clear();
        for (state, number) in by_state {
            family.get_or_create(&State { state }).set(number);
        }
    }
    let mut text = String::new();
    encode(&mut text, &it.registry)
        .map_err(|error| Problem::Internal(format!("metrics are unwritable: {error}")))?;
    Ok(text)
}

fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or_default()
}

/// Anybody may send any word as a method; each would become a row of its own.
fn known_method(method: &str) -> &'static str {
    ["GET", "POST", "HEAD", "OPTIONS", "PUT", "PATCH", "DELETE"]
        .into_iter()
        .find(|known| *known == method)
        .unwrap_or("OTHER")
}

fn class(status: u16) -> &'static str {
    match status {
        ..200 => "1xx",
        200..300 => "2xx",
        300..400 => "3xx",
        400..500 => "4xx",
        500.. => "5xx",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_note_costs_less_than_ten_microseconds() {
        // The quickest of many rounds: others work on the same machine.
        let quickest = (0..100).map(|_| cost_of_a_note()).min().unwrap_or_default();
        assert!(quickest < Duration::from_micros(10), "{quickest:?}");
    }

    fn cost_of_a_note() -> Duration {
        let begun = Instant::now();
        for _ in 0..200 {
            let took = Duration::from_millis(3);
            answered("GET", "/kurse/{kurs}".to_owned(), 200, took);
            drop(reading());
        }
        begun.elapsed() / 200
    }

    #[test]
    fn a_made_up_method_makes_no_row() {
        answered("BREW", "/".to_owned(), 405, Duration::ZERO);
        let text = text(Reading {
            waiting_readers: 0,
            waiting_writers: 0,
            readers: 4,
            jobs: vec![("failed".to_owned(), 2)],
            mails: vec![("waiting".to_owned(), 3)],
            database_bytes: 4096,
        })
        .unwrap();
        assert!(text.contains("method=\"OTHER\"") && !text.contains("BREW"));
        assert!(text.contains("lernverbund_jobs{state=\"failed\"} 2"));
        assert!(text.contains("lernverbund_mails{state=\"waiting\"} 3"));
        assert!(text.contains("lernverbund_database_size_bytes 4096"));
        assert!(text.contains("lernverbund_build_info{version=\""));
    }
}
