//! Rows: strips of a page that are never cut, with everything on them.

use std::rc::Rc;

use krilla::image::Image;

/// A piece of content that has a place in the structure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct Leaf(pub(crate) usize);

#[derive(Clone, Default)]
pub(crate) struct Row {
    /// Space above, which the first row of a page does without.
    pub(crate) before: f32,
    pub(crate) height: f32,
    pub(crate) marks: Vec<Mark>,
    /// Whether the next row must stand on the same page.
    pub(crate) keeps_next: bool,
    /// A heading that the outline leads to.
    pub(crate) heading: Option<(u8, String)>,
    /// The header of the table it belongs to, repeated on top of a page.
    pub(crate) header: Option<Rc<Row>>,
}

/// Something drawn, from the upper left corner of its row.
#[derive(Clone)]
pub(crate) struct Mark {
    pub(crate) x: f32,
    pub(crate) y: f32,
    pub(crate) ink: Ink,
    /// Nothing for what only decorates.
    pub(crate) leaf: Option<Leaf>,
    pub(crate) link: Option<String>,
}

#[derive(Clone)]
pub(crate) enum Ink {
    /// `y` is its base line.
    Text {
        text: String,
        size: f32,
        width: f32,
        is_strong: bool,
        is_slanted: bool,
        colour: [u8; 3],
    },
    Bar {
        width: f32,
        height: f32,
        colour: [u8; 3],
    },
    Squares {
        dark: Rc<Vec<bool>>,
        columns: usize,
        side: f32,
    },
    Picture {
        image: Image,
        width: f32,
        height: f32,
    },
}

impl Row {
    pub(crate) fn whole(&self) -> f32 {
        self.before + self.height
    }

    /// Turns the space above into a part of the row.
    pub(crate) fn absorb_space(&mut self) {
        let before = std::mem::take(&mut self.before);
        self.height += before;
        for mark in &mut self.marks {
            mark.y += before;
        }
    }
}

/// Puts rows below each other into one that is never cut.
pub(crate) fn merge(rows: Vec<Row>) -> Row {
    let mut merged = Row::default();
    for mut row in rows {
        row.absorb_space();
        for mut mark in row.marks {
            mark.y += merged.height;
            merged.marks.push(mark);
        }
        merged.height += row.height;
        merged.heading = merged.heading.or(row.heading);
    }
    merged
}

/// Puts rows beside each other into one as high as the highest.
pub(crate) fn beside(rows: Vec<Row>) -> Row {
    let mut merged = Row::default();
    for row in rows {
        merged.height = merged.height.max(row.whole());
        merged.marks.extend(row.marks);
    }
    merged
}
