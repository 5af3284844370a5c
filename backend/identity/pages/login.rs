//! `/anmelden`: the login form, also in the middle of work, whose form it keeps.

use actix_web::HttpResponse;
use actix_web::cookie::{Cookie, SameSite};
use askama::Template;
use serde::Deserialize;

use crate::app::App;
use crate::identity::log_in::{LoggedIn, log_in};
use crate::identity::session::Session;
use crate::identity::visit::{Visit, cookie_name};
use crate::problem::Problem;
use crate::web::{Facts, Frame, LongPosted, Posted, ProblemPage, Reply, local_path};

#[derive(Template)]
#[template(path = "identity/login.html")]
struct LoginPage {
    frame: Frame,
    next: String,
    login: String,
    mistake: Option<String>,
    /// A form that was sent without a login: where to, and its text.
    waiting: Option<Waiting>,
}

/// The longest form that waits, in bytes: a long lesson, whose umlauts travel as six letters.
const LONGEST_WAITING: usize = 256 * 1024;

/// Work that waits until somebody has logged in again.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Waiting {
    address: String,
    body: String,
}

impl Waiting {
    /// Only what our own pages sent is kept, so that no foreign page can lay a form ready.
    fn of(facts: &Facts, posted: Option<Posted>) -> Option<Self> {
        let body = posted?.body.ok()?;
        (facts.same_origin && body.len() <= LONGEST_WAITING).then(|| Self {
            address: facts.path().to_owned(),
            body,
        })
    }
}

/// A form that was waiting, with its fields, ready to be sent again.
#[derive(Template)]
#[template(path = "identity/waiting.html")]
struct WaitingPage {
    frame: Frame,
    address: String,
    fields: Vec<(String, String)>,
    csrf: String,
}

#[derive(Deserialize)]
pub struct Query {
    #[serde(default)]
    weiter: String,
}

pub async fn show(visit: Visit, query: actix_web::web::Query<Query>) -> HttpResponse {
    let next = local_path(&query.weiter).to_owned();
    visit
        .look(move |_, guest| {
            if guest.visitor.is_some() {
                return Ok(Reply::see_other(next));
            }
            let title = guest.t("anmelden-titel");
            Reply::page(
                200,
                &LoginPage {
                    frame: guest.frame(title),
                    next,
                    login: String::new(),
                    mistake: None,
                    waiting: None,
                },
            )
        })
        .await
}

/// The answer to somebody who is not logged in.
pub fn ask(frame: Frame, facts: &Facts, posted: Option<Posted>) -> HttpResponse {
    if posted.is_none() {
        let to = format!(
            "/anmelden?{}",
            serde_html_form::to_string([("weiter", &facts.address)]).unwrap_or_default()
        );
        return Reply::see_other(to).into_response(false);
    }
    let mut frame = frame;
    frame.title = frame.t("anmelden-titel");
    let mistake = Some(frame.t("anmelden-abgelaufen"));
    let waiting = Waiting::of(facts, posted);
    let page = LoginPage {
        frame,
        next: "/".into(),
        login: String::new(),
        mistake,
        waiting,
    };
    reply_or_fail(Reply::page(401, &page))
}

#[derive(Deserialize)]
struct LoginForm {
    anmeldename: String,
    passwort: String,
    #[serde(default)]
    weiter: String,
    #[serde(default)]
    wartet_an: String,
    #[serde(default)]
    wartet: String,
}

pub async fn submit(
    visit: Visit,
    posted: LongPosted,
    app: actix_web::web::Data<App>,
) -> HttpResponse {
    let frame = visit.guest_frame();
    // Nobody shall be logged in to somebody else's account by a foreign page.
    if visit.facts.foreign_origin {
        return ProblemPage::respond(frame, &Problem::Forbidden("fehler-csrf"));
    }
    let form: LoginForm = match posted.0.parse() {
        Ok(form) => form,
        Err(problem) => return ProblemPage::respond(frame, &problem),
    };
    let known = log_in(
        &app,
        form.anmeldename.clone(),
        form.passwort,
        visit.facts.device.clone(),
    )
    .await;
    let waiting = (!form.wartet_an.is_empty()).then(|| Waiting {
        address: local_path(&form.wartet_an).to_owned(),
        body: form.wartet.clone(),
    });
    match known {
        Ok(LoggedIn::Yes { secret, undecided }) => {
            let response = match waiting {
                Some(waiting) if !undecided => offer(&app, frame, &secret, waiting).await,
                _ => onward(undecided, local_path(&form.weiter)),
            };
            with_cookie(response, &app, Some(secret))
        }
        Ok(LoggedIn::No) => refuse(
            frame,
            form.anmeldename,
            form.weiter,
            waiting,
            422,
            "anmelden-falsch",
        ),
        Err(Problem::TooMany(seconds)) => {
            let mut response = refuse(
                frame,
                form.anmeldename,
                form.weiter,
                waiting,
                429,
                "anmelden-zu-oft",
            );
            response
                .headers_mut()
                .insert(actix_web::http::header::RETRY_AFTER, seconds.into());
            response
        }
        Err(problem) => ProblemPage::respond(frame, &problem),
    }
}

pub(super) fn onward(undecided: bool, next: &str) -> HttpResponse {
    let to = if undecided {
        format!(
            "/anmelden/kommune?{}",
            serde_html_form::to_string([("weiter", next)]).unwrap_or_default()
        )
    } else {
        next.to_owned()
    };
    Reply::see_other(to).into_response(false)
}

fn refuse(
    mut frame: Frame,
    login: String,
    next: String,
    waiting: Option<Waiting>,
    status: u16,
    key: &str,
) -> HttpResponse {
    frame.title = frame.t("anmelden-titel");
    let mistake = Some(frame.t(key));
    let next = local_path(&next).to_owned();
    reply_or_fail(Reply::page(
        status,
        &LoginPage {
            frame,
            next,
            login,
            mistake,
            waiting,
        },
    ))
}

/// Shows what was waiting; one press sends it with the token of the new session.
async fn offer(app: &App, mut frame: Frame, secret: &str, waiting: Waiting) -> HttpResponse {
    let (secret, now) = (secret.to_owned(), app.now());
    let session = app
        .db
        .read(move |conn| Session::find(conn, &secret, now))
        .await;
    let csrf = match session {
        Ok(Some(session)) => session.csrf,
        _ => return onward(false, &waiting.address),
    };
    let mut fields: Vec<(String, String)> =
        serde_html_form::from_str(&waiting.body).unwrap_or_default();
    fields.retain(|(name, _)| name != "_csrf" && name != "_wartete");
    // Lets the page lead back to where the work was interrupted, instead of on.
    fields.push(("_wartete".into(), "ja".into()));
    frame.title = frame.t("anmelden-wartet-titel");
    let page = WaitingPage {
        frame,
        address: waiting.address,
        fields,
        csrf,
    };
    reply_or_fail(Reply::page(200, &page))
}

pub async fn log_out(visit: Visit, posted: Posted, app: actix_web::web::Data<App>) -> HttpResponse {
    let response = visit
        .post(posted, |conn, visitor, _| {
            Session::end(conn, &visitor.session)?;
            Ok(Reply::see_other_saying("/", "abgemeldet"))
        })
        .await;
    with_cookie(response, &app, None)
}

/// Sets the session cookie, or takes it away.
pub(super) fn with_cookie(
    mut response: HttpResponse,
    app: &App,
    secret: Option<String>,
) -> HttpResponse {
    let mut cookie = Cookie::build(cookie_name(&app.config), secret.clone().unwrap_or_default())
        .path("/")
        .http_only(true)
        .secure(app.config.is_https())
        .same_site(SameSite::Lax)
        .finish();
    if secret.is_none() {
        cookie.make_removal();
    }
    // A cookie of letters and digits always fits into a header.
    let _ = response.add_cookie(&cookie);
    response
}

fn reply_or_fail(reply: crate::problem::Outcome<Reply>) -> HttpResponse {
    match reply {
        Ok(reply) => reply.into_response(false),
        Err(problem) => {
            tracing::error!("{problem}");
            HttpResponse::InternalServerError().finish()
        }
    }
}
