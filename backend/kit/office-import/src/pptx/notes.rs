//! What the speaker says to a slide.

use std::io::{Read, Seek};

use super::template::Placeholder;
use super::text;
use crate::error::ImportError;
use crate::package::Package;
use crate::relations::Relations;

/// Plain text, a line for each paragraph; empty when there is none.
pub(super) fn read(
    package: &mut Package<impl Read + Seek>,
    relations: &Relations,
) -> Result<String, ImportError> {
    let Some(part) = relations
        .first("notesSlide")
        .filter(|part| package.has(part))
    else {
        return Ok(String::new());
    };
    let text = package.text(&part)?;
    let root = package.tree(&part, &text)?;
    let mut lines = Vec::new();
    let shapes = root.at(&["cSld", "spTree"]);
    for shape in shapes.into_iter().flat_map(|tree| tree.named("sp")) {
        let is_notes = Placeholder::read(shape).is_some_and(|place| place.kind == "body");
        if let Some(body) = shape.child("txBody").filter(|_| is_notes) {
            lines.extend(text::lines(body));
        }
    }
    Ok(lines.join("\n").trim().to_owned())
}
