//! Turns presentations (PPTX) and documents (DOCX) of Office into Markdown texts and pictures.
//!
//! A file is untrusted: every limit below is checked while reading, nothing outside of the file
//! is ever opened, and entities of XML are not expanded. What cannot be taken along is said in
//! `remarks`, so that authors know what to look after. Of the pictures one at a time is in memory.

mod error;
mod kind;
mod meter;
mod ole;
mod package;
mod relations;
mod xml;

mod blocks;
mod counters;
mod diagram;
mod escape;
mod inline;
mod links;
mod lists;
mod markdown;
mod minutes;
mod names;
mod pictures;
mod properties;
mod remarks;

mod docx;
mod pptx;

use std::io::{Read, Seek};

pub use error::ImportError;
use kind::Kind;
use package::Package;

/// How many entries the ZIP may have.
pub const MAX_ENTRIES: usize = 2_000;
/// How much may be unpacked, in bytes; a part that is read twice counts twice.
pub const MAX_UNPACKED_BYTES: u64 = 300 * 1024 * 1024;
/// How many times larger than packed an entry above 1 MiB may be.
pub const MAX_RATIO: u64 = 100;
/// The largest XML part that is read, in bytes.
pub const MAX_XML_BYTES: u64 = 20 * 1024 * 1024;
/// How deeply elements may be nested.
pub const MAX_DEPTH: usize = 64;
/// How many elements one XML part may have.
pub const MAX_ELEMENTS: usize = 1_000_000;
/// How many slides a presentation may have.
pub const MAX_SLIDES: usize = 500;
/// How many lessons a document may become.
pub const MAX_LESSONS: usize = 500;
/// How many pictures are taken along.
pub const MAX_PICTURES: usize = 300;
/// The largest picture that is taken along, in bytes.
pub const MAX_PICTURE_BYTES: u64 = 20 * 1024 * 1024;

/// What a file of Office became.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Imported {
    pub title: String,
    /// In order; never empty.
    pub lessons: Vec<ImportedLesson>,
    /// Names of the pictures that were given out, in order.
    pub pictures: Vec<String>,
    /// What was left out or changed and why, a German sentence each.
    pub remarks: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportedLesson {
    /// One line, never empty.
    pub title: String,
    /// Markdown as content/README.md describes it. A picture without alternative text stands as
    /// `![](medien/name)`, so that the author is asked for it.
    pub body: String,
    /// Speaker notes as plain text.
    pub script: Option<String>,
    /// Estimated from body and notes at 200 words a minute, from 1 to 20.
    pub minutes: u32,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportedPicture {
    /// Lower-case ASCII, unique, ending with `.png`, `.jpg` or `.webp`.
    pub name: String,
    /// PNG, JPEG or WebP by its first bytes; not decoded.
    pub bytes: Vec<u8>,
}

/// Reads a presentation. `name` is that of the file, for messages and names of pictures. When all
/// else is read, `take` gets one picture after the other; one that only decorates is left out.
///
/// Slides become lessons by the first of these rules that fits:
/// 1. The presentation has two or more named sections: a lesson per section.
/// 2. Two or more slides have the layout of a title: each begins a lesson. What stands before
///    the first is a lesson of its own.
/// 3. There are at most 12 slides: a lesson per slide.
/// 4. Otherwise lessons of at most 6 slides, as even as possible, named after their first slide.
///
/// Within a lesson each slide is a part under `##`, except the one that gave the lesson its name.
/// A first slide with the layout of a title names the whole; where nothing follows it in its
/// lesson, its text opens the next one. Hidden slides are left out.
///
/// # Errors
/// A file that is no presentation, is encrypted, damaged, hostile or above a limit, and those of
/// `take`.
pub fn read_pptx<E: From<ImportError>>(
    input: impl Read + Seek,
    name: &str,
    take: impl FnMut(ImportedPicture) -> Result<(), E>,
) -> Result<Imported, E> {
    let mut package = Package::open(input, name, Kind::Presentation)?;
    let (imported, pictures) = pptx::read(&mut package)?;
    pictures.give_out(&mut package, take)?;
    Ok(imported)
}

/// Reads a document. `name` is that of the file, for messages and names of pictures. When all
/// else is read, `take` gets one picture after the other.
///
/// Each heading of level 1 begins a lesson, deeper ones become `##` and below. What stands before
/// the first is a lesson named after the document. Without a heading of level 1 those of the
/// highest level there is do its work, and without any the document is one lesson.
///
/// # Errors
/// A file that is no document, is encrypted, damaged, hostile or above a limit, and those of
/// `take`.
pub fn read_docx<E: From<ImportError>>(
    input: impl Read + Seek,
    name: &str,
    take: impl FnMut(ImportedPicture) -> Result<(), E>,
) -> Result<Imported, E> {
    let mut package = Package::open(input, name, Kind::Document)?;
    let (imported, pictures) = docx::read(&mut package)?;
    pictures.give_out(&mut package, take)?;
    Ok(imported)
}
