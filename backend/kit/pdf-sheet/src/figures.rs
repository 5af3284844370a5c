//! Lays out what is more than text: the sender, pictures, panels, codes, lines to fill in.

use std::rc::Rc;

use krilla::image::Image;

use crate::Fault;
use crate::layout::{LaidOut, Layout, Space, bar};
use crate::looks::{BODY, INK, Look, SMALL};
use crate::pages;
use crate::rows::{Ink, Mark, Row, beside, merge};
use crate::sheet::{Block, Code, Picture, plain};
use crate::tags::{Child, Kind, Node};

const PANEL: [u8; 3] = [244, 246, 248];
/// Neighbours overlap by so much, or screens show a seam between them.
const SEAM: f32 = 0.4;

impl Layout<'_> {
    pub(crate) fn sender(
        &mut self,
        name: &str,
        mark: Option<&Picture>,
        space: Space,
        out: &mut LaidOut,
    ) -> Result<(), Fault> {
        let look = Look {
            colour: self.accent,
            is_strong: true,
            before: 0.0,
            ..BODY
        };
        let mut columns = Vec::new();
        let mut room = space;
        let mut figure = None;
        if let Some(picture) = mark {
            let (mut row, node) = self.picture(picture, space, 0.0)?;
            for ink in &mut row.marks {
                if let Ink::Picture { width, .. } = ink.ink {
                    ink.x = space.x + space.width - width;
                    room.width = space.width - width - 16.0;
                }
            }
            columns.push(row);
            figure = node;
        }
        let (rows, children) = self.text(&plain(name), look, room);
        columns.push(merge(rows));
        let mut row = beside(columns);
        let line = bar(space.x, row.height + 5.0, space.width, 1.6, self.accent);
        row.marks.push(line);
        row.height += 8.0;
        out.add(vec![row], Node::new(Kind::Paragraph, children));
        out.nodes.extend(figure);
        Ok(())
    }

    pub(crate) fn picture(
        &mut self,
        picture: &Picture,
        space: Space,
        before: f32,
    ) -> Result<(Row, Option<Node>), Fault> {
        let image = read_picture(&picture.bytes)?;
        let (pixels_wide, pixels_high) = image.size();
        let (wide, high) = (pixels_wide as f32, pixels_high as f32);
        let scale = (picture.width.min(space.width) / wide).min(picture.height / high);
        let (width, height) = (wide * scale, high * scale);
        let leaf = picture.alt.as_ref().map(|_| self.leaf());
        let row = Row {
            before,
            height,
            marks: vec![Mark {
                x: space.x,
                y: 0.0,
                ink: Ink::Picture {
                    image,
                    width,
                    height,
                },
                leaf,
                link: None,
            }],
            ..Row::default()
        };
        let alt = picture.alt.clone();
        let node = alt
            .zip(leaf)
            .map(|(alt, leaf)| Node::over(Kind::Figure(alt), leaf));
        Ok((row, node))
    }

    pub(crate) fn panel(
        &mut self,
        blocks: &[Block],
        space: Space,
        out: &mut LaidOut,
    ) -> Result<(), Fault> {
        const PAD: f32 = 9.0;
        let inner = Space {
            x: space.x + 14.0,
            width: space.width - 26.0,
        };
        let mut inside = LaidOut {
            rows: Vec::new(),
            nodes: Vec::new(),
        };
        self.blocks(blocks, inner, &mut inside)?;
        let last = inside.rows.len().saturating_sub(1);
        for (at, row) in inside.rows.iter_mut().enumerate() {
            row.before = if at == 0 { PAD } else { row.before };
            row.absorb_space();
            if at == last {
                row.height += PAD;
            }
            let ground = bar(space.x, -SEAM, space.width, row.height + SEAM, PANEL);
            let edge = bar(space.x, -SEAM, 2.6, row.height + SEAM, self.accent);
            row.marks.splice(0..0, [ground, edge]);
        }
        let height: f32 = inside.rows.iter().map(Row::whole).sum();
        if height < pages::ROOM / 2.0 {
            for row in inside.rows.iter_mut().take(last) {
                row.keeps_next = true;
            }
        }
        if let Some(first) = inside.rows.first_mut() {
            first.before = 9.0;
        }
        let children = inside.nodes.into_iter().map(Child::Node).collect();
        out.add(inside.rows, Node::new(Kind::Division, children));
        Ok(())
    }

    pub(crate) fn beside(
        &mut self,
        blocks: &[Block],
        code: &Code,
        space: Space,
        out: &mut LaidOut,
    ) -> Result<(), Fault> {
        let room = Space {
            width: space.width - code.side - 18.0,
            ..space
        };
        let mut left = LaidOut {
            rows: Vec::new(),
            nodes: Vec::new(),
        };
        self.blocks(blocks, room, &mut left)?;
        if let Some(first) = left.rows.first_mut() {
            first.before = 0.0;
        }
        let leaf = self.leaf();
        let squares = Row {
            height: code.side,
            marks: vec![Mark {
                x: space.x + space.width - code.side,
                y: 0.0,
                ink: Ink::Squares {
                    dark: Rc::new(code.dark.clone()),
                    columns: code.columns,
                    side: code.side,
                },
                leaf: Some(leaf),
                link: None,
            }],
            ..Row::default()
        };
        let mut row = beside(vec![merge(left.rows), squares]);
        row.before = 14.0;
        out.rows.push(row);
        out.nodes.extend(left.nodes);
        let figure = Node::over(Kind::Figure(code.alt.clone()), leaf);
        out.nodes.push(figure);
        Ok(())
    }

    /// Beside each other, each a line with its label below.
    pub(crate) fn blanks(&mut self, labels: &[String], space: Space, out: &mut LaidOut) {
        const GAP: f32 = 18.0;
        let count = labels.len().max(1) as f32;
        let width = (space.width - GAP * (count - 1.0)) / count;
        let mut columns = Vec::new();
        for (at, label) in labels.iter().enumerate() {
            let x = space.x + (width + GAP) * at as f32;
            let (rows, children) = self.text(&plain(label), SMALL, Space { x, width });
            let mut row = merge(rows);
            row.marks.push(bar(x, 2.0, width, 0.6, INK));
            columns.push(row);
            out.nodes.push(Node::new(Kind::Paragraph, children));
        }
        let mut row = beside(columns);
        row.before = 30.0;
        out.rows.push(row);
    }
}

fn read_picture(bytes: &[u8]) -> Result<Image, Fault> {
    let data = bytes.to_vec().into();
    let image = match bytes {
        [0x89, b'P', b'N', b'G', ..] => Image::from_png(data, true),
        [0xff, 0xd8, ..] => Image::from_jpeg(data, true),
        _ => Image::from_webp(data, true),
    };
    image.map_err(Fault::Picture)
}
