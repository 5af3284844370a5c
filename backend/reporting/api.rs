//! The API of figures: by unit, under the group-size rule, never a name.

use actix_web::HttpResponse;
use actix_web::web::Path;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, OpenApi, ToSchema};

use super::columns::Kind;
use super::duty_table::duty_rows;
use super::group_size::{Group, Part};
use super::matrix::{Cell, Row, State, state};
use super::pages::{Asked, group_name, open_duty, shown_tops};
use super::permissions::demand_reports;
use super::standing::Standing;
use crate::api::Answer;
use crate::identity::{Call, Visitor};
use crate::organisation::UnitId;
use crate::problem::Problem;
use crate::programmes::{DutyId, DutyKind};

/// What this room adds to the description of the API.
#[derive(OpenApi)]
#[openapi(paths(units, duty))]
pub struct ReportingApi;

#[derive(Serialize, Deserialize, ToSchema, Clone, Copy)]
#[serde(rename_all = "lowercase")]
enum FigureKind {
    /// Gesetzliche Unterweisung.
    Instruction,
    /// Dienstlich angeordnet.
    Ordered,
    Voluntary,
}

impl FigureKind {
    fn of(kind: Kind) -> Self {
        match kind {
            Kind::Duty(DutyKind::Instruction) => Self::Instruction,
            Kind::Duty(DutyKind::Ordered) => Self::Ordered,
            Kind::Free => Self::Voluntary,
        }
    }

    fn kind(self) -> Kind {
        match self {
            Self::Instruction => Kind::Duty(DutyKind::Instruction),
            Self::Ordered => Kind::Duty(DutyKind::Ordered),
            Self::Voluntary => Kind::Free,
        }
    }
}

/// A group of people whose figures may be shown.
#[derive(Serialize, ToSchema)]
struct GroupView {
    name: String,
    /// Absent for the Kommune, and for a rest of several small units.
    #[serde(skip_serializing_if = "Option::is_none")]
    unit: Option<String>,
}

impl GroupView {
    fn of(standing: &Standing, visitor: &Visitor, group: &Group) -> Self {
        let unit = match group.part {
            Part::Unit(place) => standing.places.unit(place),
            Part::Direct(_) | Part::Rest(_) => None,
        };
        Self {
            name: group_name(standing, visitor, group),
            unit: unit.map(|unit| unit.id.to_string()),
        }
    }
}

/// How far a group is with a duty.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "lowercase")]
enum StateWord {
    Open,
    Begun,
    Late,
    Done,
}

impl From<State> for StateWord {
    fn from(state: State) -> Self {
        match state {
            State::Open => Self::Open,
            State::Begun => Self::Begun,
            State::Late => Self::Late,
            State::Done => Self::Done,
        }
    }
}

/// Figures by unit: rows are groups, columns are courses.
#[derive(Serialize, ToSchema)]
struct UnitReport {
    /// The day of the figures.
    on: NaiveDate,
    columns: Vec<ColumnView>,
    rows: Vec<RowView>,
    /// The group that the rows are parts of, if they are parts of one.
    #[serde(skip_serializing_if = "Option::is_none")]
    total: Option<RowView>,
}

#[derive(Serialize, ToSchema)]
struct ColumnView {
    title: String,
    kind: FigureKind,
    /// The dates of its duties, the next one first.
    due_on: Vec<NaiveDate>,
}

#[derive(Serialize, ToSchema)]
struct RowView {
    group: GroupView,
    /// Staff of the group.
    people: u32,
    /// One for each column.
    cells: Vec<CellView>,
}

/// One figure. Without `done` it must not be shown, or the duty does not concern the group.
#[derive(Serialize, ToSchema)]
struct CellView {
    /// Whether too few people are concerned to show it.
    withheld: bool,
    /// People whom the duty concerns.
    #[serde(skip_serializing_if = "Option::is_none")]
    people: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    done: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    state: Option<StateWord>,
}

impl CellView {
    fn of(cell: Cell) -> Self {
        let (people, done, state) = match cell {
            Cell::Withheld | Cell::NotAssigned => (None, None, None),
            Cell::Free(done) => (None, Some(done), None),
            Cell::Duty(tally) => (
                Some(tally.people),
                Some(tally.done),
                Some(StateWord::from(state(tally))),
            ),
        };
        Self {
            withheld: cell == Cell::Withheld,
            people,
            done,
            state,
        }
    }
}

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
struct UnitFilter {
    /// The parts of this unit; without it those of the Kommune, or the units that the caller
    /// leads.
    #[param(max_length = 200)]
    unit: Option<String>,
    /// Only this kind.
    #[param(inline)]
    kind: Option<FigureKind>,
}

/// How far the units are with their duties, and what they learn besides
#[utoipa::path(get, path = "/api/v1/reports/units", tag = "reports",
    operation_id = "reportUnits", params(UnitFilter),
    responses((status = 200, body = UnitReport)))]
pub async fn units(call: Call) -> HttpResponse {
    call.read(|conn, visitor, asked| {
        demand_reports(visitor)?;
        let filter: UnitFilter = asked.query()?;
        let kind = filter.kind.map(|word| word.kind().number());
        let asked = Asked::load(conn, visitor, filter.unit.map(UnitId::from), kind)?;
        let matrix = asked.matrix(visitor);
        let matrix = matrix.ok_or(Problem::Conflict("api-zu-wenige"))?;
        let row = |row: &Row<'_>| RowView {
            group: GroupView::of(&asked.standing, visitor, row.group),
            people: row.people,
            cells: row.cells.iter().map(|cell| CellView::of(*cell)).collect(),
        };
        Answer::ok(&UnitReport {
            on: visitor.today(),
            columns: matrix
                .columns
                .iter()
                .map(|column| ColumnView {
                    title: column.title.clone(),
                    kind: FigureKind::of(column.kind),
                    due_on: column.due_on.clone(),
                })
                .collect(),
            rows: matrix.rows.iter().map(row).collect(),
            total: matrix.total.as_ref().map(row),
        })
    })
    .await
}

/// How far the units are with one duty.
#[derive(Serialize, ToSchema)]
struct DutyReport {
    /// The day of the figures.
    on: NaiveDate,
    due_on: NaiveDate,
    /// From the top down; none if too few people are concerned to show anything.
    rows: Vec<DutyRowView>,
    withheld: bool,
}

#[derive(Serialize, ToSchema)]
struct DutyRowView {
    group: GroupView,
    /// 0 at the top.
    depth: usize,
    people: u32,
    done: u32,
    state: StateWord,
}

/// How far the units are with one duty, from the top down
#[utoipa::path(get, path = "/api/v1/reports/duties/{duty}", tag = "reports",
    operation_id = "reportDuty", params(("duty" = String, Path, description = "Its id")),
    responses((status = 200, body = DutyReport)))]
pub async fn duty(call: Call, duty: Path<String>) -> HttpResponse {
    call.read(move |conn, visitor, _| {
        let (duty, standing) = open_duty(conn, visitor, &DutyId::from(duty.into_inner()))?;
        let figures = standing.decision.duty(&duty.id).ok_or(Problem::NotFound)?;
        let rows = duty_rows(figures, &shown_tops(visitor, &standing));
        Answer::ok(&DutyReport {
            on: visitor.today(),
            due_on: duty.due_on,
            withheld: rows.is_none(),
            rows: rows
                .unwrap_or_default()
                .iter()
                .map(|row| DutyRowView {
                    group: GroupView::of(&standing, visitor, row.group),
                    depth: row.depth,
                    people: row.tally.people,
                    done: row.tally.done,
                    state: state(row.tally).into(),
                })
                .collect(),
        })
    })
    .await
}
