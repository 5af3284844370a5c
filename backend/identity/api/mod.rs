//! The API of identity: who calls, tokens, people and units.

pub mod account;
pub mod kommunen;
pub mod people;
pub mod tokens;

use utoipa::OpenApi;

/// What this room adds to the description of the API.
#[derive(OpenApi)]
#[openapi(paths(
    tokens::issue_access_token,
    tokens::list,
    tokens::revoke,
    account::show,
    people::list,
    people::show,
    people::invite,
    people::units,
    kommunen::list,
    kommunen::found,
))]
pub struct IdentityApi;
