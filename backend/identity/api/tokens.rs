//! `/api/v1/access-tokens` and `/api/v1/api-tokens`: short-lived tokens for lasting ones, and
//! the end of those.

use actix_web::HttpResponse;
use actix_web::web::Path;
use chrono::{DateTime, Utc};
use serde::Serialize;
use utoipa::ToSchema;

use crate::api::{Answer, Page, Paging};
use crate::identity::access_token::{LIFETIME, sign};
use crate::identity::api_token::{ApiToken, ApiTokenId};
use crate::identity::call::Call;
use crate::problem::Problem;

/// A token for a short time, in the words of RFC 6749.
#[derive(Serialize, ToSchema)]
struct AccessToken {
    /// A JWT; send it as `Authorization: Bearer …`.
    access_token: String,
    #[schema(example = "Bearer")]
    token_type: &'static str,
    /// Seconds.
    expires_in: i64,
}

/// A personal token, without its secret.
#[derive(Serialize, ToSchema)]
struct ApiTokenView {
    id: String,
    name: String,
    may_write: bool,
    created_at: DateTime<Utc>,
    expires_at: DateTime<Utc>,
    #[serde(skip_serializing_if = "Option::is_none")]
    revoked_at: Option<DateTime<Utc>>,
}

/// A short-lived access token for a personal token
#[utoipa::path(post, path = "/api/v1/access-tokens", tag = "account",
    operation_id = "issueAccessToken", responses((status = 200, body = AccessToken)))]
pub async fn issue_access_token(call: Call) -> HttpResponse {
    let (secret, issuer) = (call.app.secret.clone(), call.app.config.public_url());
    call.read_as(move |_, caller, _| {
        if !caller.is_lasting {
            return Err(Problem::Forbidden("fehler-nur-dauerhaft"));
        }
        let visitor = &caller.visitor;
        let membership = visitor.membership.as_str();
        Answer::ok(&AccessToken {
            access_token: sign(&secret, &issuer, &visitor.session, membership, visitor.now)?,
            token_type: "Bearer",
            expires_in: LIFETIME,
        })
    })
    .await
}

/// The own personal tokens, the latest first
#[utoipa::path(get, path = "/api/v1/api-tokens", tag = "account", operation_id = "listApiTokens",
    params(Paging), responses((status = 200, body = Page<ApiTokenView>)))]
pub async fn list(call: Call) -> HttpResponse {
    call.read(|conn, visitor, asked| {
        let tokens = ApiToken::list(conn, &visitor.membership)?;
        let paging: Paging = asked.query()?;
        Answer::ok(&paging.cut(
            tokens,
            |token| token.id.to_string(),
            |token| ApiTokenView {
                id: token.id.to_string(),
                name: token.name,
                may_write: token.may_write,
                created_at: token.created_at.and_utc(),
                expires_at: token.expires_at.and_utc(),
                revoked_at: token.revoked_at.map(|time| time.and_utc()),
            },
        )?)
    })
    .await
}

/// Ends a personal token for good, and every access token given for it
#[utoipa::path(delete, path = "/api/v1/api-tokens/{token}", tag = "account",
    operation_id = "revokeApiToken", params(("token" = String, Path, description = "Its id")),
    responses((status = 204, description = "Revoked")))]
pub async fn revoke(call: Call, token: Path<String>) -> HttpResponse {
    call.write(move |conn, visitor, _| {
        ApiToken::revoke(conn, visitor, &ApiTokenId::from(token.into_inner()))?;
        Answer::nothing()
    })
    .await
}
