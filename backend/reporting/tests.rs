//! Unit tests of what may be shown beside what: no two figures give away a small group.

use chrono::NaiveDate;
use proptest::prelude::*;

use super::columns::{Decision, Kind, Known, Tally, add_up, decide};
use super::group_size::{Group, may_show, publish};
use super::places::Places;
use crate::catalog::CourseId;
use crate::identity::MembershipId;
use crate::organisation::{KommuneId, Tree, Unit, UnitId};
use crate::programmes::{Duty, DutyId, DutyKind};

const THRESHOLD: u32 = 10;

/// Two Fachbereiche with three Ämter each.
fn places() -> Places {
    let unit = |id: &str, parent: Option<&str>| Unit {
        id: UnitId::from(id.to_owned()),
        parent_id: parent.map(|parent| UnitId::from(parent.to_owned())),
        name: id.to_owned(),
        kind: "Amt".to_owned(),
    };
    let mut units = Vec::new();
    for top in ["a", "b"] {
        units.push(unit(top, None));
        units.extend((1..4).map(|number| unit(&format!("{top}{number}"), Some(top))));
    }
    Places::new(&Tree::new(units))
}

/// Whom a duty reaches: the Kommune, a Fachbereich, or an Amt.
fn reaches(from: usize, place: usize) -> bool {
    match from {
        0 => true,
        1 | 5 => (from..from + 4).contains(&place),
        _ => from == place,
    }
}

fn duty(course: &CourseId, kind: DutyKind) -> Duty {
    Duty {
        id: DutyId::new(),
        kommune_id: KommuneId::new(),
        course_id: course.clone(),
        unit_id: None,
        kind,
        due_on: NaiveDate::default(),
        created_by: MembershipId::new(),
        withdrawn_at: None,
        end_reason: None,
    }
}

/// Duties for one course, each with the place it begins at.
fn known(staff: &[u32], assigned: &[(usize, DutyKind)]) -> Known {
    let course = CourseId::new();
    let duties = assigned.iter().map(|(from, kind)| {
        let tally = |place: usize| Tally {
            people: if reaches(*from, place) {
                staff[place]
            } else {
                0
            },
            done: 0,
            is_late: false,
        };
        let tallies = (0..staff.len()).map(tally).collect();
        (duty(&course, *kind), tallies)
    });
    Known {
        duties: duties.collect(),
        voluntary: Vec::new(),
        staff: staff.to_vec(),
        titles: Default::default(),
    }
}

/// A figure that is shown: people by place, and whether it is about ordered training.
fn figures(decision: &Decision) -> Vec<(Vec<Tally>, bool)> {
    let columns = decision.columns.iter().filter_map(|column| {
        let tallies = column.tallies.clone()?;
        Some((tallies, column.kind == Kind::Duty(DutyKind::Ordered)))
    });
    let duties = decision.duties.iter().filter(|duty| duty.may_stand_alone);
    let duties = duties.map(|it| (it.tallies.clone(), it.duty.kind == DutyKind::Ordered));
    columns.chain(duties).collect()
}

fn all_groups<'a>(group: &'a Group, list: &mut Vec<&'a Group>) {
    list.push(group);
    for part in &group.parts {
        all_groups(part, list);
    }
}

fn has_instruction(assigned: &[(usize, DutyKind)], place: usize) -> bool {
    let mut assigned = assigned.iter();
    assigned.any(|(from, kind)| *kind == DutyKind::Instruction && reaches(*from, place))
}

/// Fails if a shown figure, or a shown figure without another, is about too few people.
fn check(staff: &[u32], assigned: &[(usize, DutyKind)]) {
    let decision = decide(known(staff, assigned), THRESHOLD);
    let tree = places().with_people(&decision.deciding);
    let Some(whole) = publish(&tree, THRESHOLD) else {
        panic!("what is too small altogether is withheld before");
    };
    let mut groups = Vec::new();
    all_groups(&whole, &mut groups);
    let figures = figures(&decision);
    for group in groups {
        for (one, is_ordered) in &figures {
            if !is_ordered {
                continue;
            }
            let people = add_up(one, &group.members).people;
            assert!(may_show(people, THRESHOLD), "{staff:?} {assigned:?}");
            for (other, _) in &figures {
                // Whom an instruction concerns too is shown for it anyway.
                let only_one = group.members.iter().filter(|place| {
                    other[**place].people == 0 && !has_instruction(assigned, **place)
                });
                let left: u32 = only_one.map(|place| one[*place].people).sum();
                assert!(may_show(left, THRESHOLD), "{staff:?} {assigned:?} {left}");
            }
        }
    }
}

#[test]
fn a_duty_inside_another_one_gives_nobody_away() {
    use DutyKind::{Instruction, Ordered};
    let staff = [0, 0, 12, 3, 15, 0, 20, 20, 20];
    check(&staff, &[(0, Ordered), (2, Ordered)]);
    check(&staff, &[(1, Ordered), (2, Instruction), (4, Instruction)]);
    check(&staff, &[(3, Ordered)]);
    check(
        &[1, 0, 2, 0, 0, 0, 3, 0, 0],
        &[(0, Ordered), (2, Instruction)],
    );
}

#[test]
fn instructions_are_shown_for_everybody() {
    let staff = [0, 0, 2, 3, 1, 0, 4, 0, 1];
    let decision = decide(known(&staff, &[(0, DutyKind::Instruction)]), THRESHOLD);
    assert!(decision.deciding.is_empty(), "nothing has to be merged");
    assert!(
        decision
            .columns
            .iter()
            .all(|column| column.tallies.is_some())
    );
}

#[test]
fn what_concerns_too_few_is_withheld() {
    let staff = [0, 0, 4, 20, 20, 0, 20, 20, 20];
    let decision = decide(known(&staff, &[(2, DutyKind::Ordered)]), THRESHOLD);
    assert!(
        decision
            .columns
            .iter()
            .all(|column| column.tallies.is_none())
    );
    assert!(decision.duties.iter().all(|duty| !duty.may_stand_alone));
}

proptest! {
    #[test]
    fn no_two_figures_give_a_small_group_away(
        staff in prop::collection::vec(prop_oneof![Just(0_u32), 1_u32..10, 5_u32..40], 9),
        assigned in prop::collection::vec(
            (0_usize..9, prop_oneof![Just(DutyKind::Ordered), Just(DutyKind::Instruction)]),
            1..4,
        ),
    ) {
        check(&staff, &assigned);
    }
}
