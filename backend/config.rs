//! Settings of an installation: command line first, then the environment, then a file, then a
//! default.
//!
//! This is the only room that looks at the environment.

mod file;
mod mail;

pub use file::{example, parse};
pub use mail::{MailServer, MailSettings, StartTls};

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::db::Target;
use crate::problem::Outcome;

/// What is written about the work of the program; for every command.
#[derive(Debug, Clone, Args)]
pub struct Logging {
    /// Was ins Protokoll kommt: error, warn, info oder debug; auch je Teil, wie info,lernverbund::web=debug
    #[arg(long, global = true, env = "LERNVERBUND_LOG", default_value = "info")]
    pub log: String,

    /// Form des Protokolls: text für Menschen, json für Auswertungen
    #[arg(
        long,
        global = true,
        env = "LERNVERBUND_LOG_FORMAT",
        default_value = "text"
    )]
    pub log_format: LogFormat,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum LogFormat {
    Text,
    Json,
}

#[derive(Debug, Clone, Args)]
pub struct Config {
    /// Datei mit Einstellungen; die Umgebung und Argumente gehen ihr vor
    #[arg(long, env = "LERNVERBUND_CONFIG", value_name = "DATEI")]
    pub config: Option<PathBuf>,

    /// Ordner für Datenbank und Dateien dieser Installation
    #[arg(long, env = "LERNVERBUND_DATA", default_value = "data")]
    pub data: PathBuf,

    /// Adresse, an der Lernverbund auf Anfragen wartet
    #[arg(long, env = "LERNVERBUND_BIND", default_value = "127.0.0.1:8080")]
    pub bind: SocketAddr,

    /// Adresse, unter der Menschen die Installation erreichen; ohne Angabe http://BIND
    #[arg(
        long,
        env = "LERNVERBUND_PUBLIC_URL",
        value_name = "https://lernen.example.org"
    )]
    pub public_url: Option<String>,

    /// Adresse für Messwerte im Format von OpenMetrics (Prometheus); ohne Angabe gibt es keine
    #[arg(long, env = "LERNVERBUND_METRICS_BIND", value_name = "127.0.0.1:9464")]
    pub metrics_bind: Option<SocketAddr>,

    /// PostgreSQL statt der eingebauten Datenbank
    #[arg(
        long,
        env = "DATABASE_URL",
        hide_env_values = true,
        value_name = "postgres://lernverbund@localhost/lernverbund"
    )]
    pub database_url: Option<String>,

    /// Datei mit dem Geheimnis, mit dem Zugriffstoken der Schnittstelle unterschrieben werden; mehrere Knoten brauchen dasselbe. Ohne Angabe DATA/geheimnis
    #[arg(long, env = "LERNVERBUND_SECRET_FILE", value_name = "DATEI")]
    pub secret_file: Option<PathBuf>,

    /// Wie viele Verbindungen gleichzeitig lesen; ohne Angabe je Prozessorkern eine, mit PostgreSQL vier
    #[arg(long, env = "LERNVERBUND_READERS", value_name = "4")]
    pub readers: Option<usize>,

    /// Speicher einer Passwortprüfung mit argon2id in KiB
    #[arg(
        long,
        env = "LERNVERBUND_ARGON2_MEMORY",
        default_value_t = 19456,
        hide = true
    )]
    pub argon2_memory: u32,

    /// Minuten ohne Anfrage, nach denen alle außer Lernenden abgemeldet werden
    #[arg(long, env = "LERNVERBUND_IDLE_MINUTES", default_value_t = 30)]
    pub idle_minutes: i64,

    /// Stunden, nach denen jede Anmeldung endet
    #[arg(long, env = "LERNVERBUND_SESSION_HOURS", default_value_t = 12)]
    pub session_hours: i64,

    #[command(flatten)]
    pub mail: MailSettings,
}

impl Config {
    pub fn target(&self) -> Outcome<Target> {
        match &self.database_url {
            Some(address) => Target::parse(address),
            None => Ok(Target::embedded(&self.data)),
        }
    }

    /// The embedded database reads as fast as there are cores; the other one keeps us waiting.
    pub fn readers(&self) -> usize {
        let cores = std::thread::available_parallelism().map_or(2, usize::from);
        self.readers.unwrap_or(match &self.database_url {
            None => cores,
            Some(_) => cores * 4,
        })
    }

    /// Where stored files lie.
    pub fn files(&self) -> PathBuf {
        self.data.join("dateien")
    }

    pub fn secret_file(&self) -> PathBuf {
        let own = || self.data.join("geheimnis");
        self.secret_file.clone().unwrap_or_else(own)
    }

    pub fn public_url(&self) -> String {
        self.public_url
            .clone()
            .unwrap_or_else(|| format!("http://{}", self.bind))
    }

    /// The same without a slash at its end, to put a path behind it.
    pub fn origin(&self) -> String {
        self.public_url().trim_end_matches('/').to_owned()
    }

    /// With what links in mails begin; nothing where no mail is sent.
    pub fn mail_origin(&self) -> Option<String> {
        self.mail.is_on().then(|| self.origin())
    }

    /// Chromium drops `__Host-` cookies over plain http without a word, so http gets plain ones.
    pub fn is_https(&self) -> bool {
        self.public_url().starts_with("https://")
    }
}
