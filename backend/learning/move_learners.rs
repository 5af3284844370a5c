//! Moves those who are learning to a version with an important change, a few at a time. Running it
//! twice moves nobody twice: whoever is moved is on the version already.

use std::collections::HashSet;

use diesel::dsl::{exists, not};
use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use super::changed_lesson::store_changed;
use super::completion::complete_if_finished;
use super::mark::marked_lessons;
use super::tables::{completions, enrolments};
use super::{Enrolment, EnrolmentId, Learner};
use crate::catalog::{
    ImportantVersion, LessonId, Version, VersionId, changed_lessons, get_version, list_versions,
};
use crate::clock::Time;
use crate::db::Conn;
use crate::identity::Membership;
use crate::jobs::{Change, Job, enqueue, record};
use crate::organisation::KommuneId;
use crate::problem::Outcome;

pub(super) const JOB: &str = "learning.move-learners";

/// So few at a time that nobody else waits long for the writer.
const AT_ONCE: i64 = 50;

/// Told in the transaction that moves them, so that what the rooms above keep for a version moves
/// along.
#[derive(Debug, Serialize, Deserialize)]
pub struct LearnersMoved {
    pub from: VersionId,
    pub to: VersionId,
    pub enrolments: Vec<EnrolmentId>,
}

impl Change for LearnersMoved {
    const KIND: &'static str = "learning.learners-moved";
}

/// The job that follows an important change: some of one earlier version. It leaves the next one
/// behind until there is nobody left. Enrolments come before the log, as with everybody who holds
/// both; so one transaction moves from one version alone.
pub(super) fn run(conn: &mut Conn, payload: &str, now: Time) -> Outcome<()> {
    let change = ImportantVersion::from_payload(payload)?;
    let to = get_version(conn, &change.version)?;
    for from in list_versions(conn, &change.course)? {
        if from.number >= to.number {
            continue;
        }
        let group = list_learning(conn, &change, &from.id)?;
        if group.is_empty() {
            continue;
        }
        move_group(conn, &from, &to.id, group, now)?;
        let next = Job {
            kind: JOB,
            kommune: change.audience.as_ref().map(KommuneId::as_str),
            payload,
            dedup_key: None,
        };
        return enqueue(conn, next, now);
    }
    Ok(())
}

/// Who has begun on a version, sees the new one and has not finished.
fn list_learning(
    conn: &mut Conn,
    change: &ImportantVersion,
    from: &VersionId,
) -> Outcome<Vec<(KommuneId, Enrolment)>> {
    let finished = completions::table
        .filter(completions::membership_id.eq(enrolments::membership_id))
        .filter(completions::course_id.eq(enrolments::course_id))
        .filter(completions::cycle.eq(enrolments::cycle));
    let mut query = enrolments::table
        .filter(enrolments::course_id.eq(&change.course))
        .filter(enrolments::version_id.eq(from))
        .filter(not(exists(finished)))
        .order(enrolments::id)
        .limit(AT_ONCE)
        .select((enrolments::kommune_id, Enrolment::as_select()))
        .into_boxed();
    if let Some(kommune) = &change.audience {
        query = query.filter(enrolments::kommune_id.eq(kommune));
    }
    Ok(query.load(conn)?)
}

fn move_group(
    conn: &mut Conn,
    from: &Version,
    to: &VersionId,
    group: Vec<(KommuneId, Enrolment)>,
    now: Time,
) -> Outcome<()> {
    let changed = changed_lessons(conn, &from.id, to)?;
    let mut rows = Vec::new();
    for (kommune, enrolment) in &group {
        let unread = enrolment.moved_from.filter(|_| enrolment.has_unread_move());
        let known = unread.unwrap_or(from.number);
        diesel::update(enrolments::table.find(&enrolment.id))
            .set((
                enrolments::version_id.eq(to),
                enrolments::moved_at.eq(now),
                enrolments::move_read_at.eq(None::<Time>),
                enrolments::moved_from.eq(Some(known)),
            ))
            .execute(conn)?;
        let marked: HashSet<LessonId> = marked_lessons(conn, &enrolment.id)?;
        rows.extend(
            marked
                .intersection(&changed)
                .map(|lesson| (kommune.clone(), enrolment.id.clone(), lesson.clone())),
        );
    }
    store_changed(conn, &rows, now)?;
    let change = LearnersMoved {
        from: from.id.clone(),
        to: to.clone(),
        enrolments: group.iter().map(|(_, it)| it.id.clone()).collect(),
    };
    record(conn, None, &change, now)?;
    for (kommune, enrolment) in group {
        finish_if_nothing_is_left(conn, to, kommune, enrolment, now)?;
    }
    Ok(())
}

/// What the new version no longer asks for may have been the last thing; what somebody did until
/// the move counts.
fn finish_if_nothing_is_left(
    conn: &mut Conn,
    to: &VersionId,
    kommune: KommuneId,
    enrolment: Enrolment,
    now: Time,
) -> Outcome<()> {
    let learner = Learner {
        unit: Membership::main_unit(conn, &enrolment.membership_id)?,
        membership: enrolment.membership_id.clone(),
        kommune,
        now,
    };
    let enrolment = Enrolment::hold(conn, &learner, &enrolment.id)?;
    complete_if_finished(conn, &learner, &enrolment, to)?;
    Ok(())
}
