//! A review: a second person reads a draft before it is published.

use diesel::prelude::*;

use super::draft::{Draft, DraftId};
use super::publish_draft::Release;
use super::tables::draft_reviews;
use crate::catalog::Audience;
use crate::clock::Time;
use crate::db::Conn;
use crate::identity::{MembershipId, Visitor};
use crate::organisation::{KommuneId, ReviewRule};
use crate::problem::Outcome;

crate::id_type!(ReviewId);
crate::word_enum!(
    /// Who will see a version.
    pub enum Reach {
        Everybody = "alle",
        Kommune = "kommune",
    }
);

impl Reach {
    pub fn audience(self, kommune: &KommuneId) -> Audience {
        match self {
            Self::Everybody => Audience::Everybody,
            Self::Kommune => Audience::Kommune(kommune.clone()),
        }
    }
}

#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = draft_reviews)]
pub struct Review {
    pub id: ReviewId,
    pub draft_id: DraftId,
    pub asked_by: MembershipId,
    pub asked_at: Time,
    pub reviewer_id: MembershipId,
    label: String,
    changelog: String,
    pub reach: Reach,
    important_change: Option<String>,
    /// The rule of the Kommune when it was asked for.
    pub rule: ReviewRule,
}

impl Review {
    /// The one that is going on.
    pub fn find_open(conn: &mut Conn, draft: &DraftId) -> Outcome<Option<Self>> {
        Ok(draft_reviews::table
            .filter(draft_reviews::draft_id.eq(draft))
            .filter(draft_reviews::ended_at.is_null())
            .select(Self::as_select())
            .first(conn)
            .optional()?)
    }

    /// Those that wait for the visitor, the longest first.
    pub fn list_waiting(conn: &mut Conn, visitor: &Visitor) -> Outcome<Vec<Self>> {
        Ok(draft_reviews::table
            .filter(draft_reviews::reviewer_id.eq(&visitor.membership))
            .filter(draft_reviews::ended_at.is_null())
            .order(draft_reviews::asked_at)
            .select(Self::as_select())
            .load(conn)?)
    }

    /// What is to be published.
    pub fn release(&self) -> Release<'_> {
        Release {
            label: &self.label,
            changelog: &self.changelog,
            reach: self.reach,
            important: self.important_change.as_deref(),
        }
    }

    /// Whether this member is the one who reads.
    pub fn is_for(&self, membership: &MembershipId) -> bool {
        self.reviewer_id == *membership
    }

    pub fn end(&self, conn: &mut Conn, now: Time) -> Outcome<()> {
        diesel::update(draft_reviews::table.find(&self.id))
            .set(draft_reviews::ended_at.eq(now))
            .execute(conn)?;
        Ok(())
    }
}

pub fn store_review(
    conn: &mut Conn,
    visitor: &Visitor,
    draft: &Draft,
    release: &Release<'_>,
    reviewer: &MembershipId,
) -> Outcome<()> {
    diesel::insert_into(draft_reviews::table)
        .values((
            draft_reviews::id.eq(ReviewId::new()),
            draft_reviews::draft_id.eq(&draft.id),
            draft_reviews::kommune_id.eq(&draft.kommune_id),
            draft_reviews::asked_by.eq(&visitor.membership),
            draft_reviews::asked_at.eq(visitor.now),
            draft_reviews::reviewer_id.eq(reviewer),
            draft_reviews::label.eq(release.label),
            draft_reviews::changelog.eq(release.changelog),
            draft_reviews::reach.eq(release.reach),
            draft_reviews::important_change.eq(release.important),
            draft_reviews::rule.eq(visitor.kommune.review_rule),
        ))
        .execute(conn)?;
    Ok(())
}

pub fn delete_reviews(conn: &mut Conn, draft: &DraftId) -> Outcome<()> {
    diesel::delete(draft_reviews::table.filter(draft_reviews::draft_id.eq(draft))).execute(conn)?;
    Ok(())
}
