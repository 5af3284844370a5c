//! What both kinds of files are read into before it is written as Markdown.

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Block {
    /// The title of a lesson has level 1.
    Heading {
        level: u8,
        text: String,
    },
    Paragraph(Vec<Inline>),
    /// An entry of a list; entries that follow each other are one list.
    Item {
        /// From 0.
        level: u8,
        number: Option<u32>,
        text: Vec<Inline>,
    },
    /// The first row is the head.
    Table(Vec<Vec<Vec<Inline>>>),
    Picture {
        picture: Picture,
        caption: String,
    },
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Inline {
    Text(Run),
    Picture(Picture),
    /// Refers to a footnote by its number.
    Note(u32),
}

/// A stretch of text of one look; `\n` begins a new line.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Run {
    pub(crate) text: String,
    pub(crate) is_bold: bool,
    pub(crate) is_italic: bool,
    pub(crate) link: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Picture {
    pub(crate) name: String,
    /// Empty when there is none.
    pub(crate) alt: String,
}

impl Run {
    pub(crate) fn plain(text: impl Into<String>) -> Self {
        Run {
            text: text.into(),
            ..Run::default()
        }
    }

    /// Whether another run differs in nothing but its text.
    pub(crate) fn looks_like(&self, other: &Run) -> bool {
        self.is_bold == other.is_bold
            && self.is_italic == other.is_italic
            && self.link == other.link
    }
}

impl Block {
    /// Cuts a paragraph at its pictures, which stand in paragraphs of their own; nothing remains
    /// of an empty one.
    pub(crate) fn paragraphs(inlines: Vec<Inline>) -> Vec<Block> {
        let mut blocks = Vec::new();
        let mut text = Vec::new();
        for inline in inlines {
            match inline {
                Inline::Text(_) | Inline::Note(_) => text.push(inline),
                Inline::Picture(picture) => {
                    blocks.extend(Block::text_only(std::mem::take(&mut text)));
                    blocks.push(Block::Picture {
                        picture,
                        caption: String::new(),
                    });
                }
            }
        }
        blocks.extend(Block::text_only(text));
        blocks
    }

    fn text_only(inlines: Vec<Inline>) -> Option<Block> {
        (!is_blank(&inlines)).then_some(Block::Paragraph(inlines))
    }
}

/// Whether there is nothing to see.
pub(crate) fn is_blank(inlines: &[Inline]) -> bool {
    let is_text = |inline: &Inline| matches!(inline, Inline::Text(_));
    inlines.iter().all(is_text) && plain(inlines).is_empty()
}

/// The text alone, in one line.
pub(crate) fn plain(inlines: &[Inline]) -> String {
    let mut text = String::new();
    for inline in inlines {
        if let Inline::Text(run) = inline {
            text.push_str(&run.text);
        }
    }
    one_line(&text)
}

pub(crate) fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}
