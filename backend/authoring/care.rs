//! Care for a published course: who answers for it, and when somebody last looked at it. It is
//! kept beside the course folder: another house that takes the folder has other people.

use std::collections::HashMap;

use chrono::NaiveDate;
use diesel::prelude::*;

use super::draft::{Draft, authors_of};
use super::review_date::{self, Check};
use super::tables::course_care;
use super::writers::Writers;
use crate::catalog::{CourseId, Version};
use crate::db::{Conn, announce_change, until_change};
use crate::identity::{MembershipId, Visitor};
use crate::organisation::KommuneId;
use crate::problem::Outcome;

#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = course_care)]
pub struct Care {
    pub course_id: CourseId,
    pub owner_id: Option<MembershipId>,
    checked_on: Option<NaiveDate>,
    pub checked_by: Option<MembershipId>,
    due_on: Option<NaiveDate>,
    pub reminded_on: Option<NaiveDate>,
}

impl Care {
    /// Absent for courses that came by the command line and that nobody has looked after yet.
    pub fn find(conn: &mut Conn, course: &CourseId) -> Outcome<Option<Self>> {
        Ok(course_care::table
            .find(course)
            .select(Self::as_select())
            .first(conn)
            .optional()?)
    }

    pub fn list(conn: &mut Conn) -> Outcome<HashMap<CourseId, Self>> {
        let all: Vec<Self> = course_care::table.select(Self::as_select()).load(conn)?;
        let by_course = all.into_iter().map(|care| (care.course_id.clone(), care));
        Ok(by_course.collect())
    }

    pub fn check(&self) -> Option<Check> {
        Some(Check {
            on: self.checked_on?,
            again_on: self.due_on?,
        })
    }
}

/// Who answers for a course of the visitor's Kommune.
pub fn answering_for(
    conn: &mut Conn,
    visitor: &Visitor,
    course: &CourseId,
) -> Outcome<Option<MembershipId>> {
    let care = Care::find(conn, course)?;
    let writers = Writers::load(conn, visitor.kommune_id(), visitor.today())?;
    let answering = writers.answering(care.as_ref());
    Ok(answering.map(|holder| holder.membership.clone()))
}

/// On which day somebody last looked at the content of a version.
pub fn last_checked(conn: &mut Conn, version: &Version) -> Outcome<NaiveDate> {
    let key = format!("care/{}", version.course_id);
    let care = until_change(conn, &key, |conn| Care::find(conn, &version.course_id))?;
    let check = care.as_ref().as_ref().and_then(Care::check);
    Ok(review_date::checked_on(version.as_of, check))
}

/// A course that is published has an owner: the one it had while they are there, else whoever
/// began the draft.
pub(super) fn take_care(
    conn: &mut Conn,
    draft: &Draft,
    course: &CourseId,
    today: NaiveDate,
) -> Outcome<()> {
    let care = Care::find(conn, course)?;
    let writers = Writers::load(conn, &draft.kommune_id, today)?;
    let authors = authors_of(conn, &draft.id)?;
    match (writers.answering(care.as_ref()), authors.first()) {
        (None, Some((owner, _))) => store_owner(conn, &draft.kommune_id, course, owner),
        _ => Ok(()),
    }
}

pub(super) fn store_owner(
    conn: &mut Conn,
    kommune: &KommuneId,
    course: &CourseId,
    owner: &MembershipId,
) -> Outcome<()> {
    ensure(conn, kommune, course)?;
    diesel::update(course_care::table.find(course))
        .set(course_care::owner_id.eq(Some(owner)))
        .execute(conn)?;
    Ok(())
}

pub(super) fn store_check(
    conn: &mut Conn,
    kommune: &KommuneId,
    course: &CourseId,
    check: Check,
    by: &MembershipId,
) -> Outcome<()> {
    ensure(conn, kommune, course)?;
    announce_change(conn)?;
    diesel::update(course_care::table.find(course))
        .set((
            course_care::checked_on.eq(Some(check.on)),
            course_care::checked_by.eq(Some(by)),
            course_care::due_on.eq(Some(check.again_on)),
        ))
        .execute(conn)?;
    Ok(())
}

pub(super) fn note_reminded(
    conn: &mut Conn,
    kommune: &KommuneId,
    course: &CourseId,
    today: NaiveDate,
) -> Outcome<()> {
    ensure(conn, kommune, course)?;
    diesel::update(course_care::table.find(course))
        .set(course_care::reminded_on.eq(Some(today)))
        .execute(conn)?;
    Ok(())
}

fn ensure(conn: &mut Conn, kommune: &KommuneId, course: &CourseId) -> Outcome<()> {
    diesel::sql_query(
        "INSERT INTO course_care (course_id, kommune_id) VALUES ($1, $2) ON CONFLICT DO NOTHING",
    )
    .bind::<diesel::sql_types::Text, _>(course)
    .bind::<diesel::sql_types::Text, _>(kommune)
    .execute(conn)?;
    Ok(())
}
