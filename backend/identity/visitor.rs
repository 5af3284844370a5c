//! The visitor: who is asking, for which Kommune, and what they may do there.

use std::sync::Arc;

use chrono::{Duration, NaiveDate};

use super::by_session::find;
use super::role::{Role, Roles};
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
    let today = date_of(now);
    let Some(found) = find(conn, secret, now, today)? else {
        return Ok(Known::Nobody);
    };
    let Some(membership) = found.membership_id else {
        return Ok(Known::Undecided);
    };
    let Some(kommune) = found.kommune_id else {
        return Ok(Known::Nobody);
    };
    let roles = if found.has_roles {
        Roles::load(conn, &membership, today)?
    } else {
        Roles::default()
    };
    let is_idle = now - found.last_seen_at > Duration::minutes(config.idle_minutes);
    if is_idle && !roles.held.is_empty() {
        return Ok(Known::Nobody);
    }
    Ok(Known::Visitor(Box::new(Visitor {
        person: found.person_id,
        membership,
        kommune: Kommune::get(conn, &kommune)?,
        name: format!("{} {}", found.given_name, found.family_name),
        given_name: found.given_name,
        main_unit: found.main_unit,
        roles,
        seen_long_ago: now - found.last_seen_at > Duration::minutes(1),
        session: found.session_id,
        csrf: found.csrf,
        language: Language::from_code(&found.language),
        now,
        facts: facts.clone(),
        header: Header::default(),
    })))
}
