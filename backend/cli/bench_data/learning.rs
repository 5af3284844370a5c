//! Who has learned what on the installation to measure on: ten duties, and half-read courses.

use std::sync::Arc;

use chrono::Duration;

use super::super::take_course::take_course;
use super::courses::slug;
use super::people::Staff;
use crate::catalog::{Lesson, Version, get_published};
use crate::clock::{Time, date_of};
use crate::db::Conn;
use crate::learning::{Learner, mark_lesson, note_position, start_course};
use crate::organisation::UnitId;
use crate::problem::{Outcome, Problem};
use crate::programmes::{DutyId, DutyKind, NewDuty, assign_duty};

/// Learners of the large course, and how many of them are done.
const LEARNERS: usize = 1_200;
const DONE: usize = 800;
const DUTIES: usize = 10;
const DAYS: i64 = 40;

/// A course as it is published, with its lessons.
struct Taught {
    version: Arc<Version>,
    lessons: Arc<Vec<Lesson>>,
}

/// Returns the duty over the 1,200 people of the first Dezernat.
pub(super) fn tell(conn: &mut Conn, staff: &Staff, now: Time) -> Outcome<DutyId> {
    let mut courses = Vec::with_capacity(DUTIES);
    for number in 1..=DUTIES {
        let version = get_published(conn, &staff.kommune, &slug(number))?;
        let lessons = Lesson::list(conn, &version.id)?;
        courses.push(Taught { version, lessons });
    }
    let mut duties = Vec::with_capacity(DUTIES);
    for (place, course) in courses.iter().enumerate() {
        duties.push(assign(
            conn,
            staff,
            course,
            unit_of_duty(staff, place),
            place,
            now,
        )?);
    }
    let (large, small) = courses.split_first().ok_or(Problem::NotFound)?;
    for number in 0..staff.members.len() {
        if number < DONE {
            take_course(
                conn,
                &learner(staff, number, now)?,
                &large.version,
                &large.lessons,
            )?;
        } else if number < LEARNERS {
            begin(conn, &learner(staff, number, now)?, large, 1 + number % 30)?;
        }
        let other = small.get(number % small.len()).ok_or(Problem::NotFound)?;
        if number % 5 < 2 {
            take_course(
                conn,
                &learner(staff, number, now)?,
                &other.version,
                &other.lessons,
            )?;
        } else {
            begin(conn, &learner(staff, number, now)?, other, 1 + number % 5)?;
        }
    }
    duties.into_iter().next().ok_or(Problem::NotFound)
}

/// The large course is a duty of the first Dezernat; the others are spread over the tree.
fn unit_of_duty(staff: &Staff, place: usize) -> Option<&UnitId> {
    match place {
        0..3 => staff.dezernate.get(place),
        3..6 => staff.offices.get(place - 3),
        _ => None,
    }
}

fn assign(
    conn: &mut Conn,
    staff: &Staff,
    course: &Taught,
    unit: Option<&UnitId>,
    place: usize,
    now: Time,
) -> Outcome<DutyId> {
    let (by, _) = staff.members.first().ok_or(Problem::NotFound)?;
    let duty = NewDuty {
        kommune: staff.kommune.clone(),
        course: course.version.course_id.clone(),
        unit: unit.cloned(),
        kind: if place.is_multiple_of(2) {
            DutyKind::Ordered
        } else {
            DutyKind::Instruction
        },
        due_on: date_of(now) + Duration::days(7 + 3 * place as i64),
        by: by.clone(),
    };
    assign_duty(conn, &duty, now - Duration::days(DAYS))
}

/// Each has learned on a day of their own.
fn learner(staff: &Staff, number: usize, now: Time) -> Outcome<Learner> {
    let (membership, unit) = staff.members.get(number).ok_or(Problem::NotFound)?;
    let minutes = (number as i64 * 37) % (DAYS * 24 * 60);
    Ok(Learner {
        kommune: staff.kommune.clone(),
        membership: membership.clone(),
        unit: Some(unit.clone()),
        now: now - Duration::minutes(minutes),
    })
}

fn begin(conn: &mut Conn, learner: &Learner, course: &Taught, marks: usize) -> Outcome<()> {
    let Taught { version, lessons } = course;
    let enrolment = start_course(conn, learner, version)?;
    for lesson in lessons.iter().take(marks) {
        mark_lesson(conn, learner, &enrolment.id, lesson)?;
    }
    if let Some(next) = lessons.get(marks) {
        note_position(conn, &enrolment.id, &next.id, learner.now)?;
    }
    Ok(())
}
