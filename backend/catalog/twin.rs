//! A twin of a lesson: its text once more, shorter or in Leichte Sprache. Which one somebody reads
//! stands in the address and nowhere else: that somebody needs Leichte Sprache is told to nobody.

use std::sync::Arc;

use diesel::prelude::*;

use super::tables::version_twins;
use super::{LessonId, VersionId};
use crate::db::{Conn, for_good};
use crate::organisation::KommuneId;
use crate::problem::{Outcome, Problem};

crate::word_enum!(
    pub enum TwinKind {
        Short = "kurz",
        Plain = "leicht",
    }
);

impl TwinKind {
    /// The one that the query of an address asks for, as in `fassung=leicht`; others are nobody's.
    pub fn asked(query: &str) -> Option<Self> {
        let mut pairs = query.split('&');
        Self::from_word(pairs.find_map(|pair| pair.strip_prefix("fassung="))?)
    }

    /// What an address ends with so that it leads to the same kind of text.
    pub fn carried(kind: Option<Self>) -> &'static str {
        match kind {
            None => "",
            Some(Self::Short) => "?fassung=kurz",
            Some(Self::Plain) => "?fassung=leicht",
        }
    }
}

#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = version_twins)]
pub struct Twin {
    pub lesson_id: LessonId,
    pub kind: TwinKind,
    pub minutes: i32,
}

impl Twin {
    /// All of a version, without their texts; the short one of a lesson first.
    pub fn list(conn: &mut Conn, version: &VersionId) -> Outcome<Arc<Vec<Self>>> {
        for_good(conn, version.as_str(), |conn| {
            Ok(version_twins::table
                .filter(version_twins::version_id.eq(version))
                .order((version_twins::lesson_id, version_twins::kind))
                .select(Self::as_select())
                .load(conn)?)
        })
    }

    /// Those of one lesson.
    pub fn of<'t>(twins: &'t [Self], lesson: &LessonId) -> impl Iterator<Item = &'t Self> {
        twins.iter().filter(move |twin| twin.lesson_id == *lesson)
    }

    /// The text as safe HTML.
    pub fn html(&self, conn: &mut Conn, version: &VersionId) -> Outcome<String> {
        version_twins::table
            .find((version, &self.lesson_id, self.kind))
            .select(version_twins::html)
            .first(conn)
            .optional()?
            .ok_or(Problem::NotFound)
    }

    pub(super) fn store(
        conn: &mut Conn,
        owner: &KommuneId,
        version: &VersionId,
        lesson: &LessonId,
        twin: &course_package::Twin,
        html: String,
    ) -> Outcome<()> {
        diesel::insert_into(version_twins::table)
            .values((
                version_twins::version_id.eq(version),
                version_twins::lesson_id.eq(lesson),
                version_twins::kind.eq(twin.kind.as_str()),
                version_twins::kommune_id.eq(owner),
                version_twins::minutes.eq(twin.minutes as i32),
                version_twins::html.eq(html),
            ))
            .execute(conn)?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_says_which_text_it_leads_to() {
        for kind in [None, Some(TwinKind::Short), Some(TwinKind::Plain)] {
            let query = TwinKind::carried(kind).trim_start_matches('?');
            assert_eq!(TwinKind::asked(query), kind);
        }
        assert_eq!(
            TwinKind::asked("a=b&fassung=kurz&fassung=leicht"),
            Some(TwinKind::Short)
        );
        assert_eq!(TwinKind::asked("fassung=lang"), None);
        assert_eq!(TwinKind::asked("&&="), None);
    }
}
