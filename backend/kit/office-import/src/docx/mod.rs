//! Documents: from headings to lessons.

mod body;
mod drawing;
mod fields;
mod lessons;
mod notes;
mod numbering;
mod paragraph;
mod styles;
mod table;

use std::io::{Read, Seek};

use crate::Imported;
use crate::blocks::Block;
use crate::error::ImportError;
use crate::package::Package;
use crate::pictures::Pictures;
use crate::properties;
use crate::relations::Relations;
use crate::remarks::{Remark, Remarks};
use crate::xml::Element;
use fields::Fields;
use notes::Notes;
use numbering::Numbering;
use styles::Styles;

/// What is known and collected while paragraph after paragraph is read.
struct Reader<'p, R> {
    package: &'p mut Package<R>,
    /// Those of the part that is being read.
    relations: Relations,
    styles: Styles,
    numbering: Numbering,
    fields: Fields,
    notes: Notes,
    pictures: Pictures,
    remarks: Remarks,
    /// The paragraph in the style of a title, if there is one.
    title: Option<String>,
}

pub(crate) fn read(
    package: &mut Package<impl Read + Seek>,
) -> Result<(Imported, Pictures), ImportError> {
    let (main, text) = package.main()?;
    let root = package.root(&text)?;
    let relations = package.relations(&main)?;
    let properties_title = properties::title(package)?;
    let file = package.named.file.clone();
    let styles = part(package, &relations, "styles", Styles::read)?;
    let numbering = part(package, &relations, "numbering", Numbering::read)?;
    let mut reader = Reader {
        package,
        relations,
        styles,
        numbering,
        fields: Fields::default(),
        notes: Notes::default(),
        pictures: Pictures::new(&file),
        remarks: Remarks::default(),
        title: None,
    };
    for (kind, remark) in [
        ("comments", Remark::Comments),
        ("vbaProject", Remark::Macros),
    ] {
        if reader.relations.first(kind).is_some() {
            reader.remarks.note(remark, None);
        }
    }
    notes::read(&mut reader)?;
    let mut blocks: Vec<Block> = Vec::new();
    if let Some(content) = root.child("body") {
        body::read(&mut reader, content, &mut blocks)?;
    }
    let mut whole = properties::imported(
        &file,
        [reader.title, properties_title],
        Vec::new(),
        &reader.pictures,
        &reader.remarks,
    );
    let lessons = lessons::split(blocks, &whole.title, &reader.notes.referred);
    if !lessons.is_empty() {
        whole.lessons = lessons;
    }
    if whole.lessons.len() > crate::MAX_LESSONS {
        let limit = format!(
            "Aus den Überschriften würden {} Lektionen, möglich sind {}. Teilen Sie das Dokument auf.",
            whole.lessons.len(),
            crate::MAX_LESSONS
        );
        return Err(reader.package.named.too_large(limit));
    }
    Ok((whole, reader.pictures))
}

/// Reads a part that a document can do without.
fn part<T: Default>(
    package: &mut Package<impl Read + Seek>,
    relations: &Relations,
    kind: &str,
    read: impl Fn(&Element) -> T,
) -> Result<T, ImportError> {
    let Some(part) = relations.first(kind).filter(|part| package.has(part)) else {
        return Ok(T::default());
    };
    let text = package.text(&part)?;
    Ok(read(&package.tree(&part, &text)?))
}
