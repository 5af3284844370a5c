//! The server: puts the rooms behind an address, with the layers every answer passes.

mod monitoring;
mod openapi;
mod pages;

pub use monitoring::bind_metrics;

use std::time::Duration;

use actix_web::dev::Server;
use actix_web::middleware::from_fn;
use actix_web::{App as Actix, HttpResponse, HttpServer, web as actix};

use crate::api::path_config;
use crate::app::App;
use crate::identity::{HeaderHook, Visit};
use crate::problem::{Outcome, Problem};
use crate::web::{self, Route, Routes};
use crate::{
    assessment, authoring, catalog, identity, learning, programmes, reporting, start, worker,
};

/// Every room says which addresses it answers.
fn rooms(routes: &mut Routes<'_>) {
    identity::routes(routes);
    catalog::routes(routes);
    learning::routes(routes);
    assessment::routes(routes);
    authoring::routes(routes);
    programmes::routes(routes);
    reporting::routes(routes);
    start::routes(routes);
    routes.get("/assets/{file}", web::serve_asset);
    routes.get("/healthz", healthz);
    routes.get("/readyz", readyz);
    routes.get("/openapi.json", openapi::show);
    routes.get("/schnittstelle", pages::description::show);
    routes.refuse_other_methods("/api/");
}

/// All registered routes, for the role table.
pub fn routes() -> Vec<Route> {
    let mut routes = Routes::listing();
    rooms(&mut routes);
    routes.list()
}

/// Binds the address and returns the server, which runs when it is awaited.
pub fn bind(app: App) -> Outcome<(Server, std::net::SocketAddr)> {
    worker::wire();
    let bind = app.config.bind;
    let shared = actix::Data::new(app);
    let server = HttpServer::new(move || {
        Actix::new()
            .app_data(shared.clone())
            .app_data(HeaderHook(start::header))
            .app_data(path_config())
            .wrap(from_fn(web::pack))
            .wrap(web::security_headers())
            .wrap(from_fn(web::log_request))
            .configure(|config| rooms(&mut Routes::new(config)))
            .default_service(actix::to(not_found))
    })
    // Without this, compressed pages wait 40 ms each for a delayed acknowledgement.
    .tcp_nodelay(true)
    // Time for the head of a request, also where the machine is busy; a slower one gets 408.
    .client_request_timeout(Duration::from_secs(10))
    .shutdown_timeout(10)
    .workers(2)
    .bind(bind)
    .map_err(|error| Problem::Internal(format!("Die Adresse {bind} ist nicht frei: {error}")))?;
    let address = server.addrs().first().copied().unwrap_or(bind);
    Ok((server.run(), address))
}

async fn not_found(visit: Visit) -> HttpResponse {
    visit
        .look(|_, _| Err::<web::Reply, _>(Problem::NotFound))
        .await
}

/// The process is alive.
async fn healthz() -> HttpResponse {
    HttpResponse::Ok().content_type("text/plain").body("ok")
}

/// The process can do its work: the database answers.
async fn readyz(app: actix::Data<App>) -> HttpResponse {
    match app.db.read(crate::db::ping).await {
        Ok(()) => HttpResponse::Ok().content_type("text/plain").body("ready"),
        Err(_) => HttpResponse::ServiceUnavailable().body("database unavailable"),
    }
}
