//! The description of the API, put together from what every room says of its own part.

use std::sync::OnceLock;

use actix_web::HttpResponse;
use utoipa::openapi::content::ContentBuilder;
use utoipa::openapi::path::Operation;
use utoipa::openapi::response::ResponseBuilder;
use utoipa::openapi::security::{Http, HttpAuthScheme, SecurityRequirement, SecurityScheme};
use utoipa::openapi::{Components, PathItem, Ref, RefOr};
use utoipa::{OpenApi, openapi};

use crate::api::ProblemDocument;
use crate::assessment::AssessmentApi;
use crate::catalog::CatalogApi;
use crate::identity::IdentityApi;
use crate::learning::LearningApi;
use crate::programmes::ProgrammesApi;
use crate::reporting::ReportingApi;
use crate::start::StartApi;

/// What people do on the pages of Lernverbund, for their programs.
///
/// Every operation wants a token in the header `Authorization: Bearer …`, and may do what the
/// owner of the token may do. Times are UTC (RFC 3339), dates are local dates of Europe/Berlin.
/// Problems come as `application/problem+json` (RFC 9457). Long lists come in pieces: `next` is
/// the `cursor` of the following one.
#[derive(OpenApi)]
#[openapi(
    info(
        title = "Lernverbund",
        version = "1",
        license(name = "EUPL-1.2", identifier = "EUPL-1.2")
    ),
    components(schemas(ProblemDocument))
)]
struct Whole;

const SCHEME: &str = "token";
/// Operations that ask for no token.
const OPEN: &[&str] = &["checkCertificate"];

/// `/openapi.json`
pub async fn show() -> HttpResponse {
    static JSON: OnceLock<Option<String>> = OnceLock::new();
    match JSON.get_or_init(|| describe().to_json().ok()) {
        Some(json) => HttpResponse::Ok()
            .content_type("application/json")
            .body(json.as_str()),
        None => HttpResponse::InternalServerError().finish(),
    }
}

/// The whole description (OpenAPI 3.1).
pub fn describe() -> openapi::OpenApi {
    let mut whole = Whole::openapi();
    for room in [
        IdentityApi::openapi(),
        CatalogApi::openapi(),
        LearningApi::openapi(),
        AssessmentApi::openapi(),
        ProgrammesApi::openapi(),
        ReportingApi::openapi(),
        StartApi::openapi(),
    ] {
        whole.merge(room);
    }
    let components = whole.components.get_or_insert_with(Components::new);
    components.add_security_scheme(
        SCHEME,
        SecurityScheme::Http(Http::new(HttpAuthScheme::Bearer)),
    );
    for path in whole.paths.paths.values_mut() {
        for operation in operations(path) {
            complete(operation);
        }
    }
    whole
}

/// The operations of an address.
pub fn operations(path: &mut PathItem) -> impl Iterator<Item = &mut Operation> {
    [
        path.get.as_mut(),
        path.post.as_mut(),
        path.put.as_mut(),
        path.delete.as_mut(),
    ]
    .into_iter()
    .flatten()
}

/// What holds for every operation, so that none has to say it.
fn complete(operation: &mut Operation) {
    let is_open = OPEN
        .iter()
        .any(|id| operation.operation_id.as_deref() == Some(id));
    if !is_open {
        let wanted = SecurityRequirement::new::<_, [&str; 0], &str>(SCHEME, []);
        operation.security = Some(vec![wanted]);
    }
    let problem = RefOr::Ref(Ref::from_schema_name("ProblemDocument"));
    let content = ContentBuilder::new().schema(Some(problem)).build();
    let response = ResponseBuilder::new()
        .description("A problem (RFC 9457)")
        .content("application/problem+json", content)
        .build();
    operation
        .responses
        .responses
        .insert("default".to_owned(), RefOr::T(response));
}
