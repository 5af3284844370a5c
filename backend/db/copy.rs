//! Whole copies of a database: taken while others write, and put in the place of another one.
//!
//! A copy holds everything that was committed before it began. Copying the file of a running
//! SQLite database does not: what stands in the write-ahead log would be missing.

use std::fs;
use std::path::{Path, PathBuf};

use diesel::connection::{Connection, SimpleConnection};
use diesel::{PgConnection, QueryableByName, RunQueryDsl, sql_query, sql_types};

use super::pg_tools::{pg_dump, pg_restore};
use super::{Conn, Target, connect, pending};
use crate::problem::{Outcome, Problem};

/// What is set aside keeps this in its name.
const ASIDE: &str = "vor_wiederherstellung";

/// Who reads a whole file once gains nothing from having it in memory.
const NO_MAPPING: &str = "PRAGMA mmap_size = 0";

impl Target {
    /// The word that tells copies of the two databases apart.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Sqlite(_) => "sqlite",
            Self::Postgres(_) => "postgresql",
        }
    }

    /// A place for a copy that is about to be put in: one rename away from where it belongs.
    pub fn place_for_copy(&self, data: &Path) -> PathBuf {
        let name = format!("wiederherstellung-{}", uuid::Uuid::now_v7());
        match self {
            Self::Sqlite(path) => path.with_extension(name),
            Self::Postgres(_) => data.join(name),
        }
    }
}

/// Whether there is anything in the database; asking creates nothing.
pub fn is_filled(target: &Target) -> Outcome<bool> {
    if let Target::Sqlite(path) = target
        && !path.metadata().is_ok_and(|file| file.len() > 0)
    {
        return Ok(false);
    }
    let statement = match target {
        Target::Sqlite(_) => "SELECT count(*) AS number FROM sqlite_master",
        Target::Postgres(_) => {
            "SELECT count(*) AS number FROM pg_tables WHERE schemaname = 'public'"
        }
    };
    Ok(number(&mut connect(target)?, statement)? > 0)
}

/// The versions of the migrations that have run.
pub fn applied(conn: &mut Conn) -> Outcome<Vec<String>> {
    #[derive(QueryableByName)]
    struct Row {
        #[diesel(sql_type = sql_types::Text)]
        version: String,
    }
    let rows: Vec<Row> =
        sql_query("SELECT version FROM __diesel_schema_migrations ORDER BY version").load(conn)?;
    Ok(rows.into_iter().map(|row| row.version).collect())
}

/// Writes a whole copy into a new file; others go on reading and writing.
pub fn copy_into(target: &Target, file: &Path) -> Outcome<()> {
    match target {
        Target::Sqlite(_) => {
            let mut conn = connect(target)?;
            conn.batch_execute(NO_MAPPING)?;
            sql_query("VACUUM INTO $1")
                .bind::<sql_types::Text, _>(file.to_string_lossy().into_owned())
                .execute(&mut conn)?;
            Ok(())
        }
        Target::Postgres(url) => pg_dump(url, file, ASIDE),
    }
}

/// Checks a copy and puts it in the place of what is there, which is set aside.
/// Returns the name under which it can be found, if there was anything.
pub fn put_in_place(target: &Target, copy: &Path, stamp: &str) -> Outcome<Option<String>> {
    let aside = format!("{ASIDE}_{stamp}");
    match target {
        Target::Sqlite(path) => {
            check_copy(copy)?;
            let before = set_file_aside(path, &aside)?;
            fs::rename(copy, path).map_err(|error| unmovable(path, &error))?;
            sync_folder(path);
            Ok(before.map(|path| path.display().to_string()))
        }
        Target::Postgres(url) => {
            let mut conn = PgConnection::establish(url).map_err(|error| {
                Problem::Internal(format!("Die Datenbank ist nicht erreichbar: {error}"))
            })?;
            refuse_while_in_use(&mut conn)?;
            let was_filled = is_filled(target)?;
            if was_filled {
                conn.batch_execute(&format!(
                    "BEGIN; ALTER SCHEMA public RENAME TO {aside}; CREATE SCHEMA public; COMMIT"
                ))?;
            }
            let restored = pg_restore(url, copy).and_then(|()| check_schema(target));
            if restored.is_err() && was_filled {
                conn.batch_execute(&format!(
                    "BEGIN; DROP SCHEMA public CASCADE; ALTER SCHEMA {aside} RENAME TO public; COMMIT"
                ))?;
            }
            restored.map(|()| was_filled.then_some(aside))
        }
    }
}

fn check_copy(copy: &Path) -> Outcome<()> {
    #[derive(QueryableByName)]
    struct Verdict {
        #[diesel(sql_type = sql_types::Text)]
        quick_check: String,
    }
    let target = Target::Sqlite(copy.to_owned());
    check_schema(&target)?;
    let mut conn = connect(&target)?;
    conn.batch_execute(NO_MAPPING)?;
    let verdict: Verdict = sql_query("PRAGMA quick_check(1)").get_result(&mut conn)?;
    if verdict.quick_check != "ok" {
        return Err(Problem::Internal(format!(
            "Die Datenbank in der Sicherung ist beschädigt: {}",
            verdict.quick_check
        )));
    }
    // Without the log beside it, the file alone is the database and can be renamed.
    fold_log(&mut conn)
}

fn check_schema(target: &Target) -> Outcome<()> {
    pending(&mut connect(target)?).map(drop)
}

/// Renames the database; the switch of its journal succeeds only when nobody else has it open.
fn set_file_aside(path: &Path, aside: &str) -> Outcome<Option<PathBuf>> {
    if !path.exists() {
        return Ok(None);
    }
    let target = Target::Sqlite(path.to_owned());
    let is_folded = connect(&target).and_then(|mut conn| fold_log(&mut conn));
    if is_folded.is_err() {
        return Err(in_use());
    }
    let place = path.with_extension(format!("{aside}.sqlite"));
    fs::rename(path, &place).map_err(|error| unmovable(path, &error))?;
    Ok(Some(place))
}

fn fold_log(conn: &mut Conn) -> Outcome<()> {
    #[derive(QueryableByName)]
    struct Mode {
        #[diesel(sql_type = sql_types::Text)]
        journal_mode: String,
    }
    conn.batch_execute("PRAGMA busy_timeout = 500")?;
    let mode: Mode = sql_query("PRAGMA journal_mode = DELETE").get_result(conn)?;
    if mode.journal_mode == "delete" {
        Ok(())
    } else {
        Err(Problem::Busy)
    }
}

fn refuse_while_in_use(conn: &mut PgConnection) -> Outcome<()> {
    let others: Number = sql_query(
        "SELECT count(*) AS number FROM pg_stat_activity
         WHERE datname = current_database() AND pid <> pg_backend_pid()
           AND backend_type = 'client backend'",
    )
    .get_result(conn)?;
    if others.number > 0 {
        return Err(in_use());
    }
    Ok(())
}

fn in_use() -> Problem {
    Problem::Internal(
        "Die Datenbank am Ziel wird noch benutzt. Bitte beenden Sie zuerst Lernverbund.".into(),
    )
}

fn unmovable(path: &Path, error: &std::io::Error) -> Problem {
    let path = path.display();
    Problem::Internal(format!("{path} lässt sich nicht umbenennen: {error}"))
}

/// A rename is safe when its folder is; a file system that cannot say so is none to wait for.
fn sync_folder(path: &Path) {
    if let Some(folder) = path.parent() {
        let _ = fs::File::open(folder).and_then(|folder| folder.sync_all());
    }
}

#[derive(QueryableByName)]
struct Number {
    #[diesel(sql_type = sql_types::BigInt)]
    number: i64,
}

fn number(conn: &mut Conn, statement: &str) -> Outcome<i64> {
    let row: Number = sql_query(statement).get_result(conn)?;
    Ok(row.number)
}
