//! Footnotes and endnotes: numbered through the document, listed at the end of their lesson.

use std::collections::HashMap;
use std::io::{Read, Seek};
use std::mem;

use super::{Reader, paragraph};
use crate::blocks::Inline;
use crate::error::ImportError;
use crate::markdown::join_cell;
use crate::xml::Element;

#[derive(Debug, Default)]
pub(super) struct Notes {
    /// By kind and id; taken out when the text refers to it.
    texts: HashMap<(&'static str, String), Vec<Inline>>,
    /// In the order in which the text refers to them, the first has number 1.
    pub(super) referred: Vec<Vec<Inline>>,
}

impl Notes {
    /// The number of the note that a piece of a run refers to; nothing when there is none, or when
    /// it was referred to before.
    pub(super) fn refer(&mut self, reference: &Element) -> Option<u32> {
        let kind = if reference.name() == "footnoteReference" {
            "footnote"
        } else {
            "endnote"
        };
        let text = self.texts.remove(&(kind, reference.attribute("id")?))?;
        self.referred.push(text);
        u32::try_from(self.referred.len()).ok()
    }
}

/// Reads the notes before the text refers to them.
pub(super) fn read(reader: &mut Reader<impl Read + Seek>) -> Result<(), ImportError> {
    for (part_kind, kind) in [("footnotes", "footnote"), ("endnotes", "endnote")] {
        let part = reader.relations.first(part_kind);
        let Some(part) = part.filter(|part| reader.package.has(part)) else {
            continue;
        };
        let relations = reader.package.relations(&part)?;
        let text = reader.package.text(&part)?;
        let root = reader.package.tree(&part, &text)?;
        let outer = mem::replace(&mut reader.relations, relations);
        // Those with a type are lines between text and notes.
        for note in root
            .named(kind)
            .filter(|note| note.attribute("type").is_none())
        {
            let mut lines = Vec::new();
            for line in note.named("p") {
                lines.push(paragraph::read(reader, line)?.inlines);
            }
            if let Some(id) = note.attribute("id") {
                reader.notes.texts.insert((kind, id), join_cell(lines));
            }
        }
        reader.relations = outer;
    }
    Ok(())
}
