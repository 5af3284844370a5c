//! A membership: a person in a Kommune, with units, one of them the main unit that figures count.

use std::collections::HashSet;

use chrono::NaiveDate;
use diesel::prelude::*;

use super::PersonId;
use super::joined::MembershipChanged;
use super::tables::{membership_units, memberships, persons};
use crate::clock::Time;
use crate::db::Conn;
use crate::jobs::record;
use crate::organisation::{KommuneId, UnitId};
use crate::problem::{Outcome, Problem};

crate::id_type!(
    /// Progress, attempts and duties belong to a membership, never to the person as such.
    MembershipId
);

#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = memberships)]
pub struct Membership {
    pub id: MembershipId,
    pub kommune_id: KommuneId,
    pub person_id: PersonId,
    pub position: String,
    pub is_employee: bool,
    pub is_dormant: bool,
    pub left_on: Option<NaiveDate>,
}

pub struct NewMembership<'a> {
    pub kommune: &'a KommuneId,
    pub person: &'a PersonId,
    pub position: &'a str,
    /// False for the Rat and for volunteers.
    pub is_employee: bool,
    /// "ruhend": no reason is stored, and no reminders are sent.
    pub is_dormant: bool,
    pub joined_on: NaiveDate,
    /// The first one is the main unit.
    pub units: &'a [UnitId],
}

impl NewMembership<'_> {
    pub fn store(self, conn: &mut Conn, now: Time) -> Outcome<MembershipId> {
        let id = MembershipId::new();
        diesel::insert_into(memberships::table)
            .values((
                memberships::id.eq(&id),
                memberships::kommune_id.eq(self.kommune),
                memberships::person_id.eq(self.person),
                memberships::position.eq(self.position),
                memberships::is_employee.eq(self.is_employee),
                memberships::is_dormant.eq(self.is_dormant),
                memberships::joined_on.eq(self.joined_on),
            ))
            .execute(conn)?;
        for (place, unit) in self.units.iter().enumerate() {
            place_in_unit(conn, self.kommune, &id, unit, place == 0)?;
        }
        let change = MembershipChanged {
            kommune: self.kommune.clone(),
            membership: id.clone(),
        };
        record(conn, Some(self.kommune.as_str()), &change, now)?;
        Ok(id)
    }
}

/// Adds a unit to a membership; whoever moves somebody records the change.
pub fn place_in_unit(
    conn: &mut Conn,
    kommune: &KommuneId,
    membership: &MembershipId,
    unit: &UnitId,
    is_main: bool,
) -> Outcome<()> {
    diesel::insert_into(membership_units::table)
        .values((
            membership_units::membership_id.eq(membership),
            membership_units::unit_id.eq(unit),
            membership_units::kommune_id.eq(kommune),
            membership_units::is_main.eq(is_main),
        ))
        .execute(conn)?;
    Ok(())
}

/// Membership, person, given name, family name, login, position, employee, dormant, main unit.
type Row = (
    MembershipId,
    PersonId,
    String,
    String,
    String,
    String,
    bool,
    bool,
    Option<UnitId>,
);

/// A row of the list of people.
#[derive(Debug, Clone)]
pub struct Member {
    pub membership: MembershipId,
    pub person: PersonId,
    pub name: String,
    pub login: String,
    pub position: String,
    pub is_employee: bool,
    pub is_dormant: bool,
    pub main_unit: Option<UnitId>,
}

impl Membership {
    /// The membership inside a Kommune; a foreign one is not found.
    pub fn get(conn: &mut Conn, kommune: &KommuneId, id: &MembershipId) -> Outcome<Self> {
        memberships::table
            .filter(memberships::id.eq(id))
            .filter(memberships::kommune_id.eq(kommune))
            .select(Self::as_select())
            .first(conn)
            .optional()?
            .ok_or(Problem::NotFound)
    }

    /// The membership a Kommune was founded with.
    pub fn first(conn: &mut Conn, kommune: &KommuneId) -> Outcome<Self> {
        memberships::table
            .filter(memberships::kommune_id.eq(kommune))
            .order(memberships::id)
            .select(Self::as_select())
            .first(conn)
            .optional()?
            .ok_or(Problem::NotFound)
    }

    /// Everything a person belongs to today.
    pub fn list_of_person(
        conn: &mut Conn,
        person: &PersonId,
        today: NaiveDate,
    ) -> Outcome<Vec<Self>> {
        Ok(memberships::table
            .filter(memberships::person_id.eq(person))
            .filter(
                memberships::left_on
                    .is_null()
                    .or(memberships::left_on.ge(today)),
            )
            .order(memberships::id)
            .select(Self::as_select())
            .load(conn)?)
    }

    pub fn main_unit(conn: &mut Conn, id: &MembershipId) -> Outcome<Option<UnitId>> {
        Ok(membership_units::table
            .filter(membership_units::membership_id.eq(id))
            .filter(membership_units::is_main.eq(true))
            .select(membership_units::unit_id)
            .first(conn)
            .optional()?)
    }

    /// All units of a membership.
    pub fn units(conn: &mut Conn, id: &MembershipId) -> Outcome<Vec<UnitId>> {
        Ok(membership_units::table
            .filter(membership_units::membership_id.eq(id))
            .order(membership_units::unit_id)
            .select(membership_units::unit_id)
            .load(conn)?)
    }

    /// Staff who can have duties: employed, not dormant, not left; with their main unit.
    pub fn list_obliged(
        conn: &mut Conn,
        kommune: &KommuneId,
        today: NaiveDate,
    ) -> Outcome<Vec<(MembershipId, Option<UnitId>)>> {
        Ok(memberships::table
            .left_join(
                membership_units::table.on(membership_units::membership_id
                    .eq(memberships::id)
                    .and(membership_units::is_main.eq(true))),
            )
            .filter(memberships::kommune_id.eq(kommune))
            .filter(memberships::is_employee.eq(true))
            .filter(memberships::is_dormant.eq(false))
            .filter(
                memberships::left_on
                    .is_null()
                    .or(memberships::left_on.ge(today)),
            )
            .order(memberships::id)
            .select((memberships::id, membership_units::unit_id.nullable()))
            .load(conn)?)
    }
}

impl Member {
    /// People of a Kommune by name; `within` narrows to main units, `search` to folded names.
    pub fn list(
        conn: &mut Conn,
        kommune: &KommuneId,
        within: Option<&HashSet<UnitId>>,
        search: &str,
        today: NaiveDate,
    ) -> Outcome<Vec<Self>> {
        let rows: Vec<Row> = memberships::table
            .inner_join(persons::table)
            .left_join(
                membership_units::table.on(membership_units::membership_id
                    .eq(memberships::id)
                    .and(membership_units::is_main.eq(true))),
            )
            .filter(memberships::kommune_id.eq(kommune))
            .filter(
                memberships::left_on
                    .is_null()
                    .or(memberships::left_on.ge(today)),
            )
            .order((persons::sort_key, memberships::id))
            .select((
                memberships::id,
                memberships::person_id,
                persons::given_name,
                persons::family_name,
                persons::login,
                memberships::position,
                memberships::is_employee,
                memberships::is_dormant,
                membership_units::unit_id.nullable(),
            ))
            .load(conn)?;
        let search = crate::texts::fold(search);
        Ok(rows
            .into_iter()
            .map(
                |(
                    membership,
                    person,
                    given,
                    family,
                    login,
                    position,
                    is_employee,
                    is_dormant,
                    main_unit,
                )| Self {
                    membership,
                    person,
                    name: format!("{family}, {given}"),
                    login,
                    position,
                    is_employee,
                    is_dormant,
                    main_unit,
                },
            )
            .filter(|member| match (within, &member.main_unit) {
                (None, _) => true,
                (Some(units), Some(unit)) => units.contains(unit),
                (Some(_), None) => false,
            })
            .filter(|member| {
                search.is_empty()
                    || crate::texts::fold(&format!("{} {}", member.name, member.login))
                        .contains(&search)
            })
            .collect())
    }
}

/// How the person behind a membership is called, while there is one.
pub fn name_of_member(conn: &mut Conn, id: &MembershipId) -> Outcome<Option<String>> {
    Ok(name_and_kommune(conn, id)?.map(|(name, _)| name))
}

/// The same with the Kommune of the membership.
pub fn name_and_kommune(
    conn: &mut Conn,
    id: &MembershipId,
) -> Outcome<Option<(String, KommuneId)>> {
    let found: Option<(String, String, KommuneId)> = memberships::table
        .inner_join(persons::table)
        .filter(memberships::id.eq(id))
        .select((
            persons::given_name,
            persons::family_name,
            memberships::kommune_id,
        ))
        .first(conn)
        .optional()?;
    Ok(found.map(|(given, family, kommune)| (format!("{given} {family}"), kommune)))
}

/// The people behind memberships, each once, whatever Kommunen they are in.
pub fn people_behind(conn: &mut Conn, ids: &[MembershipId]) -> Outcome<HashSet<PersonId>> {
    let people: Vec<PersonId> = memberships::table
        .filter(memberships::id.eq_any(ids))
        .select(memberships::person_id)
        .load(conn)?;
    Ok(people.into_iter().collect())
}
