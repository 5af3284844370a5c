//! `/verwaltung/einstellungen/freigabe`: who must have read a course before it is published.

use actix_web::HttpResponse;
use askama::Template;

use super::{REVIEW, tabs};
use crate::db::Conn;
use crate::identity::{Visit, Visitor};
use crate::organisation::{ReviewRule, store_review_rule, verbuende_of};
use crate::problem::{Outcome, Problem};
use crate::start::permissions::{may_edit_review_rule, may_see_settings};
use crate::web::{Frame, NavEntry, Posted, Reply};

#[derive(Template)]
#[template(path = "start/settings_review.html")]
struct ReviewPage {
    frame: Frame,
    tabs: Vec<NavEntry>,
    may_edit: bool,
    choices: Vec<Choice>,
}

struct Choice {
    value: &'static str,
    title: String,
    text: String,
    checked: bool,
    may_choose: bool,
}

pub async fn show(visit: Visit) -> HttpResponse {
    visit
        .read(|conn, visitor| {
            if !may_see_settings(visitor) {
                return Err(Problem::Forbidden("fehler-403-text"));
            }
            page(conn, visitor)
        })
        .await
}

pub async fn save(visit: Visit, posted: Posted) -> HttpResponse {
    visit
        .post(posted, |conn, visitor, posted| {
            if !may_edit_review_rule(visitor) {
                return Err(Problem::Forbidden("fehler-403-text"));
            }
            let rule = ReviewRule::from_word(&posted.field("regel")?);
            let rule = rule.ok_or(Problem::Malformed("fehler-formular"))?;
            if rule.needs_verbund() && verbuende_of(conn, visitor.kommune_id())?.is_empty() {
                return Err(Problem::Conflict("freigabe-ohne-verbund"));
            }
            store_review_rule(conn, visitor.kommune_id(), rule)?;
            Ok(Reply::see_other_saying(REVIEW, "gespeichert"))
        })
        .await
}

fn page(conn: &mut Conn, visitor: &Visitor) -> Outcome<ReviewPage> {
    let verbuende = verbuende_of(conn, visitor.kommune_id())?;
    let may_choose = |rule: &ReviewRule| !rule.needs_verbund() || !verbuende.is_empty();
    let choices = ReviewRule::ALL.iter().map(|rule| Choice {
        value: rule.word(),
        title: visitor.t(&format!("freigaberegel-{}", rule.word())),
        text: if may_choose(rule) {
            visitor.t(&format!("freigaberegel-text-{}", rule.word()))
        } else {
            visitor.t("freigabe-ohne-verbund")
        },
        may_choose: may_choose(rule),
        checked: *rule == visitor.kommune.review_rule,
    });
    Ok(ReviewPage {
        frame: visitor.frame(visitor.t("freigabe-titel")),
        tabs: tabs(visitor, REVIEW),
        may_edit: may_edit_review_rule(visitor),
        choices: choices.collect(),
    })
}
