//! What stands on a slide: texts, pictures, tables, groups, and what cannot be taken along.

use std::io::{Read, Seek};

use super::order::reading_order;
use super::template::{Corner, Placeholder, Template, corner};
use super::text::{self, Surroundings};
use super::{Reader, table};
use crate::blocks::{Block, Picture};
use crate::error::ImportError;
use crate::relations::Relations;
use crate::remarks::Remark;
use crate::xml::Element;
use crate::{diagram, pictures};

/// From so many lines, arrows and empty shapes on, a slide has a drawing.
const DRAWING_SHAPES: usize = 3;

/// The slide that is being read.
pub(super) struct Page<'s> {
    number: u32,
    relations: &'s Relations,
    template: &'s Template,
    pub(super) title: Option<String>,
    /// Shapes without a text.
    drawn: usize,
}

impl<'s> Page<'s> {
    pub(super) fn new(number: u32, relations: &'s Relations, template: &'s Template) -> Self {
        Page {
            number,
            relations,
            template,
            title: None,
            drawn: 0,
        }
    }

    pub(super) fn is_drawn(&self) -> bool {
        self.drawn >= DRAWING_SHAPES
    }
}

/// The shapes of a tree or a group in the order in which they are read.
pub(super) fn read(
    reader: &mut Reader<impl Read + Seek>,
    page: &mut Page,
    tree: &Element,
) -> Result<Vec<Block>, ImportError> {
    let mut placed = Vec::new();
    for shape in tree.elements() {
        let frame = shape
            .elements()
            .find(|child| child.name().starts_with("nv"));
        let properties = frame.and_then(|frame| frame.child("cNvPr"));
        if properties.is_some_and(|properties| properties.is_on("hidden")) {
            continue;
        }
        let blocks = match shape.name() {
            "sp" => text_shape(reader, page, shape)?,
            "pic" => picture(reader, page, shape)?.into_iter().collect(),
            "grpSp" => read(reader, page, shape)?,
            "graphicFrame" => graphic(reader, page, shape)?,
            "cxnSp" => {
                page.drawn += 1;
                continue;
            }
            "contentPart" => {
                reader.remarks.note(Remark::Ink, Some(page.number));
                continue;
            }
            _ => continue,
        };
        placed.push((place(page, shape), blocks));
    }
    Ok(reading_order(placed).into_iter().flatten().collect())
}

/// The corner that a shape names, or the one of its placeholder.
fn place(page: &Page, shape: &Element) -> Option<Corner> {
    let own = ["spPr", "grpSpPr"]
        .iter()
        .find_map(|name| shape.at(&[name, "xfrm"]));
    let own = own.or_else(|| shape.child("xfrm")).and_then(corner);
    own.or_else(|| page.template.inherited(Placeholder::read(shape).as_ref()).0)
}

fn text_shape(
    reader: &mut Reader<impl Read + Seek>,
    page: &mut Page,
    shape: &Element,
) -> Result<Vec<Block>, ImportError> {
    let placeholder = Placeholder::read(shape);
    if placeholder.as_ref().is_some_and(Placeholder::is_furniture) {
        return Ok(Vec::new());
    }
    let mut blocks = Vec::new();
    if shape.at(&["spPr", "blipFill"]).is_some() {
        blocks.extend(picture(reader, page, shape)?);
    }
    let body = shape.child("txBody");
    if placeholder.as_ref().is_some_and(Placeholder::is_title) && page.title.is_none() {
        page.title = body.map(|body| text::lines(body).join(" "));
        return Ok(blocks);
    }
    let (_, levels) = page.template.inherited(placeholder.as_ref());
    let mut around = surroundings(reader, page);
    let texts = body.map(|body| text::blocks(body, levels, &mut around));
    blocks.extend(texts.unwrap_or_default());
    if blocks.is_empty() && placeholder.is_none() {
        page.drawn += 1;
    }
    Ok(blocks)
}

fn surroundings<'r, R>(reader: &'r mut Reader<R>, page: &Page<'r>) -> Surroundings<'r> {
    Surroundings {
        slide: page.number,
        relations: page.relations,
        remarks: &mut reader.remarks,
    }
}

fn picture(
    reader: &mut Reader<impl Read + Seek>,
    page: &Page,
    shape: &Element,
) -> Result<Option<Block>, ImportError> {
    let slide = Some(page.number);
    let frame = shape
        .elements()
        .find(|child| child.name().starts_with("nv"));
    let is_film = frame
        .and_then(|frame| frame.child("nvPr"))
        .is_some_and(|properties| {
            [
                "videoFile",
                "audioFile",
                "wavAudioFile",
                "quickTimeFile",
                "media",
            ]
            .iter()
            .any(|name| properties.find(name).is_some())
        });
    if is_film {
        reader.remarks.note(Remark::Film, slide);
        return Ok(None);
    }
    let description = frame.and_then(|frame| frame.child("cNvPr"));
    let remarks = &mut reader.remarks;
    let Some((part, alt)) = pictures::shown(shape, description, page.relations, remarks, slide)
    else {
        return Ok(None);
    };
    if page.template.shows(&part) {
        return Ok(None);
    }
    let name = reader
        .pictures
        .take(reader.package, &part, remarks, slide)?;
    Ok(name.map(|name| Block::Picture {
        picture: Picture { name, alt },
        caption: String::new(),
    }))
}

fn graphic(
    reader: &mut Reader<impl Read + Seek>,
    page: &Page,
    frame: &Element,
) -> Result<Vec<Block>, ImportError> {
    let slide = Some(page.number);
    let Some(data) = frame.at(&["graphic", "graphicData"]) else {
        return Ok(Vec::new());
    };
    for content in data.elements() {
        match content.name() {
            "tbl" => {
                let table = table::read(content, &mut surroundings(reader, page));
                return Ok(table.into_iter().collect());
            }
            "relIds" => {
                reader.remarks.note(Remark::SmartArt, slide);
                let part = content.reference("dm");
                let part = part.and_then(|id| page.relations.part(&id));
                let Some(part) = part.filter(|part| reader.package.has(part)) else {
                    return Ok(Vec::new());
                };
                let text = reader.package.text(part)?;
                return Ok(diagram::items(&reader.package.tree(part, &text)?));
            }
            "chart" => reader.remarks.note(Remark::Chart, slide),
            "oleObj" => reader.remarks.note(Remark::Embedded, slide),
            _ => {}
        }
    }
    Ok(Vec::new())
}
