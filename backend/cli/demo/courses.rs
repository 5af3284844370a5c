//! The courses of the demonstration, and who sees which.

use super::super::content::Content;
use super::super::content::example::Example;
use super::super::import;
use crate::catalog::store_taxonomy;
use crate::clock::Time;
use crate::db::Conn;
use crate::files::Files;
use crate::problem::Outcome;

/// Files come before the transaction: a course in the database can rely on its pictures.
pub(super) fn shelve_files(files: &Files, content: &Content) -> Outcome<()> {
    for (folder, course) in &content.courses {
        import::shelve_files(files, folder, course)?;
    }
    Ok(())
}

/// Stores taxonomy and courses; a course without a line in `veroeffentlichungen.toml` waits unseen.
pub(super) fn publish(
    conn: &mut Conn,
    content: &Content,
    example: &Example,
    now: Time,
) -> Outcome<()> {
    store_taxonomy(conn, &content.themen)?;
    for (_, course) in &content.courses {
        let words = example
            .audience_of(&course.slug)
            .map(|audience| audience.words())
            .unwrap_or_default();
        let audiences = import::audiences(conn, words)?;
        import::store_course(conn, course, &audiences, now)?;
    }
    Ok(())
}
