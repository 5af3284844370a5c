//! The text of one paragraph: runs, links, changes, notes, and what is drawn among them.

use std::io::{Read, Seek};

use super::{Reader, drawing, fields};
use crate::blocks::{Block, Inline, Run};
use crate::error::ImportError;
use crate::escape::clean;
use crate::links;
use crate::remarks::Remark;
use crate::xml::Element;

use super::styles::{switch, value};

/// What a paragraph holds; what cannot stand inside of it follows it.
#[derive(Debug, Default)]
pub(super) struct Paragraph {
    pub(super) inlines: Vec<Inline>,
    pub(super) followers: Vec<Block>,
}

pub(super) fn read(
    reader: &mut Reader<impl Read + Seek>,
    element: &Element,
) -> Result<Paragraph, ImportError> {
    let mut paragraph = Paragraph::default();
    walk(reader, element, None, &mut paragraph)?;
    reader.fields.end_paragraph();
    Ok(paragraph)
}

fn walk(
    reader: &mut Reader<impl Read + Seek>,
    element: &Element,
    link: Option<&str>,
    out: &mut Paragraph,
) -> Result<(), ImportError> {
    for child in element.elements() {
        match child.name() {
            "r" => run(reader, child, link, out)?,
            "hyperlink" => {
                let address = child.reference("id").and_then(|id| {
                    let relation = reader.relations.by_id(&id)?;
                    relation.is_external.then(|| relation.target.clone())
                });
                let address =
                    address.and_then(|address| links::checked(&address, &mut reader.remarks, None));
                walk(reader, child, address.as_deref(), out)?;
            }
            "fldSimple" => {
                let code = child.attribute("instr").unwrap_or_default();
                let address = fields::address(&code);
                let address =
                    address.and_then(|address| links::checked(&address, &mut reader.remarks, None));
                walk(reader, child, address.as_deref().or(link), out)?;
            }
            "ins" | "moveTo" => {
                reader.remarks.note(Remark::Changes, None);
                walk(reader, child, link, out)?;
            }
            "del" | "moveFrom" => reader.remarks.note(Remark::Changes, None),
            "sdt" => {
                let is_prompt = child.at(&["sdtPr", "showingPlcHdr"]).is_some();
                if let Some(content) = child.child("sdtContent").filter(|_| !is_prompt) {
                    walk(reader, content, link, out)?;
                }
            }
            "smartTag" | "customXml" | "dir" | "bdo" => walk(reader, child, link, out)?,
            "oMath" | "oMathPara" => {
                reader.remarks.note(Remark::Formula, None);
                let mut formula = String::new();
                clean(&child.text(), &mut formula);
                out.inlines.push(Inline::Text(Run::plain(formula)));
            }
            _ => {}
        }
    }
    Ok(())
}

fn run(
    reader: &mut Reader<impl Read + Seek>,
    element: &Element,
    link: Option<&str>,
    out: &mut Paragraph,
) -> Result<(), ImportError> {
    let letters = element.child("rPr");
    let is_hidden = letters.and_then(|letters| switch(letters, "vanish"));
    if is_hidden == Some(true) {
        reader.remarks.note(Remark::HiddenText, None);
        return Ok(());
    }
    let style = letters.and_then(|letters| value(letters.child("rStyle")));
    let style = style.unwrap_or_default();
    let said = |name| letters.and_then(|letters| switch(letters, name));
    let look = Run {
        text: String::new(),
        is_bold: said("b").unwrap_or_else(|| reader.styles.is_bold(&style)),
        is_italic: said("i").unwrap_or_else(|| reader.styles.is_italic(&style)),
        link: link.map(str::to_owned),
    };
    for piece in element.elements() {
        match piece.name() {
            "fldChar" => reader
                .fields
                .mark(&piece.attribute("fldCharType").unwrap_or_default()),
            "instrText" => reader.fields.add_code(&piece.text()),
            _ if reader.fields.is_code() => {}
            "drawing" => drawing::drawing(reader, piece, out)?,
            "pict" => drawing::old_drawing(reader, piece, out)?,
            "object" => reader.remarks.note(Remark::Embedded, None),
            "footnoteReference" | "endnoteReference" => {
                if let Some(number) = reader.notes.refer(piece) {
                    out.inlines.push(Inline::Note(number));
                }
            }
            _ => {
                if let Some(text) = text_of(piece) {
                    let mut run = look.clone();
                    run.text = text;
                    if run.link.is_none()
                        && let Some(address) = reader.fields.address()
                    {
                        run.link = links::checked(&address, &mut reader.remarks, None);
                    }
                    out.inlines.push(Inline::Text(run));
                }
            }
        }
    }
    Ok(())
}

/// What a piece of a run says.
fn text_of(piece: &Element) -> Option<String> {
    Some(match piece.name() {
        "t" => {
            let mut text = String::new();
            clean(&piece.text(), &mut text);
            text
        }
        "tab" | "ptab" => " ".to_owned(),
        "br" if piece
            .attribute("type")
            .is_none_or(|kind| kind == "textWrapping") =>
        {
            "\n".to_owned()
        }
        "cr" => "\n".to_owned(),
        "noBreakHyphen" => "\u{2011}".to_owned(),
        _ => return None,
    })
}
