//! The address of the monitoring: an own one, so that no proxy shows it to the world.

use std::net::SocketAddr;

use actix_web::dev::Server;
use actix_web::http::header::CONTENT_TYPE;
use actix_web::{App as Actix, HttpResponse, HttpServer, web as actix};

use crate::app::App;
use crate::metrics::{self, Reading};
use crate::problem::{Outcome, Problem};
use crate::{db, jobs, mail};

const OPEN_METRICS: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";

/// Binds the address of the settings, if they name one.
pub fn bind_metrics(app: App) -> Outcome<Option<(Server, SocketAddr)>> {
    let Some(bind) = app.config.metrics_bind else {
        return Ok(None);
    };
    let shared = actix::Data::new(app);
    let server = HttpServer::new(move || {
        Actix::new()
            .app_data(shared.clone())
            .route("/metrics", actix::get().to(show))
    })
    .workers(1)
    .disable_signals()
    .bind(bind)
    .map_err(|error| Problem::Internal(format!("Die Adresse {bind} ist nicht frei: {error}")))?;
    let address = server.addrs().first().copied().unwrap_or(bind);
    Ok(Some((server.run(), address)))
}

async fn show(app: actix::Data<App>) -> HttpResponse {
    match read(&app).await.and_then(metrics::text) {
        Ok(text) => HttpResponse::Ok()
            .insert_header((CONTENT_TYPE, OPEN_METRICS))
            .body(text),
        Err(problem) => {
            tracing::warn!("metrics are incomplete: {problem}");
            HttpResponse::ServiceUnavailable().finish()
        }
    }
}

async fn read(app: &App) -> Outcome<Reading> {
    let (waiting_readers, waiting_writers) = app.db.waiting();
    let (jobs, mails, database_bytes) = app
        .db
        .read(|conn| {
            let mails = mail::count_by_state(conn)?.into_iter();
            let mails = mails.map(|(state, number)| (state.word().to_owned(), number));
            Ok((
                jobs::count_by_state(conn)?,
                mails.collect(),
                db::size(conn)?,
            ))
        })
        .await?;
    Ok(Reading {
        waiting_readers,
        waiting_writers,
        readers: app.config.readers(),
        jobs,
        mails,
        database_bytes,
    })
}
