//! The program: parses the command and calls it.

use std::io::IsTerminal;
use std::process::ExitCode;

use clap::Parser;
use lernverbund::cli::Command;
use lernverbund::problem::Problem;
use lernverbund::texts::Language;

#[derive(Parser)]
#[command(
    name = "lernverbund",
    version,
    about = "Interkommunale virtuelle Lernplattform"
)]
struct Program {
    #[command(subcommand)]
    command: Command,
}

fn main() -> ExitCode {
    tracing_subscriber::fmt()
        .with_env_filter(
            tracing_subscriber::EnvFilter::try_from_env("LERNVERBUND_LOG")
                .unwrap_or_else(|_| tracing_subscriber::EnvFilter::new("info")),
        )
        .with_writer(std::io::stderr)
        .with_ansi(std::io::stderr().is_terminal())
        .init();
    match Program::parse().command.run() {
        Ok(code) => code,
        Err(problem) => {
            tracing::error!("{}", said(&problem));
            ExitCode::FAILURE
        }
    }
}

/// A problem in the words a person reads, where it has some.
fn said(problem: &Problem) -> String {
    let keys: Vec<&str> = match problem {
        Problem::Conflict(key) | Problem::Malformed(key) => vec![key],
        Problem::Invalid(mistakes) => mistakes.iter().map(|mistake| mistake.text).collect(),
        _ => Vec::new(),
    };
    if keys.is_empty() {
        return problem.to_string();
    }
    let words = keys.into_iter().map(|key| Language::German.text(key));
    words.collect::<Vec<_>>().join(" ")
}
