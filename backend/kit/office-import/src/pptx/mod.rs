//! Presentations: from slides to lessons.

mod grouping;
mod levels;
mod notes;
mod order;
mod outline;
mod shapes;
mod slide;
mod table;
mod template;
mod text;

use std::collections::{HashMap, HashSet};
use std::io::{Read, Seek};

use crate::blocks::Block;
use crate::error::ImportError;
use crate::package::Package;
use crate::pictures::Pictures;
use crate::properties;
use crate::remarks::{Remark, Remarks};
use crate::{Imported, MAX_SLIDES};
use slide::Slide;
use template::Templates;

/// A picture on so many slides, and on more than half of them, decorates.
const DECORATION_SLIDES: usize = 5;

/// What is collected while slide after slide is read.
struct Reader<'p, R> {
    package: &'p mut Package<R>,
    templates: Templates,
    pictures: Pictures,
    remarks: Remarks,
}

pub(crate) fn read(
    package: &mut Package<impl Read + Seek>,
) -> Result<(Imported, Pictures), ImportError> {
    let (main, text) = package.main()?;
    let relations = package.relations(&main)?;
    let outline = outline::read(&package.root(&text)?, &relations);
    if outline.slides.len() > MAX_SLIDES {
        let limit = format!(
            "Die Präsentation hat {} Folien, möglich sind {MAX_SLIDES}. Teilen Sie sie auf.",
            outline.slides.len()
        );
        return Err(package.named.too_large(limit));
    }
    let title = properties::title(package)?;
    let file = package.named.file.clone();
    let mut reader = Reader {
        package,
        templates: Templates::default(),
        pictures: Pictures::new(&file),
        remarks: Remarks::default(),
    };
    if relations.first("vbaProject").is_some() {
        reader.remarks.note(Remark::Macros, None);
    }
    let mut slides = Vec::new();
    for (entry, number) in outline.slides.iter().zip(1..) {
        let part = entry.part.as_deref();
        let part = part.ok_or_else(|| reader.package.named.broken(&main))?;
        slides.extend(slide::read(&mut reader, part, number, &entry.id)?);
    }
    drop_decoration(&mut slides, &mut reader.pictures, &mut reader.remarks);
    let (lessons, opening) = grouping::lessons(slides, &outline.sections);
    let imported = properties::imported(
        &file,
        [opening, title],
        lessons,
        &reader.pictures,
        &reader.remarks,
    );
    Ok((imported, reader.pictures))
}

/// A picture on most slides, such as a logo that was copied along, is no content.
fn drop_decoration(slides: &mut [Slide], pictures: &mut Pictures, remarks: &mut Remarks) {
    let mut counts: HashMap<String, usize> = HashMap::new();
    for slide in slides.iter() {
        let names = slide.blocks.iter().filter_map(picture_name);
        for name in names.collect::<HashSet<&str>>() {
            *counts.entry(name.to_owned()).or_default() += 1;
        }
    }
    let is_decoration = |name: &str| {
        let count = counts.get(name).copied().unwrap_or_default();
        count >= DECORATION_SLIDES && count * 2 > slides.len()
    };
    let decoration: HashSet<String> = counts
        .keys()
        .filter(|name| is_decoration(name))
        .cloned()
        .collect();
    if decoration.is_empty() {
        return;
    }
    remarks.note(Remark::PictureRepeated, None);
    let is_content =
        |block: &Block| picture_name(block).is_none_or(|name| !decoration.contains(name));
    for slide in slides.iter_mut() {
        slide.blocks.retain(is_content);
    }
    pictures.retain(|name| !decoration.contains(name));
}

fn picture_name(block: &Block) -> Option<&str> {
    match block {
        Block::Picture { picture, .. } => Some(&picture.name),
        _ => None,
    }
}
