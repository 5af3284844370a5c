//! Tables of documents.

use std::io::{Read, Seek};

use super::styles::value;
use super::{Reader, body};
use crate::blocks::{Block, Inline, Run};
use crate::error::ImportError;
use crate::markdown::{MAX_COLUMNS, join_cell};
use crate::remarks::Remark;
use crate::xml::Element;

/// A table of one cell is a frame around text, and only its text is taken.
pub(super) fn read(
    reader: &mut Reader<impl Read + Seek>,
    table: &Element,
    out: &mut Vec<Block>,
) -> Result<(), ImportError> {
    let mut rows = Vec::new();
    collect(table, "tr", &mut rows);
    rows.retain(|row| row.at(&["trPr", "del"]).is_none());
    let mut lines = Vec::with_capacity(rows.len());
    for row in &rows {
        let mut cells = Vec::new();
        collect(row, "tc", &mut cells);
        if let ([_], [only]) = (rows.as_slice(), cells.as_slice()) {
            return body::read(reader, only, out);
        }
        let mut line = Vec::new();
        for cell in cells {
            let mut blocks = Vec::new();
            body::read(reader, cell, &mut blocks)?;
            if blocks.iter().any(|block| matches!(block, Block::Table(_))) {
                reader.remarks.note(Remark::NestedTable, None);
            }
            line.push(join_cell(blocks.into_iter().flat_map(flat).collect()));
            let span = columns(cell);
            if span > 1 || cell.at(&["tcPr", "vMerge"]).is_some() {
                reader.remarks.note(Remark::Merged, None);
            }
            line.resize((line.len() + span - 1).min(MAX_COLUMNS), Vec::new());
        }
        line.truncate(MAX_COLUMNS);
        lines.push(line);
    }
    if lines.iter().flatten().any(|cell| !cell.is_empty()) {
        out.push(Block::Table(lines));
    }
    Ok(())
}

/// Rows and cells also stand inside of controls and changes.
fn collect<'e, 'a>(element: &'e Element<'a>, name: &str, found: &mut Vec<&'e Element<'a>>) {
    for child in element.elements() {
        match child.name() {
            "sdt" | "sdtContent" | "ins" | "customXml" => collect(child, name, found),
            child_name if child_name == name => found.push(child),
            _ => {}
        }
    }
}

fn columns(cell: &Element) -> usize {
    let span = value(cell.at(&["tcPr", "gridSpan"]));
    let span = span.and_then(|span| span.parse().ok());
    span.unwrap_or(1).clamp(1, MAX_COLUMNS)
}

/// What becomes of a block in a cell: lines of text.
fn flat(block: Block) -> Vec<Vec<Inline>> {
    match block {
        Block::Heading { text, .. } => vec![vec![Inline::Text(Run {
            text,
            is_bold: true,
            ..Run::default()
        })]],
        Block::Paragraph(text) => vec![text],
        Block::Item { number, text, .. } => match number {
            Some(number) => {
                let mut line = vec![Inline::Text(Run::plain(format!("{number}. ")))];
                line.extend(text);
                vec![line]
            }
            None => vec![text],
        },
        Block::Table(rows) => rows.into_iter().flatten().collect(),
        Block::Picture { picture, .. } => vec![vec![Inline::Picture(picture)]],
    }
}
