//! Columns: what is counted of whom, and which numbers of people decide what is shown.
//! No database, no clock.
//!
//! Two figures about the same course differ by the people only one of them counts. So it is
//! not the columns that decide but their atoms: the people to whom the same duties for a
//! course apply. Every column, every duty and every difference of them is a sum of atoms.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::group_size::may_show;
use crate::catalog::CourseId;
use crate::programmes::{Duty, DutyId, DutyKind};

/// How far the people of one place or group are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    pub people: u32,
    pub done: u32,
    /// Somebody is not done although the date has passed.
    pub is_late: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Duty(DutyKind),
    /// Voluntary.
    Free,
}

pub struct Column {
    pub course: CourseId,
    pub title: String,
    pub kind: Kind,
    /// The dates of its duties, the next one first.
    pub due_on: Vec<NaiveDate>,
    /// By place; `None` if there are too few people anywhere to show it.
    pub tallies: Option<Vec<Tally>>,
}

/// One duty with its figures by place.
pub struct DutyFigures {
    pub duty: Duty,
    pub tallies: Vec<Tally>,
    /// Whether this duty may be shown beside the others for its course.
    pub may_stand_alone: bool,
}

/// What may be shown, and the people per place that decide which groups are.
pub struct Decision {
    pub columns: Vec<Column>,
    pub duties: Vec<DutyFigures>,
    pub deciding: Vec<Vec<u32>>,
}

/// Everything that is known, by place.
pub struct Known {
    pub duties: Vec<(Duty, Vec<Tally>)>,
    /// Completions of courses that are no duty, with the title of the course.
    pub voluntary: Vec<(CourseId, String, Vec<u32>)>,
    pub staff: Vec<u32>,
    /// Titles of the courses with duties.
    pub titles: BTreeMap<CourseId, String>,
}

/// Instructions are shown always; everything else from `threshold` people up.
pub fn decide(known: Known, threshold: u32) -> Decision {
    let has_staff = sum(&known.staff) >= threshold;
    let mut decision = Decision {
        columns: Vec::new(),
        duties: Vec::new(),
        deciding: Vec::new(),
    };
    let mut courses: BTreeMap<CourseId, Vec<(Duty, Vec<Tally>)>> = BTreeMap::new();
    for (duty, tallies) in known.duties {
        let of_course = courses.entry(duty.course_id.clone()).or_default();
        of_course.push((duty, tallies));
    }
    for (course, duties) in courses {
        let title = known.titles.get(&course).cloned().unwrap_or_default();
        decide_course(&mut decision, &course, &title, duties, has_staff, threshold);
    }
    for (course, title, completions) in known.voluntary {
        if has_staff && sum(&completions) >= threshold {
            decision
                .columns
                .push(voluntary(course, title, &completions, &known.staff));
        }
    }
    let has_voluntary = decision.columns.iter().any(|it| it.kind == Kind::Free);
    if has_voluntary || !decision.deciding.is_empty() {
        decision.deciding.push(known.staff);
    }
    decision.columns.sort_by(|one, other| {
        let order = |it: &Column| {
            (
                it.kind.number(),
                it.due_on.first().copied(),
                it.title.clone(),
            )
        };
        order(one).cmp(&order(other))
    });
    decision
}

fn decide_course(
    decision: &mut Decision,
    course: &CourseId,
    title: &str,
    duties: Vec<(Duty, Vec<Tally>)>,
    has_staff: bool,
    threshold: u32,
) {
    // By kind first: instructions are shown anyway, so what is ordered must stand beside them.
    let by_kind = atoms(&duties, |duty| duty.kind.number().to_owned());
    let by_duty = atoms(&duties, |duty| duty.id.to_string());
    let is_column_shown = has_staff && all_large(&by_kind, threshold);
    let may_stand_alone = is_column_shown && all_large(&by_duty, threshold);
    if may_stand_alone {
        decision.deciding.extend(by_duty);
    } else if is_column_shown {
        decision.deciding.extend(by_kind);
    }
    for kind in DutyKind::ALL.iter().copied() {
        let of_kind: Vec<&(Duty, Vec<Tally>)> = duties
            .iter()
            .filter(|(duty, _)| duty.kind == kind)
            .collect();
        if of_kind.is_empty() {
            continue;
        }
        let is_shown = is_column_shown || kind == DutyKind::Instruction;
        let mut due_on: Vec<NaiveDate> = of_kind.iter().map(|(duty, _)| duty.due_on).collect();
        due_on.sort_unstable();
        due_on.dedup();
        decision.columns.push(Column {
            course: course.clone(),
            title: title.to_owned(),
            kind: Kind::Duty(kind),
            due_on,
            tallies: is_shown.then(|| joined(&of_kind)),
        });
    }
    decision
        .duties
        .extend(duties.into_iter().map(|(duty, tallies)| DutyFigures {
            may_stand_alone: may_stand_alone || duty.kind == DutyKind::Instruction,
            duty,
            tallies,
        }));
}

/// People by place, apart by which duties concern them. Those whom only instructions concern
/// are left out: nothing about them is withheld.
fn atoms(duties: &[(Duty, Vec<Tally>)], name: impl Fn(&Duty) -> String) -> Vec<Vec<u32>> {
    let places = duties.first().map_or(0, |(_, tallies)| tallies.len());
    let mut atoms: BTreeMap<Vec<String>, Vec<u32>> = BTreeMap::new();
    for place in 0..places {
        let here: Vec<&(Duty, Vec<Tally>)> = duties
            .iter()
            .filter(|(_, tallies)| tallies[place].people > 0)
            .collect();
        if !here.iter().any(|(duty, _)| duty.kind == DutyKind::Ordered) {
            continue;
        }
        let mut names: Vec<String> = here.iter().map(|(duty, _)| name(duty)).collect();
        names.sort_unstable();
        names.dedup();
        let people = here.iter().map(|(_, tallies)| tallies[place].people).max();
        let atom = atoms.entry(names).or_insert_with(|| vec![0; places]);
        atom[place] = people.unwrap_or_default();
    }
    atoms.into_values().collect()
}

fn all_large(atoms: &[Vec<u32>], threshold: u32) -> bool {
    atoms.iter().all(|atom| may_show(sum(atom), threshold))
}

/// Several duties for the same people count once.
fn joined(duties: &[&(Duty, Vec<Tally>)]) -> Vec<Tally> {
    let places = duties.first().map_or(0, |(_, tallies)| tallies.len());
    (0..places)
        .map(|place| {
            let here = duties.iter().map(|(_, tallies)| tallies[place]);
            let largest = here.clone().max_by_key(|tally| tally.people);
            Tally {
                is_late: here.clone().any(|tally| tally.is_late),
                ..largest.unwrap_or_default()
            }
        })
        .collect()
}

fn voluntary(course: CourseId, title: String, completions: &[u32], staff: &[u32]) -> Column {
    let tallies = completions.iter().zip(staff).map(|(done, people)| Tally {
        people: *people,
        done: *done,
        is_late: false,
    });
    Column {
        course,
        title,
        kind: Kind::Free,
        due_on: Vec::new(),
        tallies: Some(tallies.collect()),
    }
}

impl Decision {
    pub fn duty(&self, id: &DutyId) -> Option<&DutyFigures> {
        self.duties.iter().find(|it| it.duty.id == *id)
    }
}

/// Adds up what the members of a group have.
pub fn add_up(tallies: &[Tally], members: &[usize]) -> Tally {
    members
        .iter()
        .map(|place| tallies[*place])
        .fold(Tally::default(), |sum, here| Tally {
            people: sum.people + here.people,
            done: sum.done + here.done,
            is_late: sum.is_late || here.is_late,
        })
}

impl Kind {
    /// The number by which people and addresses name the kind.
    pub fn number(self) -> u8 {
        match self {
            Self::Duty(DutyKind::Instruction) => 1,
            Self::Duty(DutyKind::Ordered) => 2,
            Self::Free => 3,
        }
    }

    pub fn text_key(self) -> &'static str {
        match self {
            Self::Duty(kind) => kind.text_key(),
            Self::Free => "art-freiwillig",
        }
    }
}

fn sum(people: &[u32]) -> u32 {
    people.iter().sum()
}
