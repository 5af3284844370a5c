//! A visit: one request on its way to the person who sent it and back.
//!
//! Pages take a `Visit` and give it a closure; recognising the visitor, the work and the
//! rendering happen together on one database thread.

use std::future::{Ready, ready};
use std::sync::{Arc, OnceLock};

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest, HttpResponse, web};
use tokio::task::spawn_blocking;

use super::durably::durably;
use super::pages::login;
use super::session::Session;
use super::visitor::{Guest, Known, Visitor, recognise};
use crate::app::App;
use crate::clock::Time;
use crate::db::Conn;
use crate::problem::{Outcome, Problem};
use crate::web::{Facts, Frame, Header, IntoReply, Posted, ProblemPage, Reply};

/// Fills the header of every page; `server.rs` says which function does.
#[derive(Clone, Copy)]
pub struct HeaderHook(pub fn(Option<&Visitor>, &Facts) -> Header);

pub const SESSION_COOKIE: &str = "sitzung";
pub const SECURE_SESSION_COOKIE: &str = "__Host-sitzung";

#[derive(Clone)]
pub struct Visit {
    pub(super) app: App,
    pub(super) facts: Facts,
    pub(super) secret: Option<String>,
    hook: HeaderHook,
}

/// What comes back from the database thread.
pub(super) enum Answer {
    Reply(Reply),
    Problem(Box<Frame>, Problem),
    LogIn(Box<Frame>),
    ChooseKommune,
}

impl Visit {
    /// A page for somebody who is logged in.
    pub async fn read<R: IntoReply>(
        self,
        work: impl FnOnce(&mut Conn, &Visitor) -> Outcome<R> + Send + 'static,
    ) -> HttpResponse {
        let (visit, now) = (self.clone(), self.app.now());
        let answer = self
            .app
            .db
            .read(move |conn| match visit.recognise(conn, now)? {
                Known::Visitor(visitor) => {
                    visit.touch_now_and_then(&visitor);
                    Ok(answer_of(&visitor, work(conn, &visitor)))
                }
                Known::Undecided => Ok(Answer::ChooseKommune),
                Known::Nobody => Ok(Answer::LogIn(Box::new(visit.guest_frame()))),
            })
            .await;
        self.respond(answer, None)
    }

    /// What takes longer to make than a database thread may be held: `load` reads, `make` works
    /// on a thread where nobody waits.
    pub async fn read_apart<T: Send + 'static>(
        self,
        load: impl FnOnce(&mut Conn, &Visitor) -> Outcome<T> + Send + 'static,
        make: impl FnOnce(T) -> Outcome<Reply> + Send + 'static,
    ) -> HttpResponse {
        let (visit, now) = (self.clone(), self.app.now());
        let loaded = self.app.db.read(move |conn| {
            Ok(match visit.recognise(conn, now)? {
                Known::Visitor(visitor) => match load(conn, &visitor) {
                    Ok(loaded) => Ok((loaded, visitor)),
                    Err(problem) => Err(answer_of(&visitor, Err::<Reply, _>(problem))),
                },
                Known::Undecided => Err(Answer::ChooseKommune),
                Known::Nobody => Err(Answer::LogIn(Box::new(visit.guest_frame()))),
            })
        });
        let answer = match loaded.await {
            Ok(Ok((loaded, visitor))) => spawn_blocking(move || answer_of(&visitor, make(loaded)))
                .await
                .map_err(|error| Problem::Internal(format!("an answer was not made: {error}"))),
            Ok(Err(answer)) => Ok(answer),
            Err(problem) => Err(problem),
        };
        self.respond(answer, None)
    }

    /// A page for everybody.
    pub async fn look<R: IntoReply>(
        self,
        work: impl FnOnce(&mut Conn, &Guest) -> Outcome<R> + Send + 'static,
    ) -> HttpResponse {
        let (visit, now) = (self.clone(), self.app.now());
        let answer = self
            .app
            .db
            .read(move |conn| {
                let visitor = match visit.recognise(conn, now)? {
                    Known::Visitor(visitor) => {
                        visit.touch_now_and_then(&visitor);
                        Some(*visitor)
                    }
                    _ => None,
                };
                let header = (visit.hook.0)(visitor.as_ref(), &visit.facts);
                let guest = Guest {
                    visitor,
                    facts: visit.facts.clone(),
                    header,
                    now,
                };
                Ok(match work(conn, &guest).and_then(IntoReply::into_reply) {
                    Ok(reply) => Answer::Reply(reply),
                    Err(problem) => Answer::Problem(Box::new(guest.frame("")), problem),
                })
            })
            .await;
        self.respond(answer, None)
    }

    /// A form that only leaves a note for later: checked like any other, but nothing waits
    /// for a transaction.
    pub async fn note<R: IntoReply>(
        self,
        posted: Posted,
        work: impl FnOnce(&mut Conn, &Visitor, &Posted) -> Outcome<R> + Send + 'static,
    ) -> HttpResponse {
        let (visit, now, form) = (self.clone(), self.app.now(), posted.clone());
        let answer = self
            .app
            .db
            .read(move |conn| match visit.recognise(conn, now)? {
                Known::Visitor(visitor) => {
                    let reply =
                        check_token(&form, &visitor).and_then(|()| work(conn, &visitor, &form));
                    Ok(answer_of(&visitor, reply))
                }
                Known::Undecided => Ok(Answer::ChooseKommune),
                Known::Nobody => Ok(Answer::LogIn(Box::new(visit.guest_frame()))),
            })
            .await;
        self.respond(answer, Some(posted))
    }

    /// A form of somebody who is logged in: the token is checked first, then the closure
    /// runs as one durable transaction. Without a login, the form waits on the login page.
    pub async fn post<R: IntoReply>(
        self,
        posted: Posted,
        work: impl FnOnce(&mut Conn, &Visitor, &Posted) -> Outcome<R> + Send + 'static,
    ) -> HttpResponse {
        let (visit, now, form) = (self.clone(), self.app.now(), posted.clone());
        // What a problem page needs outlives the transaction that the problem undoes.
        let sender = Arc::new(OnceLock::new());
        let found = sender.clone();
        let result = durably(&self.app, move |conn| {
            let visitor = match visit.recognise(conn, now)? {
                Known::Visitor(visitor) => visitor,
                Known::Undecided => return Ok(Answer::ChooseKommune),
                Known::Nobody => return Ok(Answer::LogIn(Box::new(visit.guest_frame()))),
            };
            let reply = check_token(&form, &visitor)
                .and_then(|()| work(conn, &visitor, &form)?.into_reply())
                .inspect_err(|_| drop(found.set(Box::new(visitor.frame("")))))?;
            Ok(Answer::Reply(reply))
        })
        .await;
        let answer = result.or_else(|problem| {
            match Arc::into_inner(sender).and_then(OnceLock::into_inner) {
                Some(frame) => Ok(Answer::Problem(frame, problem)),
                None => Err(problem),
            }
        });
        self.respond(answer, Some(posted))
    }

    pub(super) fn guest_frame(&self) -> Frame {
        let header = (self.hook.0)(None, &self.facts);
        Frame::new(&self.facts, self.facts.language, header, "")
    }

    pub(super) fn recognise(&self, conn: &mut Conn, now: Time) -> Outcome<Known> {
        let known = recognise(
            conn,
            self.secret.as_deref(),
            &self.facts,
            &self.app.config,
            now,
        )?;
        Ok(match known {
            Known::Visitor(mut visitor) => {
                visitor.header = (self.hook.0)(Some(&visitor), &self.facts);
                Known::Visitor(visitor)
            }
            other => other,
        })
    }

    /// The last visit of a login is written at most once a minute, and nobody waits for it.
    fn touch_now_and_then(&self, visitor: &Visitor) {
        if !visitor.seen_long_ago {
            return;
        }
        let (session, now) = (visitor.session.clone(), visitor.now);
        self.app
            .db
            .write_later(move |conn| Session::touch(conn, &session, now));
    }

    pub(super) fn respond(&self, answer: Outcome<Answer>, waiting: Option<Posted>) -> HttpResponse {
        match answer {
            Ok(Answer::Reply(reply)) => reply.into_response(self.facts.flash.is_some()),
            Ok(Answer::Problem(frame, problem)) => {
                log(&problem);
                ProblemPage::respond(*frame, &problem)
            }
            Ok(Answer::LogIn(frame)) => login::ask(*frame, &self.facts, waiting),
            Ok(Answer::ChooseKommune) => Reply::see_other("/anmelden/kommune").into_response(false),
            Err(problem) => {
                log(&problem);
                ProblemPage::respond(self.guest_frame(), &problem)
            }
        }
    }
}

pub(super) fn answer_of<R: IntoReply>(visitor: &Visitor, result: Outcome<R>) -> Answer {
    match result.and_then(IntoReply::into_reply) {
        Ok(reply) => Answer::Reply(reply),
        Err(problem) => Answer::Problem(Box::new(visitor.frame("")), problem),
    }
}

/// ASVS 3.5.1: a form must carry the secret of the session it belongs to.
fn check_token(posted: &Posted, visitor: &Visitor) -> Outcome<()> {
    if posted.field("_csrf")? == visitor.csrf {
        Ok(())
    } else {
        Err(Problem::Forbidden("fehler-csrf"))
    }
}

pub(super) fn log(problem: &Problem) {
    if matches!(problem.status(), 500 | 507) {
        tracing::error!("{problem}");
    }
}

impl FromRequest for Visit {
    type Error = actix_web::Error;
    type Future = Ready<Result<Self, Self::Error>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let (Some(app), Some(hook)) = (
            request.app_data::<web::Data<App>>(),
            request.app_data::<HeaderHook>(),
        ) else {
            return ready(Err(actix_web::error::ErrorInternalServerError("not wired")));
        };
        let name = cookie_name(&app.config);
        ready(Ok(Self {
            facts: Facts::of(request, &app.config.public_url()),
            secret: request.cookie(name).map(|cookie| cookie.value().to_owned()),
            hook: *hook,
            app: app.get_ref().clone(),
        }))
    }
}

pub(super) fn cookie_name(config: &crate::config::Config) -> &'static str {
    if config.is_https() {
        SECURE_SESSION_COOKIE
    } else {
        SESSION_COOKIE
    }
}
