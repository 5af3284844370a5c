//! The API of duties: those of the Kommune, and one's own.

use actix_web::HttpResponse;
use actix_web::web::Path;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::{OpenApi, ToSchema};

use super::permissions::{demand_assign, may_see_duties, may_see_duty};
use super::withdraw_duty::get_withdrawable;
use super::{DueCourse, Duty, DutyId, DutyKind, NewDuty, assign_duty, duties_of, withdraw_duty};
use crate::api::{Answer, Page, Paging};
use crate::catalog::{get_published, list_offered};
use crate::db::Conn;
use crate::identity::{Call, Visitor};
use crate::organisation::{Tree, UnitId};
use crate::problem::{Outcome, Problem};

/// What this room adds to the description of the API.
#[derive(OpenApi)]
#[openapi(paths(list_own, list, show, assign, withdraw))]
pub struct ProgrammesApi;

/// Why a course is a duty.
#[derive(Serialize, Deserialize, ToSchema, Clone, Copy)]
#[serde(rename_all = "lowercase")]
pub enum DutyReason {
    /// Gesetzliche Unterweisung.
    Instruction,
    /// Dienstlich angeordnet.
    Ordered,
}

impl From<DutyKind> for DutyReason {
    fn from(kind: DutyKind) -> Self {
        match kind {
            DutyKind::Instruction => Self::Instruction,
            DutyKind::Ordered => Self::Ordered,
        }
    }
}

impl From<DutyReason> for DutyKind {
    fn from(word: DutyReason) -> Self {
        match word {
            DutyReason::Instruction => Self::Instruction,
            DutyReason::Ordered => Self::Ordered,
        }
    }
}

/// A course that the caller has to do.
#[derive(Serialize, ToSchema)]
struct OwnDuty {
    course: String,
    title: String,
    kind: DutyReason,
    /// The day itself still counts.
    due_on: NaiveDate,
    is_overdue: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    done_on: Option<NaiveDate>,
}

/// The courses that the caller has to do, the next due first
#[utoipa::path(get, path = "/api/v1/me/duties", tag = "duties", operation_id = "listOwnDuties",
    params(Paging), responses((status = 200, body = Page<OwnDuty>)))]
pub async fn list_own(call: Call) -> HttpResponse {
    call.read(|conn, visitor, asked| {
        let paging: Paging = asked.query()?;
        let today = visitor.today();
        Answer::ok(&paging.cut(
            duties_of(conn, visitor)?,
            |due: &DueCourse| due.slug.clone(),
            |due| OwnDuty {
                is_overdue: due.is_overdue(today),
                course: due.slug,
                title: due.title,
                kind: due.kind.into(),
                due_on: due.due_on,
                done_on: due.done_on,
            },
        )?)
    })
    .await
}

/// A duty of the Kommune: a course for a unit by a date.
#[derive(Serialize, ToSchema)]
struct DutyView {
    id: String,
    /// Slug of the course; absent where it is published no more.
    #[serde(skip_serializing_if = "Option::is_none")]
    course: Option<String>,
    /// Absent for the whole Kommune.
    #[serde(skip_serializing_if = "Option::is_none")]
    unit: Option<String>,
    kind: DutyReason,
    due_on: NaiveDate,
}

/// The duties that hold and that the caller sees, the next due first
#[utoipa::path(get, path = "/api/v1/duties", tag = "duties", operation_id = "listDuties",
    params(Paging), responses((status = 200, body = Page<DutyView>)))]
pub async fn list(call: Call) -> HttpResponse {
    call.read(|conn, visitor, asked| {
        let paging: Paging = asked.query()?;
        let id = |duty: &DutyView| duty.id.clone();
        Answer::ok(&paging.cut(visible(conn, visitor)?, id, |duty| duty)?)
    })
    .await
}

/// A duty that holds
#[utoipa::path(get, path = "/api/v1/duties/{duty}", tag = "duties", operation_id = "getDuty",
    params(("duty" = String, Path, description = "Its id")),
    responses((status = 200, body = DutyView)))]
pub async fn show(call: Call, duty: Path<String>) -> HttpResponse {
    call.read(move |conn, visitor, _| {
        let duties = visible(conn, visitor)?;
        let found = duties.into_iter().find(|known| known.id == *duty);
        Answer::ok(&found.ok_or(Problem::NotFound)?)
    })
    .await
}

fn visible(conn: &mut Conn, visitor: &Visitor) -> Outcome<Vec<DutyView>> {
    if !may_see_duties(visitor) {
        return Err(Problem::Forbidden("fehler-nur-verwaltung"));
    }
    let tree = Tree::load(conn, visitor.kommune_id(), visitor.today())?;
    let courses = list_offered(conn, visitor.kommune_id())?;
    Ok(Duty::list(conn, visitor.kommune_id())?
        .iter()
        .filter(|duty| may_see_duty(visitor, &tree, duty))
        .map(|duty| DutyView {
            id: duty.id.to_string(),
            course: courses
                .iter()
                .find(|course| course.course_id == duty.course_id)
                .map(|course| course.slug.clone()),
            unit: duty.unit_id.as_ref().map(ToString::to_string),
            kind: duty.kind.into(),
            due_on: duty.due_on,
        })
        .collect())
}

/// A new duty.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct DutyIn {
    /// Slug of the course.
    course: String,
    /// Without a unit it is for the whole Kommune.
    unit: Option<String>,
    kind: DutyReason,
    /// Today, or at most five years ahead.
    due_on: NaiveDate,
}

/// Makes a course a duty for a unit, or for the whole Kommune, by a date
#[utoipa::path(post, path = "/api/v1/duties", tag = "duties", operation_id = "assignDuty",
    request_body = DutyIn, responses((status = 201, body = DutyView)))]
pub async fn assign(call: Call) -> HttpResponse {
    call.write(|conn, visitor, asked| {
        if !may_see_duties(visitor) {
            return Err(Problem::Forbidden("fehler-nur-verwaltung"));
        }
        let duty: DutyIn = asked.body()?;
        let tree = Tree::load(conn, visitor.kommune_id(), visitor.today())?;
        let unit = duty.unit.map(UnitId::from);
        demand_assign(visitor, &tree, unit.as_ref())?;
        let course = get_published(conn, visitor.kommune_id(), &duty.course)?;
        let new = NewDuty {
            kommune: visitor.kommune_id().clone(),
            course: course.course_id.clone(),
            unit,
            kind: duty.kind.into(),
            due_on: duty.due_on,
            by: visitor.membership.clone(),
        };
        let id = assign_duty(conn, &new, visitor.now)
            .map_err(|problem| problem.in_words_of(&[("frist", "due_on")]))?;
        Answer::created(
            format!("/api/v1/duties/{id}"),
            &DutyView {
                id: id.to_string(),
                course: Some(duty.course),
                unit: new.unit.map(|unit| unit.to_string()),
                kind: duty.kind,
                due_on: duty.due_on,
            },
        )
    })
    .await
}

/// Withdraws a duty: it holds for nobody any more, and what was done stays as it was
#[utoipa::path(delete, path = "/api/v1/duties/{duty}", tag = "duties",
    operation_id = "withdrawDuty", params(("duty" = String, Path, description = "Its id")),
    responses((status = 204, description = "Withdrawn")))]
pub async fn withdraw(call: Call, duty: Path<String>) -> HttpResponse {
    call.write(move |conn, visitor, _| {
        let duty = get_withdrawable(conn, visitor, &DutyId::from(duty.into_inner()))?;
        withdraw_duty(conn, &duty, visitor.now)?;
        Answer::nothing()
    })
    .await
}
