//! What courses ask of the local boxes of a Kommune.

use crate::catalog::list_offered;
use crate::db::Conn;
use crate::identity::Visitor;
use crate::organisation::{BoxKind, LocalBox};
use crate::problem::{Outcome, Problem};

/// What somebody typed, checked. An entry that a running course needs cannot be emptied; it
/// would take the course away.
pub fn check_box(
    conn: &mut Conn,
    visitor: &Visitor,
    kind: BoxKind,
    text: &str,
    phone: &str,
    mail: &str,
) -> Outcome<Option<LocalBox>> {
    let checked = LocalBox::parse(kind, text, phone, mail)?;
    let is_filled = LocalBox::list(conn, visitor.kommune_id())?
        .iter()
        .any(|filled| filled.kind == kind);
    if checked.is_none() && is_filled && !courses_that_need(conn, visitor, kind)?.is_empty() {
        return Err(Problem::field("text", "ortskasten-wird-gebraucht"));
    }
    Ok(checked)
}

/// Titles of the courses that demand this box.
pub fn courses_that_need(
    conn: &mut Conn,
    visitor: &Visitor,
    kind: BoxKind,
) -> Outcome<Vec<String>> {
    let mut titles = Vec::new();
    for version in list_offered(conn, visitor.kommune_id())?.iter() {
        if version.required_boxes(conn)?.contains(&kind) {
            titles.push(format!("„{}“", version.title));
        }
    }
    Ok(titles)
}
