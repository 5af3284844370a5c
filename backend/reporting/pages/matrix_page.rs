//! The matrix on screen: every cell with number, word and icon.

use askama::Template;

use super::matrix::Asked;
use super::words::{due, group_name, place_name, state_word, total_name};
use crate::identity::Visitor;
use crate::reporting::group_size::{Group, Part};
use crate::reporting::matrix::{Cell, Matrix, Row, State, state};
use crate::reporting::permissions::{may_see_unit, may_see_whole};
use crate::texts;
use crate::web::Frame;

const ADDRESS: &str = "/verwaltung/matrix";

#[derive(Template)]
#[template(path = "reporting/matrix.html")]
pub struct MatrixPage {
    frame: Frame,
    title: String,
    trail: Vec<(String, String)>,
    now: String,
    unit: String,
    kinds: Vec<(String, String)>,
    kind: String,
    csv: String,
    reset: String,
    heads: Vec<Head>,
    rows: Vec<Line>,
    total: Option<Line>,
    finished: usize,
    with_duty: usize,
    is_merged: bool,
    is_too_small: bool,
    has_nothing: bool,
    may_assign: bool,
}

struct Head {
    title: String,
    note: String,
}

struct Line {
    name: String,
    href: Option<String>,
    people: u32,
    cells: Vec<Figure>,
}

struct Figure {
    class: &'static str,
    number: Option<u32>,
    /// "von 48 erledigt", "Abschlüsse".
    of: String,
    /// The length of the bar, if there is one.
    all: Option<u32>,
    icon: &'static str,
    word: String,
}

pub fn page(visitor: &Visitor, asked: &Asked) -> MatrixPage {
    let standing = &asked.standing;
    let group = asked.group(visitor);
    let title = match (&asked.unit, group) {
        (Some(unit), _) => place_name(standing, visitor, standing.places.of(Some(unit))),
        _ => visitor.t("matrix-titel"),
    };
    let matrix = asked.matrix(visitor);
    let is_too_small = matrix.is_none();
    let matrix = matrix.unwrap_or(Matrix {
        columns: Vec::new(),
        rows: Vec::new(),
        total: None,
    });
    let (finished, with_duty) = matrix.finished();
    let line = |row: &Row<'_>| Line {
        name: group_name(standing, visitor, row.group),
        href: href(asked, row.group),
        people: row.people,
        cells: row
            .cells
            .iter()
            .map(|cell| figure(visitor, *cell))
            .collect(),
    };
    let all_columns = &standing.decision.columns;
    MatrixPage {
        frame: visitor.frame(title.clone()),
        trail: trail(visitor, asked),
        now: texts::date_time(visitor.now),
        unit: asked
            .unit
            .as_ref()
            .map(ToString::to_string)
            .unwrap_or_default(),
        kinds: kinds(visitor),
        kind: asked.kind.map(|kind| kind.to_string()).unwrap_or_default(),
        csv: format!("{ADDRESS}.csv{}", asked.query(asked.unit.as_ref())),
        reset: match &asked.unit {
            Some(unit) => format!("{ADDRESS}?bereich={unit}"),
            None => ADDRESS.to_owned(),
        },
        heads: matrix
            .columns
            .iter()
            .map(|column| {
                let kind = visitor.t(column.kind.text_key());
                Head {
                    title: column.title.clone(),
                    note: match due(visitor, column) {
                        Some(due) => format!("{kind}, {due}"),
                        None => kind,
                    },
                }
            })
            .collect(),
        rows: matrix.rows.iter().map(line).collect(),
        total: matrix.total.as_ref().map(|row| Line {
            name: total_name(standing, visitor, row.group),
            href: None,
            ..line(row)
        }),
        finished,
        with_duty,
        is_merged: group.is_some_and(|group| is_merged(asked, group)),
        is_too_small,
        has_nothing: all_columns.is_empty(),
        may_assign: crate::programmes::may_see_duties(visitor),
        title,
    }
}

/// Whether parts are merged, or were not divided at all.
fn is_merged(asked: &Asked, group: &Group) -> bool {
    let Part::Unit(place) = group.part else {
        return false;
    };
    let unit = asked.standing.places.unit(place).map(|unit| &unit.id);
    let has_units = asked.standing.tree.children(unit).next().is_some();
    group.has_rest() || (has_units && group.parts.is_empty())
}

/// Only what divides further leads on.
fn href(asked: &Asked, group: &Group) -> Option<String> {
    let Part::Unit(place) = group.part else {
        return None;
    };
    let unit = asked.standing.places.unit(place)?;
    (!group.parts.is_empty()).then(|| format!("{ADDRESS}{}", asked.query(Some(&unit.id))))
}

/// The way from the top down to the unit, as far as the visitor may go.
fn trail(visitor: &Visitor, asked: &Asked) -> Vec<(String, String)> {
    let Some(unit) = &asked.unit else {
        return Vec::new();
    };
    let tree = &asked.standing.tree;
    let above = tree.path(unit);
    let above = above.iter().filter(|above| above.id != *unit);
    let above = above.filter(|above| may_see_unit(visitor, tree, &above.id));
    let mut trail: Vec<(String, String)> = above
        .map(|above| {
            let href = format!("{ADDRESS}{}", asked.query(Some(&above.id)));
            (href, above.name.clone())
        })
        .collect();
    if may_see_whole(visitor) || !trail.is_empty() {
        let top = format!("{ADDRESS}{}", asked.query(None));
        trail.insert(0, (top, visitor.t("matrix-titel")));
    }
    trail
}

fn kinds(visitor: &Visitor) -> Vec<(String, String)> {
    [
        ("", "matrix-alle-arten"),
        ("1", "art-unterweisung"),
        ("2", "art-angeordnet"),
        ("3", "art-freiwillig"),
    ]
    .map(|(value, key)| (value.to_owned(), visitor.t(key)))
    .to_vec()
}

fn figure(visitor: &Visitor, cell: Cell) -> Figure {
    let plain = |class, icon, key: &str| Figure {
        class,
        number: None,
        of: String::new(),
        all: None,
        icon,
        word: visitor.t(key),
    };
    match cell {
        Cell::NotAssigned => plain("none", "", "matrix-nicht-zugewiesen"),
        Cell::Withheld => plain("merged", "people", "matrix-zu-wenige"),
        Cell::Free(done) => Figure {
            number: Some(done),
            of: visitor.t("matrix-abschluesse"),
            ..plain("open", "person", "art-freiwillig")
        },
        Cell::Duty(tally) => {
            let state = state(tally);
            let (class, icon) = match state {
                State::Done => ("done", "success"),
                State::Late => ("late", "warning"),
                State::Begun => ("open", "begun"),
                State::Open => ("open", "open"),
            };
            let all = [("n", tally.people.into())];
            Figure {
                class,
                number: Some(tally.done),
                of: visitor.language.text_with("matrix-von-erledigt", &all),
                all: Some(tally.people),
                icon,
                word: state_word(visitor, state),
            }
        }
    }
}
