//! Styles by their ids: which are headings, which make letters bold, which have numbers.

use std::collections::HashMap;

use crate::xml::Element;

/// How far a style is followed to those it is based on; two may name each other.
const MAX_CHAIN: usize = 16;

#[derive(Debug, Default)]
pub(super) struct Styles(HashMap<String, Style>);

#[derive(Debug)]
struct Style {
    /// In lower case.
    name: String,
    based_on: Option<String>,
    heading: Option<u8>,
    numbering: Option<Numbered>,
    is_bold: Option<bool>,
    is_italic: Option<bool>,
}

/// Which list a paragraph belongs to, as far as it is said in one place.
#[derive(Debug, Clone, Default)]
pub(super) struct Numbered {
    pub(super) list: Option<String>,
    pub(super) level: Option<u8>,
}

/// What a style is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    Text,
    Title,
    Caption,
    /// An entry of the table of contents, or its heading.
    Contents,
}

impl Styles {
    pub(super) fn read(root: &Element) -> Self {
        let styles = root.named("style").filter_map(|style| {
            let id = style.attribute("styleId")?;
            let name = value(style.child("name"))
                .unwrap_or_default()
                .to_lowercase();
            let paragraph = style.child("pPr");
            let outline = paragraph.and_then(outline_level);
            let letters = style.child("rPr");
            let level = list_level(&name);
            Some((
                id.clone(),
                Style {
                    heading: heading_of(&name)
                        .or_else(|| heading_of(&id.to_lowercase()))
                        .or(outline),
                    name,
                    based_on: value(style.child("basedOn")),
                    numbering: paragraph.and_then(numbered).map(|said| Numbered {
                        level: said.level.or(level),
                        ..said
                    }),
                    is_bold: letters.and_then(|letters| switch(letters, "b")),
                    is_italic: letters.and_then(|letters| switch(letters, "i")),
                },
            ))
        });
        Styles(styles.collect())
    }

    pub(super) fn role(&self, id: &str) -> Role {
        let role = |style: &Style| match style.name.as_str() {
            "title" | "titel" => Some(Role::Title),
            "caption" | "beschriftung" => Some(Role::Caption),
            name if name.starts_with("toc ") || name.starts_with("inhaltsverzeichnis") => {
                Some(Role::Contents)
            }
            _ => None,
        };
        self.chain(id).find_map(role).unwrap_or(Role::Text)
    }

    /// From 1.
    pub(super) fn heading(&self, id: &str) -> Option<u8> {
        self.chain(id).find_map(|style| style.heading)
    }

    pub(super) fn numbering(&self, id: &str) -> Option<Numbered> {
        self.chain(id).find_map(|style| style.numbering.clone())
    }

    pub(super) fn is_bold(&self, id: &str) -> bool {
        self.chain(id)
            .find_map(|style| style.is_bold)
            .unwrap_or(false)
    }

    pub(super) fn is_italic(&self, id: &str) -> bool {
        self.chain(id)
            .find_map(|style| style.is_italic)
            .unwrap_or(false)
    }

    fn chain<'s>(&'s self, id: &str) -> impl Iterator<Item = &'s Style> {
        let next = |style: &&'s Style| self.0.get(style.based_on.as_deref()?);
        std::iter::successors(self.0.get(id), next).take(MAX_CHAIN)
    }
}

/// `heading 2`, `Überschrift 2` and the ids `Heading2`, `berschrift2`.
fn heading_of(name: &str) -> Option<u8> {
    let number = ["heading", "überschrift", "berschrift"]
        .iter()
        .find_map(|word| name.strip_prefix(word))?;
    let level: u8 = number.trim().parse().ok()?;
    (1..=9).contains(&level).then_some(level)
}

/// `list bullet 2` stands below `list bullet`, though both are lists of their own.
fn list_level(name: &str) -> Option<u8> {
    let number = [
        "list bullet ",
        "list number ",
        "aufzählungszeichen ",
        "listennummer ",
    ]
    .iter()
    .find_map(|words| name.strip_prefix(words))?;
    let level: u8 = number.parse().ok()?;
    level.checked_sub(1)
}

/// The level of a heading that a paragraph (or a style) gives itself, from 1.
pub(super) fn outline_level(properties: &Element) -> Option<u8> {
    let level: u8 = value(properties.child("outlineLvl"))?.parse().ok()?;
    // 9 stands for text.
    (level < 9).then_some(level + 1)
}

pub(super) fn numbered(properties: &Element) -> Option<Numbered> {
    let numbering = properties.child("numPr")?;
    Some(Numbered {
        list: value(numbering.child("numId")),
        level: value(numbering.child("ilvl")).and_then(|level| level.parse().ok()),
    })
}

pub(super) fn value(element: Option<&Element>) -> Option<String> {
    element?.attribute("val")
}

/// Whether `<w:b/>` and its like are on; nothing when nothing is said.
pub(super) fn switch(properties: &Element, name: &str) -> Option<bool> {
    let element = properties.child(name)?;
    let value = element.attribute("val");
    Some(!matches!(
        value.as_deref(),
        Some("0" | "false" | "off" | "none")
    ))
}
