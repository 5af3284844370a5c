//! A person: one login per installation, whatever the number of Kommunen.

use diesel::prelude::*;

use super::tables::persons;
use crate::clock::Time;
use crate::db::Conn;
use crate::problem::Outcome;
use crate::texts::{fold, sort_key};

crate::id_type!(PersonId);

#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = persons)]
pub struct Person {
    pub id: PersonId,
    pub login: String,
    pub given_name: String,
    pub family_name: String,
    pub password_hash: Option<String>,
    pub language: String,
}

pub struct NewPerson<'a> {
    /// An e-mail address, or a short name for those who have none.
    pub login: &'a str,
    pub given_name: &'a str,
    pub family_name: &'a str,
    pub password_hash: Option<&'a str>,
}

impl NewPerson<'_> {
    pub fn store(self, conn: &mut Conn, now: Time) -> Outcome<PersonId> {
        let id = PersonId::new();
        let name = format!("{}, {}", self.family_name, self.given_name);
        diesel::insert_into(persons::table)
            .values((
                persons::id.eq(&id),
                persons::login.eq(self.login),
                persons::login_norm.eq(fold(self.login)),
                persons::given_name.eq(self.given_name),
                persons::family_name.eq(self.family_name),
                persons::sort_key.eq(sort_key(&name)),
                persons::password_hash.eq(self.password_hash),
                persons::created_at.eq(now),
            ))
            .execute(conn)?;
        Ok(id)
    }
}

impl Person {
    pub fn find_by_login(conn: &mut Conn, login: &str) -> Outcome<Option<Self>> {
        Ok(persons::table
            .filter(persons::login_norm.eq(fold(login)))
            .select(Self::as_select())
            .first(conn)
            .optional()?)
    }

    pub fn find(conn: &mut Conn, id: &PersonId) -> Outcome<Option<Self>> {
        Ok(persons::table
            .find(id)
            .select(Self::as_select())
            .first(conn)
            .optional()?)
    }

    pub fn full_name(&self) -> String {
        format!("{} {}", self.given_name, self.family_name)
    }

    pub fn set_password(conn: &mut Conn, id: &PersonId, hash: &str) -> Outcome<()> {
        diesel::update(persons::table.find(id))
            .set(persons::password_hash.eq(hash))
            .execute(conn)?;
        Ok(())
    }

    pub fn set_language(conn: &mut Conn, id: &PersonId, code: &str) -> Outcome<()> {
        diesel::update(persons::table.find(id))
            .set(persons::language.eq(code))
            .execute(conn)?;
        Ok(())
    }
}
