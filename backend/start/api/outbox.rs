//! The outbox of mail, for who operates the installation.

use actix_web::HttpResponse;
use actix_web::web::{Data, Path};
use chrono::{DateTime, Utc};
use serde::Serialize;
use utoipa::ToSchema;

use crate::api::Answer;
use crate::app::App;
use crate::clock::Time;
use crate::identity::Call;
use crate::mail::{Mail, MailId, MailState, count_by_state, list_unsent, send_again, shortened};
use crate::start::permissions::demand_operator;
use crate::start::test_letter::queue_test_letter;

const AT_MOST: i64 = 100;

/// What mail waits or got stuck.
#[derive(Serialize, ToSchema)]
struct OutboxView {
    /// Whether a mail server is named in the configuration.
    is_on: bool,
    waiting: i64,
    failed: i64,
    /// In the last 30 days.
    sent: i64,
    /// What was not sent, at most 100, the newest first.
    items: Vec<MailView>,
}

/// A mail that was not sent.
#[derive(Serialize, ToSchema)]
struct MailView {
    id: String,
    /// What it is about, as a German word.
    kind: String,
    /// Shortened, such as `s…@neuenfelde.example`.
    recipient: String,
    /// Whether it is tried no more.
    has_failed: bool,
    /// Why the last try failed, as a word.
    reason: Option<&'static str>,
    /// What the mail server answered (RFC 5321).
    reply_code: Option<i32>,
    tries: i32,
    written_at: DateTime<Utc>,
    may_send_again: bool,
}

impl MailView {
    fn of(mail: &Mail, now: Time) -> Self {
        let has_failed = mail.state == MailState::Failed;
        Self {
            id: mail.id.to_string(),
            kind: mail.kind.clone(),
            recipient: shortened(&mail.recipient),
            has_failed,
            reason: mail.hitch.map(|reason| reason.word()),
            reply_code: mail.reply_code,
            tries: mail.attempts,
            written_at: mail.created_at.and_utc(),
            may_send_again: has_failed && mail.is_useful(now),
        }
    }
}

/// What mail waits or got stuck, and why
#[utoipa::path(get, path = "/api/v1/outbox", tag = "operation", operation_id = "getOutbox",
    responses((status = 200, body = OutboxView)))]
pub async fn show(call: Call, app: Data<App>) -> HttpResponse {
    let is_on = app.config.mail.is_on();
    call.read(move |conn, visitor, _| {
        demand_operator(visitor)?;
        let counts = count_by_state(conn)?;
        let of = |state| counts.get(&state).copied().unwrap_or_default();
        let unsent = list_unsent(conn, AT_MOST)?;
        Answer::ok(&OutboxView {
            is_on,
            waiting: of(MailState::Waiting),
            failed: of(MailState::Failed),
            sent: of(MailState::Sent),
            items: unsent
                .iter()
                .map(|mail| MailView::of(mail, visitor.now))
                .collect(),
        })
    })
    .await
}

/// Sends a test mail to the owner of the token
#[utoipa::path(post, path = "/api/v1/outbox/test", tag = "operation", operation_id = "sendTestMail",
    responses((status = 204, description = "It waits to be sent")))]
pub async fn test(call: Call, app: Data<App>) -> HttpResponse {
    let app = app.get_ref().clone();
    call.write(move |conn, visitor, _| {
        demand_operator(visitor)?;
        queue_test_letter(conn, visitor, &app)?;
        Answer::nothing()
    })
    .await
}

/// Tries a mail once more that has failed
#[utoipa::path(post, path = "/api/v1/outbox/{mail}/retry", tag = "operation",
    operation_id = "retryMail", params(("mail" = String, Path)),
    responses((status = 204, description = "It waits to be sent")))]
pub async fn again(call: Call, mail: Path<String>) -> HttpResponse {
    call.write(move |conn, visitor, _| {
        demand_operator(visitor)?;
        send_again(conn, &MailId::from(mail.into_inner()), visitor.now)?;
        Answer::nothing()
    })
    .await
}
