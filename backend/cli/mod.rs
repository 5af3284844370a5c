//! The commands of the program, one file each.

mod migrate;
mod serve;

use clap::Subcommand;

use crate::config::Config;
use crate::problem::Outcome;

#[derive(Subcommand)]
pub enum Command {
    /// Startet Lernverbund
    Serve(Config),
    /// Bringt die Datenbank auf den Stand dieser Fassung
    Migrate(Config),
}

impl Command {
    pub fn run(self) -> Outcome<()> {
        match self {
            Self::Serve(config) => serve::run(config),
            Self::Migrate(config) => migrate::run(&config),
        }
    }
}
