//! `lernverbund serve`

use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};

use crate::app::App;
use crate::cli::migrate;
use crate::config::Config;
use crate::problem::{Outcome, Problem};
use crate::{jobs, mail, server};

pub fn run(config: Config) -> Outcome<()> {
    migrate::prepare(&config)?;
    listen(config, |address| {
        tracing::info!("listening on http://{address}")
    })
}

/// Serves until the process is told to stop; says where once the address is bound.
pub fn listen(config: Config, started: impl FnOnce(std::net::SocketAddr)) -> Outcome<()> {
    take_connections();
    actix_web::rt::System::new().block_on(async move {
        mail::check_settings(&config.mail)?;
        let app = App::open(config)?;
        let (server, address) = server::bind(app.clone())?;
        if let Some((monitoring, address)) = server::bind_metrics(app.clone())? {
            tracing::info!("metrics on http://{address}/metrics");
            actix_web::rt::spawn(monitoring);
        }
        actix_web::rt::spawn(jobs::run(app));
        started(address);
        server
            .await
            .map_err(|error| Problem::Internal(format!("the server stopped: {error}")))
    })
}

/// As many as the service file allows.
const CONNECTIONS: u64 = 65_536;

/// A connection is an open file, and systems give a program few at first: a thousand that say
/// nothing would keep all others out.
fn take_connections() {
    let limit = getrlimit(Resource::Nofile);
    let most = limit
        .maximum
        .map_or(CONNECTIONS, |most| most.min(CONNECTIONS));
    if limit.current.is_none_or(|current| current >= most) {
        return;
    }
    let more = Rlimit {
        current: Some(most),
        ..limit
    };
    if let Err(error) = setrlimit(Resource::Nofile, more) {
        tracing::warn!(
            "could not take more than {:?} open files: {error}",
            limit.current
        );
    }
}
