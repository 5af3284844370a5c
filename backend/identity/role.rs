//! Roles of a membership; without any of them a person learns, and nothing else.

use std::collections::HashSet;

use chrono::NaiveDate;
use diesel::prelude::*;

use super::tables::{deputies, membership_roles, memberships, persons};
use super::{MembershipId, PersonId};
use crate::db::Conn;
use crate::organisation::{KommuneId, UnitId};
use crate::problem::Outcome;

crate::word_enum!(
    pub enum Role {
        /// Writes courses of the Kommune.
        Author = "autor",
        /// Leads a unit; the grant names it.
        Lead = "leitung",
        Personalentwicklung = "personalentwicklung",
        /// Accounts, login, look, mail; no learning data.
        Technik = "technik",
        Programmverantwortung = "programmverantwortung",
        Digitallotse = "digitallotse",
        /// Speaks for the Verbund.
        Verbund = "verbund",
        /// Personalrat and others who watch over the rules: read them and the access log.
        Aufsicht = "aufsicht",
        /// Operates the installation.
        Betrieb = "betrieb",
    }
);

/// What a visitor holds, own roles and those of leads they stand in for today.
#[derive(Debug, Clone, Default)]
pub struct Roles {
    pub held: HashSet<Role>,
    pub leads: Vec<UnitId>,
}

impl Roles {
    pub fn load(conn: &mut Conn, membership: &MembershipId, today: NaiveDate) -> Outcome<Self> {
        let mut rows: Vec<(Role, Option<UnitId>)> = membership_roles::table
            .filter(membership_roles::membership_id.eq(membership))
            .select((membership_roles::role, membership_roles::unit_id))
            .load(conn)?;
        let lent: Vec<(Role, Option<UnitId>)> = deputies::table
            .inner_join(
                membership_roles::table.on(membership_roles::membership_id.eq(deputies::lead_id)),
            )
            .filter(deputies::deputy_id.eq(membership))
            .filter(deputies::from_on.le(today))
            .filter(deputies::until_on.ge(today))
            .filter(membership_roles::role.eq(Role::Lead))
            .select((membership_roles::role, membership_roles::unit_id))
            .load(conn)?;
        rows.extend(lent);
        Ok(Self {
            held: rows.iter().map(|(role, _)| *role).collect(),
            leads: rows
                .into_iter()
                .filter(|(role, _)| *role == Role::Lead)
                .filter_map(|(_, unit)| unit)
                .collect(),
        })
    }
}

pub fn grant_role(
    conn: &mut Conn,
    kommune: &KommuneId,
    membership: &MembershipId,
    role: Role,
    unit: Option<&UnitId>,
) -> Outcome<()> {
    diesel::insert_into(membership_roles::table)
        .values((
            membership_roles::kommune_id.eq(kommune),
            membership_roles::membership_id.eq(membership),
            membership_roles::role.eq(role),
            membership_roles::unit_id.eq(unit),
        ))
        .execute(conn)?;
    Ok(())
}

/// Somebody who holds a role in a Kommune.
#[derive(Debug, Clone)]
pub struct RoleHolder {
    pub membership: MembershipId,
    pub person: PersonId,
    pub kommune: KommuneId,
    pub name: String,
}

/// Those of these Kommunen who hold one of these roles today, by name.
pub fn list_holders(
    conn: &mut Conn,
    kommunen: &[KommuneId],
    roles: &[Role],
    today: NaiveDate,
) -> Outcome<Vec<RoleHolder>> {
    let members = membership_roles::table
        .filter(membership_roles::kommune_id.eq_any(kommunen))
        .filter(membership_roles::role.eq_any(roles.iter().copied()))
        .select(membership_roles::membership_id);
    let rows: Vec<(MembershipId, PersonId, KommuneId, String, String)> = memberships::table
        .inner_join(persons::table)
        .filter(memberships::id.eq_any(members))
        .filter(
            memberships::left_on
                .is_null()
                .or(memberships::left_on.ge(today)),
        )
        .order((persons::sort_key, memberships::id))
        .select((
            memberships::id,
            persons::id,
            memberships::kommune_id,
            persons::given_name,
            persons::family_name,
        ))
        .load(conn)?;
    let holder = |(membership, person, kommune, given, family): (_, _, _, String, String)| {
        let name = format!("{given} {family}");
        RoleHolder {
            membership,
            person,
            kommune,
            name,
        }
    };
    Ok(rows.into_iter().map(holder).collect())
}

/// Those of a Kommune who hold one of these roles today, by name.
pub fn members_with_roles(
    conn: &mut Conn,
    kommune: &KommuneId,
    roles: &[Role],
    today: NaiveDate,
) -> Outcome<Vec<(MembershipId, String)>> {
    let holders = list_holders(conn, std::slice::from_ref(kommune), roles, today)?;
    let called = |holder: RoleHolder| (holder.membership, holder.name);
    Ok(holders.into_iter().map(called).collect())
}
