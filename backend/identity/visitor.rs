//! The visitor: who is asking, for which Kommune, and what they may do there.

use std::sync::Arc;

use chrono::{Duration, NaiveDate};

use super::role::{Role, Roles};
use super::who_asks::{Found, find_by_session};
use super::{MembershipId, PersonId};
use crate::clock::{Time, date_of};
use crate::config::Config;
use crate::db::Conn;
use crate::organisation::{Kommune, KommuneId, UnitId};
use crate::problem::Outcome;
use crate::texts::Language;
use crate::web::{Facts, Frame, Header};

/// A logged-in person acting for one Kommune. The Kommune comes from the session,
/// never from a header, a body or an address.
#[derive(Debug, Clone)]
pub struct Visitor {
    pub person: PersonId,
    pub membership: MembershipId,
    pub kommune: Arc<Kommune>,
    pub name: String,
    pub given_name: String,
    pub main_unit: Option<UnitId>,
    pub roles: Roles,
    /// The login, or the token of the API.
    pub session: String,
    pub csrf: String,
    pub language: Language,
    pub now: Time,
    pub facts: Facts,
    pub header: Header,
    pub(super) seen_long_ago: bool,
}

impl Visitor {
    pub fn has(&self, role: Role) -> bool {
        self.roles.held.contains(&role)
    }

    pub fn kommune_id(&self) -> &KommuneId {
        &self.kommune.id
    }

    /// Today in Germany.
    pub fn today(&self) -> NaiveDate {
        date_of(self.now)
    }

    /// The frame of a page with this title.
    pub fn frame(&self, title: impl Into<String>) -> Frame {
        Frame::new(&self.facts, self.language, self.header.clone(), title)
    }

    /// The text of a key in the visitor's language.
    pub fn t(&self, key: &str) -> String {
        self.language.text(key)
    }
}

/// Whoever opens a public page, logged in or not.
pub struct Guest {
    pub visitor: Option<Visitor>,
    pub facts: Facts,
    pub header: Header,
    pub now: Time,
}

impl Guest {
    pub fn frame(&self, title: impl Into<String>) -> Frame {
        match &self.visitor {
            Some(visitor) => visitor.frame(title),
            None => Frame::new(&self.facts, self.facts.language, self.header.clone(), title),
        }
    }

    pub fn language(&self) -> Language {
        match &self.visitor {
            Some(visitor) => visitor.language,
            None => self.facts.language,
        }
    }

    pub fn t(&self, key: &str) -> String {
        match &self.visitor {
            Some(visitor) => visitor.t(key),
            None => self.facts.language.text(key),
        }
    }
}

/// What a session secret leads to.
pub(super) enum Known {
    Nobody,
    /// Logged in, but the Kommune is not chosen yet.
    Undecided,
    Visitor(Box<Visitor>),
}

/// Looks the session up afresh, so that moves, locks and role changes take effect at once.
pub(super) fn recognise(
    conn: &mut Conn,
    secret: Option<&str>,
    facts: &Facts,
    config: &Config,
    now: Time,
) -> Outcome<Known> {
    let Some(secret) = secret else {
        return Ok(Known::Nobody);
    };
    let Some(found) = find_by_session(conn, secret, now)? else {
        return Ok(Known::Nobody);
    };
    if found.membership_id.is_none() {
        return Ok(Known::Undecided);
    }
    let idle = now - found.last_seen_at;
    let is_idle = idle > Duration::minutes(config.idle_minutes);
    Ok(match visitor_of(conn, found, facts, now)? {
        Some(visitor) if !is_idle || visitor.roles.held.is_empty() => {
            Known::Visitor(Box::new(visitor))
        }
        _ => Known::Nobody,
    })
}

/// The person behind a secret, acting for the Kommune they chose; none who has left it.
pub(super) fn visitor_of(
    conn: &mut Conn,
    found: Found,
    facts: &Facts,
    now: Time,
) -> Outcome<Option<Visitor>> {
    let (Some(membership), Some(kommune)) = (found.membership_id, found.kommune_id) else {
        return Ok(None);
    };
    let roles = if found.has_roles {
        Roles::load(conn, &membership, date_of(now))?
    } else {
        Roles::default()
    };
    Ok(Some(Visitor {
        person: found.person_id,
        membership,
        kommune: Kommune::get(conn, &kommune)?,
        name: format!("{} {}", found.given_name, found.family_name),
        given_name: found.given_name,
        main_unit: found.main_unit,
        roles,
        seen_long_ago: now - found.last_seen_at > Duration::minutes(1),
        session: found.id,
        csrf: found.csrf,
        language: Language::from_code(&found.language),
        now,
        facts: facts.clone(),
        header: Header::default(),
    }))
}
