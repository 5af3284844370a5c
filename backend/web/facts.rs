//! What a request says about itself, before anybody knows who sent it.

use std::net::IpAddr;

use actix_web::HttpRequest;
use actix_web::http::header;

use super::frame::Flash;
use super::headers::RequestId;
use crate::texts::Language;

pub const THEME_COOKIE: &str = "darstellung";
pub const LANGUAGE_COOKIE: &str = "sprache";
pub const FLASH_COOKIE: &str = "meldung";

/// Plain facts of one request; owned, so that they can cross to a database thread.
#[derive(Debug, Clone, Default)]
pub struct Facts {
    pub request_id: RequestId,
    /// Path and query, as asked for.
    pub address: String,
    pub theme: Option<&'static str>,
    pub language: Language,
    pub flash: Option<Flash>,
    /// A short name of browser and system, for the list of logins.
    pub device: String,
    /// Whether a form comes from one of our own pages, as far as the browser says so.
    pub same_origin: bool,
    /// Whether the browser says that a form comes from somebody else's page.
    pub foreign_origin: bool,
    /// Where the request comes from, as far as that can be known; never stored as it is.
    pub client: String,
}

impl Facts {
    pub fn of(request: &HttpRequest, public_url: &str) -> Self {
        let cookie = |name: &str| request.cookie(name).map(|cookie| cookie.value().to_owned());
        let language = Language::from_code(&cookie(LANGUAGE_COOKIE).unwrap_or_default());
        let text = |name: header::HeaderName| {
            request
                .headers()
                .get(name)
                .and_then(|value| value.to_str().ok())
                .unwrap_or_default()
        };
        let origin = text(header::ORIGIN);
        let host = origin.split_once("://").map_or("", |(_, host)| host);
        let is_ours = !host.is_empty()
            && (host == text(header::HOST) || origin == public_url.trim_end_matches('/'));
        Self {
            request_id: RequestId::of(request),
            address: request
                .uri()
                .path_and_query()
                .map_or_else(|| "/".to_owned(), ToString::to_string),
            theme: match cookie(THEME_COOKIE).as_deref() {
                Some("light") => Some("light"),
                Some("dark") => Some("dark"),
                _ => None,
            },
            language,
            flash: cookie(FLASH_COOKIE).and_then(|key| Flash::from_cookie(&key, language)),
            device: device(text(header::USER_AGENT)),
            same_origin: is_ours,
            foreign_origin: !origin.is_empty() && !is_ours,
            client: client(
                request.peer_addr().map(|peer| peer.ip()),
                text(header::X_FORWARDED_FOR),
            ),
        }
    }

    pub fn path(&self) -> &str {
        self.address.split('?').next().unwrap_or("/")
    }
}

/// An address of our own pages; anything else becomes the start page, so that
/// nobody can be sent elsewhere by a crafted link.
pub fn local_path(address: &str) -> &str {
    let is_local = address.starts_with('/')
        && !address.starts_with("//")
        && !address.contains(['\\', '\r', '\n']);
    if is_local { address } else { "/" }
}

/// The address behind a proxy of the own house; of others nobody knows whether it is true.
fn client(peer: Option<IpAddr>, forwarded: &str) -> String {
    let is_own = match peer {
        Some(IpAddr::V4(peer)) => peer.is_loopback() || peer.is_private(),
        Some(IpAddr::V6(peer)) => peer.is_loopback() || peer.is_unique_local(),
        None => false,
    };
    let last = forwarded.rsplit(',').next().unwrap_or_default().trim();
    match last.parse::<IpAddr>() {
        Ok(behind) if is_own => behind.to_string(),
        _ => peer.map(|peer| peer.to_string()).unwrap_or_default(),
    }
}

fn device(agent: &str) -> String {
    let browser = [
        ("Edg/", "Edge"),
        ("Firefox/", "Firefox"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ]
    .iter()
    .find(|(mark, _)| agent.contains(mark))
    .map_or("Browser", |(_, name)| name);
    let system = [
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Windows", "Windows"),
        ("Mac OS", "macOS"),
        ("Linux", "Linux"),
    ]
    .iter()
    .find(|(mark, _)| agent.contains(mark))
    .map(|(_, name)| *name);
    match system {
        Some(system) => format!("{browser}, {system}"),
        None => browser.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_proxy_of_the_own_house_is_believed() {
        let of = |peer: &str, forwarded| client(peer.parse().ok(), forwarded);
        assert_eq!(of("127.0.0.1", "9.9.9.9, 203.0.113.7"), "203.0.113.7");
        assert_eq!(of("10.0.0.2", "203.0.113.7"), "203.0.113.7");
        assert_eq!(of("198.51.100.1", "203.0.113.7"), "198.51.100.1");
        assert_eq!(of("127.0.0.1", "unknown"), "127.0.0.1");
        assert_eq!(of("::1", ""), "::1");
    }

    #[test]
    fn only_addresses_of_our_own_pages_are_followed() {
        assert_eq!(local_path("/kurse?stufe=einstieg"), "/kurse?stufe=einstieg");
        for foreign in [
            "//evil.example",
            "https://evil.example",
            "/\\evil.example",
            "kurse",
            "",
        ] {
            assert_eq!(local_path(foreign), "/", "{foreign}");
        }
    }
}
