//! 2,000 people in a tree of 60 units: 1,200 of them in the first Dezernat.

use chrono::NaiveDate;

use super::KOMMUNE;
use crate::clock::Time;
use crate::db::Conn;
use crate::identity::{MembershipId, NewMembership, NewPerson, Role, grant_role};
use crate::organisation::{KommuneId, KommuneKind, NewKommune, NewUnit, UnitId};
use crate::problem::Outcome;

pub(super) const PEOPLE: usize = 2_000;
pub(super) const UNITS: usize = 60;

/// Ämter of each Dezernat, and the Sachgebiete of each Amt: 36 + 13 + 11 units.
const DEZERNATE: [(usize, usize); 3] = [(7, 4), (3, 3), (2, 4)];
/// How many of the people work in each Dezernat.
const SHARES: [usize; 3] = [1_200, 430, 370];

pub(super) struct Staff {
    pub kommune: KommuneId,
    /// In the order of their numbers, with their units.
    pub members: Vec<(MembershipId, UnitId)>,
    pub dezernate: Vec<UnitId>,
    /// The first Ämter of each Dezernat.
    pub offices: Vec<UnitId>,
}

/// The login of a number from 1 up.
pub(super) fn login(number: usize) -> String {
    format!("person.{number:04}@{KOMMUNE}.example")
}

pub(super) fn move_in(conn: &mut Conn, hash: &str, now: Time) -> Outcome<Staff> {
    let kommune = NewKommune {
        slug: KOMMUNE.into(),
        name: "Stadt Lasttest".into(),
        short_name: "Lasttest".into(),
        kind: KommuneKind::KreisfreieStadt,
        ags: None,
        inhabitants: Some(120_000),
        learning_time_text: "Lernzeit ist Arbeitszeit.".into(),
        group_threshold: 10,
        unit_word: "Dezernat".into(),
    }
    .store(conn, now)?;
    let mut staff = Staff {
        kommune,
        members: Vec::with_capacity(PEOPLE),
        dezernate: Vec::new(),
        offices: Vec::new(),
    };
    for (place, share) in SHARES.iter().enumerate() {
        let units = open_dezernat(conn, &mut staff, place)?;
        for number in 0..*share {
            let unit = units.get(number % units.len()).cloned();
            if let Some(unit) = unit {
                join(conn, &mut staff, unit, hash, now)?;
            }
        }
    }
    if let Some((first, _)) = staff.members.first() {
        let kommune = &staff.kommune;
        grant_role(conn, kommune, first, Role::Personalentwicklung, None)?;
    }
    Ok(staff)
}

/// A Dezernat with everything below it; returns all its units.
fn open_dezernat(conn: &mut Conn, staff: &mut Staff, place: usize) -> Outcome<Vec<UnitId>> {
    let (offices, sections) = DEZERNATE.get(place).copied().unwrap_or_default();
    let kommune = &staff.kommune;
    let top = open(conn, kommune, None, "Dezernat", &format!("{}", place + 1))?;
    let mut units = vec![top.clone()];
    for office in 1..=offices {
        let name = format!("{}{office}", place + 1);
        let amt = open(conn, kommune, Some(&top), "Amt", &name)?;
        if office == 1 {
            staff.offices.push(amt.clone());
        }
        units.push(amt.clone());
        for section in 1..=sections {
            let name = format!("{}{office}.{section}", place + 1);
            units.push(open(conn, kommune, Some(&amt), "Sachgebiet", &name)?);
        }
    }
    staff.dezernate.push(top);
    Ok(units)
}

fn open(
    conn: &mut Conn,
    kommune: &KommuneId,
    parent: Option<&UnitId>,
    kind: &str,
    number: &str,
) -> Outcome<UnitId> {
    NewUnit {
        kommune,
        parent,
        name: &format!("{kind} {number}"),
        kind,
        valid_from: long_ago(),
    }
    .store(conn)
}

fn join(conn: &mut Conn, staff: &mut Staff, unit: UnitId, hash: &str, now: Time) -> Outcome<()> {
    let number = staff.members.len() + 1;
    let person = NewPerson {
        login: &login(number),
        given_name: "Person",
        family_name: &format!("Nummer {number:04}"),
        password_hash: Some(hash),
    }
    .store(conn, now)?;
    let membership = NewMembership {
        kommune: &staff.kommune,
        person: &person,
        position: "Sachbearbeitung",
        is_employee: true,
        is_dormant: false,
        joined_on: long_ago(),
        units: std::slice::from_ref(&unit),
    }
    .store(conn, now)?;
    staff.members.push((membership, unit));
    Ok(())
}

fn long_ago() -> NaiveDate {
    NaiveDate::from_ymd_opt(2020, 1, 1).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_numbers_are_what_the_table_of_figures_says() {
        let units: usize = DEZERNATE.iter().map(|(a, s)| 1 + a + a * s).sum();
        assert_eq!(units, UNITS);
        assert_eq!(SHARES.iter().sum::<usize>(), PEOPLE);
    }
}
