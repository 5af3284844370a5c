//! One slide: its title, what stands on it, and what is said to it.

use std::io::{Read, Seek};

use super::shapes::{self, Page};
use super::{Reader, notes};
use crate::blocks::Block;
use crate::error::ImportError;
use crate::properties::short;
use crate::remarks::Remark;
use crate::xml::Element;

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Slide {
    pub(super) id: String,
    /// As PowerPoint counts, from 1 and with the hidden ones.
    pub(super) number: u32,
    pub(super) title: Option<String>,
    /// Whether its layout is that of a title or of the beginning of a section.
    pub(super) is_title: bool,
    pub(super) blocks: Vec<Block>,
    pub(super) notes: String,
}

/// Nothing when the slide is hidden.
pub(super) fn read(
    reader: &mut Reader<impl Read + Seek>,
    part: &str,
    number: u32,
    id: &str,
) -> Result<Option<Slide>, ImportError> {
    let text = reader.package.text(part)?;
    let root = reader.package.tree(part, &text)?;
    if matches!(root.attribute("show").as_deref(), Some("0" | "false")) {
        reader.remarks.note(Remark::HiddenSlide, Some(number));
        return Ok(None);
    }
    let relations = reader.package.relations(part)?;
    let template = reader.templates.of_slide(reader.package, &relations)?;
    let notes = notes::read(reader.package, &relations)?;
    if root.child("timing").is_some_and(is_animated) {
        reader.remarks.note(Remark::Animation, Some(number));
    }
    if relations.first("comments").is_some() {
        reader.remarks.note(Remark::Comments, Some(number));
    }
    let mut page = Page::new(number, &relations, &template);
    let blocks = match root.at(&["cSld", "spTree"]) {
        Some(tree) => shapes::read(reader, &mut page, tree)?,
        None => Vec::new(),
    };
    if page.is_drawn() {
        reader.remarks.note(Remark::Drawing, Some(number));
    }
    Ok(Some(Slide {
        id: id.to_owned(),
        number,
        title: page
            .title
            .map(|title| short(&title))
            .filter(|title| !title.is_empty()),
        is_title: matches!(template.kind.as_str(), "title" | "secHead"),
        blocks,
        notes,
    }))
}

fn is_animated(timing: &Element) -> bool {
    [
        "set",
        "anim",
        "animEffect",
        "animMotion",
        "animScale",
        "animRot",
        "animClr",
    ]
    .iter()
    .any(|name| timing.find(name).is_some())
}
