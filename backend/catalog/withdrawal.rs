//! Withdrawals: a course that nobody begins any more, and why. Who has begun it may finish.

use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use super::publication::{Audience, list_audiences};
use super::tables::{course_withdrawals, courses, publications};
use super::{CourseId, VersionId};
use crate::clock::Time;
use crate::db::{Conn, announce_change};
use crate::jobs::{Change, record};
use crate::organisation::KommuneId;
use crate::problem::{Outcome, Problem};

crate::id_type!(WithdrawalId);

#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = course_withdrawals)]
pub struct Withdrawal {
    pub course_id: CourseId,
    /// For those who are in the course; empty where only some Kommunen have lost it.
    pub reason: String,
    pub withdrawn_at: Time,
}

/// Tells the rooms above that there are Kommunen that see a course no more.
#[derive(Debug, Serialize, Deserialize)]
pub struct CourseWithdrawn {
    pub course: CourseId,
    /// What those who are in it read; empty where only some Kommunen lose it.
    pub reason: String,
}

impl Change for CourseWithdrawn {
    const KIND: &'static str = "catalog.course-withdrawn";
}

/// Ends all publications of a course.
pub fn withdraw(
    conn: &mut Conn,
    owner: &KommuneId,
    course: &CourseId,
    reason: &str,
    now: Time,
) -> Outcome<()> {
    let audiences = list_audiences(conn, course, None)?;
    if audiences.is_empty() {
        return Err(Problem::Conflict("kurs-nicht-veroeffentlicht"));
    }
    announce_change(conn)?;
    diesel::delete(publications::table.filter(publications::course_id.eq(course))).execute(conn)?;
    end(conn, owner, course, &audiences, reason, now)
}

/// Ends all publications of a course but those of this version: whoever saw another one, and does
/// not see this one, is told that their Kommune has it no more.
pub fn withdraw_from_others(
    conn: &mut Conn,
    owner: &KommuneId,
    course: &CourseId,
    version: &VersionId,
    now: Time,
) -> Outcome<()> {
    let audiences = list_audiences(conn, course, Some(version))?;
    if audiences.is_empty() {
        return Ok(());
    }
    announce_change(conn)?;
    let others = publications::table
        .filter(publications::course_id.eq(course))
        .filter(publications::version_id.ne(version));
    diesel::delete(others).execute(conn)?;
    let left = list_audiences(conn, course, None)?;
    let sees = |audience: &Audience| left.contains(&Audience::Everybody) || left.contains(audience);
    let lost: Vec<Audience> = audiences.into_iter().filter(|it| !sees(it)).collect();
    match lost.is_empty() {
        true => Ok(()),
        false => end(conn, owner, course, &lost, "", now),
    }
}

fn end(
    conn: &mut Conn,
    owner: &KommuneId,
    course: &CourseId,
    audiences: &[Audience],
    reason: &str,
    now: Time,
) -> Outcome<()> {
    for audience in audiences {
        forget_withdrawals(conn, course, audience)?;
        let audience = match audience {
            Audience::Everybody => None,
            Audience::Kommune(kommune) => Some(kommune),
        };
        diesel::insert_into(course_withdrawals::table)
            .values((
                course_withdrawals::id.eq(WithdrawalId::new()),
                course_withdrawals::kommune_id.eq(owner),
                course_withdrawals::course_id.eq(course),
                course_withdrawals::audience_id.eq(audience),
                course_withdrawals::reason.eq(reason),
                course_withdrawals::withdrawn_at.eq(now),
            ))
            .execute(conn)?;
    }
    let change = CourseWithdrawn {
        course: course.clone(),
        reason: reason.to_owned(),
    };
    record(conn, Some(owner.as_str()), &change, now)
}

/// Those whom a publication for this audience reaches again need no reason any more.
pub(super) fn forget_withdrawals(
    conn: &mut Conn,
    course: &CourseId,
    audience: &Audience,
) -> Outcome<()> {
    let of_course = course_withdrawals::table.filter(course_withdrawals::course_id.eq(course));
    match audience {
        Audience::Everybody => diesel::delete(of_course).execute(conn)?,
        Audience::Kommune(kommune) => {
            diesel::delete(of_course.filter(course_withdrawals::audience_id.eq(kommune)))
                .execute(conn)?
        }
    };
    Ok(())
}

/// The withdrawal of a course that this Kommune saw; anything else is nothing.
pub fn find_withdrawal(
    conn: &mut Conn,
    kommune: &KommuneId,
    slug: &str,
) -> Outcome<Option<Withdrawal>> {
    Ok(course_withdrawals::table
        .inner_join(courses::table.on(courses::id.eq(course_withdrawals::course_id)))
        .filter(courses::slug.eq(slug))
        .filter(
            course_withdrawals::audience_id
                .eq(kommune)
                .or(course_withdrawals::audience_id.is_null()),
        )
        .order(course_withdrawals::withdrawn_at.desc())
        .select(Withdrawal::as_select())
        .first(conn)
        .optional()?)
}

/// The withdrawal of a course that nobody sees any more.
pub fn withdrawal_of(conn: &mut Conn, course: &CourseId) -> Outcome<Option<Withdrawal>> {
    if !list_audiences(conn, course, None)?.is_empty() {
        return Ok(None);
    }
    Ok(course_withdrawals::table
        .filter(course_withdrawals::course_id.eq(course))
        .order(course_withdrawals::withdrawn_at.desc())
        .select(Withdrawal::as_select())
        .first(conn)
        .optional()?)
}

/// Whether a Kommune saw a course until it was withdrawn.
pub(super) fn is_withdrawn(
    conn: &mut Conn,
    kommune: &KommuneId,
    course: &CourseId,
) -> Outcome<bool> {
    let rows: i64 = course_withdrawals::table
        .filter(course_withdrawals::course_id.eq(course))
        .filter(
            course_withdrawals::audience_id
                .eq(kommune)
                .or(course_withdrawals::audience_id.is_null()),
        )
        .count()
        .get_result(conn)?;
    Ok(rows > 0)
}
