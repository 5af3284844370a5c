//! pg_dump and pg_restore: PostgreSQL's own tools, run as programs.

use std::path::Path;
use std::process::{Command, Stdio};

use crate::problem::{Outcome, Problem};

/// Dumps the database into a file; what was set aside by a restore stays out of it.
pub(super) fn pg_dump(url: &str, file: &Path, aside: &str) -> Outcome<()> {
    let mut command = tool("pg_dump", url);
    command
        .args(["--format=custom", "--compress=1", "--no-owner"])
        .arg("--no-privileges")
        .arg(format!("--exclude-schema={aside}_*"))
        .arg("--file")
        .arg(file);
    run("pg_dump", command)
}

/// Fills an empty database from such a file, whole or not at all.
pub(super) fn pg_restore(url: &str, file: &Path) -> Outcome<()> {
    let mut command = tool("pg_restore", url);
    command
        .args(["--single-transaction", "--exit-on-error", "--no-owner"])
        .arg("--no-privileges")
        .arg(file);
    run("pg_restore", command)
}

/// The list of processes shows arguments to everybody, so the password goes another way.
fn tool(name: &str, url: &str) -> Command {
    let (address, password) = split_password(url);
    let mut command = Command::new(name);
    command.arg("--no-password").arg("--dbname").arg(address);
    if let Some(password) = password {
        command.env("PGPASSWORD", password);
    }
    command.stdin(Stdio::null()).stdout(Stdio::null());
    command
}

fn run(name: &str, mut command: Command) -> Outcome<()> {
    let said = command.output().map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => Problem::Internal(format!(
            "Das Programm {name} fehlt. Unter Debian liegt es im Paket postgresql-client."
        )),
        _ => Problem::Internal(format!("{name} lässt sich nicht starten: {error}")),
    })?;
    if said.status.success() {
        return Ok(());
    }
    let reason = String::from_utf8_lossy(&said.stderr);
    Err(Problem::Internal(format!(
        "{name} ist gescheitert: {}",
        reason.trim()
    )))
}

/// `postgres://user:secret@host/name` as the address without the secret, and the secret.
fn split_password(url: &str) -> (String, Option<String>) {
    let unchanged = (url.to_owned(), None);
    let Some((scheme, rest)) = url.split_once("://") else {
        return unchanged;
    };
    let end = rest.find(['/', '?']).unwrap_or(rest.len());
    let (authority, path) = rest.split_at(end);
    let Some((user, host)) = authority.rsplit_once('@') else {
        return unchanged;
    };
    match user.split_once(':') {
        Some((name, password)) => (
            format!("{scheme}://{name}@{host}{path}"),
            Some(percent_decoded(password)),
        ),
        None => unchanged,
    }
}

fn percent_decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, tail)) = rest.split_first() {
        let code = tail
            .get(..2)
            .filter(|_| first == b'%')
            .and_then(|digits| std::str::from_utf8(digits).ok())
            .and_then(|digits| u8::from_str_radix(digits, 16).ok());
        bytes.push(code.unwrap_or(first));
        rest = if code.is_some() {
            tail.get(2..).unwrap_or_default()
        } else {
            tail
        };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::split_password;

    #[test]
    fn the_password_leaves_the_address() {
        let split = |url| {
            let (address, password) = split_password(url);
            (address, password.unwrap_or_default())
        };
        let expected = ("postgres://lv@db:5433/lv?sslmode=require", "a:b@c/ü");
        assert_eq!(
            split("postgres://lv:a:b%40c%2F%C3%BC@db:5433/lv?sslmode=require"),
            (expected.0.to_owned(), expected.1.to_owned())
        );
        for without in ["postgres://lv@db/lv", "postgres:///lv", "postgres://db/lv"] {
            assert_eq!(split(without), (without.to_owned(), String::new()));
        }
    }
}
