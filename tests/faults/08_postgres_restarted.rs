//! PostgreSQL is stopped and started again while the program runs: who comes meanwhile reads that
//! it is busy, and afterwards everything goes on by itself.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use super::victim::{Victim, verify};
use crate::support::{Browser, Database, PASSWORD, TestHouse, admin_address};

/// A cluster of its own: everybody else's stays as it is.
struct Cluster {
    /// Ends the cluster when its input ends.
    keeper: Child,
    address: String,
    control: String,
}

impl Cluster {
    fn start() -> Self {
        let mut keeper = Command::new("tests/setup/with_postgres.sh")
            .args([
                "sh",
                "-c",
                "echo $TEST_POSTGRES; echo $TEST_POSTGRES_CONTROL; cat",
            ])
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut said = BufReader::new(keeper.stdout.take().unwrap()).lines();
        let mut line = || said.next().unwrap().unwrap();
        Self {
            address: line(),
            control: line(),
            keeper,
        }
    }

    fn tell(&self, what: &[&str]) {
        let mut control = Command::new(&self.control);
        let done = control.args(what).stdout(Stdio::null()).status().unwrap();
        assert!(done.success(), "{what:?}");
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        drop(self.keeper.stdin.take());
        let _ = self.keeper.wait();
    }
}

fn is_busy(browser: &Browser, path: &str) {
    let page = browser.get(path);
    page.has_status(503).sees("Gerade ist viel los");
    assert!(page.header("retry-after").is_some());
}

/// Everybody may meet one connection that is gone; after that it works.
fn goes_on(browser: &Browser, path: &str) {
    let begun = Instant::now();
    while browser.get(path).status != 200 {
        assert!(begun.elapsed() < Duration::from_secs(60), "{path}");
        thread::sleep(Duration::from_millis(100));
    }
}

#[test]
fn a_database_that_was_restarted_is_found_again() {
    if admin_address().is_none() {
        return;
    }
    let cluster = Cluster::start();
    let house = TestHouse::on(Database::migrated_at(&cluster.address));
    let kommune = house.kommune("Neuenfelde");
    let person = kommune.person("Ada Lorenz");
    house.run_jobs();
    let victim = Victim::start(house.database());
    let (guest, ada) = (victim.browser(), victim.browser());
    ada.log_in(&person.login, PASSWORD).has_status(303);

    cluster.tell(&["-m", "immediate", "stop"]);
    for _ in 0..3 {
        is_busy(&guest, "/");
        is_busy(&ada, "/konto");
        let refused = guest.log_in(&person.login, PASSWORD);
        refused.has_status(503).sees("Gerade ist viel los");
        guest.get("/healthz").has_status(200);
        guest.get("/readyz").has_status(503);
    }
    cluster.tell(&["start"]);

    // First of all those who are not logged in: they ask for nothing that looks at them.
    goes_on(&guest, "/");
    goes_on(&ada, "/konto");
    goes_on(&guest, "/readyz");
    let later = victim.browser();
    let begun = Instant::now();
    while later.log_in(&person.login, PASSWORD).status != 303 {
        assert!(begun.elapsed() < Duration::from_secs(60));
        thread::sleep(Duration::from_millis(100));
    }
    later.get("/konto").has_status(200).sees("Ada Lorenz");

    // One that nobody noticed, since nobody came meanwhile: nobody hears of it either.
    cluster.tell(&["-m", "immediate", "restart"]);
    thread::sleep(Duration::from_millis(1200));
    victim.browser().get("/").has_status(200);
    verify(house.database()).unwrap();
    drop(victim);
}
