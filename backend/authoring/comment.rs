//! A comment on a place of a draft, answers to it, and whether it is done.

use diesel::prelude::*;

use super::draft::{Draft, DraftId};
use super::tables::draft_comments;
use crate::clock::Time;
use crate::db::Conn;
use crate::identity::{MembershipId, Visitor};
use crate::problem::{Outcome, Problem};

crate::id_type!(CommentId);

/// What a comment is about. The text of the block finds the place again after later changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CommentPlace {
    /// The part of the comparison, such as a lesson.
    pub part: String,
    /// Where the block began when the comment was written.
    pub line: usize,
    pub block: String,
}

#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = draft_comments)]
pub struct Comment {
    pub id: CommentId,
    /// The comment to which this is an answer.
    pub answers_id: Option<CommentId>,
    part: String,
    line: i32,
    block: String,
    pub text: String,
    pub written_by: MembershipId,
    pub written_at: Time,
    pub done_by: Option<MembershipId>,
    pub done_at: Option<Time>,
}

impl Comment {
    /// All of a draft, answers too, the oldest first.
    pub fn list(conn: &mut Conn, draft: &DraftId) -> Outcome<Vec<Self>> {
        Ok(draft_comments::table
            .filter(draft_comments::draft_id.eq(draft))
            .order((draft_comments::written_at, draft_comments::id))
            .select(Self::as_select())
            .load(conn)?)
    }

    /// A comment on this draft that is no answer.
    pub fn get(conn: &mut Conn, draft: &DraftId, id: &CommentId) -> Outcome<Self> {
        draft_comments::table
            .find(id)
            .filter(draft_comments::draft_id.eq(draft))
            .filter(draft_comments::answers_id.is_null())
            .select(Self::as_select())
            .first(conn)
            .optional()?
            .ok_or(Problem::NotFound)
    }

    pub fn place(&self) -> CommentPlace {
        CommentPlace {
            part: self.part.clone(),
            line: self.line.try_into().unwrap_or_default(),
            block: self.block.clone(),
        }
    }

    pub fn is_open(&self) -> bool {
        self.answers_id.is_none() && self.done_at.is_none()
    }

    pub fn set_done(&self, conn: &mut Conn, visitor: &Visitor, is_done: bool) -> Outcome<()> {
        diesel::update(draft_comments::table.find(&self.id))
            .set((
                draft_comments::done_by.eq(is_done.then_some(&visitor.membership)),
                draft_comments::done_at.eq(is_done.then_some(visitor.now)),
            ))
            .execute(conn)?;
        Ok(())
    }
}

pub(super) fn store_comment(
    conn: &mut Conn,
    visitor: &Visitor,
    draft: &Draft,
    place: &CommentPlace,
    answers: Option<&CommentId>,
    text: &str,
) -> Outcome<CommentId> {
    let id = CommentId::new();
    diesel::insert_into(draft_comments::table)
        .values((
            draft_comments::id.eq(&id),
            draft_comments::draft_id.eq(&draft.id),
            draft_comments::kommune_id.eq(&draft.kommune_id),
            draft_comments::answers_id.eq(answers),
            draft_comments::part.eq(&place.part),
            draft_comments::line.eq(i32::try_from(place.line).unwrap_or(i32::MAX)),
            draft_comments::block.eq(&place.block),
            draft_comments::text.eq(text),
            draft_comments::written_by.eq(&visitor.membership),
            draft_comments::written_at.eq(visitor.now),
        ))
        .execute(conn)?;
    Ok(id)
}

/// Answers before what they answer.
pub fn delete_comments(conn: &mut Conn, draft: &DraftId) -> Outcome<()> {
    let of_draft = draft_comments::table.filter(draft_comments::draft_id.eq(draft));
    diesel::delete(of_draft.filter(draft_comments::answers_id.is_not_null())).execute(conn)?;
    diesel::delete(draft_comments::table.filter(draft_comments::draft_id.eq(draft)))
        .execute(conn)?;
    Ok(())
}
