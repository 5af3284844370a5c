//! The standing of a Kommune: everything figures are made of, read once, and the groups that
//! may be shown.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

use chrono::NaiveDate;

use super::columns::{Decision, Known, Tally, decide};
use super::completions::count_completions;
use super::group_size::{Group, Part, publish};
use super::places::Places;
use crate::catalog::{CourseId, Version, list_offered};
use crate::db::Conn;
use crate::identity::Membership;
use crate::organisation::{Kommune, Tree};
use crate::problem::Outcome;
use crate::programmes::{Duty, DutyId, DutyState, count_by_unit};

pub struct Standing {
    pub places: Places,
    pub tree: Tree,
    pub decision: Decision,
    /// Staff by place.
    pub staff: Vec<u32>,
    pub whole: Group,
}

impl Standing {
    pub fn load(conn: &mut Conn, kommune: &Kommune, today: NaiveDate) -> Outcome<Self> {
        let tree = Tree::load(conn, &kommune.id, today)?;
        let places = Places::new(&tree);
        let staff = staff(conn, kommune, &places, today)?;
        let courses = list_offered(conn, &kommune.id)?;
        let duties = duties(conn, kommune, &places, today)?;
        let voluntary = voluntary(conn, kommune, &places, &courses, &duties, today)?;
        let titles: BTreeMap<CourseId, String> = courses
            .iter()
            .map(|course| (course.course_id.clone(), course.title.clone()))
            .collect();
        // A course that is no longer published can neither be done nor be missed.
        let duties = duties.into_iter();
        let known = Known {
            duties: duties
                .filter(|(duty, _)| titles.contains_key(&duty.course_id))
                .collect(),
            voluntary,
            staff: staff.clone(),
            titles,
        };
        let threshold = u32::try_from(kommune.group_threshold).unwrap_or(u32::MAX);
        let decision = decide(known, threshold);
        let whole = publish(&places.with_people(&decision.deciding), threshold);
        Ok(Self {
            // Without the rule's leave nothing is divided; the columns are withheld already.
            whole: whole.unwrap_or(Group {
                part: Part::Unit(0),
                members: (0..places.count()).collect(),
                parts: Vec::new(),
            }),
            places,
            tree,
            decision,
            staff,
        })
    }

    /// How many of the staff belong to a group.
    pub fn people(&self, group: &Group) -> u32 {
        group.members.iter().map(|place| self.staff[*place]).sum()
    }
}

fn staff(
    conn: &mut Conn,
    kommune: &Kommune,
    places: &Places,
    today: NaiveDate,
) -> Outcome<Vec<u32>> {
    let mut staff = vec![0; places.count()];
    for (_, unit) in Membership::list_obliged(conn, &kommune.id, today)? {
        staff[places.of(unit.as_ref())] += 1;
    }
    Ok(staff)
}

fn duties(
    conn: &mut Conn,
    kommune: &Kommune,
    places: &Places,
    today: NaiveDate,
) -> Outcome<Vec<(Duty, Vec<Tally>)>> {
    let mut duties: Vec<(Duty, Vec<Tally>)> = Duty::list(conn, &kommune.id)?
        .iter()
        .cloned()
        .map(|duty| (duty, vec![Tally::default(); places.count()]))
        .collect();
    let index: HashMap<DutyId, usize> = duties
        .iter()
        .enumerate()
        .map(|(number, (duty, _))| (duty.id.clone(), number))
        .collect();
    for count in count_by_unit(conn, &kommune.id)? {
        let Some(number) = index.get(&count.duty_id) else {
            continue;
        };
        let (duty, tallies) = &mut duties[*number];
        let tally = &mut tallies[places.of(count.unit_id.as_ref())];
        let people = count_of(count.people);
        tally.people += people;
        match count.state {
            DutyState::Done => tally.done += people,
            DutyState::Open => tally.is_late |= duty.due_on < today,
        }
    }
    Ok(duties)
}

fn voluntary(
    conn: &mut Conn,
    kommune: &Kommune,
    places: &Places,
    courses: &[Arc<Version>],
    duties: &[(Duty, Vec<Tally>)],
    today: NaiveDate,
) -> Outcome<Vec<(CourseId, String, Vec<u32>)>> {
    let obliged: HashSet<&CourseId> = duties.iter().map(|(duty, _)| &duty.course_id).collect();
    let free: Vec<&CourseId> = courses
        .iter()
        .map(|course| &course.course_id)
        .filter(|course| !obliged.contains(course))
        .collect();
    let mut voluntary: HashMap<CourseId, Vec<u32>> = HashMap::new();
    for (course, unit, people) in count_completions(conn, &kommune.id, &free, today)? {
        let counts = voluntary
            .entry(course)
            .or_insert_with(|| vec![0; places.count()]);
        counts[places.of(unit.as_ref())] += count_of(people);
    }
    Ok(courses
        .iter()
        .filter_map(|course| {
            let counts = voluntary.remove(&course.course_id)?;
            Some((course.course_id.clone(), course.title.clone(), counts))
        })
        .collect())
}

fn count_of(people: i64) -> u32 {
    u32::try_from(people).unwrap_or_default()
}
