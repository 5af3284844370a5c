//! Logins for the load tool: `bench.json` beside the database names them and what to ask for.

use std::path::Path;

use serde_json::json;

use super::courses::{COURSES, slug};
use super::people::Staff;
use crate::catalog::{Lesson, get_published};
use crate::clock::Time;
use crate::db::Conn;
use crate::identity::{Membership, OpenedSession, open_session};
use crate::problem::{Outcome, Problem};
use crate::programmes::DutyId;

/// Everybody from here on has not finished the large course.
const FIRST: usize = 800;
const HOURS: i64 = 12;
/// From this course on nobody has begun, so that every mark is a new one.
const FRESH: usize = 12;
/// And from this one on, for the second measurement.
const FRESH_AGAIN: usize = 44;

pub(super) fn write(
    conn: &mut Conn,
    staff: &Staff,
    duty: &DutyId,
    folder: &Path,
    now: Time,
) -> Outcome<()> {
    let mut sessions = Vec::new();
    for (membership, _) in staff.members.iter().skip(FIRST) {
        let membership = Membership::get(conn, &staff.kommune, membership)?;
        let OpenedSession { secret, csrf } = open_session(conn, &membership, HOURS, now)?;
        sessions.push([secret, csrf]);
    }
    let (first, _) = staff.members.first().ok_or(Problem::NotFound)?;
    let admin = Membership::get(conn, &staff.kommune, first)?;
    let text = json!({
        "sessions": sessions,
        "admin": open_session(conn, &admin, HOURS, now)?.secret,
        "course": slug(1),
        "lessons": addresses(conn, staff, 1..2)?,
        "fresh": addresses(conn, staff, FRESH..FRESH_AGAIN)?,
        "freshAgain": addresses(conn, staff, FRESH_AGAIN..COURSES + 1)?,
        "duty": duty,
    })
    .to_string();
    std::fs::write(folder.join("bench.json"), text).map_err(|error| {
        Problem::Internal(format!("bench.json lässt sich nicht schreiben: {error}"))
    })
}

/// `kurs/lektion` of all lessons of some courses.
fn addresses(
    conn: &mut Conn,
    staff: &Staff,
    numbers: std::ops::Range<usize>,
) -> Outcome<Vec<String>> {
    let mut list = Vec::new();
    for number in numbers {
        let version = get_published(conn, &staff.kommune, &slug(number))?;
        for lesson in Lesson::list(conn, &version.id)?.iter() {
            list.push(format!("{}/{}", version.slug, lesson.key));
        }
    }
    Ok(list)
}
