//! Writes entries that follow each other as nested Markdown lists.

use crate::blocks::Inline;
use crate::inline;

/// The lists that are open, from the outermost to the innermost.
#[derive(Debug, Default)]
pub(crate) struct Lists(Vec<List>);

#[derive(Debug)]
struct List {
    level: u8,
    /// How far its entries are indented.
    indent: usize,
    /// How far what belongs to its last entry is indented.
    inner: usize,
    /// The last number; nothing for bullets.
    number: Option<u32>,
    /// What stands behind a number. Another one begins another list.
    delimiter: char,
}

impl Lists {
    /// Writes one entry and its line break.
    pub(crate) fn item(
        &mut self,
        level: u8,
        number: Option<u32>,
        text: &[Inline],
        out: &mut String,
    ) {
        while self.0.last().is_some_and(|list| list.level > level) {
            self.0.pop();
        }
        let sibling = self.0.pop_if(|list| list.level == level);
        let outer = self.0.last();
        let indent = outer.map_or(0, |outer| outer.inner);
        let number = number.map(|number| number.min(999_999_999));
        let restarts = |list: &List| {
            list.number
                .zip(number)
                .is_some_and(|(last, next)| next <= last)
        };
        let delimiter = match &sibling {
            Some(list) if restarts(list) => other(list.delimiter),
            Some(list) => list.delimiter,
            None => '.',
        };
        let is_first_number = sibling.as_ref().is_none_or(|list| list.number.is_none());
        let is_nested = outer.is_some();
        let begins_another = sibling.as_ref().is_some_and(|list| {
            list.number.is_some() != number.is_some() || list.delimiter != delimiter
        });
        // Right behind a line of text only a list that begins with 1 is one. Elsewhere an empty
        // line only helps the eye.
        let would_be_text =
            is_nested && is_first_number && number.is_some_and(|number| number != 1);
        if would_be_text || !is_nested && begins_another {
            out.push('\n');
        }
        let mark = match number {
            Some(number) => format!("{number}{delimiter} "),
            None => "- ".to_owned(),
        };
        let list = List {
            level,
            indent,
            inner: indent + mark.len(),
            number,
            delimiter,
        };
        let lines = inline::paragraph(text).replace('\n', &format!("\n{}", " ".repeat(list.inner)));
        out.push_str(&" ".repeat(list.indent));
        out.push_str(&mark);
        out.push_str(&lines);
        out.push('\n');
        self.0.push(list);
    }
}

fn other(delimiter: char) -> char {
    if delimiter == '.' { ')' } else { '.' }
}
