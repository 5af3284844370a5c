//! `/passwort-vergessen`: a link by mail, or whom to ask instead.

use actix_web::HttpResponse;
use actix_web::web::Data;
use askama::Template;
use serde::Deserialize;

use crate::app::App;
use crate::db::Conn;
use crate::identity::Guest;
use crate::identity::forgotten_password::ask_for_link;
use crate::identity::visit::Visit;
use crate::organisation::{BoxKind, Kommune, LocalBox};
use crate::problem::{Outcome, Problem};
use crate::web::{Frame, IntoReply, Posted, ProblemPage, Reply};

#[derive(Template)]
#[template(path = "identity/forgotten.html")]
struct ForgottenPage {
    frame: Frame,
    state: State,
    typed: String,
    mistake: Option<String>,
    hotline: Option<Hotline>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    /// This installation sends no mail.
    Off,
    Asking,
    Sent,
}

/// What the Kommune says about whom to call.
struct Hotline {
    text: String,
    /// As it is read, and as a telephone dials it.
    phone: Option<(String, String)>,
    mail: Option<String>,
}

#[derive(Deserialize)]
struct LoginForm {
    anmeldename: String,
}

pub async fn show(visit: Visit, app: Data<App>) -> HttpResponse {
    let state = if app.config.mail.is_on() {
        State::Asking
    } else {
        State::Off
    };
    visit
        .look(move |conn, guest| page(conn, guest, state)?.into_reply())
        .await
}

/// What everybody sees who asked, whether there is such a login or not.
pub async fn sent(visit: Visit) -> HttpResponse {
    visit
        .look(|conn, guest| page(conn, guest, State::Sent)?.into_reply())
        .await
}

pub async fn submit(visit: Visit, posted: Posted, app: Data<App>) -> HttpResponse {
    // Nobody shall be sent mail by a foreign page.
    if visit.facts.foreign_origin {
        return ProblemPage::respond(visit.guest_frame(), &Problem::Forbidden("fehler-csrf"));
    }
    if !app.config.mail.is_on() {
        return ProblemPage::respond(visit.guest_frame(), &Problem::Conflict("mail-aus"));
    }
    let form: LoginForm = match posted.parse() {
        Ok(form) => form,
        Err(problem) => return ProblemPage::respond(visit.guest_frame(), &problem),
    };
    let typed = form.anmeldename;
    let length = typed.trim().chars().count();
    let asked = if (1..=200).contains(&length) {
        ask_for_link(&app, &typed, &visit.facts.client).await
    } else {
        Err(Problem::field("anmeldename", "vergessen-name-fehlt"))
    };
    let (status, text) = match asked {
        Ok(()) => return Reply::see_other("/passwort-vergessen/unterwegs").into_response(false),
        Err(Problem::Invalid(_)) => (422, "vergessen-name-fehlt"),
        Err(Problem::TooMany(_)) => (429, "vergessen-zu-oft"),
        Err(problem) => return ProblemPage::respond(visit.guest_frame(), &problem),
    };
    visit
        .look(move |conn, guest| {
            let mut page = page(conn, guest, State::Asking)?;
            page.mistake = Some(guest.t(text));
            page.typed = typed.chars().take(200).collect();
            Reply::page(status, &page)
        })
        .await
}

fn page(conn: &mut Conn, guest: &Guest, state: State) -> Outcome<ForgottenPage> {
    Ok(ForgottenPage {
        frame: guest.frame(guest.t("vergessen-titel")),
        state,
        typed: String::new(),
        mistake: None,
        hotline: hotline(conn, guest)?,
    })
}

/// Of the own Kommune, or of the only one: a guest does not say where they belong, and numbers
/// of other houses are nobody's business.
fn hotline(conn: &mut Conn, guest: &Guest) -> Outcome<Option<Hotline>> {
    let kommune = match &guest.visitor {
        Some(visitor) => visitor.kommune_id().clone(),
        None => match Kommune::list(conn)?.as_slice() {
            [only] => only.id.clone(),
            _ => return Ok(None),
        },
    };
    let boxes = LocalBox::list(conn, &kommune)?;
    let hotline = boxes.iter().find(|it| it.kind == BoxKind::ItHotline);
    Ok(hotline.map(|entry| Hotline {
        text: entry.text.clone(),
        phone: entry.phone.clone().zip(entry.dialled()),
        mail: entry.mail.clone(),
    }))
}
