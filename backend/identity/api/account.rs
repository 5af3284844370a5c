//! `/api/v1/me`: whom a token stands for.

use actix_web::HttpResponse;
use serde::Serialize;
use utoipa::ToSchema;

use crate::api::Answer;
use crate::identity::call::Call;

/// The person and the membership that a token stands for.
#[derive(Serialize, ToSchema)]
struct Me {
    membership: String,
    name: String,
    kommune: KommuneRef,
    /// Empty for those who learn and do nothing else.
    roles: Vec<&'static str>,
    /// The unit that figures count.
    #[serde(skip_serializing_if = "Option::is_none")]
    main_unit: Option<String>,
    /// `de` or `en`.
    language: &'static str,
}

#[derive(Serialize, ToSchema)]
struct KommuneRef {
    id: String,
    name: String,
}

/// Whom the token stands for
#[utoipa::path(get, path = "/api/v1/me", tag = "account", operation_id = "getMe",
    responses((status = 200, body = Me)))]
pub async fn show(call: Call) -> HttpResponse {
    call.read(|_, visitor, _| {
        let mut roles: Vec<_> = visitor.roles.held.iter().map(|role| role.word()).collect();
        roles.sort_unstable();
        Answer::ok(&Me {
            membership: visitor.membership.to_string(),
            name: visitor.name.clone(),
            kommune: KommuneRef {
                id: visitor.kommune_id().to_string(),
                name: visitor.kommune.name.clone(),
            },
            roles,
            main_unit: visitor.main_unit.as_ref().map(ToString::to_string),
            language: visitor.language.code(),
        })
    })
    .await
}
