//! The header of every page: an entry appears only for those who may open it.

use crate::authoring::{may_read, may_write};
use crate::identity::{Role, Visitor, may_found_kommunen, may_see_people, may_see_units};
use crate::learning::may_revoke_certificates;
use crate::start::dress::dress;
use crate::start::permissions::{may_operate, may_see_settings};
use crate::texts::Language;
use crate::web::{Facts, Header, NavEntry};

/// What the hook of `server.rs` fills into the frame.
pub fn header(visitor: Option<&Visitor>, facts: &Facts) -> Header {
    let path = facts.path();
    let Some(visitor) = visitor else {
        return Header {
            nav: vec![
                entry("/", "nav-start", facts.language, path),
                entry("/hilfe", "nav-hilfe", facts.language, path),
            ],
            ..Header::default()
        };
    };
    let tabs = administration(visitor, path);
    let operation = operation(visitor, path);
    let language = visitor.language;
    let mut nav = vec![
        entry("/", "nav-start", language, path),
        entry("/kurse", "nav-kurse", language, path),
        entry("/lernen", "nav-mein-lernen", language, path),
    ];
    if may_write(visitor) {
        nav.push(entry("/redaktion", "nav-redaktion", language, path));
    } else if may_read(visitor) {
        nav.push(entry(
            "/redaktion/pruefung",
            "nav-redaktion",
            language,
            path,
        ));
    }
    if let Some(first) = tabs.first() {
        nav.push(NavEntry {
            href: first.href,
            label: language.text("nav-administration"),
            current: path.starts_with("/verwaltung"),
        });
    }
    if let Some(first) = operation.first() {
        nav.push(NavEntry {
            href: first.href,
            label: language.text("nav-betrieb"),
            current: path.starts_with("/betrieb"),
        });
    }
    nav.push(entry("/hilfe", "nav-hilfe", language, path));
    Header {
        kommune: Some(visitor.kommune.name.clone()),
        person: Some(visitor.name.clone()),
        nav,
        section: match path.split('/').nth(1) {
            Some("verwaltung") => tabs,
            Some("betrieb") => operation,
            _ => Vec::new(),
        },
        csrf: visitor.csrf.clone(),
        dress: dress(&visitor.kommune),
    }
}

/// The tabs of the Administration that this visitor may open.
fn administration(visitor: &Visitor, path: &str) -> Vec<NavEntry> {
    let reports = visitor.has(Role::Personalentwicklung)
        || visitor.has(Role::Lead)
        || visitor.has(Role::Programmverantwortung);
    let duties = visitor.has(Role::Personalentwicklung) || visitor.has(Role::Lead);
    [
        (reports, "/verwaltung/matrix", "nav-stand"),
        (
            duties,
            "/verwaltung/pflichtschulungen",
            "nav-pflichtschulungen",
        ),
        (
            may_see_people(visitor),
            "/verwaltung/personen",
            "nav-personen",
        ),
        (
            may_revoke_certificates(visitor),
            "/verwaltung/nachweise",
            "nav-nachweise",
        ),
        (
            may_see_units(visitor),
            "/verwaltung/einheiten",
            "nav-einheiten",
        ),
        (
            may_see_settings(visitor),
            "/verwaltung/einstellungen",
            "nav-einstellungen",
        ),
    ]
    .into_iter()
    .filter(|(may, ..)| *may)
    .map(|(_, href, key)| entry(href, key, visitor.language, path))
    .collect()
}

/// The tabs of those who operate the installation.
fn operation(visitor: &Visitor, path: &str) -> Vec<NavEntry> {
    [
        (
            may_found_kommunen(visitor),
            "/betrieb/kommunen",
            "nav-kommunen",
        ),
        (
            may_operate(visitor),
            "/betrieb/postausgang",
            "nav-postausgang",
        ),
    ]
    .into_iter()
    .filter(|(may, ..)| *may)
    .map(|(_, href, key)| entry(href, key, visitor.language, path))
    .collect()
}

fn entry(href: &'static str, key: &str, language: Language, path: &str) -> NavEntry {
    NavEntry {
        href,
        label: language.text(key),
        current: path == href || (href != "/" && path.starts_with(&format!("{href}/"))),
    }
}
