//! Tables of slides.

use super::text::{self, Surroundings};
use crate::blocks::Block;
use crate::markdown::{MAX_COLUMNS, join_cell};
use crate::remarks::Remark;
use crate::xml::Element;

pub(super) fn read(table: &Element, around: &mut Surroundings) -> Option<Block> {
    let mut rows = Vec::new();
    for row in table.named("tr") {
        let mut cells = Vec::new();
        for cell in row.named("tc").take(MAX_COLUMNS) {
            let spans = |name| cell.attribute(name).is_some_and(|span| span != "1");
            if spans("gridSpan") || spans("rowSpan") {
                around.remarks.note(Remark::Merged, Some(around.slide));
            }
            let body = cell.child("txBody");
            let paragraphs = body.map(|body| text::cell(body, around));
            cells.push(join_cell(paragraphs.unwrap_or_default()));
        }
        rows.push(cells);
    }
    let has_text = rows.iter().flatten().any(|cell| !cell.is_empty());
    has_text.then_some(Block::Table(rows))
}
