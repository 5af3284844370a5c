//! Builders of identity: people, their memberships and roles.

use std::sync::LazyLock;

use diesel::RunQueryDsl;
use lernverbund::clock::date_of;
use lernverbund::identity::{
    MembershipId, NewMembership, NewPerson, PersonId, Role, grant_role, hash_password,
};
use lernverbund::organisation::{KommuneId, UnitId};

use super::{Place, TestHouse, TestUnit};

/// Everybody's password.
pub const PASSWORD: &str = "Kiebitz-Moor-31";

static HASH: LazyLock<String> = LazyLock::new(|| hash_password(PASSWORD, 16).unwrap());

#[derive(Clone)]
pub struct TestPerson<'a> {
    pub house: &'a TestHouse,
    pub name: String,
    pub login: String,
    pub person: PersonId,
    /// The membership in the Kommune they were made in.
    pub membership: MembershipId,
    pub kommune: KommuneId,
}

impl TestHouse {
    /// An employee called "Ada Lorenz" logs in as `ada.lorenz`.
    pub fn person<'a>(&'a self, name: &str, place: &impl Place<'a>) -> TestPerson<'a> {
        let login = lernverbund::texts::fold(name).replace(' ', ".");
        self.person_called(&login, name, place)
    }

    /// Somebody with a login of their own choice, such as a mailbox.
    pub fn person_called<'a>(
        &'a self,
        login: &str,
        name: &str,
        place: &impl Place<'a>,
    ) -> TestPerson<'a> {
        let login = login.to_owned();
        let (given, family) = name.split_once(' ').unwrap_or((name, "Beispiel"));
        let (given, family, stored) = (given.to_owned(), family.to_owned(), login.clone());
        let person = self.write(move |conn, now| {
            NewPerson {
                login: &stored,
                given_name: &given,
                family_name: &family,
                password_hash: Some(&HASH),
            }
            .store(conn, now)
        });
        let kommune = place.kommune().id.clone();
        TestPerson {
            membership: self.join(&person, &kommune, place.unit_ids(), Membership::Employee),
            house: self,
            name: name.to_owned(),
            login,
            person,
            kommune,
        }
    }

    fn join(
        &self,
        person: &PersonId,
        kommune: &KommuneId,
        units: Vec<UnitId>,
        kind: Membership,
    ) -> MembershipId {
        let (person, kommune) = (person.clone(), kommune.clone());
        self.write(move |conn, now| {
            NewMembership {
                kommune: &kommune,
                person: &person,
                position: kind.position(),
                is_employee: kind == Membership::Employee,
                is_dormant: false,
                joined_on: date_of(now),
                units: &units,
            }
            .store(conn, now)
        })
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Membership {
    Employee,
    /// The Rat and volunteers.
    Volunteer,
}

impl Membership {
    fn position(self) -> &'static str {
        match self {
            Self::Employee => "Sachbearbeitung",
            Self::Volunteer => "Ratsmitglied",
        }
    }
}

impl<'a> TestPerson<'a> {
    /// Has left the Kommune long ago.
    pub fn leaves(&self) {
        let membership = self.membership.to_string();
        self.house.write(move |conn, _| {
            diesel::sql_query("UPDATE memberships SET left_on = '2020-01-31' WHERE id = $1")
                .bind::<diesel::sql_types::Text, _>(&membership)
                .execute(conn)?;
            Ok(())
        });
    }

    /// Only learns from now on.
    pub fn loses_all_roles(&self) {
        let membership = self.membership.to_string();
        self.house.write(move |conn, _| {
            diesel::sql_query("DELETE FROM membership_roles WHERE membership_id = $1")
                .bind::<diesel::sql_types::Text, _>(&membership)
                .execute(conn)?;
            Ok(())
        });
    }

    pub fn with_role(self, role: Role) -> Self {
        self.grant(role, None);
        self
    }

    pub fn leading(self, unit: &TestUnit<'a>) -> Self {
        self.grant(Role::Lead, Some(unit.id.clone()));
        self
    }

    /// A further Kommune, as an employee there too; such a person chooses after logging in.
    pub fn also_in(&self, place: &impl Place<'a>) -> MembershipId {
        self.also(place, Membership::Employee)
    }

    /// A further Kommune, as a member of its Rat.
    pub fn volunteering_in(&self, place: &impl Place<'a>) -> MembershipId {
        self.also(place, Membership::Volunteer)
    }

    /// Grants a role now, to somebody who may be logged in already.
    pub fn grant(&self, role: Role, unit: Option<UnitId>) {
        let (kommune, membership) = (self.kommune.clone(), self.membership.clone());
        self.house
            .write(move |conn, _| grant_role(conn, &kommune, &membership, role, unit.as_ref()));
    }

    fn also(&self, place: &impl Place<'a>, kind: Membership) -> MembershipId {
        let kommune = &place.kommune().id;
        self.house
            .join(&self.person, kommune, place.unit_ids(), kind)
    }
}
