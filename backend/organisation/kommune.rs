//! A Kommune, or another publisher such as a Zweckverband or a Studieninstitut.

use std::collections::HashMap;
use std::sync::Arc;

use diesel::prelude::*;

use super::ReviewRule;
use super::tables::kommunen;
use super::{Look, Sentences};
use crate::clock::Time;
use crate::db::{Conn, announce_change, until_change};
use crate::problem::{Outcome, Problem};

crate::id_type!(
    /// Whose data a row is: the tenant.
    KommuneId
);

crate::word_enum!(
    pub enum KommuneKind {
        Gemeinde = "gemeinde",
        Stadt = "stadt",
        KreisfreieStadt = "kreisfreie-stadt",
        Kreis = "kreis",
        Zweckverband = "zweckverband",
        Studieninstitut = "studieninstitut",
    }
);

#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = kommunen)]
pub struct Kommune {
    pub id: KommuneId,
    pub slug: String,
    pub name: String,
    pub short_name: String,
    pub kind: KommuneKind,
    pub inhabitants: Option<i64>,
    #[diesel(embed)]
    pub sentences: Sentences,
    #[diesel(embed)]
    pub look: Look,
    /// From how many people up figures are shown; at least 5.
    pub group_threshold: i32,
    /// The Kommune's own word for its units.
    pub unit_word: String,
    pub review_rule: ReviewRule,
}

pub struct NewKommune {
    pub slug: String,
    pub name: String,
    pub short_name: String,
    pub kind: KommuneKind,
    pub ags: Option<String>,
    pub inhabitants: Option<i64>,
    /// Empty says what the house says.
    pub learning_time_text: String,
    pub group_threshold: i32,
    pub unit_word: String,
}

impl NewKommune {
    /// With what holds unless somebody says otherwise.
    pub fn plain(slug: String, name: String, kind: KommuneKind) -> Self {
        Self {
            slug,
            short_name: name.clone(),
            name,
            kind,
            ags: None,
            inhabitants: None,
            learning_time_text: String::new(),
            group_threshold: 10,
            unit_word: "Fachbereich".to_owned(),
        }
    }

    pub fn store(self, conn: &mut Conn, now: Time) -> Outcome<KommuneId> {
        let id = KommuneId::new();
        self.store_as(conn, &id, now)?;
        Ok(id)
    }

    /// Under an id that was given out before, so that it is there once at most.
    pub fn store_as(self, conn: &mut Conn, id: &KommuneId, now: Time) -> Outcome<()> {
        announce_change(conn)?;
        diesel::insert_into(kommunen::table)
            .values((
                kommunen::id.eq(id),
                kommunen::slug.eq(self.slug),
                kommunen::name.eq(self.name),
                kommunen::short_name.eq(self.short_name),
                kommunen::kind.eq(self.kind),
                kommunen::ags.eq(self.ags),
                kommunen::inhabitants.eq(self.inhabitants),
                kommunen::learning_time_text.eq(self.learning_time_text),
                kommunen::group_threshold.eq(self.group_threshold),
                kommunen::unit_word.eq(self.unit_word),
                kommunen::created_at.eq(now),
            ))
            .execute(conn)?;
        Ok(())
    }
}

impl KommuneId {
    /// An id that was given out on a page and comes back with a form.
    pub fn read(text: &str) -> Option<Self> {
        let id = uuid::Uuid::try_parse(text).ok()?;
        (id.get_version_num() == 7).then(|| Self::from(id.to_string()))
    }
}

impl Kommune {
    pub fn get(conn: &mut Conn, id: &KommuneId) -> Outcome<Arc<Self>> {
        until_change(conn, id.as_str(), |conn| {
            kommunen::table
                .find(id)
                .select(Self::as_select())
                .first(conn)
                .optional()?
                .ok_or(Problem::NotFound)
        })
    }

    pub fn find_by_slug(conn: &mut Conn, slug: &str) -> Outcome<Option<Self>> {
        Ok(kommunen::table
            .filter(kommunen::slug.eq(slug))
            .select(Self::as_select())
            .first(conn)
            .optional()?)
    }

    /// Whether a Kommune with this key is here already.
    pub fn has_ags(conn: &mut Conn, ags: &str) -> Outcome<bool> {
        let known: i64 = kommunen::table
            .filter(kommunen::ags.eq(ags))
            .count()
            .get_result(conn)?;
        Ok(known > 0)
    }

    /// All of them, by name.
    pub fn list(conn: &mut Conn) -> Outcome<Vec<Self>> {
        Ok(kommunen::table
            .order(kommunen::slug)
            .select(Self::as_select())
            .load(conn)?)
    }

    /// The names of all of them.
    pub fn names(conn: &mut Conn) -> Outcome<Arc<HashMap<KommuneId, String>>> {
        until_change(conn, "", |conn| {
            let rows: Vec<(KommuneId, String)> = kommunen::table
                .select((kommunen::id, kommunen::name))
                .load(conn)?;
            Ok(rows.into_iter().collect())
        })
    }

    /// The study's size class: 1 to 5 by inhabitants; Kreise and publishers have none.
    pub fn size_class(&self) -> Option<u8> {
        match self.kind {
            KommuneKind::Gemeinde | KommuneKind::Stadt | KommuneKind::KreisfreieStadt => {
                self.inhabitants.map(size_class)
            }
            _ => None,
        }
    }
}

fn size_class(inhabitants: i64) -> u8 {
    match inhabitants {
        ..10_000 => 1,
        10_000..25_000 => 2,
        25_000..50_000 => 3,
        50_000..100_000 => 4,
        _ => 5,
    }
}

#[cfg(test)]
mod tests {
    use super::size_class;

    #[test]
    fn size_classes_follow_the_study() {
        assert_eq!(
            [9_999, 10_000, 49_999, 99_999, 100_000].map(size_class),
            [1, 2, 3, 4, 5]
        );
    }
}
