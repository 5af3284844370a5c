//! The runner: dispatches changes, runs jobs, and sleeps until there is something to do.

use std::time::Duration;

use super::dispatch::{dispatch, is_behind};
use super::errand::run_errands;
use super::queue::{Claimed, Job, Lane, claim, enqueue, fail, finish, is_due, is_enqueued};
use super::registry::wiring;
use crate::app::App;
use crate::clock::Time;
use crate::db::Conn;
use crate::problem::{Outcome, Problem};

const IDLE: Duration = Duration::from_secs(1);

/// Runs until the program ends.
pub async fn run(app: App) {
    tokio::join!(
        async {
            loop {
                grumble(run_house(&app).await);
                // Either somebody says that work is waiting, or we look ourselves.
                let _ = tokio::time::timeout(IDLE, app.jobs_waiting.notified()).await;
            }
        },
        async {
            loop {
                grumble(run_errands(&app).await);
                tokio::time::sleep(IDLE).await;
            }
        }
    );
}

fn grumble(done: Outcome<()>) {
    if let Err(problem) = done {
        tracing::warn!("the job runner stumbled: {problem}");
    }
}

/// Does everything that is due now, then returns.
pub async fn run_until_idle(app: &App) -> Outcome<()> {
    run_house(app).await?;
    run_errands(app).await
}

async fn run_house(app: &App) -> Outcome<()> {
    let now = app.now();
    if !app.db.read(move |conn| is_work_waiting(conn, now)).await? {
        return Ok(());
    }
    app.db
        .write(move |conn| {
            for kind in &wiring()?.hourly {
                let dedup_key = Some(hourly_key(kind, now));
                enqueue(
                    conn,
                    Job {
                        kind,
                        kommune: None,
                        payload: "{}",
                        dedup_key,
                    },
                    now,
                )?;
            }
            Ok(())
        })
        .await?;
    loop {
        let now = app.now();
        let dispatched = app.db.write(move |conn| dispatch(conn, now)).await?;
        let worker = format!("{}", std::process::id());
        let claimed = app
            .db
            .write(move |conn| claim(conn, Lane::House, &worker, now))
            .await?;
        match claimed {
            Some(job) => work(app, job).await?,
            None if dispatched == 0 => return Ok(()),
            None => {}
        }
    }
}

/// A look that writes nothing: most of the time there is nothing to do.
fn is_work_waiting(conn: &mut Conn, now: Time) -> Outcome<bool> {
    for kind in &wiring()?.hourly {
        if !is_enqueued(conn, &hourly_key(kind, now))? {
            return Ok(true);
        }
    }
    Ok(is_behind(conn)? || is_due(conn, Lane::House, now)?)
}

fn hourly_key(kind: &str, now: Time) -> String {
    format!("hourly-{kind}-{}", now.format("%Y-%m-%dT%H"))
}

/// The work and its "done" are one transaction: both stand, or neither.
async fn work(app: &App, job: Claimed) -> Outcome<()> {
    let now = app.now();
    let job = std::sync::Arc::new(job);
    let mine = job.clone();
    let done = app
        .db
        .write(move |conn| {
            let handler = wiring()?.handlers.get(mine.kind.as_str()).copied();
            let handler = handler.ok_or_else(|| {
                Problem::Internal(format!("nobody runs jobs of the kind `{}`", mine.kind))
            })?;
            handler(conn, &mine.payload, now)?;
            finish(conn, &mine)
        })
        .await;
    if let Err(problem) = done {
        tracing::warn!(job.id, job.kind, "job {} failed: {problem}", job.id);
        let reason = problem.to_string();
        app.db
            .write(move |conn| fail(conn, &job, &reason, now))
            .await?;
    }
    Ok(())
}
