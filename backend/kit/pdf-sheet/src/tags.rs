//! The structure of a sheet as those read it who do not see it.

use std::collections::HashMap;
use std::num::NonZeroU16;

use krilla::tagging::{
    BBox, Identifier, ListNumbering, Node as TagNode, TableHeaderScope, Tag, TagGroup, TagKind,
};

use crate::rows::Leaf;

pub(crate) struct Node {
    pub(crate) kind: Kind,
    pub(crate) children: Vec<Child>,
}

pub(crate) enum Child {
    Node(Node),
    Leaf(Leaf),
}

pub(crate) enum Kind {
    Heading(u8, String),
    Paragraph,
    Strong,
    Emphasis,
    Link,
    List {
        is_numbered: bool,
        is_bulleted: bool,
    },
    Item,
    Label,
    Body,
    Table,
    TableRow,
    HeaderCell,
    Cell,
    Figure(String),
    Division,
}

impl Node {
    pub(crate) fn new(kind: Kind, children: Vec<Child>) -> Self {
        Self { kind, children }
    }

    pub(crate) fn over(kind: Kind, leaf: Leaf) -> Self {
        Self::new(kind, vec![Child::Leaf(leaf)])
    }
}

/// What painting has found out about the leaves.
#[derive(Default)]
pub(crate) struct Painted {
    pub(crate) marks: HashMap<Leaf, Vec<Identifier>>,
    pub(crate) places: HashMap<Leaf, BBox>,
}

impl Painted {
    /// Nothing if nothing of it was painted.
    pub(crate) fn group(&mut self, node: &Node) -> Option<TagGroup> {
        let mut children: Vec<TagNode> = Vec::new();
        let mut place = None;
        for child in &node.children {
            match child {
                Child::Node(node) => children.extend(self.group(node).map(TagNode::from)),
                Child::Leaf(leaf) => {
                    place = self.places.remove(leaf);
                    let marks = self.marks.remove(leaf).unwrap_or_default();
                    children.extend(marks.into_iter().map(TagNode::from));
                }
            }
        }
        // A cell stays, though it be empty, or the columns would shift.
        let is_cell = matches!(node.kind, Kind::Cell | Kind::HeaderCell);
        if children.is_empty() && !is_cell {
            return None;
        }
        Some(TagGroup::with_children(tag(&node.kind, place), children))
    }
}

fn tag(kind: &Kind, place: Option<BBox>) -> TagKind {
    match kind {
        Kind::Heading(level, text) => {
            let level = NonZeroU16::new((*level).into()).unwrap_or(NonZeroU16::MIN);
            Tag::Hn(level, Some(text.clone())).into()
        }
        Kind::Paragraph => Tag::P.into(),
        Kind::Strong => Tag::Strong.into(),
        Kind::Emphasis => Tag::Em.into(),
        Kind::Link => Tag::Link.into(),
        Kind::List {
            is_numbered: true, ..
        } => Tag::L(ListNumbering::Decimal).into(),
        Kind::List {
            is_bulleted: true, ..
        } => Tag::L(ListNumbering::Disc).into(),
        Kind::List { .. } => Tag::L(ListNumbering::None).into(),
        Kind::Item => Tag::LI.into(),
        Kind::Label => Tag::Lbl.into(),
        Kind::Body => Tag::LBody.into(),
        Kind::Table => Tag::Table.into(),
        Kind::TableRow => Tag::TR.into(),
        Kind::HeaderCell => Tag::TH(TableHeaderScope::Column).into(),
        Kind::Cell => Tag::TD.into(),
        Kind::Figure(alt) => Tag::Figure(Some(alt.clone())).with_bbox(place).into(),
        Kind::Division => Tag::Div.into(),
    }
}
