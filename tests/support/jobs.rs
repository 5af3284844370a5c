//! The job table as a test sees it, and a job of the tests' own that can fail or panic.

use std::collections::HashMap;
use std::sync::{LazyLock, Mutex};

use diesel::sql_types::{Integer, Nullable, Text};
use diesel::{QueryableByName, RunQueryDsl, sql_query};
use lernverbund::clock::Time;
use lernverbund::db::{Conn, connect};
use lernverbund::jobs::{Change, Job, Registry, enqueue};
use lernverbund::organisation::found_verbund;
use lernverbund::problem::{Outcome, Problem};
use serde::{Deserialize, Serialize};

use super::TestHouse;

#[derive(Debug, Clone, PartialEq, Eq, QueryableByName)]
pub struct JobRow {
    #[diesel(sql_type = Text)]
    pub kind: String,
    #[diesel(sql_type = Text)]
    pub payload: String,
    #[diesel(sql_type = Text)]
    pub state: String,
    #[diesel(sql_type = Integer)]
    pub attempt: i32,
    #[diesel(sql_type = Nullable<Text>)]
    pub last_error: Option<String>,
}

impl TestHouse {
    pub fn jobs(&self, kind: &'static str) -> Vec<JobRow> {
        let mut jobs = self.all_jobs();
        jobs.retain(|job| job.kind == kind);
        jobs
    }

    pub fn unfinished_jobs(&self) -> Vec<JobRow> {
        let mut jobs = self.all_jobs();
        jobs.retain(|job| job.state != "done");
        jobs
    }

    /// Lets the house close although jobs failed, because that was the point.
    pub fn forgive_jobs(&self) {
        self.write(|conn, _| {
            sql_query("DELETE FROM jobs WHERE state <> 'done'").execute(conn)?;
            Ok(())
        });
    }

    /// Leaves a knock to be heard later; what it does depends on its first word.
    pub fn knock(&self, payload: &str) {
        self.enqueue_knock(payload, None);
    }

    pub fn enqueue_knock(&self, payload: &str, dedup_key: Option<&str>) {
        let (payload, dedup_key) = (payload.to_owned(), dedup_key.map(str::to_owned));
        self.write(move |conn, now| {
            let job = Job {
                kind: KNOCK,
                kommune: None,
                payload: &payload,
                dedup_key,
            };
            enqueue(conn, job, now)
        });
    }

    /// How often a `count …` knock has taken effect.
    pub fn knocks_counted(&self) -> usize {
        #[derive(QueryableByName)]
        struct Slug {
            #[diesel(sql_type = Text)]
            slug: String,
        }
        let slugs: Vec<Slug> = sql_query("SELECT slug FROM verbuende")
            .load(&mut self.connection())
            .unwrap();
        let counted = slugs.iter().filter(|it| it.slug.starts_with("knock-"));
        counted.count()
    }

    fn all_jobs(&self) -> Vec<JobRow> {
        sql_query("SELECT kind, payload, state, attempt, last_error FROM jobs ORDER BY id")
            .load(&mut self.connection())
            .unwrap()
    }

    /// A connection beside those of the house, so that one can look while it works.
    fn connection(&self) -> Conn {
        connect(&self.database().target()).unwrap()
    }
}

/// The kind of the tests' own job.
pub const KNOCK: &str = "test.knock";

/// The change that every one of the tests' own subscribers hears of.
#[derive(Serialize, Deserialize)]
pub struct Knocked {
    pub word: String,
}

impl Change for Knocked {
    const KIND: &'static str = "test.knocked";
}

static KNOCKS: LazyLock<Mutex<HashMap<String, u32>>> = LazyLock::new(Mutex::default);

/// How often a payload was worked on, successfully or not.
pub fn knocks(payload: &str) -> u32 {
    KNOCKS.lock().unwrap().get(payload).copied().unwrap_or(0)
}

pub(super) fn register(registry: &mut Registry) {
    registry.subscribe::<Knocked>(KNOCK, hear);
}

/// `fail-once …` fails the first time, `fail …` and `panic …` always, `count …` leaves a mark
/// in the database; anything else goes well.
fn hear(conn: &mut Conn, payload: &str, now: Time) -> Outcome<()> {
    let times = {
        let mut knocks = KNOCKS.lock().unwrap();
        let times = knocks.entry(payload.to_owned()).or_default();
        *times += 1;
        *times
    };
    match payload.split(' ').next() {
        Some("fail-once") if times == 1 => Err(Problem::Internal("not in the mood".into())),
        Some("fail") => Err(Problem::Internal("never in the mood".into())),
        Some("panic") => panic!("a poisonous job"),
        Some("count") => {
            let slug = format!("knock-{}", uuid::Uuid::now_v7());
            found_verbund(conn, &slug, "Klopfzeichen", now).map(drop)
        }
        _ => Ok(()),
    }
}
