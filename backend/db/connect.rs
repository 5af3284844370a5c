//! Addresses and connections of the two databases.

use std::path::{Path, PathBuf};

use diesel::connection::{SimpleConnection, TransactionManager};
use diesel::{Connection, MultiConnection, PgConnection, SqliteConnection};

use crate::problem::{Outcome, Problem};

#[derive(MultiConnection)]
pub enum Conn {
    Postgres(PgConnection),
    Sqlite(SqliteConnection),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Backend {
    Sqlite,
    Postgres,
}

/// Where the data is. A mistyped address is refused: it must not become an empty database.
#[derive(Debug, Clone)]
pub enum Target {
    Sqlite(PathBuf),
    Postgres(String),
}

impl Target {
    /// Understands `postgres://…`, `postgresql://…` and `sqlite:PATH`.
    pub fn parse(address: &str) -> Outcome<Self> {
        if address.starts_with("postgres://") || address.starts_with("postgresql://") {
            return Ok(Self::Postgres(address.to_owned()));
        }
        match address.strip_prefix("sqlite:") {
            Some(path) if !path.is_empty() => Ok(Self::Sqlite(PathBuf::from(path))),
            _ => Err(Problem::Internal(
                "DATABASE_URL muss mit postgres://, postgresql:// oder sqlite: beginnen.".into(),
            )),
        }
    }

    /// The embedded database of an installation without any other.
    pub fn embedded(folder: &Path) -> Self {
        Self::Sqlite(folder.join("lernverbund.sqlite"))
    }

    pub fn backend(&self) -> Backend {
        match self {
            Self::Sqlite(_) => Backend::Sqlite,
            Self::Postgres(_) => Backend::Postgres,
        }
    }
}

/// Opens one connection with the settings every use of it needs.
pub fn connect(target: &Target) -> Outcome<Conn> {
    let unreachable = |error: diesel::ConnectionError| {
        Problem::Internal(format!("Die Datenbank ist nicht erreichbar: {error}"))
    };
    match target {
        Target::Postgres(url) => {
            let mut conn = PgConnection::establish(url).map_err(unreachable)?;
            conn.batch_execute("SET TIME ZONE 'UTC'; SET statement_timeout = '30s'")?;
            Ok(Conn::Postgres(conn))
        }
        Target::Sqlite(path) => {
            let mut conn =
                SqliteConnection::establish(&path.to_string_lossy()).map_err(unreachable)?;
            conn.batch_execute(
                "PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
                 PRAGMA foreign_keys = ON; PRAGMA cache_size = -8000; PRAGMA temp_store = MEMORY",
            )?;
            Ok(Conn::Sqlite(conn))
        }
    }
}

/// Whether the connection still answers and can begin a transaction; a restarted PostgreSQL leaves
/// dead ones behind.
pub(super) fn is_sound(conn: &mut Conn) -> bool {
    type Manager = <Conn as Connection>::TransactionManager;
    Manager::begin_transaction(conn)
        .and_then(|()| conn.batch_execute("SELECT 1"))
        .and_then(|()| Manager::rollback_transaction(conn))
        .is_ok()
}
