//! The program: parses the command and calls it.

use std::process::ExitCode;

use clap::Parser;
use lernverbund::cli::{Command, start_logging, words_of};
use lernverbund::config::{self, Logging};

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
    #[command(flatten)]
    logging: Logging,
}

fn main() -> ExitCode {
    let program: Program = match config::parse() {
        Ok(program) => program,
        Err(problem) => {
            // Nothing says yet how the log shall look.
            eprintln!("{problem}");
            return ExitCode::FAILURE;
        }
    };
    start_logging(&program.logging);
    program.command.run().unwrap_or_else(|problem| {
        tracing::error!("{}", words_of(&problem));
        ExitCode::FAILURE
    })
}
