//! What has changed in a course since: for those who were taken along, for those who have
//! completed it, and for everybody who looks.

use crate::catalog::{Version, get_offered, list_editions};
use crate::clock::date_of;
use crate::db::Conn;
use crate::identity::Visitor;
use crate::learning::{Completion, Enrolment, unread_changes};
use crate::problem::{Outcome, Problem};
use crate::texts::date;

/// That somebody was moved to this version by an important change, until they have read so.
pub struct Told {
    pub heading: String,
    pub sentence: String,
    /// The version the message speaks of.
    pub version: String,
}

impl Told {
    pub fn of(
        conn: &mut Conn,
        visitor: &Visitor,
        version: &Version,
        enrolment: &Enrolment,
    ) -> Outcome<Option<Self>> {
        let said = unread_changes(conn, visitor, enrolment, version)?;
        let day = date(date_of(version.published_at));
        Ok(said.map(|sentence| Self {
            heading: visitor.frame("").tx("kurs-geaendert-am", &day),
            sentence,
            version: version.id.to_string(),
        }))
    }
}

/// A version as readers of the course hear of it.
pub struct Edition {
    pub title: String,
    pub changelog: String,
    /// What those who are learning were told, where it is more than that.
    pub important: Option<String>,
}

/// What the page says of all versions.
#[derive(Default)]
pub struct History {
    /// For those who have completed the course before an important change.
    pub since_completed: Option<(String, String)>,
    /// The latest first; none where there was only ever one.
    pub editions: Vec<Edition>,
}

impl History {
    pub fn of(
        conn: &mut Conn,
        visitor: &Visitor,
        version: &Version,
        completion: Option<&Completion>,
    ) -> Outcome<Self> {
        let latest = match get_offered(conn, visitor.kommune_id(), &version.slug) {
            Ok(offered) => offered.number.max(version.number),
            Err(Problem::NotFound) => version.number,
            Err(problem) => return Err(problem),
        };
        let all = list_editions(conn, &version.course_id)?;
        // What others see alone is no matter of this Kommune.
        let is_told = |it: &&Version| {
            it.number <= latest && (it.is_known_to(visitor.kommune_id()) || it.id == version.id)
        };
        let versions: Vec<&Version> = all.iter().filter(is_told).collect();
        if versions.len() < 2 {
            return Ok(Self::default());
        }
        let frame = visitor.frame("");
        let completed = completion.and_then(|completion| {
            let mut versions = versions.iter();
            versions.find(|it| it.id == completion.version_id)
        });
        let since = completed.and_then(|completed| {
            let mut later = versions.iter().filter(|it| it.number > completed.number);
            let change = later.find(|it| it.important_change.is_some())?;
            let day = date(date_of(change.published_at));
            Some((
                frame.tx("kurs-geaendert-am", &day),
                change.important_change.clone()?,
            ))
        });
        let editions = versions.into_iter().map(|version| Edition {
            title: visitor.language.text_with(
                "kurs-fassung-vom",
                &[
                    ("x", version.label.as_str().into()),
                    ("y", date(date_of(version.published_at)).into()),
                ],
            ),
            important: version.important_change.clone(),
            changelog: version.changelog.clone(),
        });
        Ok(Self {
            since_completed: since,
            editions: editions.collect(),
        })
    }
}
