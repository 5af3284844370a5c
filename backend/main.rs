//! The program: parses the command and calls it.

use std::io::IsTerminal;
use std::process::ExitCode;

use clap::Parser;
use lernverbund::cli::{Command, words_of};

/// The allocator of the C library spends a fifth of a page waiting for its own locks.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

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
            tracing::error!("{}", words_of(&problem));
            ExitCode::FAILURE
        }
    }
}
