//! `lernverbund serve` as a process with its log.

use std::io::{BufRead, BufReader};
use std::net::SocketAddr;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use crate::support::{Browser, Database};

pub struct Serving {
    child: Child,
    lines: Receiver<String>,
    pub address: SocketAddr,
    /// What was said before it listened.
    pub began: Vec<String>,
}

impl Serving {
    pub fn start(database: &Database, arguments: &[&str]) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_lernverbund"))
            .args(["serve", "--bind", "127.0.0.1:0"])
            .args(arguments)
            .env("DATABASE_URL", &database.url)
            .env("LERNVERBUND_DATA", database.folder())
            .env("LERNVERBUND_ARGON2_MEMORY", "16")
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let log = BufReader::new(child.stderr.take().unwrap());
        let (said, lines) = channel();
        std::thread::spawn(move || {
            for line in log.lines().map_while(Result::ok) {
                let _ = said.send(line);
            }
        });
        let mut began = Vec::new();
        let address = loop {
            let line = lines.recv_timeout(Duration::from_secs(30)).unwrap();
            began.push(line.clone());
            if let Some(address) = address_after("listening on http://", &line) {
                break address;
            }
        };
        Self {
            child,
            lines,
            address,
            began,
        }
    }

    pub fn browser(&self) -> Browser {
        Browser::at(self.address)
    }

    /// A browser with the login of another one.
    pub fn browser_of(&self, browser: &Browser) -> Browser {
        browser.moved_to(self.address)
    }

    /// Asks it to end, as a service manager does.
    pub fn terminate(&self) {
        let told = Command::new("kill")
            .args(["-TERM", &self.child.id().to_string()])
            .status();
        assert!(told.unwrap().success());
    }

    /// How it ended, if it did in this time.
    pub fn wait(mut self, time: Duration) -> Option<ExitStatus> {
        let begun = Instant::now();
        loop {
            let ended = self.child.try_wait().unwrap();
            if ended.is_some() || begun.elapsed() > time {
                return ended;
            }
            std::thread::sleep(Duration::from_millis(10));
        }
    }

    /// Ends the program and returns what it said since it listens.
    pub fn stop(mut self) -> Vec<String> {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
        self.lines.iter().collect()
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

pub fn address_after(words: &str, line: &str) -> Option<SocketAddr> {
    let rest = line.split(words).nth(1)?;
    let address: String = rest
        .chars()
        .take_while(|it| it.is_ascii_digit() || ".:".contains(*it))
        .collect();
    address.parse().ok()
}
