//! A call: one request of a program, with a token instead of a session.
//!
//! Cookies open nothing here, so no page of somebody else can send a call in a person's name.

use std::future::Future;
use std::pin::Pin;

use actix_web::dev::Payload;
use actix_web::http::header;
use actix_web::{FromRequest, HttpRequest, HttpResponse, web};
use tokio::task::spawn_blocking;

use super::access_token;
use super::api_token::{ApiToken, PREFIX};
use super::durably::durably;
use super::visit::log;
use super::visitor::{Visitor, visitor_of};
use super::who_asks::{Found, find_by_token, find_by_token_id};
use crate::api::{Answer, Asked, respond_to_problem};
use crate::app::App;
use crate::clock::Time;
use crate::db::Conn;
use crate::problem::{Outcome, Problem};
use crate::texts::Language;
use crate::web::Facts;

#[derive(Clone)]
pub struct Call {
    pub(super) app: App,
    facts: Facts,
    bearer: Option<String>,
    asked: Asked,
    /// Of the messages.
    language: Language,
}

/// Who calls.
pub(super) struct Caller {
    pub visitor: Visitor,
    may_write: bool,
    /// Whether the lasting secret itself was sent.
    pub is_lasting: bool,
}

impl Call {
    /// Something to know, for a program with a token.
    pub async fn read(
        self,
        work: impl FnOnce(&mut Conn, &Visitor, &Asked) -> Outcome<Answer> + Send + 'static,
    ) -> HttpResponse {
        self.read_as(move |conn, caller, asked| work(conn, &caller.visitor, asked))
            .await
    }

    pub(super) async fn read_as(
        self,
        work: impl FnOnce(&mut Conn, &Caller, &Asked) -> Outcome<Answer> + Send + 'static,
    ) -> HttpResponse {
        let language = self.language;
        finish(self.find(work).await, language)
    }

    /// Something that is no JSON, such as a file; otherwise the answer to the program.
    pub async fn fetch<T: Send + 'static>(
        self,
        work: impl FnOnce(&mut Conn, &Visitor) -> Outcome<T> + Send + 'static,
    ) -> Result<T, HttpResponse> {
        let language = self.language;
        let found = self.find(move |conn, caller, _| work(conn, &caller.visitor));
        found
            .await
            .map_err(|problem| finish(Err(problem), language))
    }

    async fn find<T: Send + 'static>(
        self,
        work: impl FnOnce(&mut Conn, &Caller, &Asked) -> Outcome<T> + Send + 'static,
    ) -> Outcome<T> {
        let (db, now) = (self.app.db.clone(), self.app.now());
        db.read(move |conn| {
            let caller = self.recognise(conn, now)?;
            work(conn, &caller, &self.asked)
        })
        .await
    }

    /// Something to know for everybody, token or not.
    pub async fn look(
        self,
        work: impl FnOnce(&mut Conn, Time, &Asked) -> Outcome<Answer> + Send + 'static,
    ) -> HttpResponse {
        let (asked, now) = (self.asked, self.app.now());
        let reading = self.app.db.read(move |conn| work(conn, now, &asked));
        finish(reading.await, self.language)
    }

    /// Something to do, as one durable transaction, for a program whose token may do things.
    pub async fn write(
        self,
        work: impl FnOnce(&mut Conn, &Visitor, &Asked) -> Outcome<Answer> + Send + 'static,
    ) -> HttpResponse {
        let (call, now, language) = (self.clone(), self.app.now(), self.language);
        let writing = durably(&self.app, move |conn| {
            let caller = call.recognise(conn, now)?;
            if !caller.may_write {
                return Err(Problem::Forbidden("fehler-nur-lesen"));
            }
            work(conn, &caller.visitor, &call.asked)
        });
        finish(writing.await, language)
    }

    /// A picture that is sent as it is: who may send one is asked first, what is made of it is made
    /// on a thread where nobody waits, and `work` is one durable transaction.
    pub async fn receive<T: Send + 'static>(
        self,
        may: fn(&Visitor) -> Outcome<()>,
        make: impl FnOnce(&[u8]) -> Outcome<T> + Send + 'static,
        work: impl FnOnce(&mut Conn, &Visitor, T) -> Outcome<Answer> + Send + 'static,
    ) -> HttpResponse {
        let (call, language) = (self.clone(), self.language);
        let asked = self.find(move |_, caller, asked| {
            may(&caller.visitor)?;
            asked.picture()
        });
        let made = match asked.await {
            Ok(sent) => spawn_blocking(move || make(&sent)).await,
            Err(problem) => return finish(Err(problem), language),
        };
        let made = made.unwrap_or_else(|error| {
            Err(Problem::Internal(format!(
                "a picture was not read: {error}"
            )))
        });
        match made {
            Ok(made) => {
                call.write(move |conn, visitor, _| {
                    may(visitor)?;
                    work(conn, visitor, made)
                })
                .await
            }
            Err(problem) => finish(Err(problem), language),
        }
    }

    /// Looks the token up afresh, so that its end and changes of roles take effect at once.
    fn recognise(&self, conn: &mut Conn, now: Time) -> Outcome<Caller> {
        let bearer = self.bearer.as_deref().ok_or(Problem::LoginRequired)?;
        let is_lasting = bearer.starts_with(PREFIX);
        let found: Option<Found> = if is_lasting {
            find_by_token(conn, bearer, now)?
        } else {
            let issuer = self.app.config.public_url();
            match access_token::read(&self.app.secret, &issuer, bearer, now) {
                Some(id) => find_by_token_id(conn, &id, now)?,
                None => None,
            }
        };
        let found = found.ok_or(Problem::LoginRequired)?;
        let may_write = found.may_write;
        let visitor = visitor_of(conn, found, &self.facts, now)?.ok_or(Problem::LoginRequired)?;
        self.touch_now_and_then(&visitor);
        Ok(Caller {
            visitor,
            may_write,
            is_lasting,
        })
    }

    /// The last use of a token is written at most once a minute, and nobody waits for it.
    fn touch_now_and_then(&self, visitor: &Visitor) {
        if !visitor.seen_long_ago {
            return;
        }
        let (token, now) = (visitor.session.clone(), visitor.now);
        self.app
            .db
            .write_later(move |conn| ApiToken::touch(conn, &token, now));
    }
}

fn finish(answer: Outcome<Answer>, language: Language) -> HttpResponse {
    match answer {
        Ok(answer) => answer.into_response(),
        Err(problem) => {
            log(&problem);
            respond_to_problem(&problem, language)
        }
    }
}

impl FromRequest for Call {
    type Error = actix_web::Error;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Self::Error>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let app = request.app_data::<web::Data<App>>().cloned();
        let facts = app
            .as_ref()
            .map(|app| Facts::of(request, &app.config.public_url()))
            .unwrap_or_default();
        let text = |name: header::HeaderName| {
            request
                .headers()
                .get(name)
                .and_then(|value| value.to_str().ok())
                .unwrap_or_default()
        };
        let bearer = text(header::AUTHORIZATION)
            .split_once(' ')
            .filter(|(scheme, _)| scheme.eq_ignore_ascii_case("bearer"))
            .map(|(_, token)| token.trim().to_owned());
        let language = Language::from_code(text(header::ACCEPT_LANGUAGE).get(..2).unwrap_or(""));
        let asked = Asked::from_request(request, payload);
        Box::pin(async move {
            let app = app.ok_or_else(|| actix_web::error::ErrorInternalServerError("not wired"))?;
            Ok(Self {
                app: app.get_ref().clone(),
                facts,
                bearer,
                asked: asked.await?,
                language,
            })
        })
    }
}
