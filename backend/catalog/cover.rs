//! Covers: a calm pattern drawn from the hue of the Themenfeld and the name of the Unterthema.

use std::fmt::Write;

use sha2::{Digest, Sha256};

const WIDTH: u32 = 480;
const HEIGHT: u32 = 200;
const TILE: u32 = 40;

/// The same words always give the same picture; neighbours differ clearly.
pub(super) fn draw(topic: &str, hue: i32) -> String {
    let seed = Sha256::digest(topic);
    let kind = seed[0] % 4;
    let mut shapes = String::new();
    for row in 0..HEIGHT / TILE {
        for column in 0..WIDTH / TILE {
            let roll = seed[((row * 12 + column) % 31 + 1) as usize];
            // A third of the tiles stays empty: the eye needs rest.
            if roll % 3 != 0 {
                let (x, y) = (column * TILE, row * TILE);
                let _ = write!(shapes, "{}", tile(kind, x, y, roll, hue));
            }
        }
    }
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" \
         preserveAspectRatio=\"xMidYMid slice\"><rect width=\"{WIDTH}\" height=\"{HEIGHT}\" \
         fill=\"hsl({hue} 46% 34%)\"/>{shapes}</svg>"
    )
}

/// One tile: quarter circles, discs, diagonals or steps, in one of four light tones.
fn tile(kind: u8, x: u32, y: u32, roll: u8, hue: i32) -> String {
    let tone = format!(
        "hsl({} 48% {}%)",
        hue + i32::from(roll % 5) * 6 - 12,
        40 + u32::from(roll % 4) * 7
    );
    let (right, bottom, half) = (x + TILE, y + TILE, TILE / 2);
    match kind {
        0 => match roll % 4 {
            0 => format!(
                "<path fill=\"{tone}\" d=\"M{x} {y}h{TILE}a{TILE} {TILE} 0 0 1-{TILE} {TILE}z\"/>"
            ),
            1 => format!(
                "<path fill=\"{tone}\" d=\"M{right} {y}v{TILE}a{TILE} {TILE} 0 0 1-{TILE}-{TILE}z\"/>"
            ),
            2 => format!(
                "<path fill=\"{tone}\" d=\"M{right} {bottom}h-{TILE}a{TILE} {TILE} 0 0 1 {TILE}-{TILE}z\"/>"
            ),
            _ => format!(
                "<path fill=\"{tone}\" d=\"M{x} {bottom}v-{TILE}a{TILE} {TILE} 0 0 1 {TILE} {TILE}z\"/>"
            ),
        },
        1 => format!(
            "<circle fill=\"{tone}\" cx=\"{}\" cy=\"{}\" r=\"{}\"/>",
            x + half,
            y + half,
            6 + roll % 12
        ),
        2 if roll.is_multiple_of(2) => {
            format!("<path fill=\"{tone}\" d=\"M{x} {y}L{right} {bottom}H{x}z\"/>")
        }
        2 => format!("<path fill=\"{tone}\" d=\"M{right} {y}L{x} {bottom}H{right}z\"/>"),
        _ => {
            let height = 8 + u32::from(roll % 4) * 8;
            format!(
                "<rect fill=\"{tone}\" x=\"{x}\" y=\"{}\" width=\"{TILE}\" height=\"{height}\"/>",
                bottom - height
            )
        }
    }
}

#[cfg(test)]
mod tests {
    use super::draw;

    #[test]
    fn each_topic_has_its_own_picture_and_keeps_it() {
        assert_eq!(draw("open-data", 20), draw("open-data", 20));
        assert_ne!(draw("open-data", 20), draw("smart-mobility", 20));
    }
}
