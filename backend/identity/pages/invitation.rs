//! `/einladung`: with the code of a slip somebody sets a password and is logged in.

use actix_web::HttpResponse;
use actix_web::web::{Data, Path, Query};
use askama::Template;
use serde::Deserialize;

use super::login::{onward, with_cookie};
use crate::app::App;
use crate::codes::read_code;
use crate::identity::Person;
use crate::identity::accept_invitation::{accept_invitation, invited_person};
use crate::identity::invitation::{Invitation, Purpose};
use crate::identity::log_in::LoggedIn;
use crate::identity::visit::Visit;
use crate::problem::Problem;
use crate::web::{Frame, IntoReply, Posted, ProblemPage, Reply};

#[derive(Template)]
#[template(path = "identity/invitation.html")]
struct InvitationPage {
    frame: Frame,
    greeting: String,
    login: String,
    action: String,
    mistake: Option<String>,
}

#[derive(Template)]
#[template(path = "identity/invitation_code.html")]
struct CodePage {
    frame: Frame,
    typed: String,
    mistake: Option<String>,
}

#[derive(Deserialize)]
pub struct Typed {
    #[serde(default)]
    code: String,
}

#[derive(Deserialize)]
struct PasswordForm {
    neu: String,
}

/// The form for a code; a code in the query leads to its own address.
pub async fn ask(visit: Visit, typed: Query<Typed>) -> HttpResponse {
    visit
        .look(move |_, guest| {
            let typed = typed.into_inner().code;
            let frame = guest.frame(guest.t("einladung-titel"));
            if let Some(code) = read_code(&typed) {
                return Ok(Reply::see_other(format!("/einladung/{code}")));
            }
            if typed.trim().is_empty() {
                return code_page(frame, typed, None).into_reply();
            }
            Reply::page(404, &code_page(frame, typed, Some("einladung-unbekannt")))
        })
        .await
}

pub async fn show(visit: Visit, code: Path<String>) -> HttpResponse {
    visit
        .look(move |conn, guest| {
            let typed = code.into_inner();
            let frame = guest.frame(guest.t("einladung-titel"));
            match invited_person(conn, &typed, guest.now) {
                Ok((invitation, person)) => {
                    password_page(frame, &typed, &invitation, &person).into_reply()
                }
                Err(Problem::NotFound) => {
                    Reply::page(404, &code_page(frame, typed, Some("einladung-unbekannt")))
                }
                Err(problem) => Err(problem),
            }
        })
        .await
}

/// Whoever holds the code may set the password; a foreign page may not do it for them.
pub async fn accept(
    visit: Visit,
    code: Path<String>,
    posted: Posted,
    app: Data<App>,
) -> HttpResponse {
    let code = code.into_inner();
    if visit.facts.foreign_origin {
        return ProblemPage::respond(visit.guest_frame(), &Problem::Forbidden("fehler-csrf"));
    }
    let form: PasswordForm = match posted.parse() {
        Ok(form) => form,
        Err(problem) => return ProblemPage::respond(visit.guest_frame(), &problem),
    };
    let device = visit.facts.device.clone();
    match accept_invitation(&app, code.clone(), form.neu, device).await {
        Ok(LoggedIn::Yes { secret, undecided }) => {
            with_cookie(onward(undecided, "/"), &app, Some(secret))
        }
        Ok(LoggedIn::No) => ProblemPage::respond(visit.guest_frame(), &Problem::NotFound),
        Err(Problem::Invalid(mistakes)) => {
            let text = mistakes
                .first()
                .map_or("fehler-formular", |mistake| mistake.text);
            visit
                .look(move |conn, guest| {
                    let frame = guest.frame(guest.t("einladung-titel"));
                    let (invitation, person) = invited_person(conn, &code, guest.now)?;
                    let mut page = password_page(frame, &code, &invitation, &person);
                    page.mistake = Some(guest.t(text));
                    Reply::page(422, &page)
                })
                .await
        }
        Err(problem) => ProblemPage::respond(visit.guest_frame(), &problem),
    }
}

fn password_page(
    mut frame: Frame,
    code: &str,
    invitation: &Invitation,
    person: &Person,
) -> InvitationPage {
    if invitation.purpose == Purpose::Password {
        frame.title = frame.t("vergessen-neues-passwort");
    }
    InvitationPage {
        greeting: frame.tx("einladung-guten-tag", &person.full_name()),
        login: person.login.clone(),
        action: format!("/einladung/{}", read_code(code).unwrap_or_default()),
        mistake: None,
        frame,
    }
}

fn code_page(frame: Frame, typed: String, mistake: Option<&str>) -> CodePage {
    CodePage {
        mistake: mistake.map(|key| frame.t(key)),
        typed,
        frame,
    }
}
