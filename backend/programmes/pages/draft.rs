//! The form of a new duty: read at the door, so that nothing inside is left to doubt.

use chrono::NaiveDate;
use serde::Deserialize;

use crate::catalog::CourseId;
use crate::identity::Visitor;
use crate::organisation::{Tree, UnitId};
use crate::problem::{FieldMistake, Outcome, Problem};
use crate::programmes::permissions::{demand_assign, may_see_duties};
use crate::programmes::{DutyKind, NewDuty};
use crate::texts::read_date;
use crate::web::Posted;

/// The word that stands for the whole Kommune; an empty choice must not mean everybody.
pub const EVERYBODY: &str = "alle";

/// The fields as they were sent.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Draft {
    #[serde(default)]
    pub kurs: String,
    #[serde(default)]
    pub bereich: String,
    #[serde(default)]
    pub art: String,
    #[serde(default)]
    pub frist: String,
}

impl Draft {
    pub fn of(posted: &Posted) -> Outcome<Self> {
        posted.parse()
    }

    /// The duty it asks for, if the visitor may assign it. A unit outside the own part is
    /// not found, like one that does not exist.
    pub fn check(&self, visitor: &Visitor, tree: &Tree) -> Outcome<NewDuty> {
        if !may_see_duties(visitor) {
            return Err(Problem::Forbidden("fehler-nur-verwaltung"));
        }
        let kind = DutyKind::from_number(&self.art);
        let due_on = read_date(&self.frist);
        let (Some(kind), Some(due_on)) = (kind, due_on) else {
            return Err(Problem::Invalid(self.mistakes()));
        };
        if self.kurs.is_empty() || self.bereich.is_empty() {
            return Err(Problem::Invalid(self.mistakes()));
        }
        let unit = match self.bereich.as_str() {
            EVERYBODY => None,
            id => Some(UnitId::from(id.to_owned())),
        };
        demand_assign(visitor, tree, unit.as_ref())?;
        Ok(NewDuty {
            kommune: visitor.kommune_id().clone(),
            course: CourseId::from(self.kurs.clone()),
            unit,
            kind,
            due_on,
            by: visitor.membership.clone(),
        })
    }

    /// The date it names, unless that has passed.
    pub fn frist_from(&self, today: NaiveDate) -> Option<NaiveDate> {
        read_date(&self.frist).filter(|due_on| *due_on >= today)
    }

    fn mistakes(&self) -> Vec<FieldMistake> {
        let frist = if self.frist.trim().is_empty() {
            "pflicht-frist-fehlt"
        } else {
            "pflicht-frist-unlesbar"
        };
        [
            (self.kurs.is_empty(), "kurs", "pflicht-kurs-fehlt"),
            (self.bereich.is_empty(), "bereich", "pflicht-bereich-fehlt"),
            (
                DutyKind::from_number(&self.art).is_none(),
                "art",
                "pflicht-art-fehlt",
            ),
            (read_date(&self.frist).is_none(), "frist", frist),
        ]
        .into_iter()
        .filter(|(is_wrong, ..)| *is_wrong)
        .map(|(_, field, text)| FieldMistake { field, text })
        .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_form_names_every_field() {
        let fields: Vec<&str> = Draft::default()
            .mistakes()
            .iter()
            .map(|mistake| mistake.field)
            .collect();
        assert_eq!(fields, ["kurs", "bereich", "art", "frist"]);
    }
}
