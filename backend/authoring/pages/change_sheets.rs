//! A comparison in pages: whoever reads two hundred changed lessons does not want them at once.

use super::change_views::ChangeView;

/// Changes after which a page ends with the part that they are in.
const ENOUGH: usize = 300;

/// The part of a comparison that one page shows, and where everything stands.
pub struct Sheet {
    /// From 1.
    pub page: usize,
    pub pages: usize,
    /// Every part of the comparison.
    pub contents: Vec<Entry>,
    /// The parts of this page.
    pub changes: Vec<ChangeView>,
}

/// A line of the list of contents.
pub struct Entry {
    pub key: String,
    pub title: String,
    pub words: String,
    pub page: usize,
}

/// What a reader asks for.
#[derive(Default)]
pub struct Place {
    pub page: usize,
    /// The page with this comment, wherever it stands.
    pub comment: Option<String>,
}

impl Sheet {
    /// Comments that have lost their place stand on the last page.
    pub fn of(changes: Vec<ChangeView>, place: &Place) -> Self {
        let numbers = page_numbers(&changes);
        let pages = numbers.last().copied().unwrap_or(1);
        let page = match &place.comment {
            Some(id) => {
                let holder = changes.iter().position(|change| change.holds(id));
                let holder = holder.and_then(|index| numbers.get(index));
                holder.copied().unwrap_or(pages)
            }
            None => place.page.clamp(1, pages),
        };
        let contents = changes.iter().zip(&numbers).map(|(change, page)| Entry {
            key: change.key.clone(),
            title: change.title.clone(),
            words: change.words(),
            page: *page,
        });
        Self {
            page,
            pages,
            contents: contents.collect(),
            changes: changes
                .into_iter()
                .zip(numbers)
                .filter_map(|(change, number)| (number == page).then_some(change))
                .collect(),
        }
    }

    pub fn is_last(&self) -> bool {
        self.page == self.pages
    }
}

/// For each part the page that it stands on, from 1; no part is torn apart.
fn page_numbers(changes: &[ChangeView]) -> Vec<usize> {
    let (mut page, mut on_page) = (1, 0);
    let number = |change: &ChangeView| {
        if on_page >= ENOUGH {
            page += 1;
            on_page = 0;
        }
        on_page += change.blocks.len();
        page
    };
    changes.iter().map(number).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::authoring::pages::change_blocks::BlockView;

    fn part(key: &str, blocks: usize) -> ChangeView {
        ChangeView {
            key: key.to_owned(),
            blocks: (0..blocks).map(|_| BlockView::default()).collect(),
            ..ChangeView::default()
        }
    }

    fn keys(sheet: &Sheet) -> Vec<&str> {
        sheet.changes.iter().map(|it| it.key.as_str()).collect()
    }

    #[test]
    fn a_page_ends_with_the_part_that_fills_it() {
        let parts = || {
            vec![
                part("a", ENOUGH - 1),
                part("b", 9),
                part("c", ENOUGH),
                part("d", 1),
            ]
        };
        let sheet = |page| {
            let place = Place {
                page,
                comment: None,
            };
            Sheet::of(parts(), &place)
        };
        assert_eq!(keys(&sheet(0)), ["a", "b"]);
        assert_eq!(keys(&sheet(2)), ["c"]);
        assert_eq!(keys(&sheet(99)), ["d"]);
        let pages: Vec<usize> = sheet(1).contents.iter().map(|it| it.page).collect();
        assert_eq!(pages, [1, 1, 2, 3]);
    }

    #[test]
    fn nothing_is_one_page() {
        let sheet = Sheet::of(Vec::new(), &Place::default());
        assert_eq!((sheet.page, sheet.pages, sheet.is_last()), (1, 1, true));
    }
}
