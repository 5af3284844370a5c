//! The commands of the program, one file or folder each.

mod backup;
mod bench_data;
mod check_content;
mod content;
mod create_kommune;
mod demo;
mod import;
mod logging;
mod mail_test;
mod migrate;
mod output;
mod restore;
mod serve;
mod setup;
mod take_course;
mod verify;

pub use logging::start_logging;

use std::process::ExitCode;

use clap::Subcommand;

use crate::config::{self, Config};
use crate::problem::{Outcome, Problem};
use crate::texts::Language;

#[derive(Subcommand)]
pub enum Command {
    /// Startet Lernverbund
    Serve(Config),
    /// Bringt die Datenbank auf den Stand dieser Fassung
    Migrate(Config),
    /// Startet eine Vorführung mit erfundenen Kommunen und Personen
    Demo(demo::Demo),
    /// Prüft einen Inhaltsordner und nennt Datei, Zeile und Abhilfe
    CheckContent(check_content::CheckContent),
    /// Richtet Themen und eigene Seiten (Impressum, Datenschutz, …) ein
    Setup(setup::Setup),
    /// Gründet eine Kommune mit ihrer ersten Person und nennt den Code für deren erste Anmeldung
    CreateKommune(Box<create_kommune::CreateKommune>),
    /// Spielt den Ordner eines Kurses ein
    Import(import::Import),
    /// Prüft die Daten einer Installation und nennt jede Abweichung
    Verify(Config),
    /// Sichert eine Installation, auch während sie läuft, in eine einzige Datei
    Backup(backup::Backup),
    /// Stellt eine Installation aus einer Sicherung wieder her
    Restore(restore::Restore),
    /// Gibt eine Datei mit allen Einstellungen aus, ihrer Bedeutung und ihren Vorgaben
    ExampleConfig,
    /// Sendet eine Test-E-Mail und sagt, woran es liegt, wenn das nicht geht
    MailTest(mail_test::MailTest),
    /// Füllt eine Installation für Lastmessungen
    BenchData(bench_data::BenchData),
}

impl Command {
    /// Runs the command; findings that are no failure of the program end with code 1 too.
    pub fn run(self) -> Outcome<ExitCode> {
        match self {
            Self::Serve(config) => serve::run(config).map(done),
            Self::Migrate(config) => migrate::run(&config).map(done),
            Self::Demo(command) => demo::run(command).map(done),
            Self::CheckContent(command) => check_content::run(&command),
            Self::Setup(command) => setup::run(&command).map(done),
            Self::CreateKommune(command) => create_kommune::run(*command).map(done),
            Self::Import(command) => import::run(&command),
            Self::Verify(config) => verify::run(&config),
            Self::Backup(command) => backup::run(&command),
            Self::Restore(command) => restore::run(&command),
            Self::ExampleConfig => {
                output::say(config::example().trim_end());
                Ok(ExitCode::SUCCESS)
            }
            Self::MailTest(command) => mail_test::run(&command).map(done),
            Self::BenchData(command) => bench_data::run(&command).map(done),
        }
    }
}

fn done((): ()) -> ExitCode {
    ExitCode::SUCCESS
}

/// A problem in the words a person reads, where it has some.
pub fn words_of(problem: &Problem) -> String {
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
