//! Errands: jobs that wait for somebody outside of the house, one after the other.

use std::sync::Arc;
use std::time::Duration;

use super::queue::{Claimed, Lane, claim, fail, finish, is_due, renew};
use super::registry::{Errand, wiring};
use crate::app::App;
use crate::problem::{Outcome, Problem};

/// How often a worker says that it is still at it; well within a lease.
const SIGN_OF_LIFE: Duration = Duration::from_secs(20);

/// Does the errands that are due now.
pub(super) async fn run_errands(app: &App) -> Outcome<()> {
    loop {
        let now = app.now();
        let is_due = app.db.read(move |conn| is_due(conn, Lane::Errands, now));
        if !is_due.await? {
            return Ok(());
        }
        let worker = format!("{}", std::process::id());
        let claimed = app
            .db
            .write(move |conn| claim(conn, Lane::Errands, &worker, now))
            .await?;
        if let Some(job) = claimed {
            go(app, Arc::new(job)).await?;
        }
    }
}

/// What comes of it and its "done" are one transaction: both stand, or neither.
async fn go(app: &App, job: Arc<Claimed>) -> Outcome<()> {
    let errand = wiring()?.errands.get(job.kind.as_str()).copied();
    let errand = errand.ok_or_else(|| {
        Problem::Internal(format!("nobody runs errands of the kind `{}`", job.kind))
    })?;
    let gone = keep(app, &job, errand(app.clone(), job.payload.clone())).await;
    let (now, mine) = (app.now(), job.clone());
    let done = match gone {
        Ok(afterwards) => {
            let written = app.db.write(move |conn| {
                afterwards(conn, now)?;
                finish(conn, &mine)
            });
            written.await
        }
        Err(problem) => Err(problem),
    };
    if let Err(problem) = done {
        tracing::warn!(job.id, job.kind, "errand {} failed: {problem}", job.id);
        let reason = problem.to_string();
        app.db
            .write(move |conn| fail(conn, &job, &reason, now))
            .await?;
    }
    Ok(())
}

/// Nobody else shall take the job while it takes its time.
async fn keep(
    app: &App,
    job: &Arc<Claimed>,
    mut errand: Errand,
) -> Outcome<super::registry::Afterwards> {
    loop {
        match tokio::time::timeout(SIGN_OF_LIFE, &mut errand).await {
            Ok(gone) => return gone,
            Err(_) => {
                let (now, mine) = (app.now(), job.clone());
                app.db.write(move |conn| renew(conn, &mine, now)).await?;
            }
        }
    }
}
