//! The application: what every request and every job may use.

use std::sync::Arc;

use tokio::sync::{Notify, Semaphore};

use crate::clock::{Clock, Time};
use crate::config::Config;
use crate::db::Db;
use crate::files::Files;
use crate::problem::Outcome;
use crate::secret::Secret;

/// At most this many passwords are hashed at once; more would only slow each other down.
const HASHES_AT_ONCE: usize = 2;

#[derive(Clone)]
pub struct App {
    pub config: Arc<Config>,
    pub db: Db,
    pub clock: Clock,
    pub files: Files,
    /// Wakes the job runner after a commit that left work behind.
    pub jobs_waiting: Arc<Notify>,
    pub hashing: Arc<Semaphore>,
    pub secret: Secret,
}

impl App {
    /// Opens database and files of an already migrated installation.
    pub fn open(config: Config) -> Outcome<Self> {
        let db = Db::open(config.target()?, config.readers())?;
        Ok(Self {
            db,
            clock: Clock::default(),
            files: Files::open(config.files())?,
            jobs_waiting: Arc::default(),
            hashing: Arc::new(Semaphore::new(HASHES_AT_ONCE)),
            secret: Secret::open(&config.secret_file())?,
            config: Arc::new(config),
        })
    }

    pub fn now(&self) -> Time {
        self.clock.now()
    }
}
