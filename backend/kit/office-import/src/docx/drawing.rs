//! Pictures, text boxes and what else is drawn into a paragraph.

use std::io::{Read, Seek};

use super::paragraph::Paragraph;
use super::{Reader, body};
use crate::blocks::{Inline, Picture};
use crate::error::ImportError;
use crate::remarks::Remark;
use crate::xml::Element;
use crate::{diagram, pictures};

pub(super) fn drawing(
    reader: &mut Reader<impl Read + Seek>,
    drawing: &Element,
    out: &mut Paragraph,
) -> Result<(), ImportError> {
    if drawing.find("chart").is_some() {
        reader.remarks.note(Remark::Chart, None);
        return Ok(());
    }
    if let Some(ids) = drawing.find("relIds") {
        reader.remarks.note(Remark::SmartArt, None);
        let part = ids.reference("dm");
        let part = part.and_then(|id| reader.relations.part(&id).map(str::to_owned));
        if let Some(part) = part.filter(|part| reader.package.has(part)) {
            let text = reader.package.text(&part)?;
            let root = reader.package.tree(&part, &text)?;
            out.followers.extend(diagram::items(&root));
        }
        return Ok(());
    }
    let has_boxes = text_boxes(reader, drawing, out)?;
    let mut shapes = Vec::new();
    drawing.find_all("pic", &mut shapes);
    let description = drawing.find("docPr");
    for shape in &shapes {
        // In a group each picture has a description of its own.
        let own = shape.at(&["nvPicPr", "cNvPr"]);
        let description = if shapes.len() > 1 {
            own
        } else {
            description.or(own)
        };
        let remarks = &mut reader.remarks;
        let shown = pictures::shown(shape, description, &reader.relations, remarks, None);
        if let Some((part, alt)) = shown {
            show(reader, &part, alt, out)?;
        }
    }
    if shapes.is_empty() && !has_boxes {
        reader.remarks.note(Remark::Drawing, None);
    }
    Ok(())
}

/// A drawing in the manner before 2010 (VML).
pub(super) fn old_drawing(
    reader: &mut Reader<impl Read + Seek>,
    drawing: &Element,
    out: &mut Paragraph,
) -> Result<(), ImportError> {
    text_boxes(reader, drawing, out)?;
    let Some(image) = drawing.find("imagedata") else {
        return Ok(());
    };
    let part = image.reference("id");
    let part = part.and_then(|id| reader.relations.part(&id).map(str::to_owned));
    match part {
        Some(part) => {
            let shape = drawing.find("shape");
            let alt = shape.and_then(|shape| shape.attribute("alt"));
            let alt = pictures::alternative(&alt.unwrap_or_default());
            show(reader, &part, alt, out)
        }
        None => {
            reader.remarks.note(Remark::PictureOutside, None);
            Ok(())
        }
    }
}

fn text_boxes(
    reader: &mut Reader<impl Read + Seek>,
    drawing: &Element,
    out: &mut Paragraph,
) -> Result<bool, ImportError> {
    let mut boxes = Vec::new();
    drawing.find_all("txbxContent", &mut boxes);
    for content in &boxes {
        body::read(reader, content, &mut out.followers)?;
    }
    Ok(!boxes.is_empty())
}

fn show(
    reader: &mut Reader<impl Read + Seek>,
    part: &str,
    alt: String,
    out: &mut Paragraph,
) -> Result<(), ImportError> {
    let remarks = &mut reader.remarks;
    if let Some(name) = reader.pictures.take(reader.package, part, remarks, None)? {
        out.inlines.push(Inline::Picture(Picture { name, alt }));
    }
    Ok(())
}
