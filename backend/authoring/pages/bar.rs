//! What every page about one draft shows: its title, its state, and the ways between its pages.

use super::words::called;
use crate::authoring::draft::Draft;
use crate::authoring::findings::Report;
use crate::authoring::permissions::is_from_outside;
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
    /// Where the draft begins for the visitor, and where the list is in which it stands.
    pub home: String,
    pub shelf: &'static str,
    pub shelf_title: String,
    /// Whether the visitor only reads it, from outside.
    pub is_reading: bool,
    /// Whether somebody reads it for approval; nothing can be changed then.
    pub is_locked: bool,
    /// The same in words, for those who write it.
    pub notice: String,
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

/// What lies before a reader from outside.
const READING: [(&str, &str); 4] = [
    ("/vergleich", "redaktion-vergleich"),
    ("/vorschau", "redaktion-vorschau"),
    ("/medien", "redaktion-medien"),
    ("/pruefbericht", "redaktion-pruefbericht"),
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
        let is_reading = is_from_outside(visitor, draft);
        let review = Review::find_open(conn, &draft.id)?;
        let (shelf, shelf_title) = shelf_of_drafts(is_reading);
        let tabs: &[_] = if is_reading { &READING } else { &TABS };
        let tabs = tabs.iter().map(|(path, key)| Tab {
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
            home: home_of(visitor, draft),
            shelf,
            shelf_title: visitor.t(shelf_title),
            is_reading,
            is_locked: review.is_some(),
            notice: notice(conn, visitor, review.as_ref())?,
            href,
        })
    }
}

fn notice(conn: &mut Conn, visitor: &Visitor, review: Option<&Review>) -> Outcome<String> {
    match review {
        Some(review) if !review.is_for(&visitor.membership) => {
            let who = called(conn, visitor, &review.reviewer_id)?;
            Ok(visitor.frame("").tx("redaktion-in-pruefung-bei", &who))
        }
        _ => Ok(String::new()),
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

/// Where the draft begins for the visitor: with its structure, or with what is to be read.
pub fn home_of(visitor: &Visitor, draft: &Draft) -> String {
    let href = draft_href(draft);
    if is_from_outside(visitor, draft) {
        format!("{href}/vergleich")
    } else {
        href
    }
}

/// The address of the list in which a draft stands for its readers and writers, and its text key.
pub fn shelf_of_drafts(is_reading: bool) -> (&'static str, &'static str) {
    if is_reading {
        ("/redaktion/pruefung", "redaktion-pruefung")
    } else {
        ("/redaktion", "redaktion-titel")
    }
}

/// Below what its lessons lie: where they are written, or where they are only shown.
pub fn sheets_of(visitor: &Visitor, draft: &Draft) -> &'static str {
    if is_from_outside(visitor, draft) {
        "/vorschau"
    } else {
        "/lektion"
    }
}

pub fn draft_href(draft: &Draft) -> String {
    format!("/redaktion/kurse/{}", draft.id)
}
