//! The matrix as CSV: the same rows and columns as on screen, numbers in cells of their own.

use super::matrix::Asked;
use super::words::{group_name, state_word, total_name};
use crate::identity::Visitor;
use crate::problem::Outcome;
use crate::reporting::columns::{Column, Kind};
use crate::reporting::matrix::{Cell, Row, state};
use crate::reporting::spreadsheet::{Field, write};

pub fn sheet(visitor: &Visitor, asked: &Asked) -> Outcome<String> {
    let standing = &asked.standing;
    let Some(matrix) = asked.matrix(visitor) else {
        return write(&[vec![Field::Text(visitor.t("matrix-zu-klein"))]]);
    };
    let mut rows = vec![head(visitor, &matrix.columns)];
    for row in &matrix.rows {
        let name = group_name(standing, visitor, row.group);
        rows.push(line(visitor, name, row, &matrix.columns));
    }
    if let Some(row) = &matrix.total {
        let name = total_name(standing, visitor, row.group);
        rows.push(line(visitor, name, row, &matrix.columns));
    }
    write(&rows)
}

fn head(visitor: &Visitor, columns: &[&Column]) -> Vec<Field> {
    let mut head = vec![
        visitor.t("matrix-bereich"),
        visitor.t("matrix-personen-kopf"),
    ];
    for column in columns {
        let kind = visitor.t(column.kind.text_key());
        let name = format!("{} ({kind})", column.title);
        let keys: &[&str] = match column.kind {
            Kind::Free => &["matrix-abschluesse"],
            Kind::Duty(_) => &["matrix-betroffen", "stand-erledigt", "matrix-stand"],
        };
        head.extend(keys.iter().map(|key| format!("{name}: {}", visitor.t(key))));
    }
    head.into_iter().map(Field::Text).collect()
}

fn line(visitor: &Visitor, name: String, row: &Row<'_>, columns: &[&Column]) -> Vec<Field> {
    let mut line = vec![Field::Text(name), Field::Number(row.people)];
    for (cell, column) in row.cells.iter().zip(columns) {
        match cell {
            Cell::Free(done) => line.push(Field::Number(*done)),
            Cell::Duty(tally) => line.extend([
                Field::Number(tally.people),
                Field::Number(tally.done),
                Field::Text(state_word(visitor, state(*tally))),
            ]),
            Cell::NotAssigned => line.extend([
                Field::Number(0),
                Field::Number(0),
                Field::Text(visitor.t("matrix-nicht-zugewiesen")),
            ]),
            Cell::Withheld if column.kind == Kind::Free => line.push(Field::Empty),
            Cell::Withheld => line.extend([
                Field::Empty,
                Field::Empty,
                Field::Text(visitor.t("matrix-zu-wenige")),
            ]),
        }
    }
    line
}
