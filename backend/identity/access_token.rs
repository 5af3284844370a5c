//! An access token: a JWT (RFC 7519) that stands for a personal token for a quarter of an hour,
//! so that a program need not send the lasting secret with each question.

use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation, decode, encode};
use serde::{Deserialize, Serialize};

use crate::clock::Time;
use crate::problem::{Outcome, Problem};
use crate::secret::Secret;

/// Seconds for which it holds.
pub(super) const LIFETIME: i64 = 15 * 60;
/// Whom it is for: this API and nothing else that the installation may sign one day.
const AUDIENCE: &str = "lernverbund-api";
/// Seconds by which the clocks of two nodes may differ.
const LEEWAY: i64 = 5;

#[derive(Debug, Serialize, Deserialize)]
struct Claims {
    iss: String,
    aud: String,
    /// The membership it acts for.
    sub: String,
    iat: i64,
    nbf: i64,
    exp: i64,
    jti: String,
    /// The personal token it stands for; where that one ends, this one ends too.
    token: String,
}

/// Signs a token of this installation, whose address is `issuer`.
pub(super) fn sign(
    secret: &Secret,
    issuer: &str,
    token: &str,
    membership: &str,
    now: Time,
) -> Outcome<String> {
    let now = now.and_utc().timestamp();
    let claims = Claims {
        iss: issuer.to_owned(),
        aud: AUDIENCE.to_owned(),
        sub: membership.to_owned(),
        iat: now,
        nbf: now,
        exp: now + LIFETIME,
        jti: uuid::Uuid::now_v7().to_string(),
        token: token.to_owned(),
    };
    let key = EncodingKey::from_secret(secret.bytes());
    encode(&Header::new(Algorithm::HS256), &claims, &key)
        .map_err(|error| Problem::Internal(format!("a token could not be signed: {error}")))
}

/// The id of the personal token it stands for; nothing for one that is not ours, not for this
/// API, altered, too old or too young.
pub(super) fn read(secret: &Secret, issuer: &str, token: &str, now: Time) -> Option<String> {
    let mut validation = Validation::new(Algorithm::HS256);
    validation.set_issuer(&[issuer]);
    validation.set_audience(&[AUDIENCE]);
    validation.set_required_spec_claims(&["exp", "nbf", "iss", "aud", "sub"]);
    // The crate asks the clock of the system; the house has one of its own, checked below.
    validation.validate_exp = false;
    validation.validate_nbf = false;
    let key = DecodingKey::from_secret(secret.bytes());
    let claims = decode::<Claims>(token, &key, &validation).ok()?.claims;
    let now = now.and_utc().timestamp();
    let holds = claims.exp > now - LEEWAY && claims.nbf <= now + LEEWAY;
    holds.then_some(claims.token)
}

#[cfg(test)]
mod tests;
