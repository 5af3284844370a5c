//! Turns the blocks of a sheet into rows and, beside them, into its structure.

use crate::Fault;
use crate::fonts::Fonts;
use crate::lines::{Breaker, Line};
use crate::looks::{HAIR, Look, look_of, look_of_heading};
use crate::pages;
use crate::rows::{Ink, Leaf, Mark, Row};
use crate::sheet::{Block, Run, Sheet, Tone};
use crate::tags::{Child, Kind, Node};

pub(crate) struct LaidOut {
    pub(crate) rows: Vec<Row>,
    pub(crate) nodes: Vec<Node>,
}

/// Where on a row something may stand.
#[derive(Clone, Copy)]
pub(crate) struct Space {
    pub(crate) x: f32,
    pub(crate) width: f32,
}

pub(crate) struct Layout<'a> {
    pub(crate) fonts: &'a Fonts,
    pub(crate) accent: [u8; 3],
    /// Of all text and the space between it.
    scale: f32,
    leaves: usize,
}

pub(crate) fn lay_out(sheet: &Sheet, fonts: &Fonts, scale: f32) -> Result<LaidOut, Fault> {
    let mut layout = Layout {
        fonts,
        accent: sheet.accent,
        scale,
        leaves: 0,
    };
    let space = Space {
        x: pages::LEFT,
        width: pages::COLUMN,
    };
    let mut laid_out = LaidOut {
        rows: Vec::new(),
        nodes: Vec::new(),
    };
    layout.blocks(&sheet.blocks, space, &mut laid_out)?;
    Ok(laid_out)
}

impl Layout<'_> {
    pub(crate) fn leaf(&mut self) -> Leaf {
        self.leaves += 1;
        Leaf(self.leaves)
    }

    pub(crate) fn blocks(
        &mut self,
        blocks: &[Block],
        space: Space,
        out: &mut LaidOut,
    ) -> Result<(), Fault> {
        for block in blocks {
            self.block(block, space, out)?;
        }
        Ok(())
    }

    fn block(&mut self, block: &Block, space: Space, out: &mut LaidOut) -> Result<(), Fault> {
        match block {
            Block::Sender { name, mark } => self.sender(name, mark.as_ref(), space, out)?,
            Block::Heading { level, text } => {
                let (mut rows, children) = self.text(text, look_of_heading(*level), space);
                let words: String = text.iter().map(|run| run.text.as_str()).collect();
                for row in &mut rows {
                    row.keeps_next = true;
                }
                if let Some(first) = rows.first_mut() {
                    first.heading = Some((*level, words.clone()));
                }
                let kind = Kind::Heading(*level, words);
                out.add(rows, Node::new(kind, children));
            }
            Block::Paragraph { style, text } => {
                let (rows, children) = self.text(text, look_of(*style), space);
                out.add(rows, Node::new(Kind::Paragraph, children));
            }
            Block::List { start, items } => self.list(*start, items, space, out)?,
            Block::Facts(facts) => self.facts(facts, space, out),
            Block::Table {
                header,
                rows,
                numeric,
            } => self.table(header, rows, numeric, space, out),
            Block::Picture(picture) => {
                let (row, node) = self.picture(picture, space, 8.0)?;
                out.rows.push(row);
                out.nodes.extend(node);
            }
            Block::Panel(blocks) => self.panel(blocks, space, out)?,
            Block::Beside { blocks, code } => self.beside(blocks, code, space, out)?,
            Block::Blanks(labels) => self.blanks(labels, space, out),
            Block::Rule => out.rows.push(Row {
                before: 14.0,
                height: 6.0,
                marks: vec![bar(space.x, 0.0, space.width, 0.6, HAIR)],
                ..Row::default()
            }),
        }
        Ok(())
    }

    /// One row per line, and what goes into the structure.
    pub(crate) fn text(
        &mut self,
        runs: &[Run],
        look: Look,
        space: Space,
    ) -> (Vec<Row>, Vec<Child>) {
        let look = look.scaled(self.scale);
        let leaves: Vec<Leaf> = runs.iter().map(|_| self.leaf()).collect();
        let breaker = Breaker {
            fonts: self.fonts,
            size: look.size,
            width: space.width,
            is_strong: look.is_strong,
        };
        let lines = breaker.lines(runs);
        let count = lines.len();
        let rows = lines.iter().enumerate().map(|(at, line)| Row {
            before: if at == 0 { look.before } else { 0.0 },
            height: look.leading,
            marks: self.marks(line, runs, &leaves, look, space),
            // No line of a paragraph stands alone on a page.
            keeps_next: at + 1 < count && (at == 0 || at + 2 == count),
            ..Row::default()
        });
        let rows = rows.collect();
        let children = runs.iter().zip(leaves).map(|(run, leaf)| {
            let kind = match (&run.link, run.tone) {
                (Some(_), _) => Kind::Link,
                (None, Tone::Strong) => Kind::Strong,
                (None, Tone::Emphasis) => Kind::Emphasis,
                (None, Tone::Plain) => return Child::Leaf(leaf),
            };
            Child::Node(Node::over(kind, leaf))
        });
        (rows, children.collect())
    }

    fn marks(
        &self,
        line: &Line,
        runs: &[Run],
        leaves: &[Leaf],
        look: Look,
        space: Space,
    ) -> Vec<Mark> {
        let shift = if look.is_right {
            space.width - line.width
        } else {
            0.0
        };
        let base = self.base_line(look);
        let mut marks = Vec::new();
        for stretch in &line.stretches {
            let run = &runs[stretch.run];
            let x = space.x + shift + stretch.x;
            let colour = if run.link.is_some() {
                self.accent
            } else {
                look.colour
            };
            marks.push(Mark {
                x,
                y: base,
                ink: Ink::Text {
                    text: stretch.text.clone(),
                    size: look.size,
                    width: stretch.width,
                    is_strong: look.is_strong || run.tone == Tone::Strong,
                    is_slanted: run.tone == Tone::Emphasis,
                    colour,
                },
                leaf: Some(leaves[stretch.run]),
                link: run.link.clone(),
            });
            if run.link.is_some() {
                marks.push(bar(x, base + 1.6, stretch.width, 0.5, colour));
            }
        }
        marks
    }

    pub(crate) fn base_line(&self, look: Look) -> f32 {
        let face = self.fonts.face(look.is_strong);
        let letters = (face.ascent + face.descent) * look.size;
        (look.leading - letters) / 2.0 + face.ascent * look.size
    }
}

impl LaidOut {
    pub(crate) fn add(&mut self, rows: Vec<Row>, node: Node) {
        self.rows.extend(rows);
        self.nodes.push(node);
    }
}

/// A filled rectangle that only decorates.
pub(crate) fn bar(x: f32, y: f32, width: f32, height: f32, colour: [u8; 3]) -> Mark {
    Mark {
        x,
        y,
        ink: Ink::Bar {
            width,
            height,
            colour,
        },
        leaf: None,
        link: None,
    }
}
