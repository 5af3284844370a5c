//! How a Kommune looks on its pages: its logo and its accent colour.

use diesel::prelude::*;

use super::KommuneId;
use super::accent::Accent;
use super::colour::Colour;
use super::logo::Logo;
use super::tables::kommunen;
use crate::db::{Conn, announce_change};
use crate::files::Files;
use crate::problem::{Outcome, Problem};

#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = kommunen)]
pub struct Look {
    /// The name of the logo in the file store.
    logo: Option<String>,
    logo_width: Option<i32>,
    logo_height: Option<i32>,
    accent: Option<String>,
}

/// A logo that lies in the file store.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredLogo {
    pub name: String,
    pub width: i32,
    pub height: i32,
}

impl Look {
    pub fn logo(&self) -> Option<StoredLogo> {
        Some(StoredLogo {
            name: self.logo.clone()?,
            width: self.logo_width?,
            height: self.logo_height?,
        })
    }

    pub fn accent(&self) -> Option<Accent> {
        let colour = Colour::parse(self.accent.as_ref()?)?;
        Some(Accent::of(colour))
    }

    /// Whether some Kommune shows this file as its logo.
    pub fn has_logo(conn: &mut Conn, name: &str) -> Outcome<bool> {
        let shown: i64 = kommunen::table
            .filter(kommunen::logo.eq(name))
            .count()
            .get_result(conn)?;
        Ok(shown > 0)
    }
}

/// A sentence per logo that is missing in the file store or damaged.
pub fn verify(conn: &mut Conn, files: &Files) -> Outcome<Vec<String>> {
    let known: Vec<(KommuneId, Option<String>)> = kommunen::table
        .filter(kommunen::logo.is_not_null())
        .order(kommunen::id)
        .select((kommunen::id, kommunen::logo))
        .load(conn)?;
    let mut findings = Vec::new();
    for (kommune, logo) in known {
        let logo = logo.unwrap_or_default();
        let found = match files.is_intact(&logo) {
            Ok(true) => continue,
            Ok(false) => "is damaged",
            Err(Problem::NotFound) => "is missing",
            Err(other) => return Err(other),
        };
        findings.push(format!("Kommune {kommune}: logo ({logo}) {found}"));
    }
    Ok(findings)
}

/// The stored files that are logos.
pub fn stored_files(conn: &mut Conn) -> Outcome<Vec<String>> {
    let logos: Vec<Option<String>> = kommunen::table
        .filter(kommunen::logo.is_not_null())
        .select(kommunen::logo)
        .load(conn)?;
    Ok(logos.into_iter().flatten().collect())
}

impl StoredLogo {
    /// Puts a drawn logo into the file store.
    pub fn keep(files: &Files, logo: &Logo) -> Outcome<Self> {
        Ok(Self {
            name: files.put(&logo.png)?,
            width: logo.width,
            height: logo.height,
        })
    }
}

/// Shows this logo from now on, or none.
pub fn store_logo(conn: &mut Conn, kommune: &KommuneId, logo: Option<&StoredLogo>) -> Outcome<()> {
    announce_change(conn)?;
    diesel::update(kommunen::table.find(kommune))
        .set((
            kommunen::logo.eq(logo.map(|logo| &logo.name)),
            kommunen::logo_width.eq(logo.map(|logo| logo.width)),
            kommunen::logo_height.eq(logo.map(|logo| logo.height)),
        ))
        .execute(conn)?;
    Ok(())
}

/// Uses this colour from now on, or the house's own. Whoever asks has checked that it is readable.
pub fn store_accent(conn: &mut Conn, kommune: &KommuneId, accent: Option<Accent>) -> Outcome<()> {
    announce_change(conn)?;
    diesel::update(kommunen::table.find(kommune))
        .set(kommunen::accent.eq(accent.map(|accent| accent.light.hex())))
        .execute(conn)?;
    Ok(())
}
