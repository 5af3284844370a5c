//! A Nachweis on paper.

use pdf_sheet::{Block, Code, Run, Sheet as Paper, Style, Text, plain};

use super::sheet::Sheet;
use crate::identity::Visitor;
use crate::problem::Outcome;
use crate::web::{Letterhead, Qr, blank_sheet};

/// The side of the code in points: three centimetres, which every telephone reads.
const CODE_SIDE: f32 = 85.0;

pub fn paper(
    sheet: &Sheet,
    head: Letterhead,
    check_address: &str,
    visitor: &Visitor,
) -> Outcome<Paper> {
    let title = format!("{}: {}", sheet.kind, sheet.course);
    let mut paper = blank_sheet(head, &title, visitor.language, visitor.now);
    paper.blocks.extend([
        heading(1, &sheet.kind),
        paragraph(Style::Large, plain(&sheet.name)),
        paragraph(Style::Body, plain(visitor.t("nachweis-hat-abgeschlossen"))),
        paragraph(Style::Lead, vec![Run::strong(&sheet.course)]),
        paragraph(Style::Body, plain(&sheet.proof)),
    ]);
    if !sheet.goals.is_empty() {
        paper
            .blocks
            .push(heading(2, &visitor.t("nachweis-inhalte")));
        paper.blocks.push(Block::List {
            start: None,
            items: sheet
                .goals
                .iter()
                .map(|goal| vec![paragraph(Style::Body, plain(goal))])
                .collect(),
        });
    }
    let facts = [
        ("nachweis-tag", &sheet.day),
        ("nachweis-umfang", &sheet.minutes),
        ("nachweis-herausgeber", &sheet.publisher),
        ("nachweis-fassung", &sheet.edition),
    ];
    let facts = facts.map(|(key, value)| (visitor.t(key), plain(value)));
    paper.blocks.push(Block::Facts(facts.into()));
    paper.blocks.push(Block::Rule);
    paper.blocks.push(check(sheet, check_address, visitor)?);
    Ok(paper)
}

/// How others find out whether it is genuine.
fn check(sheet: &Sheet, address: &str, visitor: &Visitor) -> Outcome<Block> {
    let qr = Qr::of(address)?;
    let code = vec![
        Run::plain(format!("{}: ", visitor.t("nachweis-code"))),
        Run::strong(&sheet.code),
    ];
    Ok(Block::Beside {
        blocks: vec![
            paragraph(Style::Body, plain(visitor.t("nachweis-echt"))),
            paragraph(Style::Body, vec![Run::link(address, address)]),
            paragraph(Style::Body, code),
        ],
        code: Code {
            dark: qr.dark,
            columns: qr.columns,
            side: CODE_SIDE,
            alt: visitor.t("nachweis-qr"),
        },
    })
}

fn heading(level: u8, words: &str) -> Block {
    Block::Heading {
        level,
        text: plain(words),
    }
}

fn paragraph(style: Style, text: Text) -> Block {
    Block::Paragraph { style, text }
}
