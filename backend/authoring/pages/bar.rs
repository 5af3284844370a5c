//! What every page about one draft shows: its title, its state, and the ways between its pages.

use crate::authoring::draft::Draft;
use crate::authoring::findings::Report;
use crate::authoring::review::Review;
use crate::db::Conn;
use crate::identity::Visitor;
use crate::problem::Outcome;

pub struct Badge {
    pub kind: &'static str,
    pub icon: &'static str,
    pub word: String,
}

pub struct Tab {
    pub href: String,
    pub label: String,
    /// A number behind the label, or nothing.
    pub note: String,
    pub current: bool,
}

pub struct Bar {
    pub href: String,
    pub title: String,
    pub badge: Badge,
    pub tabs: Vec<Tab>,
}

/// Address below the draft, and text key.
const TABS: [(&str, &str); 6] = [
    ("", "redaktion-aufbau"),
    ("/einstellungen", "redaktion-einstellungen"),
    ("/medien", "redaktion-medien"),
    ("/pruefbericht", "redaktion-pruefbericht"),
    ("/vergleich", "redaktion-vergleich"),
    ("/versionen", "redaktion-versionen"),
];

impl Bar {
    /// `current` is the address of the tab one is in.
    pub fn of(
        conn: &mut Conn,
        visitor: &Visitor,
        draft: &Draft,
        report: &Report,
        current: &str,
    ) -> Outcome<Self> {
        let href = draft_href(draft);
        let findings = report.findings.len();
        let tabs = TABS.iter().map(|(path, key)| Tab {
            href: format!("{href}{path}"),
            label: visitor.t(key),
            note: match (*path, findings) {
                ("/pruefbericht", 1..) => findings.to_string(),
                _ => String::new(),
            },
            current: *path == current,
        });
        Ok(Self {
            title: draft.title.clone(),
            badge: state_of(conn, visitor, draft)?,
            tabs: tabs.collect(),
            href,
        })
    }
}

/// Whether it is being written or read for approval.
pub fn state_of(conn: &mut Conn, visitor: &Visitor, draft: &Draft) -> Outcome<Badge> {
    let (icon, key) = match Review::find_open(conn, &draft.id)? {
        Some(_) => ("clock", "redaktion-in-pruefung"),
        None => ("begun", "redaktion-entwurf"),
    };
    Ok(Badge {
        kind: "info",
        icon,
        word: visitor.t(key),
    })
}

pub fn draft_href(draft: &Draft) -> String {
    format!("/redaktion/kurse/{}", draft.id)
}
