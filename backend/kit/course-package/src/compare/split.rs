//! Splits a text into the blocks in which people change it.

use crate::directives::CodeFence;
use crate::head::Document;

/// A stretch of a text between blank lines. A code block, a `:::` block and the head of a file
/// are one block each, whatever stands in them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Block<'t> {
    /// Without the line end after it.
    pub(super) text: &'t str,
    /// Line ends and blank lines after it.
    pub(super) gap: &'t str,
    /// The line in which it begins, from 1.
    pub(super) line: usize,
}

/// Text and gap of all blocks, joined, are the text; only blank lines at its beginning are missing.
pub(super) fn blocks(text: &str) -> Vec<Block<'_>> {
    let mut splitter = Splitter::default();
    let mut at = 0;
    for (index, line) in text.split_inclusive('\n').enumerate() {
        splitter.line(line, at, index + 1);
        at += line.len();
    }
    let starts = splitter.starts.iter();
    let ends = splitter.starts.iter().skip(1).map(|(at, _)| *at);
    starts
        .zip(ends.chain([text.len()]))
        .map(|((start, line), end)| block(text.get(*start..end).unwrap_or_default(), *line))
        .collect()
}

/// The blocks under the head of a file, with their lines in it.
pub(super) fn body_blocks<'t>(document: &Document<'t>) -> Vec<Block<'t>> {
    let blocks = blocks(document.body).into_iter();
    let in_file = blocks.map(|block| Block {
        line: block.line + document.body_line - 1,
        ..block
    });
    in_file.collect()
}

/// Each line that is not blank as a block; the first line of the text is `first`.
pub(super) fn lines(text: &str, first: usize) -> Vec<Block<'_>> {
    let lines = text.lines().enumerate();
    let blocks = lines.map(|(index, text)| Block {
        text,
        gap: "",
        line: first + index,
    });
    blocks.filter(|line| !line.text.trim().is_empty()).collect()
}

fn block(stretch: &str, line: usize) -> Block<'_> {
    let length: usize = stretch
        .split_inclusive('\n')
        .rev()
        .skip_while(|line| line.trim().is_empty())
        .map(str::len)
        .sum();
    let (text, gap) = stretch.split_at(length);
    let bare = text.trim_end_matches('\n');
    let (text, _) = text.split_at(bare.len());
    let gap = stretch.get(text.len()..).unwrap_or(gap);
    Block { text, gap, line }
}

#[derive(Default)]
struct Splitter {
    /// Position and line of each block.
    starts: Vec<(usize, usize)>,
    fence: CodeFence,
    in_box: bool,
    in_head: bool,
    is_after_blank: bool,
}

impl Splitter {
    fn line(&mut self, line: &str, at: usize, number: usize) {
        let bare = line.trim_end();
        let was_inside = self.in_box || self.in_head || self.fence.is_open();
        let mut begins = !bare.is_empty() && (self.starts.is_empty() || self.is_after_blank);
        self.is_after_blank = bare.is_empty();
        if number == 1 && bare == "+++" {
            self.in_head = true;
        } else if self.in_head {
            // What follows the head is a block of its own, also without a blank line between.
            if bare == "+++" {
                self.in_head = false;
                self.is_after_blank = true;
            }
        } else if !self.fence.covers(line.trim_end_matches('\n')) {
            let mark = bare.strip_prefix(":::");
            match mark.map(str::trim) {
                Some("") if self.in_box => {
                    self.in_box = false;
                    self.is_after_blank = true;
                }
                Some(word) if !word.is_empty() && !self.in_box => {
                    self.in_box = true;
                    begins = true;
                }
                _ => {}
            }
        }
        if begins && !was_inside {
            self.starts.push((at, number));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Vec<(&str, usize)> {
        let blocks = blocks(text).into_iter();
        blocks.map(|block| (block.text, block.line)).collect()
    }

    #[test]
    fn blocks_end_at_blank_lines_but_not_inside_of_something() {
        assert_eq!(texts(""), []);
        assert_eq!(texts("\n\n"), []);
        assert_eq!(texts("a\nb\n\n \nc"), [("a\nb", 1), ("c", 5)]);
        assert_eq!(
            texts("+++\ntitel = \"A\"\n\nminuten = 1\n+++\na\n"),
            [("+++\ntitel = \"A\"\n\nminuten = 1\n+++", 1), ("a", 6)]
        );
        assert_eq!(
            texts("a\n:::hinweis\nb\n\nc\n:::\nd\n\n```\n:::x\n\n```\n"),
            [
                ("a", 1),
                (":::hinweis\nb\n\nc\n:::", 2),
                ("d", 7),
                ("```\n:::x\n\n```", 9)
            ]
        );
    }
}
