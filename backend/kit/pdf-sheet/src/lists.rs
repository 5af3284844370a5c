//! Lays out lists, and terms with what they mean.

use crate::Fault;
use crate::layout::{LaidOut, Layout, Space};
use crate::looks::{BODY, Look, QUIET};
use crate::rows::{Row, beside, merge};
use crate::sheet::{Block, Text, plain};
use crate::tags::{Child, Kind, Node};

const INDENT: f32 = 16.0;
/// How much of the width the terms take.
const TERMS: f32 = 0.27;

impl Layout<'_> {
    pub(crate) fn list(
        &mut self,
        start: Option<u32>,
        items: &[Vec<Block>],
        space: Space,
        out: &mut LaidOut,
    ) -> Result<(), Fault> {
        let mut children = Vec::new();
        for (at, item) in items.iter().enumerate() {
            let label = match start {
                Some(start) => format!("{}.", start as usize + at),
                None => "•".to_owned(),
            };
            let indent = if start.is_some() && items.len() > 9 {
                INDENT + 6.0
            } else {
                INDENT
            };
            let room = Space {
                x: space.x + indent,
                width: space.width - indent,
            };
            let mut body = LaidOut {
                rows: Vec::new(),
                nodes: Vec::new(),
            };
            self.blocks(item, room, &mut body)?;
            let (labels, label) = self.text(&plain(label), BODY, space);
            if let Some(first) = body.rows.first_mut() {
                first.before = if at == 0 { BODY.before } else { 3.0 };
                first.marks.splice(0..0, merge_marks(labels));
            }
            out.rows.extend(body.rows);
            let body = body.nodes.into_iter().map(Child::Node).collect();
            children.push(entry(label, body));
        }
        let kind = Kind::List {
            is_numbered: start.is_some(),
            is_bulleted: start.is_none(),
        };
        out.nodes.push(Node::new(kind, children));
        Ok(())
    }

    pub(crate) fn facts(&mut self, facts: &[(String, Text)], space: Space, out: &mut LaidOut) {
        let term = Look {
            colour: QUIET,
            ..BODY
        };
        let width = space.width * TERMS;
        let terms = Space { width, ..space };
        let meanings = Space {
            x: space.x + width + 8.0,
            width: space.width - width - 8.0,
        };
        let mut children = Vec::new();
        for (at, (name, meaning)) in facts.iter().enumerate() {
            let (left, label) = self.text(&plain(name), term, terms);
            let (right, body) = self.text(meaning, BODY, meanings);
            let mut row = beside(vec![tight(left), tight(right)]);
            row.before = if at == 0 { 10.0 } else { 2.5 };
            out.rows.push(row);
            children.push(entry(label, body));
        }
        let kind = Kind::List {
            is_numbered: false,
            is_bulleted: false,
        };
        out.nodes.push(Node::new(kind, children));
    }
}

/// Without the space above.
fn tight(mut rows: Vec<Row>) -> Row {
    if let Some(first) = rows.first_mut() {
        first.before = 0.0;
    }
    merge(rows)
}

fn merge_marks(rows: Vec<Row>) -> Vec<crate::rows::Mark> {
    tight(rows).marks
}

fn entry(label: Vec<Child>, body: Vec<Child>) -> Child {
    let label = Child::Node(Node::new(Kind::Label, label));
    let body = Child::Node(Node::new(Kind::Body, body));
    Child::Node(Node::new(Kind::Item, vec![label, body]))
}
