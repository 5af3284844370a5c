//! The matrix: the shown groups of a level as rows, courses as columns. No database, no clock.

use super::columns::{Column, Kind, Tally, add_up};
use super::group_size::{Group, Part};
use super::standing::Standing;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cell {
    /// Too few people in the whole Kommune.
    Withheld,
    NotAssigned,
    Duty(Tally),
    /// Voluntary completions.
    Free(u32),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    Open,
    Begun,
    Late,
    Done,
}

pub struct Row<'a> {
    pub group: &'a Group,
    /// Staff of the group.
    pub people: u32,
    pub cells: Vec<Cell>,
}

pub struct Matrix<'a> {
    pub columns: Vec<&'a Column>,
    pub rows: Vec<Row<'a>>,
    /// The group the rows are parts of, if they are parts of one.
    pub total: Option<Row<'a>>,
}

/// How far a group is with a duty.
pub fn state(tally: Tally) -> State {
    if tally.done >= tally.people {
        State::Done
    } else if tally.is_late {
        State::Late
    } else if tally.done > 0 {
        State::Begun
    } else {
        State::Open
    }
}

impl Standing {
    /// One level of the tree: the parts of a group, and the group itself as total.
    pub fn level<'a>(&'a self, group: &'a Group, kind: Option<u8>) -> Matrix<'a> {
        let columns = self.columns(kind);
        let rows = group.parts.iter().map(|part| self.row(part, &columns));
        Matrix {
            rows: rows.filter(|row| !row.is_empty_rest()).collect(),
            total: Some(self.row(group, &columns)),
            columns,
        }
    }

    /// Groups that are no level of one tree, such as the units of somebody who leads two.
    pub fn list<'a>(&'a self, groups: &[&'a Group], kind: Option<u8>) -> Matrix<'a> {
        let columns = self.columns(kind);
        Matrix {
            rows: groups
                .iter()
                .map(|group| self.row(group, &columns))
                .collect(),
            total: None,
            columns,
        }
    }

    fn columns(&self, kind: Option<u8>) -> Vec<&Column> {
        let columns = self.decision.columns.iter();
        columns
            .filter(|column| kind.is_none_or(|kind| column.kind.number() == kind))
            .collect()
    }

    fn row<'a>(&self, group: &'a Group, columns: &[&Column]) -> Row<'a> {
        Row {
            people: self.people(group),
            cells: columns.iter().map(|column| cell(column, group)).collect(),
            group,
        }
    }
}

fn cell(column: &Column, group: &Group) -> Cell {
    let Some(tallies) = &column.tallies else {
        return Cell::Withheld;
    };
    let tally = add_up(tallies, &group.members);
    match column.kind {
        Kind::Free => Cell::Free(tally.done),
        Kind::Duty(_) if tally.people == 0 => Cell::NotAssigned,
        Kind::Duty(_) => Cell::Duty(tally),
    }
}

impl Row<'_> {
    /// Whether it has any duty.
    pub fn has_duty(&self) -> bool {
        self.cells.iter().any(|cell| matches!(cell, Cell::Duty(_)))
    }

    /// Everybody has done every duty.
    pub fn is_finished(&self) -> bool {
        self.has_duty()
            && self.cells.iter().all(|cell| match cell {
                Cell::Duty(tally) => state(*tally) == State::Done,
                _ => true,
            })
    }

    /// Nobody is placed directly in the unit above.
    fn is_empty_rest(&self) -> bool {
        matches!(self.group.part, Part::Direct(_)) && self.people == 0 && !self.has_duty()
    }
}

impl Matrix<'_> {
    /// How many rows are finished, of how many with a duty.
    pub fn finished(&self) -> (usize, usize) {
        let with_duty = self.rows.iter().filter(|row| row.has_duty());
        let finished = self.rows.iter().filter(|row| row.is_finished());
        (finished.count(), with_duty.count())
    }
}
