//! `/verwaltung/matrix` and `/verwaltung/matrix.csv`: one query, two ways to look at it.

use actix_web::HttpResponse;
use actix_web::web::Query;
use serde::Deserialize;

use super::matrix_page::page;
use super::matrix_sheet::sheet;
use crate::db::Conn;
use crate::identity::{Visit, Visitor};
use crate::organisation::UnitId;
use crate::problem::{Outcome, Problem};
use crate::reporting::group_size::Group;
use crate::reporting::matrix::Matrix;
use crate::reporting::permissions::{demand_reports, may_see_unit, may_see_whole, own_tops};
use crate::reporting::standing::Standing;
use crate::web::Reply;

/// The query of both addresses.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Filter {
    #[serde(default)]
    bereich: String,
    #[serde(default)]
    art: String,
}

/// What was asked for, with the figures it is about.
pub struct Asked {
    pub standing: Standing,
    /// The unit, if one was named or the visitor leads just one.
    pub unit: Option<UnitId>,
    pub kind: Option<u8>,
}

impl Filter {
    /// 1, 2 or 3; nothing means all kinds.
    fn kind(&self) -> Outcome<Option<u8>> {
        match self.art.as_str() {
            "" => Ok(None),
            "1" => Ok(Some(1)),
            "2" => Ok(Some(2)),
            "3" => Ok(Some(3)),
            _ => Err(Problem::Malformed("matrix-art-unbekannt")),
        }
    }

    fn read(&self, conn: &mut Conn, visitor: &Visitor) -> Outcome<Asked> {
        demand_reports(visitor)?;
        let unit = Some(&self.bereich).filter(|unit| !unit.is_empty());
        Asked::load(conn, visitor, unit.cloned().map(UnitId::from), self.kind()?)
    }
}

/// A lead of one unit begins there.
fn only_top(visitor: &Visitor, standing: &Standing) -> Option<UnitId> {
    if may_see_whole(visitor) {
        return None;
    }
    let mut tops = own_tops(visitor, &standing.tree);
    if tops.len() == 1 { tops.pop() } else { None }
}

impl Asked {
    /// For somebody who sees figures; of a unit, if they see those of that one.
    pub fn load(
        conn: &mut Conn,
        visitor: &Visitor,
        unit: Option<UnitId>,
        kind: Option<u8>,
    ) -> Outcome<Self> {
        let standing = Standing::load(conn, &visitor.kommune, visitor.today())?;
        if let Some(unit) = &unit {
            standing.tree.get(unit)?;
            if !may_see_unit(visitor, &standing.tree, unit) {
                return Err(Problem::NotFound);
            }
        }
        Ok(Self {
            unit: unit.or_else(|| only_top(visitor, &standing)),
            standing,
            kind,
        })
    }

    /// The group the matrix divides; none if it is too small, or if there are several.
    pub fn group(&self, visitor: &Visitor) -> Option<&Group> {
        match &self.unit {
            Some(unit) => self.standing.whole.find(self.standing.places.find(unit)?),
            None if may_see_whole(visitor) => Some(&self.standing.whole),
            None => None,
        }
    }

    /// `None` if what was asked for must not be shown.
    pub fn matrix(&self, visitor: &Visitor) -> Option<Matrix<'_>> {
        if let Some(group) = self.group(visitor) {
            return Some(self.standing.level(group, self.kind));
        }
        if self.unit.is_some() {
            return None;
        }
        let groups = shown_tops(visitor, &self.standing);
        (!groups.is_empty()).then(|| self.standing.list(&groups, self.kind))
    }

    /// The query that asks for this again, for another unit.
    pub fn query(&self, unit: Option<&UnitId>) -> String {
        let unit = unit.map(|unit| format!("bereich={unit}"));
        let kind = self.kind.map(|kind| format!("art={kind}"));
        let parts: Vec<String> = [unit, kind].into_iter().flatten().collect();
        if parts.is_empty() {
            String::new()
        } else {
            format!("?{}", parts.join("&"))
        }
    }
}

/// The groups a visitor begins with: the Kommune, or the units they lead, as far as shown.
pub fn shown_tops<'a>(visitor: &Visitor, standing: &'a Standing) -> Vec<&'a Group> {
    if may_see_whole(visitor) {
        return vec![&standing.whole];
    }
    own_tops(visitor, &standing.tree)
        .iter()
        .filter_map(|unit| standing.whole.find(standing.places.find(unit)?))
        .collect()
}

pub async fn show(visit: Visit, filter: Query<Filter>) -> HttpResponse {
    visit
        .read(move |conn, visitor| Ok(page(visitor, &filter.read(conn, visitor)?)))
        .await
}

pub async fn csv(visit: Visit, filter: Query<Filter>) -> HttpResponse {
    visit
        .read(move |conn, visitor| {
            let text = sheet(visitor, &filter.read(conn, visitor)?)?;
            let name = format!("stand-nach-bereichen-{}.csv", visitor.today());
            Ok(Reply::csv(name, text))
        })
        .await
}
