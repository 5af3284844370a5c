//! Lays out tables: columns as wide as their words ask for, and a header that is repeated.

use std::rc::Rc;

use crate::layout::{LaidOut, Layout, Space, bar};
use crate::lines::Breaker;
use crate::looks::{BODY, HAIR, INK, Look};
use crate::rows::{Row, beside, merge};
use crate::sheet::Text;
use crate::tags::{Child, Kind, Node};

const PAD: f32 = 5.0;
const CELL: Look = Look {
    size: 9.5,
    leading: 13.5,
    before: 4.0,
    ..BODY
};

impl Layout<'_> {
    pub(crate) fn table(
        &mut self,
        header: &[Text],
        rows: &[Vec<Text>],
        numeric: &[bool],
        space: Space,
        out: &mut LaidOut,
    ) {
        let columns = self.columns(header, rows, numeric, space);
        let (mut head, head_node) = self.table_row(header, true, &columns);
        head.marks
            .push(bar(space.x, head.height, space.width, 1.0, INK));
        head.height += 1.0;
        head.before = 10.0;
        head.keeps_next = true;
        let repeated = Rc::new(head.clone());
        let mut nodes = vec![Child::Node(head_node)];
        out.rows.push(head);
        for cells in rows {
            let (mut row, node) = self.table_row(cells, false, &columns);
            row.marks
                .push(bar(space.x, row.height, space.width, 0.5, HAIR));
            row.height += 0.5;
            row.header = Some(Rc::clone(&repeated));
            nodes.push(Child::Node(node));
            out.rows.push(row);
        }
        out.nodes.push(Node::new(Kind::Table, nodes));
    }

    fn table_row(
        &mut self,
        cells: &[Text],
        is_header: bool,
        columns: &[(Space, bool)],
    ) -> (Row, Node) {
        let kind = || match is_header {
            true => Kind::HeaderCell,
            false => Kind::Cell,
        };
        let mut inside = Vec::new();
        let mut children = Vec::new();
        let nothing = Text::new();
        for (at, (space, is_right)) in columns.iter().enumerate() {
            let look = Look {
                is_strong: is_header,
                is_right: *is_right,
                ..CELL
            };
            let text = cells.get(at).unwrap_or(&nothing);
            let (rows, content) = self.text(text, look, *space);
            inside.push(merge(rows));
            children.push(Child::Node(Node::new(kind(), content)));
        }
        let mut row = beside(inside);
        row.height += CELL.before;
        (row, Node::new(Kind::TableRow, children))
    }

    /// Where each column stands, and whether it is numbers.
    fn columns(
        &self,
        header: &[Text],
        rows: &[Vec<Text>],
        numeric: &[bool],
        space: Space,
    ) -> Vec<(Space, bool)> {
        let count = header
            .len()
            .max(rows.iter().map(Vec::len).max().unwrap_or(0));
        let mut extents = vec![(0.0_f32, 0.0_f32); count];
        for (cells, is_strong) in std::iter::once((header, true))
            .chain(rows.iter().map(|cells| (cells.as_slice(), false)))
        {
            for (extent, text) in extents.iter_mut().zip(cells) {
                let breaker = Breaker {
                    fonts: self.fonts,
                    size: CELL.size,
                    width: f32::MAX,
                    is_strong,
                };
                let (word, whole) = breaker.extent(text);
                *extent = (extent.0.max(word), extent.1.max(whole));
            }
        }
        let mut x = space.x;
        let widths = share(&extents, space.width - PAD * 2.0 * count as f32);
        let columns = widths.into_iter().enumerate().map(|(at, width)| {
            let column = Space { x: x + PAD, width };
            x += width + PAD * 2.0;
            (column, numeric.get(at).copied().unwrap_or(false))
        });
        columns.collect()
    }
}

/// Everybody gets what the longest word needs, and of the rest a part as large as what the
/// whole text would need.
fn share(extents: &[(f32, f32)], width: f32) -> Vec<f32> {
    let least: f32 = extents.iter().map(|(word, _)| word).sum();
    if least >= width {
        return extents
            .iter()
            .map(|_| width / extents.len() as f32)
            .collect();
    }
    let wished: f32 = extents.iter().map(|(word, whole)| whole - word + 1.0).sum();
    let rest = width - least;
    extents
        .iter()
        .map(|(word, whole)| word + rest * (whole - word + 1.0) / wished)
        .collect()
}
