//! Migrations: pairs of the same names, forward and back, safe against being run twice.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::thread;

use diesel::RunQueryDsl;
use diesel::connection::SimpleConnection;
use diesel_migrations::{FileBasedMigrations, MigrationHarness};
use lernverbund::db::{Conn, Target, connect, migrate, pending};

use crate::support::Database;

#[test]
fn every_migration_is_a_pair_of_the_same_name() {
    let (sqlite, postgres) = (names("migrations/sqlite"), names("migrations/postgres"));
    assert_eq!(
        sqlite, postgres,
        "put a folder of the same name beside it in migrations/sqlite and migrations/postgres"
    );
    for name in &sqlite {
        for backend in ["sqlite", "postgres"] {
            for file in ["up.sql", "down.sql"] {
                let path = root()
                    .join("migrations")
                    .join(backend)
                    .join(name)
                    .join(file);
                let text = fs::read_to_string(&path).unwrap_or_default();
                assert!(
                    !text.trim().is_empty(),
                    "{} is missing or empty",
                    path.display()
                );
            }
        }
    }
}

#[test]
fn migrating_twice_changes_nothing() {
    let database = Database::empty();
    assert_eq!(
        migrate(&database.target()).unwrap().applied.len(),
        names("migrations/sqlite").len()
    );
    assert_eq!(
        migrate(&database.target()).unwrap().applied,
        Vec::<String>::new()
    );
    assert!(
        pending(&mut connect(&database.target()).unwrap())
            .unwrap()
            .is_empty()
    );
}

#[test]
fn four_programs_that_migrate_at_once_do_it_once() {
    for _ in 0..3 {
        let database = Database::empty();
        let runs: Vec<_> = (0..4)
            .map(|_| {
                let target = database.target();
                thread::spawn(move || migrate(&target).map(|done| done.applied.len()))
            })
            .collect();
        let applied: Vec<usize> = runs
            .into_iter()
            .map(|run| run.join().unwrap().unwrap())
            .collect();
        assert_eq!(
            applied.iter().sum::<usize>(),
            names("migrations/sqlite").len(),
            "{applied:?}"
        );
    }
}

#[test]
fn an_older_program_refuses_a_newer_database() {
    let database = Database::migrated();
    connect(&database.target())
        .unwrap()
        .batch_execute("INSERT INTO __diesel_schema_migrations (version) VALUES ('20991231235959')")
        .unwrap();
    let refusal = migrate(&database.target()).err().unwrap().to_string();
    assert!(
        refusal.contains("neueren Fassung von Lernverbund"),
        "{refusal}"
    );
}

#[test]
fn all_migrations_lead_back_and_forward_again() {
    let database = Database::migrated();
    revert_all(&database);
    assert_eq!(
        pending(&mut connect(&database.target()).unwrap())
            .unwrap()
            .len(),
        names("migrations/sqlite").len()
    );
    migrate(&database.target()).unwrap();
    assert!(
        pending(&mut connect(&database.target()).unwrap())
            .unwrap()
            .is_empty()
    );
    if matches!(database.target(), Target::Sqlite(_)) {
        let copies = fs::read_dir(database.folder())
            .unwrap()
            .filter(|file| {
                let name = file.as_ref().unwrap().file_name();
                name.to_string_lossy().contains("vor-migration")
            })
            .count();
        assert_eq!(copies, 1, "the database is copied before it is changed");
    }
}

#[test]
fn a_mistyped_address_does_not_become_an_empty_database() {
    for address in [
        "",
        "postgress://host/name",
        "mysql://host/name",
        "data/lernverbund.sqlite",
        "sqlite:",
    ] {
        let refusal = Target::parse(address).unwrap_err().to_string();
        assert!(
            refusal.contains("DATABASE_URL muss mit"),
            "{address}: {refusal}"
        );
    }
}

#[test]
fn every_declared_column_exists_in_the_database() {
    let database = Database::migrated();
    let mut conn = connect(&database.target()).unwrap();
    for (table, columns) in crate::architecture::declared_tables() {
        let statement = format!("SELECT {} FROM {table} LIMIT 0", columns.join(", "));
        diesel::sql_query(&statement)
            .execute(&mut conn)
            .unwrap_or_else(|error| panic!("{statement}: {error}"));
    }
}

fn revert_all(database: &Database) {
    let mut conn = connect(&database.target()).unwrap();
    let views = fs::read_dir(root().join("migrations/views")).unwrap();
    for view in views {
        let name = view.unwrap().file_name().to_string_lossy().into_owned();
        if let Some(name) = name.strip_suffix(".sql") {
            conn.batch_execute(&format!("DROP VIEW {name}")).unwrap();
        }
    }
    let folder = |backend: &str| {
        FileBasedMigrations::from_path(root().join("migrations").join(backend)).unwrap()
    };
    match &mut conn {
        Conn::Sqlite(conn) => drop(conn.revert_all_migrations(folder("sqlite")).unwrap()),
        Conn::Postgres(conn) => drop(conn.revert_all_migrations(folder("postgres")).unwrap()),
    }
}

fn names(folder: &str) -> BTreeSet<String> {
    fs::read_dir(root().join(folder))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect()
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}
