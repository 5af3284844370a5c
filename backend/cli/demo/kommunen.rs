//! The Kommunen of the demonstration with their Verbünde, units and legal pages.

use std::collections::HashMap;

use chrono::NaiveDate;
use course_package::Page;

use super::super::content::example::{KommuneEntry, KommunenFile, UnitEntry};
use crate::clock::Time;
use crate::db::Conn;
use crate::organisation::{
    BoxKind, KommuneId, KommuneKind, LocalBox, NewKommune, NewUnit, ReviewRule, UnitId,
    found_verbund, join_verbund, store_legal_page, store_local_box, store_operator_page,
    store_review_rule,
};
use crate::problem::{Outcome, Problem};

/// Where people can be: a Kommune with its units, by their slugs.
pub(super) struct Place {
    pub kommune: KommuneId,
    pub units: HashMap<String, UnitId>,
}

pub(super) type Places = HashMap<String, Place>;

/// Founds everything in `kommunen.toml`, and the operator's pages.
pub(super) fn found(
    conn: &mut Conn,
    file: &KommunenFile,
    pages: &[Page],
    now: Time,
) -> Outcome<Places> {
    for page in pages {
        store_operator_page(conn, &page.slug, &page.title, &page.html)?;
    }
    let mut verbuende = HashMap::new();
    for verbund in &file.verbund {
        let id = found_verbund(conn, verbund.slug.as_ref(), &verbund.name, now)?;
        verbuende.insert(verbund.slug.as_ref().as_str(), id);
    }
    let mut places = Places::new();
    for entry in &file.kommune {
        let kommune = found_kommune(conn, entry, now)?;
        for verbund in &entry.mitglied_in {
            let verbund = verbuende
                .get(verbund.as_ref().as_str())
                .ok_or_else(|| unknown(verbund.as_ref()))?;
            join_verbund(conn, verbund, &kommune)?;
        }
        set_rule(conn, &kommune, entry)?;
        store_pages(conn, &kommune, entry, pages)?;
        fill_boxes(conn, &kommune, entry, now)?;
        let units = open_units(conn, &kommune, &entry.einheit)?;
        places.insert(entry.slug.as_ref().clone(), Place { kommune, units });
    }
    Ok(places)
}

fn found_kommune(conn: &mut Conn, entry: &KommuneEntry, now: Time) -> Outcome<KommuneId> {
    NewKommune {
        slug: entry.slug.as_ref().clone(),
        name: entry.name.clone(),
        short_name: entry.kurzname.clone(),
        kind: KommuneKind::from_word(entry.art.as_ref())
            .ok_or_else(|| unknown(entry.art.as_ref()))?,
        ags: entry.ags.clone(),
        inhabitants: entry.einwohner,
        learning_time_text: entry.lernzeit.clone(),
        group_threshold: entry.gruppengroesse,
        unit_word: entry.bereich_wort.clone(),
    }
    .store(conn, now)
}

fn set_rule(conn: &mut Conn, kommune: &KommuneId, entry: &KommuneEntry) -> Outcome<()> {
    let Some(word) = &entry.freigabe else {
        return Ok(());
    };
    let rule = ReviewRule::from_word(word.as_ref()).ok_or_else(|| unknown(word.as_ref()))?;
    store_review_rule(conn, kommune, rule)
}

/// A Kommune's own pages keep the operator's titles.
fn store_pages(
    conn: &mut Conn,
    kommune: &KommuneId,
    entry: &KommuneEntry,
    pages: &[Page],
) -> Outcome<()> {
    for (slug, markdown) in &entry.seiten {
        let html = course_package::render(markdown.as_ref(), &[], "").map_err(|_| unknown(slug))?;
        let title = pages
            .iter()
            .find(|page| page.slug == *slug)
            .map_or(slug.as_str(), |page| page.title.as_str());
        store_legal_page(conn, kommune, slug, title, &html)?;
    }
    Ok(())
}

fn fill_boxes(
    conn: &mut Conn,
    kommune: &KommuneId,
    entry: &KommuneEntry,
    now: Time,
) -> Outcome<()> {
    for entry in &entry.ortskasten {
        let word = entry.art.as_ref();
        let kind = BoxKind::from_word(word).ok_or_else(|| unknown(word))?;
        let filled = LocalBox::parse(kind, entry.text.as_ref(), &entry.telefon, &entry.mail)?;
        store_local_box(conn, kommune, kind, filled.as_ref(), now)?;
    }
    Ok(())
}

/// Opens the units from the top down, in whatever order they are written.
fn open_units(
    conn: &mut Conn,
    kommune: &KommuneId,
    entries: &[UnitEntry],
) -> Outcome<HashMap<String, UnitId>> {
    let mut units: HashMap<String, UnitId> = HashMap::new();
    while units.len() < entries.len() {
        let before = units.len();
        for entry in entries {
            let slug = entry.slug.as_ref();
            let parent = match &entry.unter {
                Some(above) => match units.get(above.as_ref()) {
                    Some(parent) => Some(parent.clone()),
                    None => continue,
                },
                None => None,
            };
            if units.contains_key(slug) {
                continue;
            }
            let unit = NewUnit {
                kommune,
                parent: parent.as_ref(),
                name: &entry.name,
                kind: &entry.art,
                valid_from: long_ago(),
            };
            units.insert(slug.clone(), unit.store(conn)?);
        }
        if units.len() == before {
            return Err(Problem::Internal(
                "Zwei Einheiten in kommunen.toml liegen untereinander im Kreis.".into(),
            ));
        }
    }
    Ok(units)
}

/// Units and people have been there for years when the demonstration begins.
pub(super) fn long_ago() -> NaiveDate {
    NaiveDate::from_ymd_opt(2020, 1, 1).unwrap_or_default()
}

/// Content is checked before; this only says which word slipped through.
pub(super) fn unknown(word: &str) -> Problem {
    Problem::Internal(format!(
        "Das Wort „{word}“ im Ordner beispiel ist unbekannt."
    ))
}
