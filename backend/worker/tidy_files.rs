//! Removes stored files that no row names any more, a day after they were found to be of no use.

use std::collections::HashSet;

use chrono::Duration;

use crate::app::App;
use crate::jobs::{Afterwards, Errand};
use crate::problem::{Outcome, Problem};
use crate::{authoring, catalog, organisation};

pub const TIDY: &str = "files.tidy";

const HOURS: i64 = 24;

/// An errand, because it waits for the disk; all that it changes are files.
pub fn tidy(app: App, _payload: String) -> Errand {
    Box::pin(async move {
        go(&app).await?;
        let afterwards: Afterwards = Box::new(|_, _| Ok(()));
        Ok(afterwards)
    })
}

async fn go(app: &App) -> Outcome<()> {
    let read = app.db.read(|conn| {
        let mut used = catalog::stored_files(conn)?;
        used.extend(organisation::stored_files(conn)?);
        used.extend(authoring::stored_files(conn)?);
        Ok(used.into_iter().collect::<HashSet<String>>())
    });
    let used = read.await?;
    let (files, before) = (app.files.clone(), app.now() - Duration::hours(HOURS));
    let tidied = tokio::task::spawn_blocking(move || files.tidy(&used, before)).await;
    let gone = tidied.map_err(|error| Problem::Internal(format!("nobody tidied: {error}")))??;
    if gone > 0 {
        tracing::info!(
            files.removed = gone,
            "removed {gone} files that nothing names"
        );
    }
    Ok(())
}
