//! The order in which people read a slide: from top to bottom, and within a row from left to right.

use super::template::Corner;

/// What begins less than a quarter of an inch below belongs to the same row, in EMU.
const ROW: i64 = 228_600;

/// Sorts what stands on a slide. What has no place comes last, in the order of the file.
pub(super) fn reading_order<T>(mut placed: Vec<(Option<Corner>, T)>) -> Vec<T> {
    let top = |corner: Option<Corner>| corner.map_or(i64::MAX, |(_, y)| y);
    let left = |corner: Option<Corner>| corner.map_or(0, |(x, _)| x);
    placed.sort_by_key(|(corner, _)| (top(*corner), left(*corner)));
    let mut row = 0;
    let mut row_top = None;
    let mut numbered: Vec<((usize, i64), T)> = Vec::with_capacity(placed.len());
    for (corner, thing) in placed {
        let begins_row =
            row_top.is_none_or(|row_top: i64| top(corner).saturating_sub(row_top) > ROW);
        if begins_row {
            row += 1;
            row_top = Some(top(corner));
        }
        numbered.push(((row, left(corner)), thing));
    }
    numbered.sort_by_key(|(place, _)| *place);
    numbered.into_iter().map(|(_, thing)| thing).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_read_from_left_to_right() {
        let order = reading_order(vec![
            (None, "Anhang"),
            (Some((5_000_000, 1_000_000)), "rechts"),
            (Some((0, 1_100_000)), "links"),
            (Some((0, 3_000_000)), "unten"),
            (Some((9_000_000, 0)), "oben"),
        ]);
        assert_eq!(order, ["oben", "links", "rechts", "unten", "Anhang"]);
    }
}
