//! `/verwaltung/einstellungen/freigabe`: who must have read a course before it is published.

use actix_web::HttpResponse;
use askama::Template;

use super::{REVIEW, tabs};
use crate::identity::{Visit, Visitor};
use crate::organisation::{ReviewRule, store_review_rule};
use crate::problem::Problem;
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
}

pub async fn show(visit: Visit) -> HttpResponse {
    visit
        .read(|_, visitor| {
            if !may_see_settings(visitor) {
                return Err(Problem::Forbidden("fehler-403-text"));
            }
            Ok(page(visitor))
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
            store_review_rule(conn, visitor.kommune_id(), rule)?;
            Ok(Reply::see_other_saying(REVIEW, "gespeichert"))
        })
        .await
}

fn page(visitor: &Visitor) -> ReviewPage {
    let choices = ReviewRule::ALL.iter().map(|rule| Choice {
        value: rule.word(),
        title: visitor.t(&format!("freigaberegel-{}", rule.word())),
        text: visitor.t(&format!("freigaberegel-text-{}", rule.word())),
        checked: *rule == visitor.kommune.review_rule,
    });
    ReviewPage {
        frame: visitor.frame(visitor.t("freigabe-titel")),
        tabs: tabs(visitor, REVIEW),
        may_edit: may_edit_review_rule(visitor),
        choices: choices.collect(),
    }
}
