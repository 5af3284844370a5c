//! Which tokens open anything: only our own, unaltered, for this API and in their time.

use chrono::{DateTime, Duration};
use serde_json::{Value, json};

use super::*;

const ISSUER: &str = "https://lernen.example";

fn secret() -> Secret {
    let folder = tempfile::tempdir().unwrap();
    Secret::open(&folder.path().join("geheimnis")).unwrap()
}

fn now() -> Time {
    DateTime::from_timestamp(1_795_000_000, 0)
        .unwrap()
        .naive_utc()
}

fn claims() -> Value {
    let now = now().and_utc().timestamp();
    json!({ "iss": ISSUER, "aud": AUDIENCE, "sub": "m", "iat": now, "nbf": now,
            "exp": now + LIFETIME, "jti": "j", "token": "t" })
}

fn forged(secret: &Secret, algorithm: Algorithm, change: impl FnOnce(&mut Value)) -> String {
    let mut claims = claims();
    change(&mut claims);
    let key = EncodingKey::from_secret(secret.bytes());
    encode(&Header::new(algorithm), &claims, &key).unwrap()
}

#[test]
fn a_token_of_our_own_names_what_it_stands_for() {
    let secret = secret();
    let token = sign(&secret, ISSUER, "t", "m", now()).unwrap();
    assert_eq!(read(&secret, ISSUER, &token, now()), Some("t".to_owned()));
    let later = now() + Duration::seconds(LIFETIME - 1);
    assert_eq!(read(&secret, ISSUER, &token, later), Some("t".to_owned()));
}

#[test]
fn every_other_token_opens_nothing() {
    let (ours, theirs) = (secret(), secret());
    let same = |_: &mut Value| {};
    let unsigned = {
        let signed = forged(&ours, Algorithm::HS256, same);
        let body = signed.split('.').nth(1).unwrap();
        // {"alg":"none","typ":"JWT"}
        format!("eyJhbGciOiJub25lIiwidHlwIjoiSldUIn0.{body}.")
    };
    let altered = {
        let signed = forged(&ours, Algorithm::HS256, same);
        let foreign = forged(&ours, Algorithm::HS256, |claims| {
            claims["token"] = "x".into()
        });
        let signature = signed.rsplit('.').next().unwrap();
        let (head, _) = foreign.rsplit_once('.').unwrap();
        format!("{head}.{signature}")
    };
    let second = now().and_utc().timestamp();
    let without = |name: &'static str| {
        forged(&ours, Algorithm::HS256, |claims| {
            claims.as_object_mut().unwrap().remove(name);
        })
    };
    let with = |name: &'static str, value: Value| {
        forged(&ours, Algorithm::HS256, |claims| claims[name] = value)
    };
    for (case, token) in [
        ("another secret", forged(&theirs, Algorithm::HS256, same)),
        ("another algorithm", forged(&ours, Algorithm::HS512, same)),
        ("no algorithm", unsigned),
        ("altered", altered),
        ("another audience", with("aud", "somebody-else".into())),
        ("another issuer", with("iss", "https://evil.example".into())),
        ("expired", with("exp", (second - LEEWAY).into())),
        ("not yet valid", with("nbf", (second + LEEWAY + 1).into())),
        ("without an end", without("exp")),
        ("without a beginning", without("nbf")),
        ("without an audience", without("aud")),
        ("without an issuer", without("iss")),
        ("no token", "abc".to_owned()),
        ("nothing", String::new()),
    ] {
        assert_eq!(read(&ours, ISSUER, &token, now()), None, "{case}");
    }
}
