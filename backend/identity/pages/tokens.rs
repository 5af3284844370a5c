//! `/konto/zugriffsschluessel`: which programs may act for somebody, and until when.

use actix_web::HttpResponse;
use actix_web::web::Path;
use askama::Template;
use serde::Deserialize;

use crate::db::Conn;
use crate::identity::Visitor;
use crate::identity::api_token::{ApiToken, ApiTokenId, DAYS, NewApiToken};
use crate::identity::visit::Visit;
use crate::problem::{FieldMistake, Outcome, Problem};
use crate::texts::{date_time, number};
use crate::web::{Frame, Posted, Reply};

const ADDRESS: &str = "/konto/zugriffsschluessel";

#[derive(Template)]
#[template(path = "identity/tokens.html")]
struct TokensPage {
    frame: Frame,
    rows: Vec<Row>,
    /// The new one, told this once.
    secret: Option<String>,
    purpose: String,
    name_mistake: Option<String>,
    lengths: Vec<(String, String)>,
    days: String,
    may_write: bool,
}

struct Row {
    id: ApiTokenId,
    name: String,
    rights: String,
    /// "gilt bis …", "abgelaufen am …", "widerrufen am …"
    state: String,
    used: String,
    holds: bool,
}

#[derive(Deserialize, Default)]
struct Draft {
    #[serde(default)]
    name: String,
    #[serde(default)]
    tage: String,
    #[serde(default)]
    schreiben: String,
}

pub async fn show(visit: Visit) -> HttpResponse {
    visit
        .read(|conn, visitor| page(conn, visitor, &Draft::default()))
        .await
}

/// The page with the new secret is the answer itself, so that it stands nowhere else.
pub async fn create(visit: Visit, posted: Posted) -> HttpResponse {
    visit
        .post(posted, |conn, visitor, posted| {
            let draft: Draft = posted.parse()?;
            let new = NewApiToken {
                name: draft.name.clone(),
                may_write: draft.schreiben == "ja",
                days: draft.tage.parse().unwrap_or_default(),
            };
            match new.store(conn, visitor) {
                Ok(secret) => {
                    let mut page = page(conn, visitor, &Draft::default())?;
                    page.secret = Some(secret);
                    Reply::page(200, &page)
                }
                Err(Problem::Invalid(mistakes)) => {
                    let mut page = page(conn, visitor, &draft)?;
                    page.name_mistake = words(visitor, &mistakes);
                    Reply::page(422, &page)
                }
                Err(problem) => Err(problem),
            }
        })
        .await
}

pub async fn revoke(visit: Visit, id: Path<String>, posted: Posted) -> HttpResponse {
    visit
        .post(posted, move |conn, visitor, _| {
            ApiToken::revoke(conn, visitor, &ApiTokenId::from(id.into_inner()))?;
            Ok(Reply::see_other_saying(ADDRESS, "schluessel-widerrufen"))
        })
        .await
}

fn words(visitor: &Visitor, mistakes: &[FieldMistake]) -> Option<String> {
    mistakes.first().map(|mistake| visitor.t(mistake.text))
}

fn page(conn: &mut Conn, visitor: &Visitor, draft: &Draft) -> Outcome<TokensPage> {
    let tokens = ApiToken::list(conn, &visitor.membership)?;
    Ok(TokensPage {
        frame: visitor.frame(visitor.t("schluessel-titel")),
        rows: tokens.iter().map(|token| row(visitor, token)).collect(),
        secret: None,
        purpose: draft.name.clone(),
        name_mistake: None,
        lengths: DAYS
            .iter()
            .map(|days| {
                let values = [("n", number(*days).into())];
                let text = visitor.language.text_with("schluessel-n-tage", &values);
                (days.to_string(), text)
            })
            .collect(),
        days: match draft.tage.as_str() {
            "" => DAYS[1].to_string(),
            chosen => chosen.to_owned(),
        },
        may_write: draft.schreiben == "ja",
    })
}

fn row(visitor: &Visitor, token: &ApiToken) -> Row {
    let (key, time) = match token.revoked_at {
        Some(time) => ("schluessel-widerrufen-am", time),
        None if token.holds(visitor.now) => ("schluessel-gilt-bis", token.expires_at),
        None => ("schluessel-abgelaufen-am", token.expires_at),
    };
    let frame = visitor.frame("");
    Row {
        id: token.id.clone(),
        name: token.name.clone(),
        rights: frame.t(if token.may_write {
            "schluessel-darf-alles"
        } else {
            "schluessel-darf-lesen"
        }),
        state: frame.tx(key, &date_time(time)),
        used: if token.was_used() {
            frame.tx("schluessel-benutzt", &date_time(token.last_seen_at))
        } else {
            frame.t("schluessel-nie-benutzt")
        },
        holds: token.holds(visitor.now),
    }
}
