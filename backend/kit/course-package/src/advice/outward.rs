//! Links to other places. Whether anybody answers there only a person can tell, who opens them:
//! nothing here asks the network.

use std::net::IpAddr;

use super::found::Found;
use super::{AdviceKind, Pad, look_into};
use crate::package::Package;

/// A link that leaves the course, where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutwardLink {
    /// Path inside the course folder, with `/`.
    pub file: String,
    /// Counted from 1.
    pub line: usize,
    pub text: String,
    /// Begins with `https://`.
    pub address: String,
}

impl OutwardLink {
    /// Such as `www.bsi.bund.de`.
    pub fn host(&self) -> &str {
        host_of(&self.address).unwrap_or_default()
    }
}

/// Ends of names that only the network of one house knows.
const IN_HOUSE: [&str; 7] = [
    ".local",
    ".lan",
    ".intern",
    ".internal",
    ".localhost",
    ".localdomain",
    ".home.arpa",
];

/// Places that ask for a login of one house.
const BEHIND_LOGIN: [&str; 3] = [
    ".sharepoint.com",
    "teams.microsoft.com",
    "onedrive.live.com",
];

/// All of them, in order of file and line.
pub fn outward_links(package: &Package) -> Vec<OutwardLink> {
    let mut outward = Vec::new();
    for (path, text) in &package.texts {
        let Some((_, found)) = look_into(path, text) else {
            continue;
        };
        let links = found.links.into_iter();
        outward.extend(links.filter_map(|link| {
            host_of(&link.address).is_some().then(|| OutwardLink {
                file: path.clone(),
                line: link.line,
                text: link.text.trim().to_owned(),
                address: link.address,
            })
        }));
    }
    outward
}

pub(super) fn advise(found: &Found, pad: &mut Pad) {
    for link in &found.links {
        let Some(host) = host_of(&link.address).map(str::to_lowercase) else {
            continue;
        };
        if is_in_house(&host) {
            pad.note(
                AdviceKind::Reach,
                link.line,
                format!("Der Link zu „{host}“ führt nur im Netz eines Hauses zum Ziel."),
                "Nennen Sie in einem Ortskasten, wo es bei Ihnen steht, oder legen Sie das Dokument zum Kurs.",
            );
        } else if BEHIND_LOGIN.iter().any(|end| host.ends_with(end)) {
            pad.note(
                AdviceKind::Reach,
                link.line,
                format!("Der Link zu „{host}“ verlangt eine Anmeldung, die nicht alle haben."),
                "Legen Sie das Dokument zum Kurs, oder nennen Sie eine Adresse, die alle öffnen können.",
            );
        }
    }
}

fn host_of(address: &str) -> Option<&str> {
    let (scheme, rest) = address.split_once("://")?;
    if !scheme.eq_ignore_ascii_case("https") {
        return None;
    }
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (authority, _) = rest.split_at(end);
    let host = authority.rsplit('@').next().unwrap_or(authority);
    match host.strip_prefix('[') {
        Some(literal) => literal.split(']').next(),
        None => host.split(':').next(),
    }
}

fn is_in_house(host: &str) -> bool {
    match host.parse() {
        Ok(IpAddr::V4(address)) => {
            address.is_private() || address.is_loopback() || address.is_link_local()
        }
        Ok(IpAddr::V6(address)) => {
            address.is_loopback() || address.is_unique_local() || address.is_unicast_link_local()
        }
        Err(_) => !host.contains('.') || IN_HOUSE.iter().any(|end| host.ends_with(end)),
    }
}
