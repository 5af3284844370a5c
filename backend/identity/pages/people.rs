//! `/verwaltung/personen`: who belongs to the Kommune. Nothing about what they learn.

use actix_web::HttpResponse;
use actix_web::web::Query;
use askama::Template;
use serde::Deserialize;

use crate::identity::Member;
use crate::identity::permissions::{may_invite_somebody, may_see_people, visible_units};
use crate::identity::visit::Visit;
use crate::organisation::Tree;
use crate::problem::Problem;
use crate::web::Frame;

const PER_PAGE: usize = 50;

#[derive(Template)]
#[template(path = "identity/people.html")]
struct PeoplePage {
    frame: Frame,
    rows: Vec<Row>,
    may_invite: bool,
    search: String,
    /// Address of the list with its search, to which a page number is added.
    base: String,
    total: usize,
    page: usize,
    pages: usize,
}

struct Row {
    membership: String,
    name: String,
    login: String,
    position: String,
    unit: String,
    is_dormant: bool,
    is_employee: bool,
}

#[derive(Deserialize)]
pub struct Filter {
    #[serde(default)]
    q: String,
    #[serde(default)]
    seite: usize,
}

pub async fn show(visit: Visit, filter: Query<Filter>) -> HttpResponse {
    visit
        .read(move |conn, visitor| {
            if !may_see_people(visitor) {
                return Err(Problem::Forbidden("fehler-nur-verwaltung"));
            }
            let tree = Tree::load(conn, visitor.kommune_id(), visitor.today())?;
            let within = visible_units(visitor, &tree);
            let search: String = filter.q.chars().take(256).collect();
            let people = Member::list(
                conn,
                visitor.kommune_id(),
                within.as_ref(),
                &search,
                visitor.today(),
            )?;
            let pages = people.len().div_ceil(PER_PAGE).max(1);
            let page = filter.seite.clamp(1, pages);
            Ok(PeoplePage {
                frame: visitor.frame(visitor.t("personen-titel")),
                may_invite: may_invite_somebody(visitor),
                total: people.len(),
                rows: people
                    .into_iter()
                    .skip((page - 1) * PER_PAGE)
                    .take(PER_PAGE)
                    .map(|member| Row {
                        membership: member.membership.to_string(),
                        unit: member
                            .main_unit
                            .and_then(|id| tree.find(&id).map(|unit| unit.name.clone()))
                            .unwrap_or_default(),
                        name: member.name,
                        login: member.login,
                        position: member.position,
                        is_dormant: member.is_dormant,
                        is_employee: member.is_employee,
                    })
                    .collect(),
                base: format!(
                    "/verwaltung/personen?{}&",
                    serde_html_form::to_string([("q", &search)]).unwrap_or_default()
                ),
                search,
                page,
                pages,
            })
        })
        .await
}
