//! Pictures: which can be taken along, under which name, and with which alternative text.

use std::collections::HashMap;
use std::hash::{BuildHasher, RandomState};
use std::io::{Read, Seek};

use crate::blocks::one_line;
use crate::error::ImportError;
use crate::package::Package;
use crate::relations::Relations;
use crate::remarks::{Remark, Remarks};
use crate::xml::Element;
use crate::{ImportedPicture, MAX_PICTURE_BYTES, MAX_PICTURES, names};

/// The word for a picture that only decorates, in the format of courses.
const DECORATIVE: &str = "dekorativ";
/// What Office appends to descriptions that it has written by itself.
const MADE_BY_ITSELF: [&str; 8] = [
    "automatisch generierte beschreibung",
    "description automatically generated",
    "automatically generated description",
    "ki-generierte inhalte",
    "ki-generierter inhalt",
    "ai-generated content",
    "mit mittlerer zuverlässigkeit",
    "with medium confidence",
];
/// The pictures to take along, without their bytes; the same one is taken once.
#[derive(Debug)]
pub(crate) struct Pictures {
    prefix: String,
    kept: Vec<Kept>,
    by_part: HashMap<String, Result<String, LeftOut>>,
    /// Names by hash and length. The key of the hash is a secret, so that nobody makes two
    /// pictures for one.
    by_content: HashMap<(u64, usize), String>,
    hash: RandomState,
}

#[derive(Debug)]
struct Kept {
    name: String,
    part: String,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct LeftOut {
    remark: Remark,
    /// Which format it has instead.
    detail: Option<String>,
}

impl LeftOut {
    fn because(remark: Remark) -> Self {
        LeftOut {
            remark,
            detail: None,
        }
    }
}

impl Pictures {
    pub(crate) fn new(file: &str) -> Self {
        Pictures {
            prefix: names::slug(names::stem(file)),
            kept: Vec::new(),
            by_part: HashMap::new(),
            by_content: HashMap::new(),
            hash: RandomState::new(),
        }
    }

    pub(crate) fn names(&self) -> Vec<String> {
        self.kept.iter().map(|kept| kept.name.clone()).collect()
    }

    pub(crate) fn retain(&mut self, is_content: impl Fn(&str) -> bool) {
        self.kept.retain(|kept| is_content(&kept.name));
    }

    /// Gives out one picture after the other, so that no two are in memory.
    pub(crate) fn give_out<E: From<ImportError>>(
        &self,
        package: &mut Package<impl Read + Seek>,
        mut take: impl FnMut(ImportedPicture) -> Result<(), E>,
    ) -> Result<(), E> {
        for Kept { name, part } in &self.kept {
            let bytes = package.bytes_again(part)?;
            let name = name.clone();
            take(ImportedPicture { name, bytes })?;
        }
        Ok(())
    }

    /// The name in `medien/` of the picture that a `blip` shows; otherwise a remark says why there
    /// is none.
    pub(crate) fn take(
        &mut self,
        package: &mut Package<impl Read + Seek>,
        part: &str,
        remarks: &mut Remarks,
        slide: Option<u32>,
    ) -> Result<Option<String>, ImportError> {
        let taken = match self.by_part.get(part) {
            Some(taken) => taken.clone(),
            None => {
                let taken = self.read(package, part)?;
                self.by_part.insert(part.to_owned(), taken.clone());
                taken
            }
        };
        match taken {
            Ok(name) => Ok(Some(name)),
            Err(left_out) => {
                match &left_out.detail {
                    Some(detail) => remarks.note_detail(left_out.remark, slide, detail),
                    None => remarks.note(left_out.remark, slide),
                }
                Ok(None)
            }
        }
    }

    fn read(
        &mut self,
        package: &mut Package<impl Read + Seek>,
        part: &str,
    ) -> Result<Result<String, LeftOut>, ImportError> {
        let because = |remark| Ok(Err(LeftOut::because(remark)));
        let Some(size) = package.size(part) else {
            return because(Remark::PictureMissing);
        };
        if size > MAX_PICTURE_BYTES {
            return because(Remark::PictureTooLarge);
        }
        let bytes = package.bytes(part)?;
        let Some(ending) = ending(&bytes) else {
            let (_, format) = part.rsplit_once('.').unwrap_or_default();
            return Ok(Err(LeftOut {
                remark: Remark::PictureFormat,
                detail: Some(format.to_ascii_uppercase()).filter(|format| !format.is_empty()),
            }));
        };
        let content = (self.hash.hash_one(&bytes), bytes.len());
        if let Some(name) = self.by_content.get(&content) {
            return Ok(Ok(name.clone()));
        }
        if self.kept.len() >= MAX_PICTURES {
            return because(Remark::TooManyPictures);
        }
        let name = format!("{}-{}.{ending}", self.prefix, self.kept.len() + 1);
        self.by_content.insert(content, name.clone());
        self.kept.push(Kept {
            name: name.clone(),
            part: part.to_owned(),
        });
        Ok(Ok(name))
    }
}

/// The picture inside of an element with a `blip`, described by its `cNvPr` or `docPr`.
pub(crate) fn shown(
    element: &Element,
    description: Option<&Element>,
    relations: &Relations,
    remarks: &mut Remarks,
    slide: Option<u32>,
) -> Option<(String, String)> {
    let blip = element.find("blip")?;
    let part = blip
        .reference("embed")
        .and_then(|id| relations.part(&id).map(str::to_owned));
    let Some(part) = part else {
        let is_linked = blip.reference("link").is_some() || blip.reference("embed").is_some();
        if is_linked {
            remarks.note(Remark::PictureOutside, slide);
        }
        return None;
    };
    if element.find("srcRect").is_some_and(is_cropping) {
        remarks.note(Remark::PictureCropped, slide);
    }
    Some((part, description.map(described).unwrap_or_default()))
}

fn is_cropping(rectangle: &Element) -> bool {
    ["l", "t", "r", "b"].iter().any(|side| {
        let cut = rectangle.attribute(side);
        cut.is_some_and(|cut| !cut.starts_with('-') && cut != "0" && cut != "0%")
    })
}

/// What the author wrote as alternative text; empty when there is none or a program wrote it.
fn described(description: &Element) -> String {
    let is_decorative = description
        .find("decorative")
        .is_some_and(|decorative| decorative.is_on("val"));
    if is_decorative {
        return DECORATIVE.to_owned();
    }
    alternative(&description.attribute("descr").unwrap_or_default())
}

/// The description in one line; empty when a program wrote it.
pub(crate) fn alternative(written: &str) -> String {
    let mut text = String::new();
    crate::escape::clean(written, &mut text);
    let text = one_line(&text);
    if is_made_by_itself(&text) {
        String::new()
    } else {
        text
    }
}

/// Sentences of a program, and names of files.
fn is_made_by_itself(text: &str) -> bool {
    let lower = text.to_lowercase();
    let is_file = [
        ".png", ".jpg", ".jpeg", ".gif", ".webp", ".bmp", ".tif", ".tiff", ".emf", ".wmf", ".svg",
    ]
    .iter()
    .any(|ending| lower.ends_with(ending));
    is_file
        || lower.starts_with("https://")
        || lower.starts_with("http://")
        || MADE_BY_ITSELF.iter().any(|words| lower.contains(words))
        || lower.starts_with("ein bild, das") && lower.trim_end_matches('.').ends_with("enthält")
}

/// What the first bytes say, which counts more than a name.
fn ending(bytes: &[u8]) -> Option<&'static str> {
    if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        Some("png")
    } else if bytes.starts_with(&[0xff, 0xd8, 0xff]) {
        Some("jpg")
    } else if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
        Some("webp")
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn descriptions_of_programs_are_none() {
        for text in [
            "Ein Bild, das Text, Screenshot enthält. Automatisch generierte Beschreibung",
            "Screenshot KI-generierte Inhalte können fehlerhaft sein.",
            "A picture containing text Description automatically generated",
            "C:\\Users\\a\\IMG_2041.JPG",
            "image1.png",
        ] {
            assert!(is_made_by_itself(text), "{text}");
        }
        for text in ["Plan der Hauptstelle", "Eine Mail mit drei Markierungen."] {
            assert!(!is_made_by_itself(text), "{text}");
        }
    }
}
