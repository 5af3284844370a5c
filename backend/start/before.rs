//! What one should know before a course, in the words of its page.

use crate::catalog::Version;
use crate::db::Conn;
use crate::identity::Visitor;
use crate::learning::{Knowledge, first_missing, list_prerequisites};
use crate::problem::Outcome;
use crate::start::outline::State;

/// The courses that come before another.
pub struct Before {
    /// "Vorher abschließen" or "Das sollten Sie schon kennen".
    pub heading: String,
    pub courses: Vec<Earlier>,
    /// The one without which nobody begins.
    pub first: Option<First>,
}

pub struct Earlier {
    pub href: String,
    pub title: String,
    pub state: State,
}

pub struct First {
    pub href: String,
    /// "Zuerst: Passwörter"
    pub label: String,
    pub reason: String,
}

impl Before {
    /// Nothing where a course stands for itself.
    pub fn of(
        conn: &mut Conn,
        visitor: &Visitor,
        version: &Version,
        has_begun: bool,
    ) -> Outcome<Option<Self>> {
        let kommune = visitor.kommune_id();
        let known = list_prerequisites(conn, kommune, &visitor.membership, version)?;
        if known.is_empty() {
            return Ok(None);
        }
        let frame = visitor.frame("");
        let first = first_missing(version, &known).filter(|_| !has_begun);
        Ok(Some(Self {
            heading: frame.t(match version.prerequisites_bind {
                true => "kurs-vorher-bindend",
                false => "kurs-vorher",
            }),
            first: first.map(|first| First {
                href: href(&first),
                label: frame.tx("kurs-zuerst", &first.title),
                reason: frame.tx("kurs-zuerst-abschliessen", &first.title),
            }),
            courses: known
                .into_iter()
                .map(|earlier| Earlier {
                    href: href(&earlier.version),
                    title: earlier.version.title.clone(),
                    state: match earlier.knowledge {
                        Knowledge::Done => State::Done,
                        Knowledge::Begun => State::Current,
                        Knowledge::Open => State::Open,
                    },
                })
                .collect(),
        }))
    }
}

fn href(version: &Version) -> String {
    format!("/kurse/{}", version.slug)
}
