//! What a Nachweis says, for its owner and for those who check it.

use crate::catalog::get_version;
use crate::clock::date_of;
use crate::db::Conn;
use crate::identity::name_of_member;
use crate::learning::{Certificate, Way};
use crate::organisation::Kommune;
use crate::problem::{Outcome, Problem};
use crate::texts::{Language, date};

pub struct Sheet {
    /// Teilnahmebescheinigung, or Bescheinigung mit Lernerfolgskontrolle.
    pub kind: String,
    pub name: String,
    pub kommune: String,
    pub course: String,
    pub publisher: String,
    pub minutes: String,
    pub edition: String,
    pub day: String,
    /// What was done to get it.
    pub proof: String,
    pub goals: Vec<String>,
    pub code: String,
    /// The day on which it was revoked.
    pub revoked: Option<String>,
}

impl Sheet {
    pub fn of(conn: &mut Conn, certificate: &Certificate, language: Language) -> Outcome<Self> {
        let version = get_version(conn, &certificate.version_id)?;
        let name = name_of_member(conn, &certificate.membership_id)?.ok_or(Problem::NotFound)?;
        let (kind, proof) = match certificate.way {
            Way::Test => (
                "nachweis-art-test",
                language.text_with(
                    "nachweis-durch-test",
                    &[("n", version.pass_percent.unwrap_or_default().into())],
                ),
            ),
            Way::Lessons => (
                "nachweis-art-teilnahme",
                match version.completion_share {
                    100 => language.text("nachweis-durch-lektionen"),
                    share => language.text_with("nachweis-durch-anteil", &[("n", share.into())]),
                },
            ),
        };
        Ok(Self {
            kind: language.text(kind),
            name,
            kommune: Kommune::get(conn, &certificate.kommune_id)?.name.clone(),
            course: version.title.clone(),
            publisher: Kommune::get(conn, &version.kommune_id)?.name.clone(),
            minutes: language.text_with("teil-minuten", &[("n", version.minutes.into())]),
            edition: version.label.clone(),
            day: date(date_of(certificate.completed_at)),
            proof,
            goals: version.goals(),
            code: certificate.code.clone(),
            revoked: certificate.revoked_at.map(|at| date(date_of(at))),
        })
    }
}
