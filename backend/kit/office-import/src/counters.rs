//! What stands in front of the entries of lists, and counting them.

/// The deepest level that is told apart, from 0.
pub(crate) const MAX_LEVEL: u8 = 8;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Marker {
    Nothing,
    Bullet,
    /// Counted from here.
    Number(u32),
}

/// The last number of each level.
#[derive(Debug, Clone, Default)]
pub(crate) struct Counters([Option<u32>; MAX_LEVEL as usize + 1]);

impl Counters {
    /// The number of the next entry; deeper levels begin anew behind it.
    pub(crate) fn next(&mut self, level: u8, start: u32) -> u32 {
        self.end_below(level);
        let Some(last) = self.0.get_mut(usize::from(level)) else {
            return start;
        };
        let number = last.map_or(start, |last| last.saturating_add(1));
        *last = Some(number);
        number
    }

    /// Something else than a numbered entry stood at this level.
    pub(crate) fn end(&mut self, level: u8) {
        self.end_below(level);
        if let Some(last) = self.0.get_mut(usize::from(level)) {
            *last = None;
        }
    }

    fn end_below(&mut self, level: u8) {
        self.0
            .iter_mut()
            .skip(usize::from(level) + 1)
            .for_each(|last| *last = None);
    }
}
