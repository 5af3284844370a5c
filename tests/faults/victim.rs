//! The real program in a process that is killed at a chosen system call.

use std::io::{BufRead, BufReader};
use std::net::SocketAddr;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use crate::support::{Browser, Database};

const PROGRAM: &str = env!("CARGO_BIN_EXE_lernverbund");

/// `lernverbund serve` on the database of a test house.
pub struct Victim {
    child: Child,
    address: SocketAddr,
}

/// When the program is killed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Blow {
    /// At the n-th time one of its threads makes this system call from now on.
    AtCall(&'static str, usize),
    /// After a time, where calls cannot be watched.
    After(Duration),
}

impl Blow {
    /// Half-way between two of a kind.
    pub fn between(self, later: Self) -> Self {
        match (self, later) {
            (Self::AtCall(call, one), Self::AtCall(_, other)) => {
                Self::AtCall(call, one.midpoint(other))
            }
            (Self::After(one), Self::After(other)) => Self::After((one + other) / 2),
            _ => later,
        }
    }
}

impl Victim {
    pub fn start(database: &Database) -> Self {
        let mut child = command(database)
            .args(["serve", "--bind", "127.0.0.1:0"])
            .env("NO_COLOR", "1")
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut log = BufReader::new(child.stderr.take().unwrap()).lines();
        let address = log
            .by_ref()
            .map_while(Result::ok)
            .find_map(|line| {
                line.split("listening on http://")
                    .nth(1)?
                    .trim()
                    .parse()
                    .ok()
            })
            .expect("the program says where it listens");
        // A full pipe would stop the program.
        std::thread::spawn(move || log.for_each(drop));
        Self { child, address }
    }

    /// A browser that nobody has used yet.
    pub fn browser(&self) -> Browser {
        Browser::at(self.address)
    }

    /// A browser with the login of another one.
    pub fn browser_of(&self, browser: &Browser) -> Browser {
        let moved = Browser::at(self.address);
        moved.set_cookie("sitzung", &browser.cookie("sitzung").unwrap());
        moved
    }

    /// Does something while the blow falls. Returns what came of it, if anything did.
    pub fn strike<T: Send + 'static>(
        mut self,
        blow: Blow,
        act: impl FnOnce() -> T + Send + 'static,
    ) -> Option<T> {
        let mut watcher = match blow {
            Blow::AtCall(call, count) => Some(self.watch(call, count)),
            Blow::After(_) => None,
        };
        let acting = std::thread::spawn(act);
        if let Blow::After(time) = blow {
            std::thread::sleep(time);
            self.child.kill().unwrap();
        }
        // Whoever waits for a killed program sees the connection break.
        let came_of_it = acting.join().ok();
        let _ = self.child.kill();
        let _ = self.child.wait();
        if let Some(watcher) = &mut watcher {
            let _ = watcher.wait();
        }
        came_of_it
    }

    /// Lets strace kill the program; returns when it watches all threads.
    fn watch(&self, call: &str, count: usize) -> Child {
        let mut watcher = Command::new("strace")
            .args(["-f", "-o", "/dev/null", "-p", &self.child.id().to_string()])
            .args(["-e", &format!("trace={call}")])
            .args(["-e", &format!("inject={call}:signal=SIGKILL:when={count}")])
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut said = BufReader::new(watcher.stderr.take().unwrap()).lines();
        let line = said.next().unwrap().unwrap();
        assert!(line.contains("attached"), "{line}");
        std::thread::spawn(move || said.for_each(drop));
        watcher
    }
}

impl Drop for Victim {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// One series for each of these calls of SQLite and the file store, or for what carries the
/// statements to PostgreSQL; each strikes later and later by growing steps, for work of many writes.
pub fn growing_series(database: &Database, calls: &[&'static str]) -> Vec<Vec<Blow>> {
    let steps = || {
        std::iter::successors(Some((1, 2)), |(now, next)| Some((*next, now + next)))
            .map(|(now, _)| now)
            .take_while(|count| *count < 20_000)
    };
    if !can_watch() {
        let later = |count: usize| Blow::After(Duration::from_millis(count as u64));
        return vec![steps().map(later).collect()];
    }
    let calls = if database.url.starts_with("postgres") {
        &["sendto"]
    } else {
        calls
    };
    calls
        .iter()
        .map(|call| steps().map(|count| Blow::AtCall(call, count)).collect())
        .collect()
}

/// Whether this machine lets us watch the system calls of a program.
pub fn can_watch() -> bool {
    let Ok(mut sleeper) = Command::new("sleep").arg("5").spawn() else {
        return false;
    };
    let watched = Command::new("timeout")
        .args([
            "1",
            "strace",
            "-o",
            "/dev/null",
            "-p",
            &sleeper.id().to_string(),
        ])
        .output();
    let _ = sleeper.kill();
    let _ = sleeper.wait();
    watched.is_ok_and(|said| String::from_utf8_lossy(&said.stderr).contains("attached"))
}

/// `lernverbund verify`: what it says when something is wrong.
pub fn verify(database: &Database) -> Result<(), String> {
    let said = command(database).arg("verify").output().unwrap();
    if said.status.success() {
        return Ok(());
    }
    Err(String::from_utf8_lossy(&[said.stdout, said.stderr].concat()).into_owned())
}

fn command(database: &Database) -> Command {
    let mut command = Command::new(PROGRAM);
    command.env("DATABASE_URL", &database.url);
    command.env("LERNVERBUND_DATA", database.folder());
    command.env("LERNVERBUND_ARGON2_MEMORY", "16");
    // strace counts the calls of each thread by itself: with one writer it counts all of them.
    command.env("LERNVERBUND_READERS", "1");
    command
}
