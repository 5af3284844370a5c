//! A status: where one person stands with one duty. Counted by the main unit.

use chrono::NaiveDate;
use diesel::prelude::*;
use diesel::sql_types::{Date, Nullable, Text};

use super::DutyId;
use super::tables::{duties, duty_statuses};
use crate::catalog::CourseId;
use crate::db::{Conn, MultiBackend};
use crate::identity::MembershipId;
use crate::organisation::{KommuneId, UnitId};
use crate::problem::Outcome;

/// Rows of one INSERT; far below the number of values either database takes.
const AT_ONCE: usize = 500;

crate::word_enum!(
    pub enum DutyState {
        Open = "open",
        Done = "done",
    }
);

#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = duty_statuses)]
pub struct Status {
    pub duty_id: DutyId,
    pub membership_id: MembershipId,
    pub unit_id: Option<UnitId>,
    pub done_on: Option<NaiveDate>,
}

impl Status {
    pub fn state(&self) -> DutyState {
        match self.done_on {
            Some(_) => DutyState::Done,
            None => DutyState::Open,
        }
    }

    pub fn list_of_duty(conn: &mut Conn, duty: &DutyId) -> Outcome<Vec<Self>> {
        Ok(duty_statuses::table
            .filter(duty_statuses::duty_id.eq(duty))
            .order(duty_statuses::membership_id)
            .select(Self::as_select())
            .load(conn)?)
    }

    /// All of a person, of duties that hold.
    pub fn list_of_membership(conn: &mut Conn, membership: &MembershipId) -> Outcome<Vec<Self>> {
        Ok(duty_statuses::table
            .inner_join(duties::table)
            .filter(duty_statuses::membership_id.eq(membership))
            .filter(duties::withdrawn_at.is_null())
            .order(duty_statuses::id)
            .select(Self::as_select())
            .load(conn)?)
    }

    /// Many rows in few statements; the query builder has none for both databases.
    pub fn store_all(conn: &mut Conn, kommune: &KommuneId, rows: &[Self]) -> Outcome<()> {
        for chunk in rows.chunks(AT_ONCE) {
            let places: Vec<String> = (0..chunk.len()).map(|row| placeholders(row * 6)).collect();
            let mut insert = diesel::sql_query(format!(
                "INSERT INTO duty_statuses \
                 (kommune_id, duty_id, membership_id, unit_id, state, done_on) VALUES {}",
                places.join(", ")
            ))
            .into_boxed::<MultiBackend>();
            for row in chunk {
                insert = insert
                    .bind::<Text, _>(kommune)
                    .bind::<Text, _>(&row.duty_id)
                    .bind::<Text, _>(&row.membership_id)
                    .bind::<Nullable<Text>, _>(&row.unit_id)
                    .bind::<Text, _>(row.state())
                    .bind::<Nullable<Date>, _>(row.done_on);
            }
            insert.execute(conn)?;
        }
        Ok(())
    }

    /// Counts the person where they work now.
    pub fn move_to_unit(
        conn: &mut Conn,
        membership: &MembershipId,
        duty: &DutyId,
        unit: Option<&UnitId>,
    ) -> Outcome<()> {
        diesel::update(
            duty_statuses::table
                .filter(duty_statuses::membership_id.eq(membership))
                .filter(duty_statuses::duty_id.eq(duty)),
        )
        .set(duty_statuses::unit_id.eq(unit))
        .execute(conn)?;
        Ok(())
    }

    /// A duty that no longer concerns the person; what is done stays.
    pub fn remove_open(conn: &mut Conn, membership: &MembershipId, duty: &DutyId) -> Outcome<()> {
        diesel::delete(
            duty_statuses::table
                .filter(duty_statuses::membership_id.eq(membership))
                .filter(duty_statuses::duty_id.eq(duty))
                .filter(duty_statuses::state.eq(DutyState::Open)),
        )
        .execute(conn)?;
        Ok(())
    }

    /// A duty that concerns nobody any more; what is done stays.
    pub fn remove_all_open(conn: &mut Conn, duty: &DutyId) -> Outcome<()> {
        diesel::delete(
            duty_statuses::table
                .filter(duty_statuses::duty_id.eq(duty))
                .filter(duty_statuses::state.eq(DutyState::Open)),
        )
        .execute(conn)?;
        Ok(())
    }

    /// Closes what is open of a course, whatever duty asked for it.
    pub fn close(
        conn: &mut Conn,
        membership: &MembershipId,
        course: &CourseId,
        done_on: NaiveDate,
    ) -> Outcome<()> {
        let of_course = duties::table
            .filter(duties::course_id.eq(course))
            .select(duties::id);
        diesel::update(
            duty_statuses::table
                .filter(duty_statuses::membership_id.eq(membership))
                .filter(duty_statuses::state.eq(DutyState::Open))
                .filter(duty_statuses::duty_id.eq_any(of_course)),
        )
        .set((
            duty_statuses::state.eq(DutyState::Done),
            duty_statuses::done_on.eq(done_on),
        ))
        .execute(conn)?;
        Ok(())
    }
}

/// `($1, $2, …)`, six of them from a number on.
fn placeholders(before: usize) -> String {
    let numbers: Vec<String> = (1..=6)
        .map(|place| format!("${}", before + place))
        .collect();
    format!("({})", numbers.join(", "))
}
