//! The people of the demonstration: named ones with a login, and those who fill the units.

use std::collections::{BTreeMap, HashMap};

use chrono::Duration;

use super::super::content::example::{Example, MembershipEntry, PersonEntry};
use super::super::content::split_role;
use super::kommunen::{Place, Places, long_ago, unknown};
use super::names::{Names, in_address};
use crate::authoring::OutsideReader;
use crate::clock::{Time, date_of};
use crate::db::Conn;
use crate::identity::{
    MembershipId, NewMembership, NewPerson, PersonId, Role, appoint_deputy, grant_role,
};
use crate::organisation::UnitId;
use crate::problem::Outcome;

/// Who is who, for everything that happens afterwards.
#[derive(Default)]
pub(super) struct People {
    /// By Kommune.
    pub fillers: HashMap<String, Vec<Filler>>,
    /// By login, the first membership first.
    pub named: BTreeMap<String, Vec<Named>>,
}

pub(super) struct Filler {
    pub membership: MembershipId,
    pub unit: UnitId,
    /// The slug of the unit.
    pub unit_slug: String,
}

pub(super) struct Named {
    pub kommune: String,
    pub membership: MembershipId,
    pub unit: Option<UnitId>,
    pub roles: Vec<Role>,
}

/// Everybody gets a membership; only the named persons can log in.
pub(super) fn move_in(
    conn: &mut Conn,
    example: &Example,
    places: &Places,
    hash: &str,
    now: Time,
) -> Outcome<People> {
    let mut people = People::default();
    for person in &example.people.entries.person {
        let id = NewPerson {
            login: person.anmeldename.as_ref(),
            given_name: &person.vorname,
            family_name: &person.nachname,
            password_hash: Some(hash),
        }
        .store(conn, now)?;
        let mut memberships = Vec::new();
        for entry in &person.mitgliedschaft {
            memberships.push(join(conn, &id, person, entry, places, now)?);
        }
        let login = person.anmeldename.as_ref().clone();
        people.named.insert(login, memberships);
    }
    appoint_deputies(conn, example, places, &people, now)?;
    fill_units(conn, example, places, &mut people, now)?;
    Ok(people)
}

fn place<'a>(places: &'a Places, kommune: &str) -> Outcome<&'a Place> {
    places.get(kommune).ok_or_else(|| unknown(kommune))
}

fn unit<'a>(place: &'a Place, slug: &str) -> Outcome<&'a UnitId> {
    place.units.get(slug).ok_or_else(|| unknown(slug))
}

fn join(
    conn: &mut Conn,
    id: &PersonId,
    person: &PersonEntry,
    entry: &MembershipEntry,
    places: &Places,
    now: Time,
) -> Outcome<Named> {
    let place = place(places, entry.kommune.as_ref())?;
    let units: Vec<UnitId> = entry
        .einheiten
        .iter()
        .map(|slug| unit(place, slug.as_ref()).cloned())
        .collect::<Outcome<_>>()?;
    let membership = NewMembership {
        kommune: &place.kommune,
        person: id,
        position: &person.rolle_im_haus,
        is_employee: entry.beschaeftigt,
        is_dormant: entry.ruhend,
        joined_on: long_ago(),
        units: &units,
    }
    .store(conn, now)?;
    let mut roles = Vec::new();
    for word in &entry.rollen {
        let (word, at) = split_role(word.as_ref());
        let role = Role::from_word(word).ok_or_else(|| unknown(word))?;
        let at = at.map(|slug| unit(place, slug)).transpose()?;
        grant_role(conn, &place.kommune, &membership, role, at)?;
        roles.push(role);
    }
    if entry.liest_fuer_andere {
        OutsideReader::store(conn, &place.kommune, &membership, &membership, now)?;
    }
    Ok(Named {
        kommune: entry.kommune.as_ref().clone(),
        membership,
        unit: units.into_iter().next(),
        roles,
    })
}

fn appoint_deputies(
    conn: &mut Conn,
    example: &Example,
    places: &Places,
    people: &People,
    now: Time,
) -> Outcome<()> {
    let since = date_of(now - Duration::days(30));
    for person in &example.people.entries.person {
        for entry in &person.mitgliedschaft {
            let (Some(lead), Some(until)) = (&entry.vertretung_von, entry.vertretung_bis) else {
                continue;
            };
            let kommune = entry.kommune.as_ref();
            let lead = people.membership(lead.as_ref(), kommune)?;
            let deputy = people.membership(person.anmeldename.as_ref(), kommune)?;
            let place = place(places, kommune)?;
            let (lead, deputy) = (&lead.membership, &deputy.membership);
            appoint_deputy(conn, &place.kommune, lead, deputy, since, until)?;
        }
    }
    Ok(())
}

impl People {
    /// The membership of a named person in a Kommune.
    pub fn membership(&self, login: &str, kommune: &str) -> Outcome<&Named> {
        self.named
            .get(login)
            .into_iter()
            .flatten()
            .find(|named| named.kommune == kommune)
            .ok_or_else(|| unknown(login))
    }

    /// Somebody who holds a role in a Kommune.
    pub fn holder(&self, kommune: &str, role: Role) -> Option<&Named> {
        self.named
            .values()
            .flatten()
            .find(|named| named.kommune == kommune && named.roles.contains(&role))
    }

    /// The fillers of a Kommune, unit by unit.
    pub fn groups(&self, kommune: &str) -> impl Iterator<Item = &[Filler]> {
        let fillers = self.fillers.get(kommune).map_or(&[][..], Vec::as_slice);
        fillers.chunk_by(|one, next| one.unit == next.unit)
    }
}

fn fill_units(
    conn: &mut Conn,
    example: &Example,
    places: &Places,
    people: &mut People,
    now: Time,
) -> Outcome<()> {
    let file = &example.people.entries;
    let names = Names::new(&file.vornamen, &file.nachnamen);
    let mut number = 0;
    for kommune in &example.kommunen.entries.kommune {
        let slug = kommune.slug.as_ref();
        let place = place(places, slug)?;
        let mut fillers = Vec::new();
        for entry in &kommune.einheit {
            let unit = unit(place, entry.slug.as_ref())?;
            for _ in 0..entry.personen {
                let (given, family) = names.get(number).ok_or_else(|| unknown("vornamen"))?;
                number += 1;
                let login = format!(
                    "{}.{}.{}@{slug}.example",
                    in_address(given),
                    in_address(family),
                    fillers.len() + 1
                );
                let person = NewPerson {
                    login: &login,
                    given_name: given,
                    family_name: family,
                    password_hash: None,
                }
                .store(conn, now)?;
                let membership = NewMembership {
                    kommune: &place.kommune,
                    person: &person,
                    position: position(&entry.art),
                    is_employee: true,
                    is_dormant: false,
                    joined_on: long_ago(),
                    units: std::slice::from_ref(unit),
                }
                .store(conn, now)?;
                fillers.push(Filler {
                    membership,
                    unit: unit.clone(),
                    unit_slug: entry.slug.as_ref().clone(),
                });
            }
        }
        people.fillers.insert(slug.clone(), fillers);
    }
    Ok(())
}

/// What somebody made up does there: not everybody sits at a desk.
fn position(kind_of_unit: &str) -> &'static str {
    match kind_of_unit {
        "Einrichtung" | "Kolonne" => "Mitarbeit",
        _ => "Sachbearbeitung",
    }
}
