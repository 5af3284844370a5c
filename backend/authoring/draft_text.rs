//! A text of a draft, such as a lesson or kurs.toml, with what it was before.

use chrono::Duration;
use diesel::prelude::*;

use super::draft::{Draft, DraftId};
use super::tables::{draft_pasts, draft_texts, draft_visits};
use crate::clock::Time;
use crate::db::Conn;
use crate::identity::{MembershipId, Visitor};
use crate::problem::{Outcome, Problem};

crate::id_type!(DraftTextId);

/// Who was here within this time is still here.
const PRESENT: Duration = Duration::minutes(2);

#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = draft_texts)]
pub struct DraftText {
    pub id: DraftTextId,
    /// Inside the course folder, with `/`.
    pub path: String,
    pub text: String,
    /// Counts the changes of this text.
    pub revision: i32,
    pub changed_at: Time,
    pub changed_by: MembershipId,
}

impl DraftText {
    pub fn list(conn: &mut Conn, draft: &DraftId) -> Outcome<Vec<Self>> {
        Ok(draft_texts::table
            .filter(draft_texts::draft_id.eq(draft))
            .order(draft_texts::path)
            .select(Self::as_select())
            .load(conn)?)
    }

    pub fn find(conn: &mut Conn, draft: &DraftId, path: &str) -> Outcome<Option<Self>> {
        Ok(draft_texts::table
            .filter(draft_texts::draft_id.eq(draft))
            .filter(draft_texts::path.eq(path))
            .select(Self::as_select())
            .first(conn)
            .optional()?)
    }

    pub fn list_paths(conn: &mut Conn, draft: &DraftId) -> Outcome<Vec<String>> {
        Ok(draft_texts::table
            .filter(draft_texts::draft_id.eq(draft))
            .select(draft_texts::path)
            .load(conn)?)
    }

    /// Those whose path begins so, in order.
    pub fn list_below(conn: &mut Conn, draft: &DraftId, start: &str) -> Outcome<Vec<Self>> {
        Ok(draft_texts::table
            .filter(draft_texts::draft_id.eq(draft))
            .filter(draft_texts::path.like(format!("{start}%")))
            .order(draft_texts::path)
            .select(Self::as_select())
            .load(conn)?)
    }

    /// Those whose name may be this key; few, but perhaps others too.
    pub fn list_named(conn: &mut Conn, draft: &DraftId, key: &str) -> Outcome<Vec<Self>> {
        let key = key.replace(['%', '_', '\\'], "");
        Ok(draft_texts::table
            .filter(draft_texts::draft_id.eq(draft))
            .filter(draft_texts::path.like(format!("%{key}%.md")))
            .select(Self::as_select())
            .load(conn)?)
    }

    pub fn add(
        conn: &mut Conn,
        visitor: &Visitor,
        draft: &Draft,
        path: &str,
        text: &str,
    ) -> Outcome<()> {
        diesel::insert_into(draft_texts::table)
            .values((
                draft_texts::id.eq(DraftTextId::new()),
                draft_texts::draft_id.eq(&draft.id),
                draft_texts::kommune_id.eq(&draft.kommune_id),
                draft_texts::path.eq(path),
                draft_texts::text.eq(text),
                draft_texts::revision.eq(1),
                draft_texts::changed_at.eq(visitor.now),
                draft_texts::changed_by.eq(&visitor.membership),
            ))
            .execute(conn)?;
        Ok(())
    }

    /// Stores a new text and keeps the one before.
    pub fn replace(&self, conn: &mut Conn, visitor: &Visitor, text: &str) -> Outcome<()> {
        diesel::insert_into(draft_pasts::table)
            .values((
                draft_pasts::text_id.eq(&self.id),
                draft_pasts::revision.eq(self.revision),
                draft_pasts::kommune_id.eq(visitor.kommune_id()),
                draft_pasts::text.eq(&self.text),
                draft_pasts::changed_at.eq(self.changed_at),
                draft_pasts::changed_by.eq(&self.changed_by),
            ))
            .execute(conn)?;
        diesel::update(draft_texts::table.find(&self.id))
            .set((
                draft_texts::text.eq(text),
                draft_texts::revision.eq(self.revision + 1),
                draft_texts::changed_at.eq(visitor.now),
                draft_texts::changed_by.eq(&visitor.membership),
            ))
            .execute(conn)?;
        Ok(())
    }

    /// The text as it was at a revision, as far as that is known.
    pub fn at_revision(&self, conn: &mut Conn, revision: i32) -> Outcome<Option<String>> {
        if revision == self.revision {
            return Ok(Some(self.text.clone()));
        }
        Ok(draft_pasts::table
            .find((&self.id, revision))
            .select(draft_pasts::text)
            .first(conn)
            .optional()?)
    }

    pub fn move_to(&self, conn: &mut Conn, path: &str) -> Outcome<()> {
        diesel::update(draft_texts::table.find(&self.id))
            .set(draft_texts::path.eq(path))
            .execute(conn)?;
        Ok(())
    }

    pub fn delete(&self, conn: &mut Conn) -> Outcome<()> {
        diesel::delete(draft_visits::table.filter(draft_visits::text_id.eq(&self.id)))
            .execute(conn)?;
        diesel::delete(draft_pasts::table.filter(draft_pasts::text_id.eq(&self.id)))
            .execute(conn)?;
        diesel::delete(draft_texts::table.find(&self.id)).execute(conn)?;
        Ok(())
    }

    /// Who else has the text open.
    pub fn others_at(&self, conn: &mut Conn, visitor: &Visitor) -> Outcome<Vec<MembershipId>> {
        Ok(draft_visits::table
            .filter(draft_visits::text_id.eq(&self.id))
            .filter(draft_visits::membership_id.ne(&visitor.membership))
            .filter(draft_visits::seen_at.gt(visitor.now - PRESENT))
            .order(draft_visits::membership_id)
            .select(draft_visits::membership_id)
            .load(conn)?)
    }
}

/// Notes that somebody has a text open.
pub fn note_visit(conn: &mut Conn, visitor: &Visitor, text: &DraftTextId) -> Outcome<()> {
    let known = diesel::update(draft_visits::table.find((text, &visitor.membership)))
        .set(draft_visits::seen_at.eq(visitor.now))
        .execute(conn)?;
    if known > 0 {
        return Ok(());
    }
    let exists: i64 = draft_texts::table.find(text).count().get_result(conn)?;
    if exists == 0 {
        return Err(Problem::NotFound);
    }
    diesel::insert_into(draft_visits::table)
        .values((
            draft_visits::text_id.eq(text),
            draft_visits::membership_id.eq(&visitor.membership),
            draft_visits::kommune_id.eq(visitor.kommune_id()),
            draft_visits::seen_at.eq(visitor.now),
        ))
        .execute(conn)?;
    Ok(())
}
