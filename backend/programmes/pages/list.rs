//! `/verwaltung/pflichtschulungen`: which duties hold, for whom, until when.

use std::collections::HashMap;

use actix_web::HttpResponse;
use actix_web::web::Path;
use askama::Template;

use super::draft::EVERYBODY;
use crate::catalog::{CourseId, list_offered, list_versions};
use crate::clock::date_of;
use crate::db::Conn;
use crate::identity::{Visit, Visitor};
use crate::organisation::Tree;
use crate::problem::{Outcome, Problem};
use crate::programmes::permissions::{may_see_duties, may_see_duty, may_withdraw, own_units};
use crate::programmes::settle_duty::settle_duty;
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
    /// Duties that ended because their course is gone, until somebody has settled them.
    ended: Vec<Ended>,
}

struct Ended {
    /// Course and unit.
    title: String,
    /// "Kurs zurückgezogen am 23.11.2026: Grund"
    why: String,
    /// A new duty with the same unit, kind and date.
    another_href: String,
    /// Where it is settled; only for those who may.
    settle_href: Option<String>,
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
                ended: ended(conn, visitor)?,
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
            unit: unit_name(visitor, &tree, duty),
            kind: visitor.t(duty.kind.text_key()),
            due: texts::date(duty.due_on),
            is_over: duty.due_on < visitor.today(),
            people: people.get(&duty.id).copied().unwrap_or_default(),
            may_withdraw: may_withdraw(visitor, &tree, duty),
            id: duty.id.clone(),
        })
        .collect())
}

fn unit_name(visitor: &Visitor, tree: &Tree, duty: &Duty) -> String {
    match duty.unit_id.as_ref().map(|unit| tree.find(unit)) {
        None => visitor.kommune.name.clone(),
        Some(Some(unit)) => unit.name.clone(),
        Some(None) => visitor.t("pflicht-bereich-aufgeloest"),
    }
}

fn ended(conn: &mut Conn, visitor: &Visitor) -> Outcome<Vec<Ended>> {
    let kommune = visitor.kommune_id();
    let tree = Tree::load(conn, kommune, visitor.today())?;
    let mut ended = Vec::new();
    for duty in Duty::list_ended(conn, kommune)? {
        if !may_see_duty(visitor, &tree, &duty) {
            continue;
        }
        let versions = list_versions(conn, &duty.course_id)?;
        let title = versions.first().map(|version| version.title.clone());
        let may_settle = may_withdraw(visitor, &tree, &duty);
        ended.push(Ended {
            title: format!(
                "{}, {}",
                title.unwrap_or_default(),
                unit_name(visitor, &tree, &duty)
            ),
            why: why(visitor, &duty),
            another_href: format!(
                "{ADDRESS}/neu?bereich={}&art={}&frist={}",
                duty.unit_id
                    .as_ref()
                    .map_or(EVERYBODY, |unit| unit.as_str()),
                duty.kind.number(),
                duty.due_on
            ),
            settle_href: may_settle.then(|| format!("{ADDRESS}/{}/geregelt", duty.id)),
        });
    }
    Ok(ended)
}

fn why(visitor: &Visitor, duty: &Duty) -> String {
    let day = duty.withdrawn_at.map(date_of).map(texts::date);
    let day = day.unwrap_or_default();
    match duty.end_reason.as_deref() {
        Some(reason) if !reason.is_empty() => visitor.language.text_with(
            "pflicht-beendet-grund",
            &[("x", day.into()), ("y", reason.into())],
        ),
        _ => visitor.frame("").tx("pflicht-beendet-am", &day),
    }
}

/// `POST …/geregelt`: the notice about a duty that ended with its course goes away.
pub async fn settle(visit: Visit, duty: Path<String>, posted: Posted) -> HttpResponse {
    let id = DutyId::from(duty.into_inner());
    visit
        .post(posted, move |conn, visitor, _| {
            settle_duty(conn, visitor, &id)?;
            Ok(Reply::see_other_saying(ADDRESS, "pflicht-geregelt"))
        })
        .await
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
