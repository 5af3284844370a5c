//! Puts lessons and modules into another order. Paths carry the order, keys carry the progress.

use course_package::{Package, arrange, rename};

use super::draft::Draft;
use super::folder::Folder;
use super::order::{chapters_of, moved, order_of};
use crate::db::Conn;
use crate::identity::Visitor;
use crate::problem::{Outcome, Problem};

/// All lessons and modules must be named, each once.
pub fn arrange_course(
    conn: &mut Conn,
    visitor: &Visitor,
    draft: &Draft,
    order: &[String],
) -> Outcome<()> {
    let folder = Folder::load(conn, draft)?;
    let outdated = |_| Problem::Conflict("redaktion-ordnung-veraltet");
    let renames = arrange(&folder.package, &chapters_of(order)).map_err(outdated)?;
    let mut package = folder.package.clone();
    rename(&mut package, &renames).map_err(outdated)?;
    store_paths(conn, visitor, &folder, &renames, &package)?;
    draft.note_change(conn, visitor)
}

/// Moves one lesson, or with `#` one module, a step up or down; at the end nothing happens.
pub fn move_part(
    conn: &mut Conn,
    visitor: &Visitor,
    draft: &Draft,
    key: &str,
    up: bool,
) -> Outcome<()> {
    let order = order_of(&Folder::load(conn, draft)?.outline());
    match moved(&order, key, up) {
        Some(order) => arrange_course(conn, visitor, draft, &order),
        None if order.iter().any(|other| other == key) => Ok(()),
        None => Err(Problem::NotFound),
    }
}

/// Moves rows to their new paths by way of others, for two may change places.
fn store_paths(
    conn: &mut Conn,
    visitor: &Visitor,
    folder: &Folder,
    renames: &[(String, String)],
    package: &Package,
) -> Outcome<()> {
    for (old, _) in renames {
        if let Some(text) = folder.text(old) {
            text.move_to(conn, &format!("unterwegs/{}", text.id))?;
        }
    }
    for (old, new) in renames {
        if let Some(text) = folder.text(old) {
            text.move_to(conn, new)?;
        }
    }
    for text in &folder.texts {
        let renamed = renames.iter().find(|(old, _)| *old == text.path);
        let path = renamed.map_or(&text.path, |(_, new)| new);
        if let Some(new) = package.texts.get(path).filter(|new| **new != text.text) {
            text.replace(conn, visitor, new)?;
        }
    }
    Ok(())
}
