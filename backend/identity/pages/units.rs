//! `/verwaltung/einheiten`: the tree of units with the number of people in each.

use actix_web::HttpResponse;
use askama::Template;

use crate::identity::Member;
use crate::identity::permissions::{may_see_units, visible_units};
use crate::identity::visit::Visit;
use crate::organisation::{Tree, verbuende_of};
use crate::problem::Problem;
use crate::web::Frame;

#[derive(Template)]
#[template(path = "identity/units.html")]
struct UnitsPage {
    frame: Frame,
    kommune: String,
    unit_word: String,
    verbuende: Vec<String>,
    rows: Vec<Row>,
}

struct Row {
    depth: usize,
    name: String,
    kind: String,
    /// People whose main unit this is.
    people: usize,
    /// People here and below.
    people_below: usize,
}

pub async fn show(visit: Visit) -> HttpResponse {
    visit
        .read(|conn, visitor| {
            if !may_see_units(visitor) {
                return Err(Problem::Forbidden("fehler-nur-verwaltung"));
            }
            let tree = Tree::load(conn, visitor.kommune_id(), visitor.today())?;
            let visible = visible_units(visitor, &tree);
            let people = Member::list(conn, visitor.kommune_id(), None, "", visitor.today())?;
            let rows = tree
                .walk()
                .into_iter()
                .filter(|(_, unit)| {
                    visible
                        .as_ref()
                        .is_none_or(|units| units.contains(&unit.id))
                })
                .map(|(depth, unit)| {
                    let below = tree.subtree(&unit.id);
                    Row {
                        depth,
                        name: unit.name.clone(),
                        kind: unit.kind.clone(),
                        people: people
                            .iter()
                            .filter(|member| member.main_unit.as_ref() == Some(&unit.id))
                            .count(),
                        people_below: people
                            .iter()
                            .filter(|member| {
                                member
                                    .main_unit
                                    .as_ref()
                                    .is_some_and(|main| below.contains(main))
                            })
                            .count(),
                    }
                })
                .collect();
            Ok(UnitsPage {
                frame: visitor.frame(visitor.t("einheiten-titel")),
                kommune: visitor.kommune.name.clone(),
                unit_word: visitor.kommune.unit_word.clone(),
                verbuende: verbuende_of(conn, visitor.kommune_id())?,
                rows,
            })
        })
        .await
}
