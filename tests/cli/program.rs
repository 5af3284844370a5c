//! The real program in a process of its own, and content folders to try it on.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

use serde::Deserialize;
use tempfile::TempDir;

use crate::support::{Browser, Database};

/// The content of this house.
pub fn content() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("content")
}

/// A copy of a folder, to be damaged; it has the same name.
pub fn copy_of(folder: &Path) -> (TempDir, PathBuf) {
    let shelf = tempfile::tempdir().unwrap();
    let copy = shelf.path().join(folder.file_name().unwrap());
    copy_into(folder, &copy);
    (shelf, copy)
}

fn copy_into(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy_into(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// Puts other words into a file; they must be there.
pub fn replace(file: &Path, words: &str, others: &str) {
    let text = fs::read_to_string(file).unwrap();
    assert!(
        text.contains(words),
        "{} does not say {words}",
        file.display()
    );
    fs::write(file, text.replacen(words, others, 1)).unwrap();
}

/// The line in which these words stand, counted from 1.
pub fn line_of(file: &Path, words: &str) -> usize {
    let text = fs::read_to_string(file).unwrap();
    1 + text.lines().position(|line| line.contains(words)).unwrap()
}

fn program(database: Option<&Database>) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_lernverbund"));
    command.env_remove("DATABASE_URL");
    command.env("LERNVERBUND_ARGON2_MEMORY", "16");
    command.env("LERNVERBUND_LOG", "warn");
    if let Some(database) = database {
        command.env("DATABASE_URL", &database.url);
        command.env("LERNVERBUND_DATA", database.folder());
    }
    command
}

/// What a command said, and whether it was content.
pub struct Said {
    pub success: bool,
    pub text: String,
}

/// Runs a command to its end that reads these words.
pub fn run_reading(database: &Database, arguments: &[&str], words: &str) -> Said {
    let mut child = program(Some(database))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A command that refuses its arguments has gone before it reads.
    let _ = child.stdin.take().unwrap().write_all(words.as_bytes());
    said(child.wait_with_output().unwrap())
}

/// Runs a command to its end.
pub fn run(database: Option<&Database>, arguments: &[&str]) -> Said {
    said(program(database).args(arguments).output().unwrap())
}

fn said(output: Output) -> Said {
    let Output {
        status,
        stdout,
        stderr,
    } = output;
    let text = String::from_utf8([stdout, stderr].concat()).unwrap();
    Said {
        success: status.success(),
        text,
    }
}

/// A demonstration that runs until it is dropped.
pub struct Demo {
    child: Child,
    pub address: SocketAddr,
    pub logins: Vec<Login>,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Login {
    pub login: String,
    pub password: String,
    pub name: String,
    pub kommune: String,
    pub role: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Announcement {
    address: String,
    logins: Vec<Login>,
}

impl Demo {
    /// Starts it and waits for the line that says where it is.
    pub fn start(database: &Database) -> Self {
        let mut child = program(Some(database))
            .args(["demo", "--json", "--bind", "127.0.0.1:0"])
            .args(["--data", &database.folder().display().to_string()])
            .args(["--content", &content().display().to_string()])
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        let out = child.stdout.take().unwrap();
        BufReader::new(out).read_line(&mut line).unwrap();
        let said: Announcement = serde_json::from_str(&line).unwrap();
        let address = said.address.strip_prefix("http://").unwrap();
        Self {
            address: address.parse().unwrap(),
            logins: said.logins,
            child,
        }
    }

    pub fn browser(&self) -> Browser {
        Browser::at(self.address)
    }

    /// A browser in which one of the shown persons has logged in.
    pub fn log_in(&self, login: &str) -> Browser {
        let known = self.logins.iter().find(|known| known.login == login);
        let browser = self.browser();
        let page = browser.log_in(login, &known.unwrap().password);
        page.has_status(303);
        browser
    }
}

impl Drop for Demo {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
