//! Reads paragraphs and tables in the order in which they stand.

use std::io::{Read, Seek};

use super::styles::{Role, numbered, outline_level, value};
use super::{Reader, paragraph, table};
use crate::blocks::{Block, Inline, is_blank, plain};
use crate::counters::MAX_LEVEL;
use crate::error::ImportError;
use crate::properties::short;
use crate::remarks::Remark;
use crate::xml::Element;

pub(super) fn read(
    reader: &mut Reader<impl Read + Seek>,
    container: &Element,
    out: &mut Vec<Block>,
) -> Result<(), ImportError> {
    for child in container.elements() {
        match child.name() {
            "p" => one_paragraph(reader, child, out)?,
            "tbl" => table::read(reader, child, out)?,
            "sdt" if !is_contents(child) => {
                if let Some(content) = child.child("sdtContent") {
                    read(reader, content, out)?;
                }
            }
            "ins" | "moveTo" | "customXml" | "smartTag" => read(reader, child, out)?,
            "altChunk" => reader.remarks.note(Remark::Embedded, None),
            _ => {}
        }
    }
    Ok(())
}

/// The table of contents, which a course has by itself.
fn is_contents(control: &Element) -> bool {
    let gallery = control.at(&["sdtPr", "docPartObj", "docPartGallery"]);
    value(gallery).as_deref() == Some("Table of Contents")
}

fn one_paragraph(
    reader: &mut Reader<impl Read + Seek>,
    element: &Element,
    out: &mut Vec<Block>,
) -> Result<(), ImportError> {
    let properties = element.child("pPr");
    let style = properties.and_then(|properties| value(properties.child("pStyle")));
    let style = style.unwrap_or_default();
    let role = reader.styles.role(&style);
    if role == Role::Contents {
        return Ok(());
    }
    let paragraph = paragraph::read(reader, element)?;
    let text = plain(&paragraph.inlines);
    let said = properties.and_then(outline_level);
    if let Some(level) = said.or_else(|| reader.styles.heading(&style)) {
        if !text.is_empty() {
            out.push(Block::Heading {
                level,
                text: short(&text),
            });
        }
        let others = paragraph.inlines.into_iter();
        let others = others.filter(|inline| !matches!(inline, Inline::Text(_)));
        out.extend(Block::paragraphs(others.collect()));
    } else if role == Role::Title && reader.title.is_none() && !text.is_empty() {
        reader.title = Some(short(&text));
    } else if is_blank(&paragraph.inlines) {
        // An empty entry has no number either.
    } else if let Some((level, number)) = entry(reader, properties, &style) {
        out.push(Block::Item {
            level,
            number,
            text: paragraph.inlines,
        });
    } else {
        add_text(role, text, paragraph.inlines, out);
    }
    out.extend(paragraph.followers);
    Ok(())
}

/// A caption belongs to the picture before it.
fn add_text(role: Role, text: String, inlines: Vec<Inline>, out: &mut Vec<Block>) {
    if role == Role::Caption
        && let Some(Block::Picture { caption, .. }) = out.last_mut()
        && caption.is_empty()
    {
        *caption = text;
        return;
    }
    out.extend(Block::paragraphs(inlines));
}

/// Level and number of an entry of a list; nothing when the paragraph is none.
fn entry(
    reader: &mut Reader<impl Read + Seek>,
    properties: Option<&Element>,
    style: &str,
) -> Option<(u8, Option<u32>)> {
    let own = properties.and_then(numbered).unwrap_or_default();
    let inherited = reader.styles.numbering(style).unwrap_or_default();
    let list = own.list.or(inherited.list)?;
    let level = own.level.or(inherited.level).unwrap_or(0).min(MAX_LEVEL);
    Some((level, reader.numbering.entry(&list, level)?))
}
