//! Cuts a document into lessons; the rule is told at `read_docx`.

use crate::blocks::{Block, Inline};
use crate::properties::lesson;
use crate::{ImportedLesson, markdown};

/// `notes` are the texts of the notes by their numbers, the first has number 1.
pub(super) fn split(blocks: Vec<Block>, title: &str, notes: &[Vec<Inline>]) -> Vec<ImportedLesson> {
    let levels = blocks.iter().filter_map(level_of);
    let highest = levels.min().unwrap_or(1);
    let mut parts: Vec<(String, Vec<Block>)> = vec![(title.to_owned(), Vec::new())];
    for block in blocks {
        match block {
            Block::Heading { level, text } if level == highest => parts.push((text, Vec::new())),
            block => {
                if let Some((_, blocks)) = parts.last_mut() {
                    blocks.push(block);
                }
            }
        }
    }
    let has_beginning = parts.first().is_some_and(|(_, blocks)| !blocks.is_empty());
    let parts = parts.into_iter().skip(usize::from(!has_beginning));
    parts
        .map(|(title, mut blocks)| {
            add_notes(&mut blocks, highest + 1, notes);
            lesson(title, markdown::write(&blocks, highest + 1), None)
        })
        .collect()
}

fn level_of(block: &Block) -> Option<u8> {
    match block {
        Block::Heading { level, .. } => Some(*level),
        _ => None,
    }
}

/// Lists the notes that these blocks refer to.
fn add_notes(blocks: &mut Vec<Block>, level: u8, notes: &[Vec<Inline>]) {
    let mut numbers = Vec::new();
    for block in blocks.iter() {
        match block {
            Block::Paragraph(text) | Block::Item { text, .. } => add_numbers(text, &mut numbers),
            Block::Table(rows) => {
                let cells = rows.iter().flatten();
                cells.for_each(|cell| add_numbers(cell, &mut numbers));
            }
            Block::Heading { .. } | Block::Picture { .. } => {}
        }
    }
    let items = numbers.into_iter().filter_map(|number| {
        let text = notes.get(usize::try_from(number).ok()?.checked_sub(1)?)?;
        Some(Block::Item {
            level: 0,
            number: Some(number),
            text: text.clone(),
        })
    });
    let items: Vec<Block> = items.collect();
    if !items.is_empty() {
        let text = "Fußnoten".to_owned();
        blocks.push(Block::Heading { level, text });
        blocks.extend(items);
    }
}

fn add_numbers(inlines: &[Inline], numbers: &mut Vec<u32>) {
    for inline in inlines {
        if let Inline::Note(number) = inline {
            numbers.push(*number);
        }
    }
}
