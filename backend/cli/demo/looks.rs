//! The looks of the Kommunen of the demonstration.

use std::collections::HashMap;

use super::super::content::looks::Looks;
use super::kommunen::Places;
use crate::db::Conn;
use crate::files::Files;
use crate::organisation::{StoredLogo, store_accent, store_logo, store_sentences};
use crate::problem::Outcome;

/// By the slug of the Kommune.
pub(super) type Logos = HashMap<String, StoredLogo>;

/// Lays the logos into the file store.
pub(super) fn shelve_logos(files: &Files, looks: &Looks) -> Outcome<Logos> {
    let mut logos = Logos::new();
    for (slug, look) in looks {
        logos.insert(slug.clone(), StoredLogo::keep(files, &look.logo)?);
    }
    Ok(logos)
}

pub(super) fn dress(conn: &mut Conn, places: &Places, looks: &Looks, logos: &Logos) -> Outcome<()> {
    for (slug, look) in looks {
        let Some(place) = places.get(slug) else {
            continue;
        };
        store_logo(conn, &place.kommune, logos.get(slug))?;
        store_accent(conn, &place.kommune, Some(look.accent))?;
        store_sentences(conn, &place.kommune, &look.sentences)?;
    }
    Ok(())
}
