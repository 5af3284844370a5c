//! A duty: a course for a unit, or for the whole Kommune, by a date.

use std::sync::Arc;

use chrono::NaiveDate;
use diesel::prelude::*;

use super::tables::duties;
use crate::catalog::CourseId;
use crate::clock::Time;
use crate::db::{Conn, announce_change, is_duplicate, until_change};
use crate::identity::MembershipId;
use crate::organisation::{KommuneId, UnitId};
use crate::problem::{Outcome, Problem};

crate::id_type!(DutyId);

crate::word_enum!(
    /// Who may see what differs by kind; voluntary learning is no duty at all.
    pub enum DutyKind {
        /// Gesetzliche Unterweisung.
        Instruction = "instruction",
        /// Dienstlich angeordnet.
        Ordered = "ordered",
    }
);

impl DutyKind {
    /// The text that names the kind.
    pub fn text_key(self) -> &'static str {
        match self {
            Self::Instruction => "art-unterweisung",
            Self::Ordered => "art-angeordnet",
        }
    }

    /// The number by which people and addresses name the kind; 3 is voluntary.
    pub fn number(self) -> &'static str {
        match self {
            Self::Instruction => "1",
            Self::Ordered => "2",
        }
    }

    pub fn from_number(number: &str) -> Option<Self> {
        let mut kinds = Self::ALL.iter().copied();
        kinds.find(|kind| kind.number() == number)
    }
}

#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = duties)]
pub struct Duty {
    pub id: DutyId,
    pub kommune_id: KommuneId,
    pub course_id: CourseId,
    /// Without a unit it is for the whole Kommune.
    pub unit_id: Option<UnitId>,
    pub kind: DutyKind,
    pub due_on: NaiveDate,
    pub created_by: MembershipId,
    pub withdrawn_at: Option<Time>,
    /// Present where the course was withdrawn from under it: what those who were in it read.
    pub end_reason: Option<String>,
}

impl Duty {
    /// The duty inside a Kommune; a foreign one is not found.
    pub fn get(conn: &mut Conn, kommune: &KommuneId, id: &DutyId) -> Outcome<Self> {
        duties::table
            .filter(duties::id.eq(id))
            .filter(duties::kommune_id.eq(kommune))
            .select(Self::as_select())
            .first(conn)
            .optional()?
            .ok_or(Problem::NotFound)
    }

    /// The duties of a Kommune that hold, the next due first.
    pub fn list(conn: &mut Conn, kommune: &KommuneId) -> Outcome<Arc<Vec<Self>>> {
        until_change(conn, kommune.as_str(), |conn| {
            Ok(duties::table
                .filter(duties::kommune_id.eq(kommune))
                .filter(duties::withdrawn_at.is_null())
                .order((duties::due_on, duties::id))
                .select(Self::as_select())
                .load(conn)?)
        })
    }

    /// The duties of a Kommune that ended with their course and that nobody has settled yet, the
    /// latest first.
    pub(super) fn list_ended(conn: &mut Conn, kommune: &KommuneId) -> Outcome<Vec<Self>> {
        Ok(duties::table
            .filter(duties::kommune_id.eq(kommune))
            .filter(duties::end_reason.is_not_null())
            .filter(duties::settled_at.is_null())
            .order((duties::withdrawn_at.desc(), duties::id))
            .select(Self::as_select())
            .load(conn)?)
    }

    /// The duties on a course that hold, in whatever Kommune.
    pub(super) fn list_of_course(conn: &mut Conn, course: &CourseId) -> Outcome<Vec<Self>> {
        Ok(duties::table
            .filter(duties::course_id.eq(course))
            .filter(duties::withdrawn_at.is_null())
            .order((duties::kommune_id, duties::id))
            .select(Self::as_select())
            .load(conn)?)
    }

    /// The duties of all Kommunen that hold.
    pub(super) fn list_everywhere(conn: &mut Conn) -> Outcome<Vec<Self>> {
        Ok(duties::table
            .filter(duties::withdrawn_at.is_null())
            .order((duties::kommune_id, duties::id))
            .select(Self::as_select())
            .load(conn)?)
    }

    /// Whether the course is a duty of exactly this unit already.
    pub(super) fn is_assigned(
        conn: &mut Conn,
        kommune: &KommuneId,
        course: &CourseId,
        unit: Option<&UnitId>,
    ) -> Outcome<bool> {
        let assigned: Vec<Option<UnitId>> = duties::table
            .filter(duties::kommune_id.eq(kommune))
            .filter(duties::course_id.eq(course))
            .filter(duties::withdrawn_at.is_null())
            .select(duties::unit_id)
            .load(conn)?;
        Ok(assigned.iter().any(|assigned| assigned.as_ref() == unit))
    }

    /// The unique index decides between two that come at once.
    pub(super) fn store(&self, conn: &mut Conn, now: Time) -> Outcome<()> {
        announce_change(conn)?;
        diesel::insert_into(duties::table)
            .values((
                duties::id.eq(&self.id),
                duties::kommune_id.eq(&self.kommune_id),
                duties::course_id.eq(&self.course_id),
                duties::unit_id.eq(&self.unit_id),
                duties::kind.eq(self.kind),
                duties::due_on.eq(self.due_on),
                duties::created_by.eq(&self.created_by),
                duties::created_at.eq(now),
            ))
            .execute(conn)
            .map_err(|error| {
                if is_duplicate(&error) {
                    Problem::Conflict("pflicht-doppelt")
                } else {
                    error.into()
                }
            })?;
        Ok(())
    }

    pub(super) fn withdraw(conn: &mut Conn, id: &DutyId, now: Time) -> Outcome<()> {
        announce_change(conn)?;
        diesel::update(duties::table.find(id))
            .set(duties::withdrawn_at.eq(now))
            .execute(conn)?;
        Ok(())
    }
    /// Its course is gone: nobody can be late for it any more.
    pub(super) fn end(&self, conn: &mut Conn, reason: &str, now: Time) -> Outcome<()> {
        announce_change(conn)?;
        diesel::update(duties::table.find(&self.id))
            .set((
                duties::withdrawn_at.eq(now),
                duties::end_reason.eq(Some(reason)),
            ))
            .execute(conn)?;
        Ok(())
    }

    /// Somebody has seen that it ended with its course, and done what there was to do.
    pub(super) fn settle(&self, conn: &mut Conn, now: Time) -> Outcome<()> {
        diesel::update(duties::table.find(&self.id))
            .set(duties::settled_at.eq(now))
            .execute(conn)?;
        Ok(())
    }
}
