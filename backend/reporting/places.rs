//! Places: the tree of units with numbers instead of ids; place 0 is the Kommune itself, and
//! holds whoever is placed in no unit. No database, no clock.

use std::collections::HashMap;

use super::group_size::Place;
use crate::organisation::{Tree, Unit, UnitId};

pub struct Places {
    /// The unit of each place from 1 on, with its depth, from the top down.
    units: Vec<(usize, Unit)>,
    numbers: HashMap<UnitId, usize>,
}

impl Places {
    pub fn new(tree: &Tree) -> Self {
        let units: Vec<(usize, Unit)> = tree
            .walk()
            .into_iter()
            .map(|(depth, unit)| (depth, unit.clone()))
            .collect();
        let numbers = units
            .iter()
            .enumerate()
            .map(|(place, (_, unit))| (unit.id.clone(), place + 1))
            .collect();
        Self { units, numbers }
    }

    /// How many there are, the Kommune included.
    pub fn count(&self) -> usize {
        self.units.len() + 1
    }

    pub fn unit(&self, place: usize) -> Option<&Unit> {
        let (_, unit) = self.units.get(place.checked_sub(1)?)?;
        Some(unit)
    }

    /// Whoever is in no unit, or in one that has ended, is counted at the top.
    pub fn of(&self, unit: Option<&UnitId>) -> usize {
        unit.and_then(|unit| self.find(unit)).unwrap_or_default()
    }

    pub fn find(&self, unit: &UnitId) -> Option<usize> {
        self.numbers.get(unit).copied()
    }

    /// The tree with the people of each column, as the group-size rule reads it.
    pub fn with_people(&self, columns: &[Vec<u32>]) -> Place {
        let mut next = 0;
        Place {
            number: 0,
            here: people_at(columns, 0),
            below: self.below(0, &mut next, columns),
        }
    }

    /// The places from `next` on that are this deep or deeper.
    fn below(&self, depth: usize, next: &mut usize, columns: &[Vec<u32>]) -> Vec<Place> {
        let mut places = Vec::new();
        while self.units.get(*next).is_some_and(|(at, _)| *at == depth) {
            *next += 1;
            places.push(Place {
                number: *next,
                here: people_at(columns, *next),
                below: self.below(depth + 1, next, columns),
            });
        }
        places
    }
}

fn people_at(columns: &[Vec<u32>], place: usize) -> Vec<u32> {
    columns.iter().map(|column| column[place]).collect()
}
