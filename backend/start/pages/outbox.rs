//! `/betrieb/postausgang`: what mail waits or got stuck, and a test mail to oneself.

use actix_web::HttpResponse;
use actix_web::web::{Data, Path};
use askama::Template;

use crate::app::App;
use crate::identity::{Visit, Visitor};
use crate::mail::{Mail, MailId, MailState, count_by_state, list_unsent, send_again, shortened};
use crate::start::permissions::demand_operator;
use crate::start::test_letter::queue_test_letter;
use crate::texts::date_time;
use crate::web::{Frame, Posted, Reply};

const PAGE: &str = "/betrieb/postausgang";
const AT_MOST: i64 = 100;

#[derive(Template)]
#[template(path = "start/outbox.html")]
struct OutboxPage {
    frame: Frame,
    is_on: bool,
    waiting: i64,
    failed: i64,
    sent: i64,
    rows: Vec<Row>,
    /// Whether there are more than the page shows.
    is_cut: bool,
}

struct Row {
    id: MailId,
    written: String,
    kind: String,
    recipient: String,
    is_failed: bool,
    /// "Abgelehnt (550)", where something went wrong.
    reason: Option<String>,
    tries: String,
    may_send_again: bool,
}

pub async fn show(visit: Visit, app: Data<App>) -> HttpResponse {
    let is_on = app.config.mail.is_on();
    visit
        .read(move |conn, visitor| {
            demand_operator(visitor)?;
            let counts = count_by_state(conn)?;
            let of = |state| counts.get(&state).copied().unwrap_or_default();
            let unsent = list_unsent(conn, AT_MOST)?;
            Ok(OutboxPage {
                frame: visitor.frame(visitor.t("postausgang-titel")),
                is_on,
                waiting: of(MailState::Waiting),
                failed: of(MailState::Failed),
                sent: of(MailState::Sent),
                is_cut: unsent.len() as i64 == AT_MOST,
                rows: unsent.iter().map(|mail| row(visitor, mail)).collect(),
            })
        })
        .await
}

/// `POST /betrieb/postausgang/{mail}/erneut`
pub async fn again(visit: Visit, id: Path<String>, posted: Posted) -> HttpResponse {
    visit
        .post(posted, move |conn, visitor, _| {
            demand_operator(visitor)?;
            send_again(conn, &MailId::from(id.into_inner()), visitor.now)?;
            Ok(Reply::see_other_saying(PAGE, "mail-noch-einmal"))
        })
        .await
}

/// `POST /betrieb/postausgang/probe`
pub async fn test(visit: Visit, posted: Posted, app: Data<App>) -> HttpResponse {
    let app = app.get_ref().clone();
    visit
        .post(posted, move |conn, visitor, _| {
            demand_operator(visitor)?;
            queue_test_letter(conn, visitor, &app)?;
            Ok(Reply::see_other_saying(PAGE, "mail-probe"))
        })
        .await
}

fn row(visitor: &Visitor, mail: &Mail) -> Row {
    let frame = visitor.frame("");
    let reason = mail.hitch.map(|reason| {
        let words = frame.t(&format!("mail-grund-{}", reason.word()));
        match mail.reply_code {
            Some(code) => format!("{words} ({code})"),
            None => words,
        }
    });
    let is_failed = mail.state == MailState::Failed;
    Row {
        id: mail.id.clone(),
        written: date_time(mail.created_at),
        kind: frame.t(&format!("mail-art-{}", mail.kind)),
        recipient: shortened(&mail.recipient),
        is_failed,
        reason,
        tries: frame.tn("postausgang-versuche", i64::from(mail.attempts)),
        may_send_again: is_failed && mail.is_useful(visitor.now),
    }
}
