//! `/verwaltung/pflichtschulungen`: which duties hold, for whom, until when.

use std::collections::HashMap;

use actix_web::HttpResponse;
use actix_web::web::Path;
use askama::Template;

use crate::catalog::{CourseId, list_offered};
use crate::db::Conn;
use crate::identity::{Visit, Visitor};
use crate::organisation::Tree;
use crate::problem::{Outcome, Problem};
use crate::programmes::permissions::{may_see_duties, may_see_duty, may_withdraw, own_units};
use crate::programmes::withdraw_duty::get_withdrawable;
use crate::programmes::{Duty, DutyId, count_by_unit, withdraw_duty};
use crate::texts;
use crate::web::{Frame, Posted, Reply};

pub(super) const ADDRESS: &str = "/verwaltung/pflichtschulungen";

#[derive(Template)]
#[template(path = "programmes/list.html")]
struct DutiesPage {
    frame: Frame,
    rows: Vec<Row>,
}

struct Row {
    id: DutyId,
    course: String,
    unit: String,
    kind: String,
    due: String,
    is_over: bool,
    people: i64,
    may_withdraw: bool,
}

pub async fn show(visit: Visit) -> HttpResponse {
    visit
        .read(|conn, visitor| {
            if !may_see_duties(visitor) {
                return Err(Problem::Forbidden("fehler-nur-verwaltung"));
            }
            Ok(DutiesPage {
                frame: visitor.frame(visitor.t("pflicht-titel")),
                rows: rows(conn, visitor)?,
            })
        })
        .await
}

fn rows(conn: &mut Conn, visitor: &Visitor) -> Outcome<Vec<Row>> {
    let kommune = visitor.kommune_id();
    let tree = Tree::load(conn, kommune, visitor.today())?;
    let own = own_units(visitor, &tree);
    let titles: HashMap<CourseId, String> = list_offered(conn, kommune)?
        .iter()
        .map(|course| (course.course_id.clone(), course.title.clone()))
        .collect();
    let mut people: HashMap<DutyId, i64> = HashMap::new();
    for count in count_by_unit(conn, kommune)? {
        let is_own = match (&own, &count.unit_id) {
            (None, _) => true,
            (Some(own), Some(unit)) => own.contains(unit),
            (Some(_), None) => false,
        };
        if is_own {
            *people.entry(count.duty_id).or_default() += count.people;
        }
    }
    Ok(Duty::list(conn, kommune)?
        .iter()
        .filter(|duty| may_see_duty(visitor, &tree, duty))
        .map(|duty| Row {
            course: match titles.get(&duty.course_id) {
                Some(title) => title.clone(),
                None => visitor.t("pflicht-kurs-zurueckgezogen"),
            },
            unit: match duty.unit_id.as_ref().map(|unit| tree.find(unit)) {
                None => visitor.kommune.name.clone(),
                Some(Some(unit)) => unit.name.clone(),
                Some(None) => visitor.t("pflicht-bereich-aufgeloest"),
            },
            kind: visitor.t(duty.kind.text_key()),
            due: texts::date(duty.due_on),
            is_over: duty.due_on < visitor.today(),
            people: people.get(&duty.id).copied().unwrap_or_default(),
            may_withdraw: may_withdraw(visitor, &tree, duty),
            id: duty.id.clone(),
        })
        .collect())
}

pub async fn withdraw(visit: Visit, duty: Path<String>, posted: Posted) -> HttpResponse {
    let id = DutyId::from(duty.into_inner());
    visit
        .post(posted, move |conn, visitor, _| {
            let duty = get_withdrawable(conn, visitor, &id)?;
            withdraw_duty(conn, &duty, visitor.now)?;
            Ok(Reply::see_other_saying(ADDRESS, "pflicht-zurueckgezogen"))
        })
        .await
}
