//! Passwords: argon2id, at most two at once, and the same time for names nobody has.

use argon2::password_hash::phc::PasswordHash;
use argon2::{Algorithm, Argon2, Params, PasswordHasher, PasswordVerifier, Version};

use crate::app::App;
use crate::problem::{Outcome, Problem};

/// OWASP's minimum for argon2id: 19 MiB, two passes, one lane.
const PASSES: u32 = 2;
const LANES: u32 = 1;

/// NIST and BSI ask for length, not for special characters.
const SHORTEST: usize = 12;
const LONGEST: usize = 200;

/// The text of what is wrong with the length of a new password.
pub(super) fn length_mistake(password: &str) -> Option<&'static str> {
    match password.chars().count() {
        ..SHORTEST => Some("konto-passwort-kurz"),
        SHORTEST..=LONGEST => None,
        _ => Some("konto-passwort-lang"),
    }
}

/// Hashes a password with the installation's memory cost in KiB.
pub fn hash_password(password: &str, memory: u32) -> Outcome<String> {
    Ok(hasher(memory)?
        .hash_password(password.as_bytes())
        .map_err(|error| Problem::Internal(format!("could not hash a password: {error}")))?
        .to_string())
}

/// Whether the password fits; without a hash it takes as long and never does.
pub(super) async fn verify(app: &App, password: String, hash: Option<String>) -> Outcome<bool> {
    let memory = app.config.argon2_memory;
    with_hasher(app, move || match hash {
        Some(hash) => {
            let parsed = PasswordHash::new(&hash).map_err(|error| {
                Problem::Internal(format!("a stored hash is unreadable: {error}"))
            })?;
            Ok(hasher(memory)?
                .verify_password(password.as_bytes(), &parsed)
                .is_ok())
        }
        None => hash_password(&password, memory).map(|_| false),
    })
    .await
}

pub(super) async fn hash(app: &App, password: String) -> Outcome<String> {
    let memory = app.config.argon2_memory;
    with_hasher(app, move || hash_password(&password, memory)).await
}

/// Hashing waits for its turn, then runs beside the requests.
async fn with_hasher<T: Send + 'static>(
    app: &App,
    work: impl FnOnce() -> Outcome<T> + Send + 'static,
) -> Outcome<T> {
    let _turn = app.hashing.acquire().await.map_err(|_| Problem::Busy)?;
    tokio::task::spawn_blocking(work)
        .await
        .unwrap_or(Err(Problem::Busy))
}

fn hasher(memory: u32) -> Outcome<Argon2<'static>> {
    let params = Params::new(memory, PASSES, LANES, None)
        .map_err(|error| Problem::Internal(format!("unusable argon2 parameters: {error}")))?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}
