//! The test house: the real server on a database of its own, with a clock one can move.

use std::net::SocketAddr;
use std::sync::mpsc;
use std::thread::JoinHandle;

use actix_web::dev::ServerHandle;
use chrono::Duration;
use lernverbund::app::App;
use lernverbund::clock::{Time, date_of};
use lernverbund::config::{Config, MailSettings};
use lernverbund::db::Conn;
use lernverbund::problem::Outcome;
use lernverbund::{jobs, server, worker};
use tokio::runtime::{Builder, Runtime};

use super::{Browser, Database, TestPerson};

pub struct TestHouse {
    pub app: App,
    address: SocketAddr,
    server: ServerHandle,
    thread: Option<JoinHandle<()>>,
    runtime: Runtime,
    /// Last, so that the database goes when nobody uses it any more.
    database: Database,
}

impl TestHouse {
    /// A house with its defaults on an empty, migrated database.
    pub fn open() -> Self {
        Self::with(|_| {})
    }

    /// The same with other settings.
    pub fn with(change: impl FnOnce(&mut Config)) -> Self {
        Self::build(Database::migrated(), change)
    }

    /// A house on this database.
    pub fn on(database: Database) -> Self {
        Self::build(database, |_| {})
    }

    fn build(database: Database, change: impl FnOnce(&mut Config)) -> Self {
        let mut config = config(&database);
        change(&mut config);
        // The test jobs stand beside those of the rooms; `bind` wires nothing anew after this.
        jobs::wire(|registry| {
            worker::rooms(registry);
            super::jobs::register(registry);
        });
        let app = App::open(config).unwrap();
        let (address, server, thread) = serve(app.clone());
        Self {
            app,
            address,
            server,
            thread: Some(thread),
            runtime: Builder::new_current_thread().enable_all().build().unwrap(),
            database,
        }
    }

    pub fn address(&self) -> SocketAddr {
        self.address
    }

    pub fn database(&self) -> &Database {
        &self.database
    }

    /// A browser that nobody has used yet.
    pub fn browser(&self) -> Browser {
        Browser::at(self.address)
    }

    /// A fresh browser in which this person has logged in.
    pub fn log_in(&self, person: &TestPerson<'_>) -> Browser {
        let browser = self.browser();
        browser
            .log_in(&person.login, super::PASSWORD)
            .has_status(303);
        browser
    }

    pub fn now(&self) -> Time {
        self.app.now()
    }

    pub fn today(&self) -> chrono::NaiveDate {
        date_of(self.now())
    }

    /// Moves the clock of the whole house forward.
    pub fn advance(&self, by: Duration) {
        self.app.clock.advance(by);
    }

    /// Runs every job that is due now.
    pub fn run_jobs(&self) {
        self.wait_for(jobs::run_until_idle(&self.app)).unwrap();
    }

    /// One transaction through the doors of the rooms, for builders.
    pub fn write<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Conn, Time) -> Outcome<T> + Send + 'static,
    ) -> T {
        let now = self.now();
        self.wait_for(self.app.db.write(move |conn| work(conn, now)))
            .unwrap()
    }

    /// A look through the doors of the rooms.
    pub fn read<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Conn) -> Outcome<T> + Send + 'static,
    ) -> T {
        self.wait_for(self.app.db.read(work)).unwrap()
    }

    pub fn wait_for<F: Future>(&self, future: F) -> F::Output {
        self.runtime.block_on(future)
    }

    /// A second program on the same database, with the same clock, that serves nobody.
    pub fn second_program(&self) -> App {
        let mut app = App::open((*self.app.config).clone()).unwrap();
        app.clock = self.app.clock.clone();
        app
    }
}

/// Small enough for hundreds of houses: few readers, quick hashes.
fn config(database: &Database) -> Config {
    Config {
        config: None,
        metrics_bind: None,
        data: database.folder().to_owned(),
        bind: SocketAddr::from(([127, 0, 0, 1], 0)),
        public_url: None,
        database_url: Some(database.url.clone()),
        secret_file: None,
        readers: Some(2),
        argon2_memory: 16,
        idle_minutes: 30,
        session_hours: 12,
        mail: MailSettings::default(),
    }
}

fn serve(app: App) -> (SocketAddr, ServerHandle, JoinHandle<()>) {
    let (tell, told) = mpsc::channel();
    let thread = std::thread::spawn(move || {
        actix_web::rt::System::new().block_on(async move {
            let (server, address) = server::bind(app).unwrap();
            tell.send((address, server.handle())).unwrap();
            server.await.unwrap();
        });
    });
    let (address, handle) = told.recv().unwrap();
    (address, handle, thread)
}

impl Drop for TestHouse {
    /// Closes the house, and fails if it leaves a job undone or failed.
    fn drop(&mut self) {
        let is_failing = std::thread::panicking();
        let left = if is_failing {
            Vec::new()
        } else {
            self.run_jobs();
            self.unfinished_jobs()
        };
        let stopping = self.server.stop(false);
        self.runtime.block_on(stopping);
        if let Some(thread) = self.thread.take() {
            let ended = thread.join();
            assert!(is_failing || ended.is_ok(), "the server panicked");
        }
        assert!(
            left.is_empty(),
            "the test leaves jobs behind; run them (advance the clock for retries), or forgive \
             them with `house.forgive_jobs()` if the test is about failing: {left:#?}"
        );
    }
}
