//! What a person has to do, for Start and Mein Lernen.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::NaiveDate;

use super::status::Status;
use super::{Duty, DutyId, DutyKind};
use crate::catalog::{CourseId, Version, list_published};
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
    let duties = Duty::list(conn, visitor.kommune_id())?;
    let courses = list_published(conn, visitor.kommune_id())?;
    let mut due: Vec<DueCourse> = Vec::new();
    for duty in duties.iter() {
        let Some(status) = statuses.get(&duty.id) else {
            continue;
        };
        if due
            .iter()
            .any(|earlier| earlier.course_id == duty.course_id)
        {
            continue;
        }
        let of_duty = |course: &&Arc<Version>| course.course_id == duty.course_id;
        let Some(course) = courses.iter().find(of_duty) else {
            continue;
        };
        due.push(DueCourse {
            course_id: duty.course_id.clone(),
            slug: course.slug.clone(),
            title: course.title.clone(),
            kind: duty.kind,
            due_on: duty.due_on,
            is_done: status.done_on.is_some(),
            done_on: status.done_on,
        });
    }
    Ok(due)
}
