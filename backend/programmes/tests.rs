//! Unit tests of the rules of programmes.

use chrono::NaiveDate;

use super::audience::{concerned, concerns};
use super::{DueCourse, Duty, DutyId, DutyKind};
use crate::catalog::CourseId;
use crate::identity::MembershipId;
use crate::organisation::{KommuneId, Tree, Unit, UnitId};

fn id(text: &str) -> UnitId {
    UnitId::from(text.to_owned())
}

fn unit(name: &str, parent: Option<&str>) -> Unit {
    Unit {
        id: id(name),
        parent_id: parent.map(id),
        name: name.to_owned(),
        kind: "Amt".to_owned(),
    }
}

fn tree() -> Tree {
    Tree::new(vec![
        unit("bau", None),
        unit("hochbau", Some("bau")),
        unit("soziales", None),
    ])
}

fn duty(unit: Option<&str>) -> Duty {
    Duty {
        id: DutyId::new(),
        kommune_id: KommuneId::new(),
        course_id: CourseId::new(),
        unit_id: unit.map(id),
        kind: DutyKind::Ordered,
        due_on: NaiveDate::default(),
        created_by: MembershipId::new(),
        withdrawn_at: None,
        end_reason: None,
    }
}

#[test]
fn a_duty_of_a_unit_concerns_everybody_below_it_and_nobody_beside() {
    let staff = ["bau", "hochbau", "soziales"].map(|unit| (MembershipId::new(), Some(id(unit))));
    let staff = [&staff[..], &[(MembershipId::new(), None)]].concat();
    assert_eq!(concerned(&staff, &tree(), Some(&id("bau"))).len(), 2);
    assert_eq!(concerned(&staff, &tree(), None).len(), 4);
}

#[test]
fn one_person_and_all_staff_are_judged_alike() {
    for (assigned, main, expected) in [
        (None, None, true),
        (Some("bau"), Some("hochbau"), true),
        (Some("hochbau"), Some("bau"), false),
        (Some("soziales"), Some("hochbau"), false),
        (Some("bau"), None, false),
    ] {
        let main = main.map(id);
        let staff = [(MembershipId::new(), main.clone())];
        let assigned = duty(assigned);
        assert_eq!(concerns(&assigned, &tree(), main.as_ref()), expected);
        let of_staff = concerned(&staff, &tree(), assigned.unit_id.as_ref());
        assert_eq!(of_staff.len() == 1, expected);
    }
}

#[test]
fn the_due_date_itself_still_counts() {
    let Some(due_on) = NaiveDate::from_ymd_opt(2026, 12, 11) else {
        panic!("that day exists");
    };
    let course = DueCourse {
        course_id: CourseId::new(),
        slug: String::new(),
        title: String::new(),
        kind: DutyKind::Ordered,
        due_on,
        is_done: false,
        done_on: None,
    };
    assert!(!course.is_overdue(due_on));
    assert!(due_on.succ_opt().is_some_and(|day| course.is_overdue(day)));
}
