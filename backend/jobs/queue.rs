//! The job table: enqueue, claim in one statement, finish only where the fence is still mine.

use chrono::Duration;
use diesel::dsl::sql;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bool, Integer, Text, Timestamp};

use super::registry::wiring;
use super::tables::{changes, jobs};
use super::waiting::leave_work;
use crate::clock::Time;
use crate::db::{Conn, skip_locked};
use crate::problem::{Outcome, Problem};

const MAX_ATTEMPTS: i32 = 3;
const LEASE_SECONDS: i64 = 60;
const KEEP_DAYS: i64 = 30;

/// Work to be done later. A job with a dedup key exists once, however often it is enqueued.
pub struct Job<'a> {
    pub kind: &'a str,
    pub kommune: Option<&'a str>,
    pub payload: &'a str,
    pub dedup_key: Option<String>,
}

/// Writes the job row in the transaction of the change that causes it.
pub fn enqueue(conn: &mut Conn, job: Job<'_>, now: Time) -> Outcome<()> {
    enqueue_for(conn, job, now, now)
}

/// The same for a job that has time until an hour.
pub fn enqueue_for(conn: &mut Conn, job: Job<'_>, run_at: Time, now: Time) -> Outcome<()> {
    if let Some(key) = &job.dedup_key
        && is_enqueued(conn, key)?
    {
        return Ok(());
    }
    diesel::insert_into(jobs::table)
        .values((
            jobs::kommune_id.eq(job.kommune),
            jobs::kind.eq(job.kind),
            jobs::payload.eq(job.payload),
            jobs::state.eq("queued"),
            jobs::max_attempts.eq(MAX_ATTEMPTS),
            jobs::run_at.eq(run_at),
            jobs::dedup_key.eq(&job.dedup_key),
            jobs::created_at.eq(now),
        ))
        .execute(conn)?;
    leave_work();
    Ok(())
}

pub(super) fn is_enqueued(conn: &mut Conn, dedup_key: &str) -> Outcome<bool> {
    let known: i64 = jobs::table
        .filter(jobs::dedup_key.eq(dedup_key))
        .count()
        .get_result(conn)?;
    Ok(known > 0)
}

/// Who works on a job: errands wait for others, and nothing in the house shall wait for them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lane {
    House,
    Errands,
}

impl Lane {
    /// The condition on `kind`; kinds are words of the program.
    fn condition(self) -> Outcome<String> {
        let kinds: Vec<String> = wiring()?
            .errands
            .keys()
            .map(|kind| format!("'{kind}'"))
            .collect();
        let kinds = kinds.join(", ");
        Ok(match self {
            Self::House if kinds.is_empty() => "1 = 1".to_owned(),
            Self::Errands if kinds.is_empty() => "1 = 0".to_owned(),
            Self::House => format!("kind NOT IN ({kinds})"),
            Self::Errands => format!("kind IN ({kinds})"),
        })
    }
}

/// Whether `claim` would find something.
pub(super) fn is_due(conn: &mut Conn, lane: Lane, now: Time) -> Outcome<bool> {
    let due = jobs::state.eq("queued").and(jobs::run_at.le(now));
    let lost = jobs::state.eq("running").and(jobs::lease_until.lt(now));
    let next: Option<i64> = jobs::table
        .filter(due.or(lost.assume_not_null()))
        .filter(sql::<Bool>(&lane.condition()?))
        .select(jobs::id)
        .first(conn)
        .optional()?;
    Ok(next.is_some())
}

#[derive(QueryableByName)]
pub(super) struct Claimed {
    #[diesel(sql_type = BigInt)]
    pub id: i64,
    #[diesel(sql_type = Text)]
    pub kind: String,
    #[diesel(sql_type = Text)]
    pub payload: String,
    #[diesel(sql_type = Integer)]
    pub attempt: i32,
    #[diesel(sql_type = Integer)]
    pub max_attempts: i32,
    #[diesel(sql_type = BigInt)]
    pub fence: i64,
}

/// Takes the next job that is due, or one whose worker let its lease run out.
pub(super) fn claim(
    conn: &mut Conn,
    lane: Lane,
    worker: &str,
    now: Time,
) -> Outcome<Option<Claimed>> {
    let (skip_locked, lane) = (skip_locked(conn), lane.condition()?);
    let statement = format!(
        "UPDATE jobs SET state = 'running', attempt = attempt + 1, fence = fence + 1,
                lease_until = $1, worker = $2
         WHERE id = (SELECT id FROM jobs
                     WHERE ((state = 'queued' AND run_at <= $3)
                        OR (state = 'running' AND lease_until < $4)) AND {lane}
                     ORDER BY run_at, id LIMIT 1 {skip_locked})
         RETURNING id, kind, payload, attempt, max_attempts, fence"
    );
    let claimed: Vec<Claimed> = diesel::sql_query(statement)
        .bind::<Timestamp, _>(now + Duration::seconds(LEASE_SECONDS))
        .bind::<Text, _>(worker)
        .bind::<Timestamp, _>(now)
        .bind::<Timestamp, _>(now)
        .load(conn)?;
    Ok(claimed.into_iter().next())
}

/// Says that the worker is still at it.
pub(super) fn renew(conn: &mut Conn, job: &Claimed, now: Time) -> Outcome<()> {
    diesel::update(jobs::table.filter(jobs::id.eq(job.id).and(jobs::fence.eq(job.fence))))
        .set(jobs::lease_until.eq(now + Duration::seconds(LEASE_SECONDS)))
        .execute(conn)?;
    Ok(())
}

/// Marks the job done; a worker that was frozen past its lease changes nothing.
pub(super) fn finish(conn: &mut Conn, job: &Claimed) -> Outcome<()> {
    let mine =
        diesel::update(jobs::table.filter(jobs::id.eq(job.id).and(jobs::fence.eq(job.fence))))
            .set((jobs::state.eq("done"), jobs::last_error.eq(None::<String>)))
            .execute(conn)?;
    if mine == 1 {
        Ok(())
    } else {
        Err(Problem::Conflict("job-taken-over"))
    }
}

/// Queues a failed job again, or leaves it with its reason for a person to look at.
pub(super) fn fail(conn: &mut Conn, job: &Claimed, reason: &str, now: Time) -> Outcome<()> {
    let state = if job.attempt < job.max_attempts {
        "queued"
    } else {
        "failed"
    };
    let wait = Duration::seconds(i64::from(job.attempt) * 10);
    diesel::update(jobs::table.filter(jobs::id.eq(job.id).and(jobs::fence.eq(job.fence))))
        .set((
            jobs::state.eq(state),
            jobs::run_at.eq(now + wait),
            jobs::last_error.eq(Some(reason)),
        ))
        .execute(conn)?;
    Ok(())
}

/// How many jobs there are in each state.
pub fn count_by_state(conn: &mut Conn) -> Outcome<Vec<(String, i64)>> {
    Ok(jobs::table
        .group_by(jobs::state)
        .select((jobs::state, diesel::dsl::count_star()))
        .load(conn)?)
}

/// Removes what nobody will look at again.
pub(super) fn sweep(conn: &mut Conn, _payload: &str, now: Time) -> Outcome<()> {
    let before = now - Duration::days(KEEP_DAYS);
    diesel::delete(jobs::table.filter(jobs::state.eq("done").and(jobs::created_at.lt(before))))
        .execute(conn)?;
    diesel::delete(changes::table.filter(changes::recorded_at.lt(before))).execute(conn)?;
    Ok(())
}
