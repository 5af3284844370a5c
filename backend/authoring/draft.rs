//! A draft: a course that is being written, alone or together.

use diesel::prelude::*;

use super::permissions::{demand_reading, demand_writing, may_write, may_write_all};
use super::review::Review;
use super::reviewers::may_still_read;
use super::tables::{draft_authors, drafts};
use crate::catalog::{CourseId, VersionId};
use crate::clock::Time;
use crate::db::{Conn, hold_row};
use crate::identity::{MembershipId, Visitor};
use crate::organisation::KommuneId;
use crate::problem::{Outcome, Problem};

crate::id_type!(DraftId);

#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = drafts)]
pub struct Draft {
    pub id: DraftId,
    pub kommune_id: KommuneId,
    /// The name of the folder, and later the word in the address of the course.
    pub slug: String,
    pub title: String,
    /// The course it will be a version of, once there is one.
    pub course_id: Option<CourseId>,
    /// The version it was begun from.
    pub version_id: Option<VersionId>,
    /// Counts every change of anything in it.
    pub revision: i32,
    pub created_at: Time,
    pub changed_at: Time,
    pub changed_by: MembershipId,
}

pub struct NewDraft<'a> {
    pub slug: &'a str,
    pub title: &'a str,
    pub course: Option<&'a CourseId>,
    pub version: Option<&'a VersionId>,
}

impl NewDraft<'_> {
    /// Stores it empty; the visitor owns it.
    pub fn store(self, conn: &mut Conn, visitor: &Visitor) -> Outcome<Draft> {
        let id = DraftId::new();
        diesel::insert_into(drafts::table)
            .values((
                drafts::id.eq(&id),
                drafts::kommune_id.eq(visitor.kommune_id()),
                drafts::slug.eq(self.slug),
                drafts::title.eq(self.title),
                drafts::course_id.eq(self.course),
                drafts::version_id.eq(self.version),
                drafts::revision.eq(1),
                drafts::created_at.eq(visitor.now),
                drafts::changed_at.eq(visitor.now),
                drafts::changed_by.eq(&visitor.membership),
            ))
            .execute(conn)?;
        store_author(conn, visitor.kommune_id(), &id, &visitor.membership, true)?;
        Draft::load(conn, &id)
    }
}

impl Draft {
    /// What the visitor writes at, the latest change first; Personalentwicklung sees all.
    pub fn list(conn: &mut Conn, visitor: &Visitor) -> Outcome<Vec<Self>> {
        let own = draft_authors::table
            .filter(draft_authors::membership_id.eq(&visitor.membership))
            .select(draft_authors::draft_id);
        let mut query = drafts::table
            .filter(drafts::kommune_id.eq(visitor.kommune_id()))
            .order(drafts::changed_at.desc())
            .select(Self::as_select())
            .into_boxed();
        if !may_write_all(visitor) {
            query = query.filter(drafts::id.eq_any(own));
        }
        Ok(query.load(conn)?)
    }

    /// A draft the visitor may write at, or is asked to read; any other is not found.
    pub fn get(conn: &mut Conn, visitor: &Visitor, id: &DraftId) -> Outcome<Self> {
        demand_writing(visitor)?;
        let draft = Self::load(conn, id)?;
        if draft.kommune_id != *visitor.kommune_id() {
            return Err(Problem::NotFound);
        }
        let is_asked = |review: Review| review.is_for(&visitor.membership);
        if may_write_all(visitor)
            || is_author(conn, id, &visitor.membership)?
            || Review::find_open(conn, id)?.is_some_and(is_asked)
        {
            Ok(draft)
        } else {
            Err(Problem::NotFound)
        }
    }

    /// The same, and a draft that lies before the visitor to be read, of whatever Kommune: as long
    /// as nobody has decided, and as long as the visitor is somebody who may be asked.
    pub fn get_readable(conn: &mut Conn, visitor: &Visitor, id: &DraftId) -> Outcome<Self> {
        demand_reading(visitor)?;
        let draft = Self::load(conn, id)?;
        if let Some(review) = Review::find_open(conn, id)?
            && review.is_for(&visitor.membership)
            && may_still_read(conn, &draft, &review, visitor.today())?
        {
            return Ok(draft);
        }
        if may_write(visitor) {
            return Self::get(conn, visitor, id);
        }
        Err(Problem::NotFound)
    }

    /// For whoever changes it: others who would as well wait until the transaction ends.
    pub fn hold(conn: &mut Conn, visitor: &Visitor, id: &DraftId) -> Outcome<Self> {
        hold_row(conn, "drafts", id.as_str())?;
        Self::get(conn, visitor, id)
    }

    /// For whoever says something about it, or decides.
    pub fn hold_readable(conn: &mut Conn, visitor: &Visitor, id: &DraftId) -> Outcome<Self> {
        hold_row(conn, "drafts", id.as_str())?;
        Self::get_readable(conn, visitor, id)
    }

    fn load(conn: &mut Conn, id: &DraftId) -> Outcome<Self> {
        drafts::table
            .find(id)
            .select(Self::as_select())
            .first(conn)
            .optional()?
            .ok_or(Problem::NotFound)
    }

    /// The draft of a course, where somebody of its Kommune is writing one.
    pub fn of_course(conn: &mut Conn, course: &CourseId) -> Outcome<Option<Self>> {
        Ok(drafts::table
            .filter(drafts::course_id.eq(course))
            .select(Self::as_select())
            .first(conn)
            .optional()?)
    }

    pub fn is_slug_taken(conn: &mut Conn, slug: &str) -> Outcome<bool> {
        let rows: i64 = drafts::table
            .filter(drafts::slug.eq(slug))
            .count()
            .get_result(conn)?;
        Ok(rows > 0)
    }

    /// Notes that something in it has changed, and who did it. What somebody is reading for
    /// approval stays as it is: the change fails as a whole.
    pub fn note_change(&self, conn: &mut Conn, visitor: &Visitor) -> Outcome<()> {
        self.demand_no_review(conn)?;
        diesel::update(drafts::table.find(&self.id))
            .set((
                drafts::revision.eq(drafts::revision + 1),
                drafts::changed_at.eq(visitor.now),
                drafts::changed_by.eq(&visitor.membership),
            ))
            .execute(conn)?;
        Ok(())
    }

    pub fn demand_no_review(&self, conn: &mut Conn) -> Outcome<()> {
        match Review::find_open(conn, &self.id)? {
            Some(_) => Err(Problem::Conflict("redaktion-in-pruefung-gesperrt")),
            None => Ok(()),
        }
    }

    pub fn rename(&self, conn: &mut Conn, title: &str) -> Outcome<()> {
        diesel::update(drafts::table.find(&self.id))
            .set(drafts::title.eq(title))
            .execute(conn)?;
        Ok(())
    }

    pub(super) fn delete_row(&self, conn: &mut Conn) -> Outcome<()> {
        diesel::delete(draft_authors::table.filter(draft_authors::draft_id.eq(&self.id)))
            .execute(conn)?;
        diesel::delete(drafts::table.find(&self.id)).execute(conn)?;
        Ok(())
    }
}

pub(super) fn is_author(conn: &mut Conn, draft: &DraftId, who: &MembershipId) -> Outcome<bool> {
    let row: Option<bool> = draft_authors::table
        .find((draft, who))
        .select(draft_authors::is_owner)
        .first(conn)
        .optional()?;
    Ok(row.is_some())
}

/// Lets somebody write at a draft; saying it again changes nothing.
pub fn store_author(
    conn: &mut Conn,
    kommune: &KommuneId,
    draft: &DraftId,
    who: &MembershipId,
    is_owner: bool,
) -> Outcome<()> {
    if is_author(conn, draft, who)? {
        return Ok(());
    }
    diesel::insert_into(draft_authors::table)
        .values((
            draft_authors::draft_id.eq(draft),
            draft_authors::membership_id.eq(who),
            draft_authors::kommune_id.eq(kommune),
            draft_authors::is_owner.eq(is_owner),
        ))
        .execute(conn)?;
    Ok(())
}

pub fn remove_author(conn: &mut Conn, draft: &DraftId, who: &MembershipId) -> Outcome<()> {
    diesel::delete(draft_authors::table.find((draft, who))).execute(conn)?;
    Ok(())
}

/// Who writes at a draft, the owner first.
pub fn authors_of(conn: &mut Conn, draft: &DraftId) -> Outcome<Vec<(MembershipId, bool)>> {
    Ok(draft_authors::table
        .filter(draft_authors::draft_id.eq(draft))
        .order((draft_authors::is_owner.desc(), draft_authors::membership_id))
        .select((draft_authors::membership_id, draft_authors::is_owner))
        .load(conn)?)
}
