//! Writes blocks as the Markdown that content/README.md describes.

use crate::blocks::{Block, Inline, Run, is_blank, plain};
use crate::inline;
use crate::lists::Lists;

/// More columns than any page has room for.
pub(crate) const MAX_COLUMNS: usize = 64;

/// A text that ends with a line break, unless it is empty. Headings get levels from 2, without a
/// leap: `shallowest` is the level of a heading that becomes `##`.
pub(crate) fn write(blocks: &[Block], shallowest: u8) -> String {
    let mut out = String::new();
    let mut lists: Option<Lists> = None;
    let mut last_level = 1;
    for block in blocks {
        if let Block::Item {
            level,
            number,
            text,
        } = block
        {
            if lists.is_none() {
                separate(&mut out);
            }
            let lists = lists.get_or_insert_default();
            lists.item(*level, *number, text, &mut out);
            continue;
        }
        lists = None;
        separate(&mut out);
        match block {
            Block::Heading { level, text } => {
                let wanted = level.saturating_sub(shallowest).saturating_add(2);
                last_level = wanted.clamp(2, last_level + 1).min(6);
                out.push_str(&"#".repeat(last_level.into()));
                out.push(' ');
                out.push_str(&inline::line(text));
            }
            Block::Paragraph(text) => out.push_str(&inline::paragraph(text)),
            Block::Table(rows) => table(rows, &mut out),
            Block::Picture { picture, caption } => {
                out.push_str(&inline::picture(picture, caption));
            }
            Block::Item { .. } => {}
        }
        out.push('\n');
    }
    out
}

fn separate(out: &mut String) {
    if !out.is_empty() {
        out.push('\n');
    }
}

fn table(rows: &[Vec<Vec<Inline>>], out: &mut String) {
    let columns = rows.iter().map(Vec::len).max().unwrap_or_default();
    for (index, row) in rows.iter().enumerate() {
        if index > 0 {
            out.push('\n');
        }
        out.push('|');
        // The head says how many columns there are; a row may end early.
        let cells = if index == 0 { columns } else { row.len() };
        for cell in 0..cells {
            let text = row.get(cell).map(|cell| match index {
                // The head is bold by itself.
                0 => inline::cell(&without_emphasis(cell)),
                _ => inline::cell(cell),
            });
            out.push(' ');
            out.push_str(&text.unwrap_or_default());
            out.push_str(" |");
        }
        if index == 0 {
            out.push_str("\n|");
            out.push_str(&"---|".repeat(columns));
        }
    }
}

fn without_emphasis(inlines: &[Inline]) -> Vec<Inline> {
    let mut inlines = inlines.to_vec();
    for inline in &mut inlines {
        if let Inline::Text(run) = inline {
            run.is_bold = false;
            run.is_italic = false;
        }
    }
    inlines
}

/// Joins what stands in one cell into one line.
pub(crate) fn join_cell(paragraphs: Vec<Vec<Inline>>) -> Vec<Inline> {
    let mut joined: Vec<Inline> = Vec::new();
    for paragraph in paragraphs {
        if is_blank(&paragraph) {
            continue;
        }
        if !joined.is_empty() {
            let ends = plain(&joined).ends_with(['.', ':', ';', ',', '!', '?', '–']);
            let has_text = !plain(&paragraph).is_empty();
            let gap = if ends || !has_text { " " } else { "; " };
            joined.push(Inline::Text(Run::plain(gap)));
        }
        joined.extend(paragraph);
    }
    joined
}
