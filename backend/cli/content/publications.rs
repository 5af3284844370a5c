//! `veroeffentlichungen.toml`: which Kommune sees which course of the example.

use serde::Deserialize;

use super::sheet::Word;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::cli) struct PublicationsFile {
    pub kurs: Vec<PublicationEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::cli) struct PublicationEntry {
    pub slug: Word,
    pub fuer: AudienceEntry,
}

/// `"alle"` or a list of Kommunen.
#[derive(Deserialize)]
#[serde(untagged)]
pub(in crate::cli) enum AudienceEntry {
    All(String),
    Kommunen(Vec<String>),
}

impl AudienceEntry {
    pub const ALL: &'static str = "alle";

    /// The words as they stand there.
    pub fn words(&self) -> &[String] {
        match self {
            Self::All(word) => std::slice::from_ref(word),
            Self::Kommunen(slugs) => slugs,
        }
    }
}
