//! A town with units and people, duties and completions, for the tests of figures.

use chrono::Duration;
use lernverbund::identity::{MembershipId, Role};
use lernverbund::organisation::UnitId;
use lernverbund::programmes::{Duty, DutyKind, NewDuty, assign_duty};

use crate::support::{Page, TestCourse, TestKommune, TestPerson, TestUnit};

pub struct Town<'a> {
    pub kommune: TestKommune<'a>,
    pub chief: TestPerson<'a>,
}

impl<'a> Town<'a> {
    /// A town whose personnel development is placed in no unit.
    pub fn of(kommune: TestKommune<'a>) -> Self {
        let name = format!("Chef {}", kommune.name);
        let chief = kommune.person(&name).with_role(Role::Personalentwicklung);
        Self { kommune, chief }
    }

    /// The same, with the personnel development as one of the people of a unit.
    pub fn led_from(unit: &TestUnit<'a>) -> Self {
        let kommune = unit.kommune.clone();
        let name = format!("Chef {}", kommune.name);
        let chief = unit.person(&name).with_role(Role::Personalentwicklung);
        Self { kommune, chief }
    }

    /// As many people as that in a unit.
    pub fn fill(&self, unit: &TestUnit<'a>, people: usize) -> Vec<TestPerson<'a>> {
        (0..people)
            .map(|number| {
                unit.person(&format!(
                    "Person{number} {} {}",
                    unit.name, self.kommune.name
                ))
            })
            .collect()
    }

    pub fn assign(&self, course: &TestCourse, unit: Option<&UnitId>, kind: DutyKind) {
        self.assign_until(course, unit, kind, 14);
    }

    pub fn assign_until(
        &self,
        course: &TestCourse,
        unit: Option<&UnitId>,
        kind: DutyKind,
        days: i64,
    ) {
        let by: MembershipId = self.chief.membership.clone();
        let duty = NewDuty {
            kommune: self.kommune.id.clone(),
            course: course.id.clone(),
            unit: unit.cloned(),
            kind,
            due_on: self.kommune.house.today() + Duration::days(days),
            by,
        };
        self.kommune
            .house
            .write(move |conn, now| assign_duty(conn, &duty, now));
    }

    /// The duties that hold, the next due first.
    pub fn duties(&self) -> std::sync::Arc<Vec<Duty>> {
        let id = self.kommune.id.clone();
        self.kommune.house.read(move |conn| Duty::list(conn, &id))
    }
}

/// The rows of a CSV, without its byte order mark.
pub fn sheet(page: &Page) -> Vec<Vec<String>> {
    page.has_status(200);
    assert_eq!(page.header("content-type"), Some("text/csv; charset=utf-8"));
    let text = page.body();
    let text = text.strip_prefix('\u{feff}').expect("no byte order mark");
    let rows = text.lines();
    rows.map(|row| row.split(';').map(str::to_owned).collect())
        .collect()
}

/// The names of the rows on screen, without the size below them.
pub fn row_names(page: &Page) -> Vec<String> {
    let names = page.texts("th.matrix__unit[scope=row]");
    let sizes = page.texts("th.matrix__unit[scope=row] .matrix__size");
    let pairs = names.iter().zip(&sizes);
    pairs
        .map(|(name, size)| name.trim_end_matches(size.as_str()).trim().to_owned())
        .collect()
}
