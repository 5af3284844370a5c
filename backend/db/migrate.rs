//! Brings a database to the schema of this program, or refuses and says why.
//!
//! The order is: copy, lock, foreign keys off, begin, drop views, run, create views,
//! check, commit. Rebuilding a SQLite table with foreign keys on would delete the rows
//! of its children without an error.

use std::collections::BTreeSet;
use std::path::Path;

use diesel::connection::{Connection, SimpleConnection};
use diesel::migration::{Migration, MigrationSource, MigrationVersion};
use diesel::{QueryableByName, RunQueryDsl, sql_query, sql_types};
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};
use rust_embed::Embed;

use super::{Conn, Target, connect};
use crate::problem::{Outcome, Problem};

const SQLITE: EmbeddedMigrations = embed_migrations!("migrations/sqlite");
const POSTGRES: EmbeddedMigrations = embed_migrations!("migrations/postgres");

/// The advisory lock that keeps two migrating processes apart on PostgreSQL.
const LOCK: i64 = 0x4c56_4d49;

#[derive(Embed)]
#[folder = "migrations/views"]
struct Views;

/// What a migration run did.
pub struct Migrated {
    pub applied: Vec<String>,
}

/// Runs everything that is missing. Asking twice changes nothing.
pub fn migrate(target: &Target) -> Outcome<Migrated> {
    let mut conn = connect(target)?;
    if let (Target::Sqlite(path), Conn::Sqlite(_)) = (target, &conn)
        && !pending(&mut conn)?.is_empty()
        && path.metadata().is_ok_and(|file| file.len() > 4096)
    {
        copy_first(&mut conn, path)?;
    }
    let applied = match &mut conn {
        Conn::Sqlite(conn) => {
            conn.batch_execute("PRAGMA foreign_keys = OFF")?;
            let applied = conn.immediate_transaction(|conn| {
                let applied = run(conn, SQLITE)?;
                check_foreign_keys(conn)?;
                Ok::<_, Problem>(applied)
            })?;
            conn.batch_execute("PRAGMA foreign_keys = ON")?;
            applied
        }
        Conn::Postgres(conn) => conn.transaction(|conn| {
            sql_query("SELECT pg_advisory_xact_lock($1)")
                .bind::<sql_types::BigInt, _>(LOCK)
                .execute(conn)?;
            run(conn, POSTGRES)
        })?,
    };
    Ok(Migrated { applied })
}

/// Migrations this program has and the database has not. A database that is ahead is refused.
pub fn pending(conn: &mut Conn) -> Outcome<Vec<String>> {
    match conn {
        Conn::Sqlite(conn) => missing(conn, &SQLITE),
        Conn::Postgres(conn) => missing(conn, &POSTGRES),
    }
}

/// The versions of the migrations this program has.
pub fn known(target: &Target) -> Outcome<Vec<String>> {
    match target {
        Target::Sqlite(_) => versions::<diesel::sqlite::Sqlite>(&SQLITE),
        Target::Postgres(_) => versions::<diesel::pg::Pg>(&POSTGRES),
    }
}

fn versions<DB: diesel::backend::Backend>(source: &EmbeddedMigrations) -> Outcome<Vec<String>>
where
    EmbeddedMigrations: MigrationSource<DB>,
{
    let migrations: Vec<Box<dyn Migration<DB>>> = source.migrations().map_err(unreadable)?;
    let versions = migrations.iter().map(|it| it.name().version().to_string());
    Ok(versions.collect())
}

fn unreadable(error: Box<dyn std::error::Error + Send + Sync>) -> Problem {
    Problem::Internal(format!("Der Stand der Datenbank ist nicht lesbar: {error}"))
}

fn run<DB, C>(conn: &mut C, source: EmbeddedMigrations) -> Outcome<Vec<String>>
where
    DB: diesel::backend::Backend,
    C: MigrationHarness<DB> + SimpleConnection + Connection<Backend = DB>,
    EmbeddedMigrations: MigrationSource<DB>,
{
    let missing = missing(conn, &source)?;
    // Views are made anew every time: a changed one needs no migration of its own.
    for (name, _) in views() {
        conn.batch_execute(&format!("DROP VIEW IF EXISTS {name}"))?;
    }
    conn.run_pending_migrations(source)
        .map_err(|error| Problem::Internal(format!("Die Migration ist gescheitert: {error}")))?;
    for (_, statement) in views() {
        conn.batch_execute(&statement)?;
    }
    Ok(missing)
}

fn missing<DB, C>(conn: &mut C, source: &EmbeddedMigrations) -> Outcome<Vec<String>>
where
    DB: diesel::backend::Backend,
    C: MigrationHarness<DB>,
    EmbeddedMigrations: MigrationSource<DB>,
{
    let known: Vec<Box<dyn Migration<DB>>> = source.migrations().map_err(unreadable)?;
    let known: Vec<(MigrationVersion<'static>, String)> = known
        .iter()
        .map(|migration| {
            (
                migration.name().version().as_owned(),
                migration.name().to_string(),
            )
        })
        .collect();
    let applied: BTreeSet<MigrationVersion<'static>> = conn
        .applied_migrations()
        .map_err(unreadable)?
        .into_iter()
        .collect();
    if applied
        .iter()
        .any(|version| !known.iter().any(|(known, _)| known == version))
    {
        return Err(Problem::Internal(
            "Die Datenbank gehört zu einer neueren Fassung von Lernverbund. \
             Bitte starten Sie mindestens diese Fassung."
                .into(),
        ));
    }
    Ok(known
        .into_iter()
        .filter(|(version, _)| !applied.contains(version))
        .map(|(_, name)| name)
        .collect())
}

/// Name and statement of each view, in the order of their file names.
fn views() -> Vec<(String, String)> {
    let mut views: Vec<(String, String)> = Views::iter()
        .filter(|file| file.ends_with(".sql"))
        .filter_map(|file| {
            let statement = String::from_utf8(Views::get(&file)?.data.into_owned()).ok()?;
            Some((file.trim_end_matches(".sql").to_owned(), statement))
        })
        .collect();
    views.sort();
    views
}

/// `VACUUM INTO` makes a whole copy of a live database; copying the file does not.
fn copy_first(conn: &mut Conn, path: &Path) -> Outcome<()> {
    let copy = path.with_extension(format!("vor-migration-{}.sqlite", uuid::Uuid::now_v7()));
    sql_query("VACUUM INTO $1")
        .bind::<sql_types::Text, _>(copy.to_string_lossy().into_owned())
        .execute(conn)?;
    tracing::info!(
        "copied the database to `{}` before migrating",
        copy.display()
    );
    Ok(())
}

#[derive(QueryableByName)]
struct BrokenReference {
    #[diesel(sql_type = sql_types::Text)]
    table: String,
}

fn check_foreign_keys(conn: &mut diesel::SqliteConnection) -> Outcome<()> {
    let broken: Vec<BrokenReference> = sql_query("PRAGMA foreign_key_check").load(conn)?;
    match broken.first() {
        None => Ok(()),
        Some(reference) => Err(Problem::Internal(format!(
            "Nach der Migration zeigt die Tabelle {} ins Leere; nichts wurde geändert.",
            reference.table
        ))),
    }
}
