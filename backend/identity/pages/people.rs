//! `/verwaltung/personen`: who belongs to the Kommune. Nothing about what they learn.

use std::collections::HashMap;

use actix_web::HttpResponse;
use actix_web::web::{Data, Query};
use askama::Template;
use serde::Deserialize;

use crate::app::App;
use crate::clock::date_of;
use crate::db::Conn;
use crate::identity::invite::LETTER;
use crate::identity::people_seen::people_seen;
use crate::identity::permissions::may_invite_somebody;
use crate::identity::visit::Visit;
use crate::identity::{Member, Visitor};
use crate::mail::{MailState, Standing, is_mailbox, standing_about};
use crate::problem::Outcome;
use crate::texts::date;
use crate::web::Frame;

const PER_PAGE: usize = 50;

#[derive(Template)]
#[template(path = "identity/people.html")]
struct PeoplePage {
    frame: Frame,
    rows: Vec<Row>,
    may_invite: bool,
    /// Whether an invitation can go by mail.
    may_send: bool,
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
    has_mailbox: bool,
    /// What became of the last invitation by mail: kind of the badge, icon, words.
    sent: Option<(&'static str, &'static str, String)>,
}

#[derive(Deserialize)]
pub struct Filter {
    #[serde(default)]
    q: String,
    #[serde(default)]
    seite: usize,
}

pub async fn show(visit: Visit, filter: Query<Filter>, app: Data<App>) -> HttpResponse {
    let is_on = app.config.mail.is_on();
    visit
        .read(move |conn, visitor| {
            let search: String = filter.q.chars().take(256).collect();
            let (tree, people) = people_seen(conn, visitor, &search)?;
            let pages = people.len().div_ceil(PER_PAGE).max(1);
            let page = filter.seite.clamp(1, pages);
            let total = people.len();
            let shown = people.into_iter().skip((page - 1) * PER_PAGE);
            let people: Vec<Member> = shown.take(PER_PAGE).collect();
            let may_invite = may_invite_somebody(visitor);
            let mut standings = if may_invite {
                standings(conn, visitor, &people)?
            } else {
                HashMap::new()
            };
            Ok(PeoplePage {
                frame: visitor.frame(visitor.t("personen-titel")),
                may_invite,
                may_send: may_invite && is_on,
                total,
                rows: people
                    .into_iter()
                    .map(|member| Row {
                        has_mailbox: is_mailbox(&member.login),
                        sent: standings
                            .remove(member.person.as_str())
                            .map(|standing| in_words(visitor, &standing)),
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

/// What became of the invitations by mail, by person.
fn standings(
    conn: &mut Conn,
    visitor: &Visitor,
    people: &[Member],
) -> Outcome<HashMap<String, Standing>> {
    let ids: Vec<&str> = people.iter().map(|it| it.person.as_str()).collect();
    standing_about(conn, visitor.kommune_id().as_str(), LETTER, &ids)
}

fn in_words(visitor: &Visitor, standing: &Standing) -> (&'static str, &'static str, String) {
    let on = date(date_of(standing.at));
    let say = |key| visitor.frame("").tx(key, &on);
    match standing.state {
        MailState::Sent => ("success", "success", say("einladung-mail-gesendet")),
        MailState::Waiting if standing.reason.is_none() => {
            ("info", "mail", visitor.t("einladung-mail-unterwegs"))
        }
        MailState::Waiting => ("warning", "clock", visitor.t("einladung-mail-wartet")),
        MailState::Failed => ("danger", "danger", say("einladung-mail-gescheitert")),
    }
}
