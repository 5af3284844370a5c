//! Programmes: who assigns duties to whom, what a form may not say, and whose status is what.

mod assigning;
mod permissions;
mod statuses;
mod withdrawn_course;

use chrono::Duration;
use lernverbund::identity::MembershipId;
use lernverbund::organisation::UnitId;
use lernverbund::programmes::{DutyKind, NewDuty, assign_duty, verify};

use crate::support::{TestCourse, TestHouse, TestKommune};

/// A duty of the unit, or of the whole Kommune, due in a fortnight.
fn assign(
    kommune: &TestKommune<'_>,
    course: &TestCourse,
    unit: Option<&UnitId>,
    by: &MembershipId,
) {
    let duty = NewDuty {
        kommune: kommune.id.clone(),
        course: course.id.clone(),
        unit: unit.cloned(),
        kind: DutyKind::Ordered,
        due_on: kommune.house.today() + Duration::days(14),
        by: by.clone(),
    };
    kommune
        .house
        .write(move |conn, now| assign_duty(conn, &duty, now));
}

fn is_as_recomputed(house: &TestHouse) {
    house.run_jobs();
    let today = house.today();
    let differences = house.read(move |conn| verify(conn, today));
    assert!(differences.is_empty(), "{differences:#?}");
}
