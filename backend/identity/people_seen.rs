//! The people of a Kommune whom a visitor sees.

use super::permissions::{may_see_people, visible_units};
use super::{Member, Visitor};
use crate::db::Conn;
use crate::organisation::Tree;
use crate::problem::{Outcome, Problem};

/// By name, with the tree that their units stand in; `search` narrows to folded names.
pub(super) fn people_seen(
    conn: &mut Conn,
    visitor: &Visitor,
    search: &str,
) -> Outcome<(Tree, Vec<Member>)> {
    if !may_see_people(visitor) {
        return Err(Problem::Forbidden("fehler-nur-verwaltung"));
    }
    let (kommune, today) = (visitor.kommune_id(), visitor.today());
    let tree = Tree::load(conn, kommune, today)?;
    let within = visible_units(visitor, &tree);
    let people = Member::list(conn, kommune, within.as_ref(), search, today)?;
    Ok((tree, people))
}
