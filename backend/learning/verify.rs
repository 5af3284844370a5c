//! Checks completions: one per membership, course and cycle, each belongs to an enrolment, and
//! each stands exactly where what a version asks for is done.

use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

use diesel::prelude::*;

use super::finishing::Standing;
use super::tables::{completions, enrolments, lesson_marks};
use super::{Enrolment, EnrolmentId};
use crate::catalog::{CourseId, Lesson, LessonId, Version, VersionId, get_version};
use crate::db::Conn;
use crate::identity::MembershipId;
use crate::problem::Outcome;

/// Marks of so many enrolments are in memory at a time.
const AT_ONCE: usize = 1_000;

/// What a completion is one of.
type Key = (MembershipId, CourseId, i32);

/// Enrolments with the lessons that are marked.
type Marks = HashMap<EnrolmentId, HashSet<LessonId>>;

/// A sentence per completion that should not be there, or should.
pub fn verify(conn: &mut Conn) -> Outcome<Vec<String>> {
    let mut findings = Vec::new();
    let mut completed: BTreeMap<Key, VersionId> = BTreeMap::new();
    let rows: Vec<(MembershipId, CourseId, i32, VersionId)> = completions::table
        .order(completions::id)
        .select((
            completions::membership_id,
            completions::course_id,
            completions::cycle,
            completions::version_id,
        ))
        .load(conn)?;
    for (membership, course, cycle, version) in rows {
        let key = (membership, course, cycle);
        if completed.contains_key(&key) {
            findings.push(format!("{}: completed more than once", place(&key)));
        }
        completed.insert(key, version);
    }
    let begun: Vec<Enrolment> = enrolments::table
        .order(enrolments::id)
        .select(Enrolment::as_select())
        .load(conn)?;
    let mut rules = Rules::default();
    for chunk in begun.chunks(AT_ONCE) {
        let marks = list_marks(conn, chunk)?;
        for enrolment in chunk {
            let key = key_of(enrolment);
            let ended = completed.remove(&key);
            let version = ended.as_ref().unwrap_or(&enrolment.version_id);
            let is_finished = rules.is_finished(conn, enrolment, version, &marks)?;
            match (ended.is_some(), is_finished) {
                (true, false) => {
                    findings.push(format!("{}: completed, but not finished", place(&key)));
                }
                (false, true) => {
                    findings.push(format!("{}: finished, but not completed", place(&key)));
                }
                _ => {}
            }
        }
    }
    let left = completed.keys();
    findings.extend(left.map(|key| format!("{}: completed, but never begun", place(key))));
    Ok(findings)
}

/// Versions with their lessons, loaded once each.
#[derive(Default)]
struct Rules(HashMap<VersionId, (Arc<Version>, Arc<Vec<Lesson>>)>);

impl Rules {
    fn is_finished(
        &mut self,
        conn: &mut Conn,
        enrolment: &Enrolment,
        version: &VersionId,
        marks: &Marks,
    ) -> Outcome<bool> {
        let (version, lessons) = match self.0.entry(version.clone()) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(place) => {
                place.insert((get_version(conn, version)?, Lesson::list(conn, version)?))
            }
        };
        let none = HashSet::new();
        let marked = marks.get(&enrolment.id).unwrap_or(&none);
        let test_passed = enrolment.test_passed_at.is_some();
        let standing = Standing::new(version, lessons, marked, test_passed);
        Ok(standing.finished().is_some())
    }
}

/// `chunk` is in the order of the ids.
fn list_marks(conn: &mut Conn, chunk: &[Enrolment]) -> Outcome<Marks> {
    let (Some(first), Some(last)) = (chunk.first(), chunk.last()) else {
        return Ok(Marks::new());
    };
    let rows: Vec<(EnrolmentId, LessonId)> = lesson_marks::table
        .filter(lesson_marks::enrolment_id.ge(&first.id))
        .filter(lesson_marks::enrolment_id.le(&last.id))
        .select((lesson_marks::enrolment_id, lesson_marks::lesson_id))
        .load(conn)?;
    let mut marks = Marks::new();
    for (enrolment, lesson) in rows {
        marks.entry(enrolment).or_default().insert(lesson);
    }
    Ok(marks)
}

fn key_of(enrolment: &Enrolment) -> Key {
    (
        enrolment.membership_id.clone(),
        enrolment.course_id.clone(),
        enrolment.cycle,
    )
}

fn place((membership, course, cycle): &Key) -> String {
    format!("membership {membership}, course {course}, cycle {cycle}")
}
