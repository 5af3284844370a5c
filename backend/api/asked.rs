//! What a program asks: its query and its body, read within a limit and a time, and parsed
//! strictly: a field that nobody knows is a mistake, never ignored.

use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

use actix_web::dev::Payload;
use actix_web::error::InternalError;
use actix_web::http::header;
use actix_web::{FromRequest, HttpRequest, web};
use serde::de::DeserializeOwned;
use serde_json::error::Category;

use super::problem_document;
use crate::problem::{Outcome, Problem};
use crate::texts::Language;

const LIMIT: usize = 64 * 1024;
const PICTURE_LIMIT: usize = 512 * 1024;
const TIME: Duration = Duration::from_secs(15);

#[derive(Debug, Clone)]
pub struct Asked {
    query: String,
    body: Body,
}

#[derive(Debug, Clone)]
enum Body {
    Json(web::Bytes),
    Picture(web::Bytes),
    /// Announced as something else.
    Foreign,
    TooLarge,
    Broken,
}

impl Asked {
    /// The parameters behind the question mark.
    pub fn query<T: DeserializeOwned>(&self) -> Outcome<T> {
        serde_html_form::from_str(&self.query).map_err(|error| Problem::Unfit(error.to_string()))
    }

    /// The body.
    pub fn body<T: DeserializeOwned>(&self) -> Outcome<T> {
        let bytes = match &self.body {
            Body::Json(bytes) => bytes,
            Body::Picture(_) | Body::Foreign => return Err(Problem::MediaType("fehler-medientyp")),
            Body::TooLarge => return Err(Problem::TooLarge("fehler-formular-gross")),
            Body::Broken => return Err(Problem::Malformed("fehler-json")),
        };
        serde_json::from_slice(bytes).map_err(|error| match error.classify() {
            Category::Data => Problem::Unfit(error.to_string()),
            _ => Problem::Malformed("fehler-json"),
        })
    }

    /// The body as a picture of whatever format; its bytes are not looked into.
    pub fn picture(&self) -> Outcome<web::Bytes> {
        match &self.body {
            Body::Picture(bytes) => Ok(bytes.clone()),
            Body::Json(_) | Body::Foreign => Err(Problem::MediaType("fehler-medientyp-bild")),
            Body::TooLarge => Err(Problem::TooLarge("fehler-bild-gross")),
            Body::Broken => Err(Problem::Malformed("fehler-bild-abgebrochen")),
        }
    }
}

/// What a body is announced as.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Json,
    Picture,
    Foreign,
}

impl Kind {
    fn of(request: &HttpRequest) -> Self {
        let announced = request.headers().get(header::CONTENT_TYPE);
        let announced = announced.and_then(|value| value.to_str().ok());
        let kind = announced.and_then(|value| value.split(';').next());
        match kind.map(|kind| kind.trim().to_ascii_lowercase()).as_deref() {
            Some("application/json") => Self::Json,
            Some("image/png" | "image/jpeg" | "image/webp") => Self::Picture,
            _ => Self::Foreign,
        }
    }
}

impl FromRequest for Asked {
    type Error = actix_web::Error;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Self::Error>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let query = request.query_string().to_owned();
        let kind = Kind::of(request);
        let limit = match kind {
            Kind::Picture => PICTURE_LIMIT,
            Kind::Json | Kind::Foreign => LIMIT,
        };
        let payload = web::Payload::from_request(request, payload);
        Box::pin(async move {
            let reading = payload.await?.to_bytes_limited(limit);
            let body = match tokio::time::timeout(TIME, reading).await {
                Ok(Ok(Ok(bytes))) => match kind {
                    Kind::Json => Body::Json(bytes),
                    Kind::Picture => Body::Picture(bytes),
                    Kind::Foreign => Body::Foreign,
                },
                Ok(Ok(Err(_))) | Err(_) => Body::Broken,
                Ok(Err(_)) => Body::TooLarge,
            };
            Ok(Self { query, body })
        })
    }
}

/// A part of an address that is no text names nothing.
pub fn path_config() -> web::PathConfig {
    web::PathConfig::default().error_handler(|error, _| {
        let response = problem_document::respond(&Problem::NotFound, Language::German);
        InternalError::from_response(error, response).into()
    })
}
