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
}

/// Issues the certificate of a completed course, the first completion of it. There is one per
/// completion: asked again, it is the same. Returns its code.
pub fn issue_certificate(conn: &mut Conn, learner: &Learner, course: &CourseId) -> Outcome<String> {
    let completion: CompletionId = completions::table
        .filter(completions::membership_id.eq(&learner.membership))
        .filter(completions::course_id.eq(course))
        .order(completions::cycle)
        .select(completions::id)
        .first(conn)
        .optional()?
        .ok_or(Problem::Conflict("nachweis-nicht-abgeschlossen"))?;
    // In plain SQL, since both databases know this clause but the query builder does not.
    diesel::sql_query(
        "INSERT INTO certificates (id, kommune_id, completion_id, code, issued_at)
         VALUES ($1, $2, $3, $4, $5) ON CONFLICT (completion_id) DO NOTHING",
    )
    .bind::<Text, _>(CertificateId::new())
    .bind::<Text, _>(&learner.kommune)
    .bind::<Text, _>(&completion)
    .bind::<Text, _>(new_code(&mut rand::rng()))
    .bind::<Timestamp, _>(learner.now)
    .execute(conn)?;
    Ok(certificates::table
        .filter(certificates::completion_id.eq(completion))
        .select(certificates::code)
        .first(conn)?)
}
