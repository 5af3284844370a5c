//! A certificate (Nachweis): a completion that can be shown to others by its code.

use diesel::prelude::*;
use diesel::sql_types::{Text, Timestamp};

use super::completion::CompletionId;
use super::tables::{certificates, completions};
use super::{Learner, Way};
use crate::catalog::{CourseId, VersionId};
use crate::clock::Time;
use crate::codes::new_code;
use crate::db::Conn;
use crate::identity::MembershipId;
use crate::organisation::KommuneId;
use crate::problem::{Outcome, Problem};

crate::id_type!(CertificateId);

#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = certificates)]
pub struct Certificate {
    pub code: String,
    pub kommune_id: KommuneId,
    #[diesel(select_expression = completions::membership_id)]
    pub membership_id: MembershipId,
    #[diesel(select_expression = completions::version_id)]
    pub version_id: VersionId,
    #[diesel(select_expression = completions::way)]
    pub way: Way,
    #[diesel(select_expression = completions::completed_at)]
    pub completed_at: Time,
    pub revoked_at: Option<Time>,
    pub revoked_by: Option<MembershipId>,
    /// For the person and for Personalentwicklung, never for those who check it.
    pub revocation_reason: Option<String>,
    pub(super) completion_id: CompletionId,
}

impl Certificate {
    /// By its code, whoever asks: who has the code may see what it proves.
    pub fn find(conn: &mut Conn, code: &str) -> Outcome<Option<Self>> {
        Ok(certificates::table
            .inner_join(completions::table)
            .filter(certificates::code.eq(code))
            .select(Self::as_select())
            .first(conn)
            .optional()?)
    }

    /// The learner's own; a foreign one is not found.
    pub fn get(conn: &mut Conn, learner: &Learner, code: &str) -> Outcome<Self> {
        Self::find(conn, code)?
            .filter(|found| found.membership_id == learner.membership)
            .ok_or(Problem::NotFound)
    }

    /// One of the Kommune; a foreign one is not found.
    pub fn get_of_kommune(conn: &mut Conn, kommune: &KommuneId, code: &str) -> Outcome<Self> {
        Self::find(conn, code)?
            .filter(|found| found.kommune_id == *kommune)
            .ok_or(Problem::NotFound)
    }

    pub fn is_revoked(&self) -> bool {
        self.revoked_at.is_some()
    }

    /// The code of the one that was issued in place of this one, which was revoked.
    pub fn successor(&self, conn: &mut Conn) -> Outcome<Option<String>> {
        if self.is_revoked() {
            latest_code(conn, &self.completion_id).map(|code| code.filter(|it| *it != self.code))
        } else {
            Ok(None)
        }
    }

    /// Marks it as revoked, unless somebody was faster. Returns whether it was this time.
    pub(super) fn mark_revoked(
        &self,
        conn: &mut Conn,
        by: &MembershipId,
        reason: &str,
        now: Time,
    ) -> Outcome<bool> {
        let valid = certificates::table
            .filter(certificates::code.eq(&self.code))
            .filter(certificates::revoked_at.is_null());
        let changed = diesel::update(valid)
            .set((
                certificates::revoked_at.eq(now),
                certificates::revoked_by.eq(by),
                certificates::revocation_reason.eq(reason),
            ))
            .execute(conn)?;
        Ok(changed == 1)
    }
}

/// Issues the certificate of a completed course, the first completion of it. Asked again, it is
/// the same, though it may have been revoked: only Personalentwicklung issues it anew. Returns
/// its code.
pub fn issue_certificate(conn: &mut Conn, learner: &Learner, course: &CourseId) -> Outcome<String> {
    let completion: CompletionId = completions::table
        .filter(completions::membership_id.eq(&learner.membership))
        .filter(completions::course_id.eq(course))
        .order(completions::cycle)
        .select(completions::id)
        .first(conn)
        .optional()?
        .ok_or(Problem::Conflict("nachweis-nicht-abgeschlossen"))?;
    match latest_code(conn, &completion)? {
        Some(code) => Ok(code),
        None => store(conn, &learner.kommune, &completion, learner.now),
    }
}

/// Stores one unless there is a valid one. Returns the code of the valid one.
pub(super) fn store(
    conn: &mut Conn,
    kommune: &KommuneId,
    completion: &CompletionId,
    now: Time,
) -> Outcome<String> {
    // In plain SQL, since both databases know this clause but the query builder does not.
    diesel::sql_query(
        "INSERT INTO certificates (id, kommune_id, completion_id, code, issued_at)
         VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (completion_id) WHERE revoked_at IS NULL DO NOTHING",
    )
    .bind::<Text, _>(CertificateId::new())
    .bind::<Text, _>(kommune)
    .bind::<Text, _>(completion)
    .bind::<Text, _>(new_code(&mut rand::rng()))
    .bind::<Timestamp, _>(now)
    .execute(conn)?;
    Ok(certificates::table
        .filter(certificates::completion_id.eq(completion))
        .filter(certificates::revoked_at.is_null())
        .select(certificates::code)
        .first(conn)?)
}

fn latest_code(conn: &mut Conn, completion: &CompletionId) -> Outcome<Option<String>> {
    Ok(certificates::table
        .filter(certificates::completion_id.eq(completion))
        .order((certificates::issued_at.desc(), certificates::id.desc()))
        .select(certificates::code)
        .first(conn)
        .optional()?)
}
