//! Replies: a page, a way onward, a file; decided in a database thread, sent by actix.

use actix_web::cookie::{Cookie, SameSite, time::Duration};
use actix_web::http::{StatusCode, header};
use actix_web::{HttpResponse, HttpResponseBuilder};
use askama::Template;
use serde::Serialize;

use super::delivery::Delivery;
use super::facts::FLASH_COOKIE;
use super::frame::Frame;
use crate::problem::{Outcome, Problem};

/// What a handler answers. Owned, so that it can cross from a database thread.
pub enum Reply {
    Page {
        status: u16,
        html: String,
    },
    /// What a script of a page asked for, as JSON.
    Told {
        status: u16,
        json: Vec<u8>,
    },
    /// 303: the next page is fetched with GET, so reloading repeats nothing.
    SeeOther {
        to: String,
        flash: Option<&'static str>,
    },
    /// 204: done, and the page stays as it is.
    Nothing,
    /// Bytes with their media type; `name` makes it a download.
    File {
        content_type: String,
        bytes: Vec<u8>,
        name: Option<String>,
        /// Whether the address always names the same bytes.
        immutable: bool,
    },
    /// A stored file, whole or in part.
    Delivery(Delivery),
}

impl Reply {
    /// A page with a status other than 200, such as a form with its mistakes (422).
    pub fn page(status: u16, page: &impl Template) -> Outcome<Self> {
        let html = page
            .render()
            .map_err(|error| Problem::Internal(format!("a page could not be rendered: {error}")))?;
        Ok(Self::Page { status, html })
    }

    /// An answer for a script of a page.
    pub fn json(status: u16, value: &impl Serialize) -> Outcome<Self> {
        let json = serde_json::to_vec(value)
            .map_err(|error| Problem::Internal(format!("an answer was not written: {error}")))?;
        Ok(Self::Told { status, json })
    }

    pub fn see_other(to: impl Into<String>) -> Self {
        Self::SeeOther {
            to: to.into(),
            flash: None,
        }
    }

    /// A redirect whose target shows the text `meldung-<key>` once.
    pub fn see_other_saying(to: impl Into<String>, key: &'static str) -> Self {
        Self::SeeOther {
            to: to.into(),
            flash: Some(key),
        }
    }

    /// A CSV for spreadsheets: UTF-8 with BOM, semicolons, offered as a download.
    pub fn csv(name: impl Into<String>, text: String) -> Self {
        let mut bytes = vec![0xEF, 0xBB, 0xBF];
        bytes.extend_from_slice(text.as_bytes());
        Self::File {
            content_type: "text/csv; charset=utf-8".into(),
            bytes,
            name: Some(name.into()),
            immutable: false,
        }
    }

    pub fn into_response(self, showed_flash: bool) -> HttpResponse {
        match self {
            Self::Page { status, html } => {
                let mut response =
                    HttpResponse::build(StatusCode::from_u16(status).unwrap_or(StatusCode::OK));
                response.content_type("text/html; charset=utf-8");
                response.insert_header((header::CACHE_CONTROL, "private, no-store"));
                if showed_flash {
                    response.cookie(flash_cookie("", Duration::ZERO));
                }
                response.body(html)
            }
            Self::Told { status, json } => {
                let mut response =
                    HttpResponse::build(StatusCode::from_u16(status).unwrap_or(StatusCode::OK));
                response.content_type("application/json");
                cache(&mut response, false);
                response.body(json)
            }
            Self::SeeOther { to, flash } => {
                let mut response = HttpResponse::SeeOther();
                response.insert_header((header::LOCATION, to));
                response.insert_header((header::CACHE_CONTROL, "private, no-store"));
                if let Some(key) = flash {
                    response.cookie(flash_cookie(key, Duration::minutes(1)));
                }
                response.finish()
            }
            Self::Nothing => HttpResponse::NoContent().finish(),
            Self::File {
                content_type,
                bytes,
                name,
                immutable,
            } => {
                let mut response = HttpResponse::Ok();
                response.content_type(content_type);
                cache(&mut response, immutable);
                if let Some(name) = name {
                    response.insert_header((header::CONTENT_DISPOSITION, attachment(&name)));
                }
                response.body(bytes)
            }
            Self::Delivery(delivery) => delivery.into_response(),
        }
    }
}

/// Offers the answer as a file of this name, as far as it is harmless.
pub(super) fn attachment(name: &str) -> String {
    let is_strange = |letter: char| !letter.is_ascii_alphanumeric() && !"-_.".contains(letter);
    format!("attachment; filename=\"{}\"", name.replace(is_strange, "-"))
}

pub(super) fn cache(response: &mut HttpResponseBuilder, immutable: bool) {
    let value = if immutable {
        "private, max-age=31536000, immutable"
    } else {
        "private, no-store"
    };
    response.insert_header((header::CACHE_CONTROL, value));
}

fn flash_cookie(value: &str, age: Duration) -> Cookie<'static> {
    Cookie::build(FLASH_COOKIE, value.to_owned())
        .path("/")
        .http_only(true)
        .same_site(SameSite::Lax)
        .max_age(age)
        .finish()
}

/// Anything a handler may return: a page struct, or a reply.
pub trait IntoReply {
    fn into_reply(self) -> Outcome<Reply>;
}

impl IntoReply for Reply {
    fn into_reply(self) -> Outcome<Reply> {
        Ok(self)
    }
}

impl<T: Template> IntoReply for T {
    fn into_reply(self) -> Outcome<Reply> {
        Reply::page(200, &self)
    }
}

/// What a person sees when something is not as it should be: what happened, and a way out.
#[derive(Template)]
#[template(path = "problems/problem.html")]
pub struct ProblemPage {
    pub frame: Frame,
    pub status: u16,
    pub heading: String,
    pub explanation: String,
    pub details: Vec<String>,
    /// What to tell those who look after the installation, where they can find out more by it.
    pub request_id: Option<String>,
}

impl ProblemPage {
    pub fn new(frame: Frame, problem: &Problem) -> Self {
        let status = problem.status();
        let details = match problem {
            Problem::Invalid(fields) => fields.iter().map(|field| frame.t(field.text)).collect(),
            _ => Vec::new(),
        };
        let fallback = format!("fehler-{status}-text");
        Self {
            status,
            heading: frame.t(&format!("fehler-{status}-titel")),
            explanation: match problem.about() {
                Some(about) => frame.tx(problem.text().unwrap_or(&fallback), about),
                None => frame.t(problem.text().unwrap_or(&fallback)),
            },
            details,
            request_id: (status >= 500).then(|| frame.request_id.to_string()),
            frame,
        }
    }

    /// The whole answer to a problem, with Retry-After where waiting helps.
    pub fn respond(frame: Frame, problem: &Problem) -> HttpResponse {
        let mut response = match Reply::page(problem.status(), &Self::new(frame, problem)) {
            Ok(reply) => reply.into_response(true),
            Err(_) => HttpResponse::InternalServerError().finish(),
        };
        if let Some(seconds) = problem.retry_after() {
            response
                .headers_mut()
                .insert(header::RETRY_AFTER, seconds.into());
        }
        response
    }
}
