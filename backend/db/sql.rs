//! The few statements that the two databases do not share.

use diesel::result::{DatabaseErrorKind, Error};
use diesel::sql_types::{BigInt, Text};
use diesel::{QueryableByName, RunQueryDsl};

use super::{Conn, kept};
use crate::problem::Outcome;

/// Makes appends to a log wait for one another on PostgreSQL.
///
/// Without it a slow transaction's lower sequence number is never seen by a reader
/// that is already past it. SQLite has one writer and needs nothing.
pub fn append_lock(conn: &mut Conn, log: i64) -> Outcome<()> {
    if let Conn::Postgres(conn) = conn {
        diesel::sql_query("SELECT pg_advisory_xact_lock($1)")
            .bind::<BigInt, _>(log)
            .execute(conn)?;
    }
    Ok(())
}

/// Makes transactions about the same row wait for one another on PostgreSQL: what is read behind
/// it stands until the end. SQLite has one writer and needs nothing.
pub fn hold_row(conn: &mut Conn, table: &'static str, id: &str) -> Outcome<()> {
    if let Conn::Postgres(conn) = conn {
        // Rows that point to this one may still come; nobody waits for those.
        let statement = format!("SELECT id FROM {table} WHERE id = $1 FOR NO KEY UPDATE");
        diesel::sql_query(statement)
            .bind::<Text, _>(id)
            .execute(conn)?;
    }
    Ok(())
}

/// The same for those who may be there together, while nobody holds the row alone. What is read
/// behind it is what whoever held it has left, also of what is kept in memory.
pub fn share_row(conn: &mut Conn, table: &'static str, id: &str) -> Outcome<()> {
    if let Conn::Postgres(conn) = conn {
        let statement = format!("SELECT id FROM {table} WHERE id = $1 FOR SHARE");
        diesel::sql_query(statement)
            .bind::<Text, _>(id)
            .execute(conn)?;
        kept::look_again();
    }
    Ok(())
}

/// What a statement adds so that two workers never wait for the same row; SQLite has one writer.
pub fn skip_locked(conn: &Conn) -> &'static str {
    match conn {
        Conn::Postgres(_) => "FOR UPDATE SKIP LOCKED",
        Conn::Sqlite(_) => "",
    }
}

/// Whether an error says that a unique index already holds such a row.
pub fn is_duplicate(error: &Error) -> bool {
    matches!(
        error,
        Error::DatabaseError(DatabaseErrorKind::UniqueViolation, _)
    )
}

/// The size of the database in bytes.
pub fn size(conn: &mut Conn) -> Outcome<i64> {
    #[derive(QueryableByName)]
    struct Size {
        #[diesel(sql_type = BigInt)]
        size: i64,
    }
    let statement = match conn {
        Conn::Sqlite(_) => {
            "SELECT page_count * page_size AS size FROM pragma_page_count(), pragma_page_size()"
        }
        Conn::Postgres(_) => "SELECT pg_database_size(current_database()) AS size",
    };
    let row: Size = diesel::sql_query(statement).get_result(conn)?;
    Ok(row.size)
}

/// Whether the database answers.
pub fn ping(conn: &mut Conn) -> Outcome<()> {
    diesel::sql_query("SELECT 1").execute(conn)?;
    Ok(())
}
