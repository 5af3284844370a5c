//! Colours as screens show them, and how well one can be read on another. No database.

/// A colour of sRGB, eight bits each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour {
    pub red: u8,
    pub green: u8,
    pub blue: u8,
}

/// The same by lightness (0 to 1), chroma and hue (degrees), as the eye tells them apart.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Oklch {
    pub lightness: f64,
    pub chroma: f64,
    pub hue: f64,
}

impl Colour {
    pub const WHITE: Self = Self::new(255, 255, 255);

    pub const fn new(red: u8, green: u8, blue: u8) -> Self {
        Self { red, green, blue }
    }

    /// `#1f6f5c`, with or without the sign, in short (`#fff`) or in full.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let digits = text.strip_prefix('#').unwrap_or(text);
        if !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return None;
        }
        let full: String = match digits.len() {
            3 => digits.chars().flat_map(|digit| [digit, digit]).collect(),
            6 => digits.to_owned(),
            _ => return None,
        };
        let part = |at: usize| u8::from_str_radix(full.get(at..at + 2)?, 16).ok();
        Some(Self::new(part(0)?, part(2)?, part(4)?))
    }

    /// `#1f6f5c`
    pub fn hex(self) -> String {
        format!("#{:02x}{:02x}{:02x}", self.red, self.green, self.blue)
    }

    /// The contrast with another colour, 1 to 21 (WCAG 2.2).
    pub fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    /// Relative luminance, as WCAG defines it.
    fn luminance(self) -> f64 {
        let [red, green, blue] = self.linear();
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    fn linear(self) -> [f64; 3] {
        [self.red, self.green, self.blue].map(|part| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 {
                part / 12.92
            } else {
                ((part + 0.055) / 1.055).powf(2.4)
            }
        })
    }

    pub(super) fn oklch(self) -> Oklch {
        let [red, green, blue] = self.linear();
        let long =
            (0.412_221_470_8 * red + 0.536_332_536_3 * green + 0.051_445_992_9 * blue).cbrt();
        let middle =
            (0.211_903_498_2 * red + 0.680_699_545_1 * green + 0.107_396_956_6 * blue).cbrt();
        let short =
            (0.088_302_461_9 * red + 0.281_718_837_6 * green + 0.629_978_700_5 * blue).cbrt();
        let lightness = 0.210_454_255_3 * long + 0.793_617_785 * middle - 0.004_072_046_8 * short;
        let a = 1.977_998_495_1 * long - 2.428_592_205 * middle + 0.450_593_709_9 * short;
        let b = 0.025_904_037_1 * long + 0.782_771_766_2 * middle - 0.808_675_766 * short;
        Oklch {
            lightness,
            chroma: a.hypot(b),
            hue: b.atan2(a).to_degrees().rem_euclid(360.0),
        }
    }
}

impl Oklch {
    pub const fn new(lightness: f64, chroma: f64, hue: f64) -> Self {
        Self {
            lightness,
            chroma,
            hue,
        }
    }

    /// The colour as far as a screen can show it: what is too strong gets paler.
    pub fn colour(self) -> Colour {
        let mut chroma = self.chroma;
        loop {
            let [red, green, blue] = Self { chroma, ..self }.linear();
            let fits = [red, green, blue]
                .iter()
                .all(|part| (-0.000_5..=1.000_5).contains(part));
            if fits || chroma < 0.001 {
                return Colour::new(eight_bits(red), eight_bits(green), eight_bits(blue));
            }
            chroma *= 0.97;
        }
    }

    fn linear(self) -> [f64; 3] {
        let (sine, cosine) = self.hue.to_radians().sin_cos();
        let (a, b) = (self.chroma * cosine, self.chroma * sine);
        let long = (self.lightness + 0.396_337_777_4 * a + 0.215_803_757_3 * b).powi(3);
        let middle = (self.lightness - 0.105_561_345_8 * a - 0.063_854_172_8 * b).powi(3);
        let short = (self.lightness - 0.089_484_177_5 * a - 1.291_485_548 * b).powi(3);
        [
            4.076_741_662_1 * long - 3.307_711_591_3 * middle + 0.230_969_929_2 * short,
            -1.268_438_004_6 * long + 2.609_757_401_1 * middle - 0.341_319_396_5 * short,
            -0.004_196_086_3 * long - 0.703_418_614_7 * middle + 1.707_614_701 * short,
        ]
    }
}

fn eight_bits(linear: f64) -> u8 {
    let linear = linear.clamp(0.0, 1.0);
    let part = if linear <= 0.003_130_8 {
        linear * 12.92
    } else {
        1.055 * linear.powf(1.0 / 2.4) - 0.055
    };
    (part * 255.0).round() as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contrast_agrees_with_known_pairs() {
        for (one, two, expected) in [
            ("#000", "#fff", 21.0),
            ("#777777", "#ffffff", 4.48),
            ("#767676", "#ffffff", 4.54),
            ("#0000ff", "#ffffff", 8.59),
            ("#ff0000", "#ffffff", 4.0),
            ("#ffff00", "#ffffff", 1.07),
            ("#1f6f5c", "#1f6f5c", 1.0),
        ] {
            let (one, two) = (Colour::parse(one).unwrap(), Colour::parse(two).unwrap());
            let got = one.contrast(two);
            assert!((got - expected).abs() < 0.01, "{one:?} {two:?}: {got}");
            assert!((got - two.contrast(one)).abs() < 1e-9);
        }
    }

    #[test]
    fn a_colour_survives_the_way_to_oklch_and_back() {
        for hex in [
            "#000000", "#ffffff", "#1f6f5c", "#ffcc00", "#0000ff", "#a01040",
        ] {
            let colour = Colour::parse(hex).unwrap();
            assert_eq!(colour.oklch().colour(), colour, "{hex}");
        }
    }

    #[test]
    fn only_hexadecimal_numbers_are_colours() {
        assert_eq!(Colour::parse(" #FFF "), Some(Colour::WHITE));
        assert_eq!(
            Colour::parse("1F6f5c").map(Colour::hex).as_deref(),
            Some("#1f6f5c")
        );
        for wrong in [
            "", "#", "#12", "#12345", "#1234567", "rot", "#ggg", "#+12345", "#éé",
        ] {
            assert_eq!(Colour::parse(wrong), None, "{wrong}");
        }
    }
}
