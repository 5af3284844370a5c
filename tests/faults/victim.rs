//! The real program in a process that is killed at a chosen system call.

use std::io::{BufRead, BufReader};
use std::net::SocketAddr;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use crate::support::{Browser, Database, Program};

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
        Self::spawn(command(PROGRAM, database))
    }

    /// On a system that gives a program few open files at first.
    pub fn start_with_few_files(database: &Database) -> Self {
        let mut shell = command("sh", database);
        let words = "ulimit -Sn 256 && exec \"$@\"";
        shell.args(["-c", words, "sh", PROGRAM]);
        Self::spawn(shell)
    }

    fn spawn(mut command: Command) -> Self {
        let mut child = command
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
        browser.moved_to(self.address)
    }

    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// How many files it may have open.
    pub fn most_open_files(&self) -> usize {
        let limits = format!("/proc/{}/limits", self.child.id());
        let limits = std::fs::read_to_string(limits).unwrap();
        let line = limits
            .lines()
            .find_map(|it| it.strip_prefix("Max open files"));
        line.unwrap()
            .split_whitespace()
            .next()
            .unwrap()
            .parse()
            .unwrap()
    }

    /// A program with this token.
    pub fn program(&self, token: &str) -> Program {
        Program::at(self.address).with(token)
    }

    /// Lets these system calls fail until what comes back is dropped.
    pub fn hinder(&self, calls: &str, error: &str) -> Hindrance {
        Hindrance(self.attach(calls, &format!("error={error}")))
    }

    /// The same for the n-th call of a thread alone.
    pub fn hinder_once(&self, call: &str, error: &str, count: usize) -> Hindrance {
        Hindrance(self.attach(call, &format!("error={error}:when={count}")))
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

    /// Lets strace kill the program.
    fn watch(&self, call: &str, count: usize) -> Child {
        self.attach(call, &format!("signal=SIGKILL:when={count}"))
    }

    /// Returns when strace sees all threads.
    fn attach(&self, calls: &str, injection: &str) -> Child {
        let mut watcher = Command::new("strace")
            .args(["-f", "-o", "/dev/null", "-p", &self.child.id().to_string()])
            .args(["-e", &format!("trace={calls}")])
            .args(["-e", &format!("inject={calls}:{injection}")])
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

/// System calls of a program that fail; dropped, they succeed again.
pub struct Hindrance(Child);

impl Drop for Hindrance {
    fn drop(&mut self) {
        // Told to end, strace lets go of the program first.
        let told = Command::new("kill")
            .args(["-INT", &self.0.id().to_string()])
            .status();
        let _ = told;
        let _ = self.0.wait();
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
    let said = command(PROGRAM, database).arg("verify").output().unwrap();
    if said.status.success() {
        return Ok(());
    }
    Err(String::from_utf8_lossy(&[said.stdout, said.stderr].concat()).into_owned())
}

fn command(program: &str, database: &Database) -> Command {
    let mut command = Command::new(program);
    command.env("DATABASE_URL", &database.url);
    command.env("LERNVERBUND_DATA", database.folder());
    command.env("LERNVERBUND_ARGON2_MEMORY", "16");
    // strace counts the calls of each thread by itself: with one writer it counts all of them.
    command.env("LERNVERBUND_READERS", "1");
    command
}
