//! The text of a shape or a cell: paragraphs, lists, looks of letters.

use super::levels::{Levels, marker};
use crate::blocks::{Block, Inline, Run, is_blank};
use crate::counters::{Counters, MAX_LEVEL, Marker};
use crate::escape::clean;
use crate::links;
use crate::relations::Relations;
use crate::remarks::{Remark, Remarks};
use crate::xml::Element;

/// What the text of a slide needs to know beyond itself.
pub(super) struct Surroundings<'s> {
    pub(super) slide: u32,
    pub(super) relations: &'s Relations,
    pub(super) remarks: &'s mut Remarks,
}

/// The paragraphs of a `txBody`; `inherited` are the markers of its place.
pub(super) fn blocks(body: &Element, inherited: Levels, around: &mut Surroundings) -> Vec<Block> {
    let levels = Levels::read(body.child("lstStyle")).or(inherited);
    let mut counters = Counters::default();
    let mut blocks = Vec::new();
    for paragraph in body.named("p") {
        let text = inlines(paragraph, around);
        if is_blank(&text) {
            continue;
        }
        let properties = paragraph.child("pPr");
        let level = properties.and_then(|properties| properties.attribute("lvl")?.parse().ok());
        let level = level.unwrap_or(0).min(MAX_LEVEL);
        let said = properties.and_then(marker);
        match said.unwrap_or_else(|| levels.get(level)) {
            Marker::Nothing => {
                counters.end(0);
                blocks.extend(Block::paragraphs(text));
            }
            Marker::Bullet => {
                counters.end(level);
                blocks.push(Block::Item {
                    level,
                    number: None,
                    text,
                });
            }
            Marker::Number(start) => blocks.push(Block::Item {
                level,
                number: Some(counters.next(level, start)),
                text,
            }),
        }
    }
    blocks
}

/// Paragraphs of a cell, each as a line.
pub(super) fn cell(body: &Element, around: &mut Surroundings) -> Vec<Vec<Inline>> {
    body.named("p")
        .map(|paragraph| inlines(paragraph, around))
        .collect()
}

/// The text alone, one line for each paragraph.
pub(super) fn lines(body: &Element) -> Vec<String> {
    let line = |paragraph: &Element| {
        let mut line = String::new();
        for piece in paragraph.elements() {
            match piece.name() {
                "r" => line.push_str(&text_of(piece)),
                "fld" if !is_furniture(piece) => line.push_str(&text_of(piece)),
                "br" => line.push('\n'),
                _ => {}
            }
        }
        line.trim().to_owned()
    };
    body.named("p").map(line).collect()
}

fn inlines(paragraph: &Element, around: &mut Surroundings) -> Vec<Inline> {
    let mut inlines = Vec::new();
    for piece in paragraph.elements() {
        let run = match piece.name() {
            "r" => run(piece, around),
            "fld" if !is_furniture(piece) => run(piece, around),
            "br" => Run::plain("\n"),
            "m" => {
                around.remarks.note(Remark::Formula, Some(around.slide));
                let mut formula = String::new();
                clean(&piece.text(), &mut formula);
                Run::plain(formula)
            }
            _ => continue,
        };
        inlines.push(Inline::Text(run));
    }
    inlines
}

fn run(piece: &Element, around: &mut Surroundings) -> Run {
    let text = text_of(piece);
    let Some(properties) = piece.child("rPr") else {
        return Run::plain(text);
    };
    let target = properties
        .child("hlinkClick")
        .and_then(|link| link.reference("id"));
    let target = target.and_then(|id| around.relations.by_id(&id));
    let link = target.and_then(|target| {
        if target.is_external {
            links::checked(&target.target, around.remarks, Some(around.slide))
        } else {
            None
        }
    });
    Run {
        text,
        is_bold: properties.is_on("b"),
        is_italic: properties.is_on("i"),
        link,
    }
}

/// Number of the slide and date of the day.
fn is_furniture(field: &Element) -> bool {
    let kind = field.attribute("type").unwrap_or_default();
    kind == "slidenum" || kind.starts_with("datetime")
}

fn text_of(piece: &Element) -> String {
    let raw: String = piece.named("t").map(Element::text).collect();
    let mut text = String::new();
    // Line breaks that came from elsewhere are written in this way (ECMA-376 22.9.2.19).
    clean(
        &raw.replace("_x000B_", "\u{b}").replace("_x000D_", ""),
        &mut text,
    );
    text
}
