//! `/verwaltung/pflichtschulungen/{id}/stand.csv`: one duty by units, from the top down.

use actix_web::HttpResponse;
use actix_web::web::Path;

use super::matrix::shown_tops;
use super::words::{group_name, state_word};
use crate::db::Conn;
use crate::identity::{Visit, Visitor};
use crate::problem::{Outcome, Problem};
use crate::programmes::{Duty, DutyId, may_see_duty};
use crate::reporting::duty_table::{DutyRow, duty_rows};
use crate::reporting::matrix::state;
use crate::reporting::permissions::{demand_reports, may_see_whole};
use crate::reporting::spreadsheet::{Field, write};
use crate::reporting::standing::Standing;
use crate::texts;
use crate::web::Reply;

const HEAD: [&str; 9] = [
    "pflicht-kurs",
    "pflicht-art",
    "pflicht-frist",
    "matrix-ebene",
    "matrix-bereich",
    "matrix-betroffen",
    "stand-erledigt",
    "stand-offen",
    "matrix-stand",
];

pub async fn csv(visit: Visit, duty: Path<String>) -> HttpResponse {
    let id = DutyId::from(duty.into_inner());
    visit
        .read(move |conn, visitor| {
            let (duty, standing) = open_duty(conn, visitor, &id)?;
            let name = format!("pflichtschulung-stand-{}.csv", visitor.today());
            Ok(Reply::csv(name, sheet(visitor, &duty, &standing)?))
        })
        .await
}

/// A duty with the figures around it, for somebody who may see them.
pub fn open_duty(conn: &mut Conn, visitor: &Visitor, id: &DutyId) -> Outcome<(Duty, Standing)> {
    demand_reports(visitor)?;
    let duty = Duty::get(conn, visitor.kommune_id(), id)?;
    let standing = Standing::load(conn, &visitor.kommune, visitor.today())?;
    if !may_see_whole(visitor) && !may_see_duty(visitor, &standing.tree, &duty) {
        return Err(Problem::NotFound);
    }
    Ok((duty, standing))
}

fn sheet(visitor: &Visitor, duty: &Duty, standing: &Standing) -> Outcome<String> {
    let figures = standing.decision.duty(&duty.id).ok_or(Problem::NotFound)?;
    let columns = standing.decision.columns.iter();
    let course = columns
        .filter(|column| column.course == duty.course_id)
        .map(|column| column.title.clone())
        .next()
        .unwrap_or_default();
    let about = || {
        vec![
            Field::Text(course.clone()),
            Field::Text(visitor.t(duty.kind.text_key())),
            Field::Text(texts::date(duty.due_on)),
        ]
    };
    let mut rows = vec![HEAD.map(|key| Field::Text(visitor.t(key))).into()];
    match duty_rows(figures, &shown_tops(visitor, standing)) {
        Some(groups) => rows.extend(groups.iter().map(|group| {
            let mut row = about();
            row.extend(line(visitor, standing, group));
            row
        })),
        None => {
            let mut row = about();
            let name = visitor.kommune.name.clone();
            row.extend([Field::Number(0), Field::Text(name)]);
            row.extend([Field::Empty, Field::Empty, Field::Empty]);
            row.push(Field::Text(visitor.t("matrix-zu-wenige")));
            rows.push(row);
        }
    }
    write(&rows)
}

fn line(visitor: &Visitor, standing: &Standing, row: &DutyRow<'_>) -> Vec<Field> {
    vec![
        Field::Number(u32::try_from(row.depth).unwrap_or_default()),
        Field::Text(group_name(standing, visitor, row.group)),
        Field::Number(row.tally.people),
        Field::Number(row.tally.done),
        Field::Number(row.tally.people.saturating_sub(row.tally.done)),
        Field::Text(state_word(visitor, state(row.tally))),
    ]
}
