//! Covers: a calm pattern from the hue of the Themenfeld and the name of the Unterthema.
//!
//! Eight by five tiles in a family of shapes that the name chooses; integers only,
//! so that the same name gives the same picture on every machine.

use std::fmt::Write;

const TILE: i32 = 40;
const COLUMNS: i32 = 8;
const ROWS: i32 = 5;
const CHROMA: f32 = 0.12;

const FAMILIES: [[Shape; 4]; 6] = {
    use Shape::{Dot, Half, Leaf, Quarter, Ring, Solid, Wedge};
    [
        [Quarter, Quarter, Leaf, Solid],
        [Ring, Ring, Quarter, Dot],
        [Half, Dot, Half, Quarter],
        [Wedge, Wedge, Solid, Quarter],
        [Leaf, Leaf, Dot, Ring],
        [Half, Wedge, Half, Leaf],
    ]
};

/// An SVG of 320 by 200 units.
pub(super) fn draw(topic: &str, hue: i32) -> String {
    let mut dice = Dice::new(topic);
    let family = FAMILIES[dice.roll(FAMILIES.len() as u32) as usize];
    // Deep, middle and light tones of the hue, and a little sun.
    let mut paths = [const { String::new() }; 4];
    let mut suns = 0;
    for row in 0..ROWS {
        for column in 0..COLUMNS {
            // Three tiles in ten stay empty: the eye needs rest.
            if dice.roll(10) < 3 {
                continue;
            }
            let shape = family[dice.roll(4) as usize];
            let turn = dice.roll(4) as usize;
            let mut tone = [0, 0, 1, 1, 2, 2, 2][dice.roll(7) as usize];
            if suns < 2 && dice.roll(16) == 0 && column > 1 && column < 7 {
                tone = 3;
                suns += 1;
            }
            shape.draw(&mut paths[tone], turn, column * TILE, row * TILE);
        }
    }
    let day = Tones::day(hue);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 320 200\" \
         preserveAspectRatio=\"xMidYMid slice\"><style>@media (prefers-color-scheme:dark){{{}}}</style>\
         <path class=\"g\" fill=\"{}\" d=\"M0 0h320v200H0z\"/>",
        Tones::night(hue).rules(),
        day.ground
    );
    for ((path, tone), class) in paths.iter().zip(&day.shapes).zip(CLASSES) {
        if !path.is_empty() {
            let _ = write!(
                svg,
                "<path class=\"{class}\" fill=\"{tone}\" d=\"{path}\"/>"
            );
        }
    }
    svg.push_str("</svg>");
    svg
}

const CLASSES: [&str; 4] = ["a", "b", "c", "s"];

/// What the shapes are painted with: the strongest tone, the middle, the faint one, and sun.
struct Tones {
    ground: String,
    shapes: [String; 4],
}

impl Tones {
    fn day(hue: i32) -> Self {
        Self::new(hue, [(88, 0.4), (42, 1.0), (60, 0.95), (77, 0.7)], 86)
    }

    /// A picture holds it against the dark page, which the `color-scheme` there tells it.
    fn night(hue: i32) -> Self {
        Self::new(hue, [(31, 0.45), (79, 0.75), (58, 0.9), (42, 0.7)], 82)
    }

    fn new(hue: i32, tones: [(u32, f32); 4], sun: u32) -> Self {
        let [ground, strong, middle, faint] = tones
            .map(|(lightness, part)| format!("oklch({lightness}% {:.3} {hue})", CHROMA * part));
        Self {
            ground,
            shapes: [strong, middle, faint, format!("oklch({sun}% 0.14 87)")],
        }
    }

    fn rules(&self) -> String {
        let shapes = CLASSES.iter().zip(&self.shapes);
        std::iter::once((&"g", &self.ground))
            .chain(shapes)
            .map(|(class, tone)| format!(".{class}{{fill:{tone}}}"))
            .collect()
    }
}

/// xorshift32, seeded by FNV-1a over the name.
struct Dice(u32);

impl Dice {
    fn new(seed: &str) -> Self {
        Self(seed.bytes().fold(2_166_136_261, |state, byte| {
            (state ^ u32::from(byte)).wrapping_mul(16_777_619)
        }))
    }

    fn roll(&mut self, sides: u32) -> u32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 17;
        self.0 ^= self.0 << 5;
        (self.0 >> 4) % sides
    }
}

#[derive(Clone, Copy)]
enum Shape {
    Solid,
    Dot,
    Quarter,
    Leaf,
    Wedge,
    Half,
    Ring,
}

impl Shape {
    /// Adds the shape of one tile to a path, turned by quarters.
    fn draw(self, path: &mut String, turn: usize, x: i32, y: i32) {
        let (right, bottom, mid_x, mid_y) = (x + TILE, y + TILE, x + TILE / 2, y + TILE / 2);
        // A corner and the next two corners clockwise.
        let [cx, cy, ax, ay, bx, by] = [
            [x, y, right, y, x, bottom],
            [right, y, right, bottom, x, y],
            [right, bottom, x, bottom, right, y],
            [x, bottom, x, y, right, bottom],
        ][turn];
        let written = match self {
            Self::Solid => write!(path, "M{x} {y}h40v40h-40z"),
            Self::Dot => write!(
                path,
                "M{} {mid_y}a9 9 0 1 0 18 0 9 9 0 1 0-18 0z",
                mid_x - 9
            ),
            Self::Quarter => write!(path, "M{cx} {cy}L{ax} {ay}A40 40 0 0 1 {bx} {by}z"),
            Self::Leaf => write!(
                path,
                "M{ax} {ay}A40 40 0 0 1 {bx} {by}A40 40 0 0 1 {ax} {ay}z"
            ),
            Self::Wedge => write!(path, "M{cx} {cy}L{ax} {ay}L{bx} {by}z"),
            Self::Half => match turn {
                0 => write!(path, "M{x} {y}h40a20 20 0 0 1-40 0z"),
                1 => write!(path, "M{right} {y}v40a20 20 0 0 1 0-40z"),
                2 => write!(path, "M{x} {bottom}h40a20 20 0 0 0-40 0z"),
                _ => write!(path, "M{x} {y}v40a20 20 0 0 0 0-40z"),
            },
            Self::Ring => {
                let half = |from: i32, to: i32| from + (to - from) / 2;
                write!(
                    path,
                    "M{ax} {ay}A40 40 0 0 1 {bx} {by}L{} {}A20 20 0 0 0 {} {}z",
                    half(cx, bx),
                    half(cy, by),
                    half(cx, ax),
                    half(cy, ay)
                )
            }
        };
        // Writing into a String cannot fail.
        let _ = written;
    }
}

#[cfg(test)]
mod tests {
    use super::draw;

    #[test]
    fn each_topic_has_its_own_picture_and_keeps_it() {
        assert_eq!(draw("open-data", 143), draw("open-data", 143));
        assert_ne!(draw("open-data", 143), draw("smart-mobility", 143));
    }
}
