//! Forms: read whole, within a limit and a time, and parsed only when somebody may send them.

use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

use actix_web::dev::Payload;
use actix_web::http::header;
use actix_web::{FromRequest, HttpRequest, web};
use serde::de::DeserializeOwned;

use crate::problem::{Outcome, Problem};

/// The largest form: an answer sheet of a long test is far below it.
const LIMIT: usize = 64 * 1024;

/// The largest form with a text that somebody writes: umlauts travel as six letters.
const LONG_LIMIT: usize = 8 * 1024 * 1024;

/// actix has no body timeout of its own; a slow sender would hold a connection for ever.
const TIME: Duration = Duration::from_secs(15);

/// A posted form, still unread: text of `name=value&…`.
#[derive(Debug, Clone)]
pub struct Posted {
    pub body: Result<String, u16>,
}

impl Posted {
    /// The form as `T`; unknown fields are ignored, missing ones are malformed.
    pub fn parse<T: DeserializeOwned>(&self) -> Outcome<T> {
        serde_html_form::from_str(self.text()?).map_err(|_| Problem::Malformed("fehler-formular"))
    }

    /// All pairs in the order of the page.
    pub fn pairs(&self) -> Outcome<Vec<(String, String)>> {
        self.parse()
    }

    /// One field, empty when it is missing.
    pub fn field(&self, name: &str) -> Outcome<String> {
        let pairs = self.pairs()?;
        Ok(pairs
            .into_iter()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value)
            .unwrap_or_default())
    }

    fn text(&self) -> Outcome<&str> {
        match &self.body {
            Ok(body) => Ok(body),
            Err(413) => Err(Problem::TooLarge("fehler-formular-gross")),
            Err(_) => Err(Problem::Malformed("fehler-formular")),
        }
    }
}

/// The same for forms with long texts.
#[derive(Debug, Clone)]
pub struct LongPosted(pub Posted);

type Reading<T> = Pin<Box<dyn Future<Output = Result<T, actix_web::Error>>>>;

impl FromRequest for Posted {
    type Error = actix_web::Error;
    type Future = Reading<Self>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        Box::pin(read(request, payload, LIMIT))
    }
}

impl FromRequest for LongPosted {
    type Error = actix_web::Error;
    type Future = Reading<Self>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let reading = read(request, payload, LONG_LIMIT);
        Box::pin(async move { reading.await.map(Self) })
    }
}

fn read(
    request: &HttpRequest,
    payload: &mut Payload,
    limit: usize,
) -> impl Future<Output = Result<Posted, actix_web::Error>> + use<> {
    let is_form = request
        .headers()
        .get(header::CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|value| value.starts_with("application/x-www-form-urlencoded"));
    let payload = web::Payload::from_request(request, payload);
    async move {
        if !is_form {
            return Ok(Posted { body: Err(415) });
        }
        let reading = payload.await?.to_bytes_limited(limit);
        let body = match tokio::time::timeout(TIME, reading).await {
            Ok(Ok(Ok(bytes))) => String::from_utf8(bytes.to_vec()).map_err(|_| 400),
            Ok(Ok(Err(_))) => Err(400),
            Ok(Err(_)) => Err(413),
            Err(_) => Err(408),
        };
        Ok(Posted { body })
    }
}
