//! Links, pictures and sentences of a text, with their lines.

use comrak::arena_tree::NodeEdge;
use comrak::nodes::NodeValue;

use crate::directives::{Part, split};
use crate::mistakes::Mistakes;
use crate::render::parse;

/// What an adviser looks at.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub(super) links: Vec<Linked>,
    /// Pictures, films and audio.
    pub(super) pictures: Vec<Linked>,
    /// Paragraphs and items of lists, without what is in tables, headings and code.
    pub(super) prose: Vec<Prose>,
    /// All words there are to read.
    pub(super) words: usize,
}

/// Something with an address.
#[derive(Debug, Default)]
pub(super) struct Linked {
    pub(super) line: usize,
    pub(super) text: String,
    pub(super) address: String,
}

#[derive(Debug)]
pub(super) struct Prose {
    pub(super) line: usize,
    pub(super) text: String,
}

impl Found {
    /// Looks through a text that begins in `line` of its file. A quiz has no `:::` blocks.
    pub(super) fn in_text(text: &str, line: usize, is_quiz: bool) -> Self {
        let mut found = Found::default();
        if is_quiz {
            found.look(text, line);
            return found;
        }
        for part in split(text, line, "", &Mistakes::default()) {
            match part {
                Part::Markdown { line, text } => found.look(&text, line),
                Part::Directive { line, text, .. } => found.look(&text, line + 1),
            }
        }
        found
    }

    fn look(&mut self, text: &str, first_line: usize) {
        let arena = comrak::Arena::new();
        let mut walk = Walk::default();
        for edge in parse(&arena, text).traverse() {
            let (node, is_start) = match edge {
                NodeEdge::Start(node) => (node, true),
                NodeEdge::End(node) => (node, false),
            };
            let data = node.data.borrow();
            let line = first_line + data.sourcepos.start.line.saturating_sub(1);
            match &data.value {
                NodeValue::Text(text) if is_start => walk.read(text),
                NodeValue::Code(code) if is_start => walk.read(&code.literal),
                NodeValue::SoftBreak | NodeValue::LineBreak if is_start => walk.read(" "),
                NodeValue::Paragraph if is_start => walk.prose.clear(),
                NodeValue::Paragraph => self.keep_prose(line, &mut walk),
                NodeValue::Heading(_) | NodeValue::TableCell if is_start => walk.prose.clear(),
                NodeValue::Heading(_) | NodeValue::TableCell => {
                    self.words += walk.prose.split_whitespace().count();
                    walk.prose.clear();
                }
                NodeValue::Link(_) if is_start => walk.link = Some(String::new()),
                NodeValue::Link(link) => self.links.push(Linked {
                    line,
                    text: walk.link.take().unwrap_or_default(),
                    address: link.url.clone(),
                }),
                NodeValue::Image(_) if is_start => walk.picture = Some(String::new()),
                NodeValue::Image(image) => self.pictures.push(Linked {
                    line,
                    text: walk.picture.take().unwrap_or_default(),
                    address: image.url.clone(),
                }),
                _ => {}
            }
        }
    }

    fn keep_prose(&mut self, line: usize, walk: &mut Walk) {
        let text = std::mem::take(&mut walk.prose);
        self.words += text.split_whitespace().count();
        if !text.trim().is_empty() {
            self.prose.push(Prose { line, text });
        }
    }
}

/// Texts that are open while the tree is walked.
#[derive(Default)]
struct Walk {
    prose: String,
    link: Option<String>,
    picture: Option<String>,
}

impl Walk {
    /// The alternative text of a picture is nobody's prose.
    fn read(&mut self, text: &str) {
        if let Some(picture) = &mut self.picture {
            return picture.push_str(text);
        }
        if let Some(link) = &mut self.link {
            link.push_str(text);
        }
        self.prose.push_str(text);
    }
}
