//! Puts rows on pages: what belongs together is not torn apart where that can be helped.

use std::rc::Rc;

use crate::rows::Row;

pub(crate) const WIDTH: f32 = 595.28;
pub(crate) const HEIGHT: f32 = 841.89;
pub(crate) const LEFT: f32 = 62.0;
pub(crate) const TOP: f32 = 56.0;
const BOTTOM: f32 = 74.0;
/// The base line of the footer.
pub(crate) const FOOT: f32 = HEIGHT - 40.0;
pub(crate) const COLUMN: f32 = WIDTH - 2.0 * LEFT;
pub(crate) const ROOM: f32 = HEIGHT - TOP - BOTTOM;

#[derive(Default)]
pub(crate) struct Page {
    pub(crate) rows: Vec<Placed>,
    used: f32,
}

pub(crate) struct Placed {
    /// Of the row itself, without the space above it.
    pub(crate) top: f32,
    pub(crate) row: Row,
    /// A header that was read already.
    pub(crate) is_repeated: bool,
}

pub(crate) fn paginate(rows: Vec<Row>) -> Vec<Page> {
    let mut pages = vec![Page::default()];
    let mut rows = rows.into_iter().peekable();
    while let Some(row) = rows.next() {
        let mut group = vec![row];
        while group.last().is_some_and(|last| last.keeps_next) {
            match rows.next() {
                Some(next) => group.push(next),
                None => break,
            }
        }
        let needed: f32 = group.iter().map(Row::whole).sum();
        if needed <= ROOM && !has_room(&pages, needed) {
            pages.push(Page::default());
        }
        for row in group {
            if !has_room(&pages, row.whole()) {
                pages.push(Page::default());
            }
            if let Some(page) = pages.last_mut() {
                page.place(row);
            }
        }
    }
    pages
}

fn has_room(pages: &[Page], needed: f32) -> bool {
    pages
        .last()
        .is_some_and(|page| page.rows.is_empty() || page.used + needed <= ROOM)
}

impl Page {
    fn place(&mut self, row: Row) {
        if self.rows.is_empty()
            && let Some(header) = row.header.clone()
        {
            self.put(Rc::unwrap_or_clone(header), true);
        }
        self.put(row, false);
    }

    fn put(&mut self, row: Row, is_repeated: bool) {
        if !self.rows.is_empty() {
            self.used += row.before;
        }
        let top = TOP + self.used;
        self.used += row.height;
        self.rows.push(Placed {
            top,
            row,
            is_repeated,
        });
    }
}
