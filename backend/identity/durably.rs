//! The transaction of a request that changes something.

use crate::app::App;
use crate::db::Conn;
use crate::jobs::take_left_work;
use crate::problem::Outcome;

/// Resolves after the commit, and wakes the job runner if work was left for it.
pub(super) async fn durably<T: Send + 'static>(
    app: &App,
    work: impl FnOnce(&mut Conn) -> Outcome<T> + Send + 'static,
) -> Outcome<T> {
    let (done, left_work) = app
        .db
        .write(move |conn| {
            take_left_work();
            Ok((work(conn)?, take_left_work()))
        })
        .await?;
    if left_work {
        app.jobs_waiting.notify_one();
    }
    Ok(done)
}
