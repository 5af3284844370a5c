//! What a person has to do, for Start and Mein Lernen.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::status::Status;
use super::{Duty, DutyId, DutyKind};
use crate::catalog::{CourseId, Version, list_published_of};
use crate::db::Conn;
use crate::identity::Visitor;
use crate::problem::Outcome;

#[derive(Debug, Clone)]
pub struct DueCourse {
    pub course_id: CourseId,
    pub slug: String,
    pub title: String,
    pub kind: DutyKind,
    pub due_on: NaiveDate,
    pub is_done: bool,
    pub done_on: Option<NaiveDate>,
}

impl DueCourse {
    /// The date itself still counts, until the end of the day.
    pub fn is_overdue(&self, today: NaiveDate) -> bool {
        !self.is_done && self.due_on < today
    }
}

/// The courses the visitor has to do, each once with its earliest date, the next due first.
/// A course that nobody publishes any more is not asked for.
pub fn duties_of(conn: &mut Conn, visitor: &Visitor) -> Outcome<Vec<DueCourse>> {
    let statuses: HashMap<DutyId, Status> = Status::list_of_membership(conn, &visitor.membership)?
        .into_iter()
        .map(|status| (status.duty_id.clone(), status))
        .collect();
    if statuses.is_empty() {
        return Ok(Vec::new());
    }
    let duties: Vec<Duty> = Duty::list(conn, visitor.kommune_id())?
        .into_iter()
        .filter(|duty| statuses.contains_key(&duty.id))
        .collect();
    let wanted: Vec<&CourseId> = duties.iter().map(|duty| &duty.course_id).collect();
    let mut courses: HashMap<CourseId, Version> =
        list_published_of(conn, visitor.kommune_id(), &wanted)?
            .into_iter()
            .map(|course| (course.course_id.clone(), course))
            .collect();
    let mut due = Vec::new();
    for duty in duties {
        let Some(status) = statuses.get(&duty.id) else {
            continue;
        };
        // Taken out, so that a second duty for the same course finds it no more.
        let Some(course) = courses.remove(&duty.course_id) else {
            continue;
        };
        due.push(DueCourse {
            course_id: duty.course_id,
            slug: course.slug,
            title: course.title,
            kind: duty.kind,
            due_on: duty.due_on,
            is_done: status.done_on.is_some(),
            done_on: status.done_on,
        });
    }
    Ok(due)
}
