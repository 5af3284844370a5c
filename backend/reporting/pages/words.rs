//! The words that screen and CSV share, so that they cannot differ.

use crate::identity::Visitor;
use crate::reporting::columns::Column;
use crate::reporting::group_size::{Group, Part};
use crate::reporting::matrix::State;
use crate::reporting::standing::Standing;
use crate::texts;

/// The unit of a place, or the Kommune.
pub fn place_name(standing: &Standing, visitor: &Visitor, place: usize) -> String {
    match standing.places.unit(place) {
        Some(unit) => unit.name.clone(),
        None => visitor.kommune.name.clone(),
    }
}

/// "Bürgerbüro", "Bürgerdienste (direkt)", "Übrige Bürgerdienste".
pub fn group_name(standing: &Standing, visitor: &Visitor, group: &Group) -> String {
    let (place, key) = match group.part {
        Part::Unit(place) => return place_name(standing, visitor, place),
        Part::Direct(place) => (place, "matrix-direkt"),
        Part::Rest(place) => (place, "matrix-uebrige"),
    };
    let name = place_name(standing, visitor, place);
    let values = [("x", name.into())];
    visitor.language.text_with(key, &values)
}

/// "Neuenfelde gesamt".
pub fn total_name(standing: &Standing, visitor: &Visitor, group: &Group) -> String {
    let values = [("x", group_name(standing, visitor, group).into())];
    visitor.language.text_with("matrix-gesamt", &values)
}

pub fn state_word(visitor: &Visitor, state: State) -> String {
    visitor.t(match state {
        State::Done => "stand-erledigt",
        State::Begun => "stand-in-bearbeitung",
        State::Open => "stand-offen",
        State::Late => "matrix-ueberfaellig",
    })
}

/// "bis 11.12.2026", "Frist war am 17.11.2026".
pub fn due(visitor: &Visitor, column: &Column) -> Option<String> {
    let (first, others) = column.due_on.split_first()?;
    if !others.is_empty() {
        return Some(visitor.t("matrix-mehrere-fristen"));
    }
    let key = if *first < visitor.today() {
        "matrix-frist-war"
    } else {
        "matrix-frist-bis"
    };
    let values = [("x", texts::date(*first).into())];
    Some(visitor.language.text_with(key, &values))
}
