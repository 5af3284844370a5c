//! Assigning a duty: everybody it concerns gets a status, those who are done are done at once.

use std::collections::HashMap;

use chrono::{Months, NaiveDate};
use serde::{Deserialize, Serialize};

use super::audience::concerned;
use super::status::Status;
use super::{Duty, DutyId, DutyKind};
use crate::catalog::{CourseId, is_published, list_published};
use crate::clock::{Time, date_of};
use crate::db::Conn;
use crate::identity::{Membership, MembershipId};
use crate::jobs::{Change, record};
use crate::learning::list_completions;
use crate::organisation::{KommuneId, Tree, UnitId};
use crate::problem::{Outcome, Problem};

/// How far ahead a date may lie: five years.
pub(super) const LONGEST_MONTHS: u32 = 5 * 12;

#[derive(Debug, Clone)]
pub struct NewDuty {
    pub kommune: KommuneId,
    pub course: CourseId,
    /// Without a unit it is for the whole Kommune.
    pub unit: Option<UnitId>,
    pub kind: DutyKind,
    pub due_on: NaiveDate,
    pub by: MembershipId,
}

#[derive(Debug, Serialize, Deserialize)]
pub struct DutyAssigned {
    pub kommune: KommuneId,
    pub duty: DutyId,
}

impl Change for DutyAssigned {
    const KIND: &'static str = "programmes.duty-assigned";
}

/// Assigns the duty; whoever calls has asked whether this is allowed.
pub fn assign_duty(conn: &mut Conn, new: &NewDuty, now: Time) -> Outcome<DutyId> {
    let tree = check(conn, new, now)?;
    let duty = Duty {
        id: DutyId::new(),
        kommune_id: new.kommune.clone(),
        course_id: new.course.clone(),
        unit_id: new.unit.clone(),
        kind: new.kind,
        due_on: new.due_on,
        created_by: new.by.clone(),
        withdrawn_at: None,
        end_reason: None,
    };
    duty.store(conn, now)?;
    // Recorded before anybody is counted: the log lets one change pass at a time, so a
    // completion or a move is either seen here or sees this duty.
    let change = DutyAssigned {
        kommune: new.kommune.clone(),
        duty: duty.id.clone(),
    };
    record(conn, Some(new.kommune.as_str()), &change, now)?;
    // A course that was withdrawn meanwhile would never have heard of this duty.
    if !is_published(conn, &new.kommune, &new.course)? {
        return Err(Problem::NotFound);
    }
    let staff = Membership::list_obliged(conn, &new.kommune, date_of(now))?;
    let done = done_dates(conn, &new.kommune, &new.course)?;
    let rows: Vec<Status> = concerned(&staff, &tree, new.unit.as_ref())
        .into_iter()
        .map(|(membership, main)| Status {
            duty_id: duty.id.clone(),
            membership_id: membership.clone(),
            unit_id: main.clone(),
            done_on: done.get(membership).copied(),
        })
        .collect();
    Status::store_all(conn, &new.kommune, &rows)?;
    Ok(duty.id)
}

/// What is wrong with a duty before it is assigned; the tree of the units it is about otherwise.
pub(super) fn check(conn: &mut Conn, new: &NewDuty, now: Time) -> Outcome<Tree> {
    let today = date_of(now);
    let tree = Tree::load(conn, &new.kommune, today)?;
    if let Some(unit) = &new.unit {
        tree.get(unit)?;
    }
    let courses = list_published(conn, &new.kommune)?;
    if !courses.iter().any(|course| course.course_id == new.course) {
        return Err(Problem::NotFound);
    }
    check_date(new.due_on, today)?;
    if Duty::is_assigned(conn, &new.kommune, &new.course, new.unit.as_ref())? {
        return Err(Problem::Conflict("pflicht-doppelt"));
    }
    Ok(tree)
}

fn check_date(due_on: NaiveDate, today: NaiveDate) -> Outcome<()> {
    let latest = today.checked_add_months(Months::new(LONGEST_MONTHS));
    if due_on < today {
        Err(Problem::field("frist", "pflicht-frist-vergangen"))
    } else if latest.is_some_and(|latest| due_on > latest) {
        Err(Problem::field("frist", "pflicht-frist-fern"))
    } else {
        Ok(())
    }
}

/// The day on which each person first completed the course.
pub(super) fn done_dates(
    conn: &mut Conn,
    kommune: &KommuneId,
    course: &CourseId,
) -> Outcome<HashMap<MembershipId, NaiveDate>> {
    let mut dates = HashMap::new();
    for completion in list_completions(conn, kommune, course)? {
        let day = date_of(completion.completed_at);
        let first = dates.entry(completion.membership_id).or_insert(day);
        *first = day.min(*first);
    }
    Ok(dates)
}
