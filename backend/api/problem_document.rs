//! A problem as a program reads it: `application/problem+json` after RFC 9457.

use actix_web::HttpResponse;
use actix_web::http::{StatusCode, header};
use serde::Serialize;
use utoipa::ToSchema;

use crate::problem::Problem;
use crate::texts::Language;

const KIND: &str = "application/problem+json";

/// What went wrong (RFC 9457).
#[derive(Debug, Serialize, ToSchema)]
pub struct ProblemDocument {
    /// Always `about:blank`: status and `code` say which problem it is.
    #[schema(example = "about:blank")]
    pub r#type: &'static str,
    /// A few words for people.
    pub title: String,
    /// The HTTP status, once more.
    pub status: u16,
    /// A sentence for people.
    pub detail: String,
    /// Stays the same over languages and wordings.
    pub code: String,
    /// What is wrong with which field of the question.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub errors: Vec<FieldError>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct FieldError {
    /// Absent where the body as a whole does not fit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub field: Option<&'static str>,
    pub detail: String,
}

impl ProblemDocument {
    pub fn new(problem: &Problem, language: Language) -> Self {
        let status = problem.status();
        let code = match problem.text() {
            Some(key) => key.to_owned(),
            None => format!("api-fehler-{status}"),
        };
        let errors = match problem {
            Problem::Invalid(fields) => fields
                .iter()
                .map(|mistake| FieldError {
                    field: Some(mistake.field),
                    detail: language.text(mistake.text),
                })
                .collect(),
            Problem::Unfit(what) => vec![FieldError {
                field: None,
                detail: what.clone(),
            }],
            _ => Vec::new(),
        };
        Self {
            r#type: "about:blank",
            title: language.text(&format!("api-fehler-{status}-titel")),
            status,
            detail: match problem.about() {
                Some(about) => language.text_with(&code, &[("x", about.into())]),
                None => language.text(&code),
            },
            code,
            errors,
        }
    }
}

/// The whole answer to a problem.
pub fn respond(problem: &Problem, language: Language) -> HttpResponse {
    let document = ProblemDocument::new(problem, language);
    let status = StatusCode::from_u16(document.status).unwrap_or_default();
    let mut response = HttpResponse::build(status);
    response.insert_header((header::CACHE_CONTROL, "private, no-store"));
    if let Some(seconds) = problem.retry_after() {
        response.insert_header((header::RETRY_AFTER, seconds));
    }
    if status == StatusCode::UNAUTHORIZED {
        response.insert_header((header::WWW_AUTHENTICATE, "Bearer"));
    }
    response
        .content_type(KIND)
        .body(serde_json::to_vec(&document).unwrap_or_default())
}

/// 405 with the methods that an address knows.
pub fn method_not_allowed(allowed: &str) -> HttpResponse {
    let mut response = respond(&Problem::Method, Language::German);
    if let Ok(allowed) = header::HeaderValue::from_str(allowed) {
        response.headers_mut().insert(header::ALLOW, allowed);
    }
    response
}
