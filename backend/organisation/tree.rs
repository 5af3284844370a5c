//! The tree of a Kommune's units: pure questions about above and below.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;

use super::{KommuneId, Unit, UnitId};
use crate::db::Conn;
use crate::problem::{Outcome, Problem};

pub struct Tree {
    units: Vec<Unit>,
    index: HashMap<UnitId, usize>,
}

impl Tree {
    pub fn load(conn: &mut Conn, kommune: &KommuneId, on: NaiveDate) -> Outcome<Self> {
        Ok(Self::new(Unit::list(conn, kommune, on)?))
    }

    /// Keeps the given order among siblings.
    pub fn new(units: Vec<Unit>) -> Self {
        let index = units
            .iter()
            .enumerate()
            .map(|(place, unit)| (unit.id.clone(), place))
            .collect();
        Self { units, index }
    }

    pub fn is_empty(&self) -> bool {
        self.units.is_empty()
    }

    pub fn find(&self, id: &UnitId) -> Option<&Unit> {
        self.index.get(id).and_then(|place| self.units.get(*place))
    }

    pub fn get(&self, id: &UnitId) -> Outcome<&Unit> {
        self.find(id).ok_or(Problem::NotFound)
    }

    /// The units directly below one, or the top ones.
    pub fn children(&self, parent: Option<&UnitId>) -> impl Iterator<Item = &Unit> {
        self.units
            .iter()
            .filter(move |unit| self.parent(unit) == parent)
    }

    /// A unit whose parent has ended hangs at the top.
    fn parent<'a>(&self, unit: &'a Unit) -> Option<&'a UnitId> {
        unit.parent_id
            .as_ref()
            .filter(|parent| self.index.contains_key(parent))
    }

    /// From the top down to the unit itself.
    pub fn path(&self, id: &UnitId) -> Vec<&Unit> {
        let mut path = Vec::new();
        let mut next = self.find(id);
        while let Some(unit) = next {
            path.push(unit);
            // A cycle in the data must not become an endless loop.
            next = if path.len() > self.units.len() {
                None
            } else {
                self.parent(unit).and_then(|parent| self.find(parent))
            };
        }
        path.reverse();
        path
    }

    /// A unit and everything below it.
    pub fn subtree(&self, id: &UnitId) -> HashSet<UnitId> {
        self.units
            .iter()
            .filter(|unit| self.path(&unit.id).iter().any(|above| &above.id == id))
            .map(|unit| unit.id.clone())
            .collect()
    }

    /// All units top-down with their depth, siblings in order.
    pub fn walk(&self) -> Vec<(usize, &Unit)> {
        let mut list = Vec::with_capacity(self.units.len());
        self.walk_below(None, 0, &mut list);
        list
    }

    fn walk_below<'a>(
        &'a self,
        parent: Option<&UnitId>,
        depth: usize,
        list: &mut Vec<(usize, &'a Unit)>,
    ) {
        let children: Vec<&Unit> = self.children(parent).collect();
        for unit in children {
            list.push((depth, unit));
            self.walk_below(Some(&unit.id), depth + 1, list);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unit(id: &str, parent: Option<&str>) -> Unit {
        Unit {
            id: UnitId::from(id.to_owned()),
            parent_id: parent.map(|parent| UnitId::from(parent.to_owned())),
            name: id.to_owned(),
            kind: "Amt".to_owned(),
        }
    }

    #[test]
    fn a_subtree_holds_everything_below_and_nothing_beside() {
        let tree = Tree::new(vec![
            unit("bau", None),
            unit("hochbau", Some("bau")),
            unit("soziales", None),
            unit("planung", Some("hochbau")),
        ]);
        let below = tree.subtree(&UnitId::from("bau".to_owned()));
        assert_eq!(below.len(), 3);
        assert!(!below.contains(&UnitId::from("soziales".to_owned())));
        let path = tree.path(&UnitId::from("planung".to_owned()));
        let names: Vec<&str> = path.iter().map(|unit| unit.name.as_str()).collect();
        assert_eq!(names, ["bau", "hochbau", "planung"]);
    }
}
