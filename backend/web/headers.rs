//! Headers that every answer carries, and one log line per request without personal data.

use std::time::Instant;

use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{HeaderName, HeaderValue};
use actix_web::middleware::{DefaultHeaders, Next};
use actix_web::{HttpMessage, HttpRequest};
use tracing::Instrument;
use uuid::Uuid;

use crate::metrics;

/// From here on somebody who waits looks at the clock.
const SLOW_MILLISECONDS: u64 = 1000;

/// The id of a request, in its answer, on the page of an error and in every line of the log.
#[derive(Debug, Clone, Copy, Default)]
pub struct RequestId(Uuid);

impl RequestId {
    pub fn of(request: &HttpRequest) -> Self {
        request.extensions().get().copied().unwrap_or_default()
    }
}

impl std::fmt::Display for RequestId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.simple().fmt(f)
    }
}

const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; \
    script-src 'self'; connect-src 'self'; media-src 'self' blob:; form-action 'self'; \
    base-uri 'none'; frame-ancestors 'none'";

/// A strict policy: nothing inline, nothing from elsewhere, no framing.
pub fn security_headers() -> DefaultHeaders {
    DefaultHeaders::new()
        .add(("Content-Security-Policy", POLICY))
        .add(("X-Content-Type-Options", "nosniff"))
        .add(("Referrer-Policy", "same-origin"))
        .add(("Cross-Origin-Opener-Policy", "same-origin"))
        .add((
            "Permissions-Policy",
            "camera=(), microphone=(), geolocation=()",
        ))
}

/// Gives the request an id, counts it and logs route pattern, status and time: never an address
/// with ids.
pub async fn log_request(
    request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, actix_web::Error> {
    let started = Instant::now();
    let id = RequestId(Uuid::now_v7());
    request.extensions_mut().insert(id);
    let span = tracing::info_span!("request", id = %id);
    let method = request.method().clone();
    let mut response = next.call(request).instrument(span.clone()).await?;
    let _inside = span.enter();
    let route = response
        .request()
        .match_pattern()
        .unwrap_or_else(|| "unknown".into());
    let status = response.status().as_u16();
    let took = started.elapsed();
    let milliseconds = took.as_millis() as u64;
    if status >= 500 {
        tracing::error!(%method, route, status, milliseconds, "{method} {route} answered {status}");
    } else if milliseconds >= SLOW_MILLISECONDS {
        tracing::warn!(%method, route, status, milliseconds, "{method} {route} was slow");
    } else {
        tracing::debug!(%method, route, status, milliseconds, "{method} {route} answered {status}");
    }
    metrics::answered(method.as_str(), route, status, took);
    if let Ok(value) = HeaderValue::from_str(&id.to_string()) {
        response
            .headers_mut()
            .insert(HeaderName::from_static("x-request-id"), value);
    }
    Ok(response)
}
