//! A Kommune's accent colour: readable wherever the pages use it, light and dark. No database.

use std::sync::LazyLock;

use sha2::{Digest, Sha256};

use super::colour::{Colour, Oklch};

/// WCAG 2.2, 1.4.3: text.
const TEXT: f64 = 4.5;

/// WCAG 2.2, 1.4.11: lines, bars and the borders of controls.
const LINES: f64 = 3.0;

/// What the accent stands on, light: the grounds of frontend/styles/tokens.css and the tints of
/// the Themenfelder.
const LIGHT: [Oklch; 4] = [
    Oklch::new(1.0, 0.0, 0.0),
    Oklch::new(0.972, 0.007, 85.0),
    Oklch::new(0.986, 0.008, 85.0),
    Oklch::new(0.96, 0.012, 85.0),
];
const LIGHT_TINT: Oklch = Oklch::new(0.956, 0.022, 0.0);

const DARK: [Oklch; 4] = [
    Oklch::new(0.242, 0.02, 272.0),
    Oklch::new(0.29, 0.022, 272.0),
    Oklch::new(0.195, 0.018, 272.0),
    Oklch::new(0.22, 0.019, 272.0),
];
const DARK_TINT: Oklch = Oklch::new(0.295, 0.04, 0.0);

/// The hues of the five Themenfelder (frontend/styles/themenfelder.css).
const HUES: [f64; 5] = [305.0, 248.0, 195.0, 52.0, 143.0];

/// As light as the house's own actions are in the dark.
const DARK_LIGHTNESS: f64 = 0.805;
const DARK_CHROMA: f64 = 0.1;

/// What stands on a button in the dark.
const INK: Colour = Colour::new(0x14, 0x16, 0x1f);

/// The colour of links, buttons and bars of a Kommune.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Accent {
    pub light: Colour,
    /// Derived: the same hue, made for the dark.
    pub dark: Colour,
}

/// Changes whenever the stylesheets do: read once from those of some colours.
static EDITION: LazyLock<String> = LazyLock::new(|| {
    let mut digest = Sha256::new();
    for colour in ["#1f6f5c", "#8a2b3a", "#1f3fa8"] {
        let accent = Colour::parse(colour).map(Accent::of);
        digest.update(accent.map(Accent::stylesheet).unwrap_or_default());
    }
    let digest = digest.finalize();
    digest[..4]
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
});

/// One reading of the contrast, the worst over all grounds.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Reading {
    /// Names the text that says what was read.
    pub key: &'static str,
    pub ratio: f64,
    pub needed: f64,
}

impl Reading {
    pub fn is_enough(self) -> bool {
        self.ratio >= self.needed
    }
}

impl Accent {
    pub fn of(light: Colour) -> Self {
        let seen = light.oklch();
        let dark = Oklch {
            lightness: DARK_LIGHTNESS,
            chroma: seen.chroma.min(DARK_CHROMA),
            hue: seen.hue,
        };
        Self {
            light,
            dark: dark.colour(),
        }
    }

    /// How readable it is, everywhere it is used.
    pub fn readings(self) -> [Reading; 5] {
        let reading = |key, ratio, needed| Reading { key, ratio, needed };
        let (light, dark) = (
            worst(self.light, grounds(LIGHT, LIGHT_TINT)),
            worst(self.dark, grounds(DARK, DARK_TINT)),
        );
        [
            reading("akzent-schrift-hell", light, TEXT),
            reading(
                "akzent-knopf-hell",
                self.light.contrast(Colour::WHITE),
                TEXT,
            ),
            reading("akzent-linien-hell", light, LINES),
            reading("akzent-schrift-dunkel", dark, TEXT),
            reading("akzent-knopf-dunkel", self.dark.contrast(INK), TEXT),
        ]
    }

    pub fn is_readable(self) -> bool {
        self.readings().into_iter().all(Reading::is_enough)
    }

    /// The readable shade of the same hue that differs least: itself, or a darker one.
    pub fn nearest_readable(self) -> Self {
        let mut shade = self.light.oklch();
        let mut found = self;
        while !found.is_readable() && shade.lightness > 0.0 {
            shade.lightness -= 0.005;
            found = Self::of(shade.colour());
        }
        found
    }

    /// The name of the stylesheet, which follows its content: the colour, and what the program
    /// makes of colours (`1f6f5c-0a1b2c3d.css`). Every page asks for it.
    pub fn file_name(self) -> String {
        let colour = self.light.hex();
        format!("{}-{}.css", colour.trim_start_matches('#'), *EDITION)
    }

    /// The readable accent whose stylesheet has this name today.
    pub fn from_file_name(name: &str) -> Option<Self> {
        let accent = Self::of(Colour::parse(name.split('-').next()?)?);
        (accent.file_name() == name && accent.is_readable()).then_some(accent)
    }

    /// The tokens that the pages of the Kommune set anew. Buttons move away from their own words
    /// when they are touched, so that no state is less readable than another.
    pub fn stylesheet(self) -> String {
        let light = tokens(self.light, Colour::WHITE, "black");
        let dark = tokens(self.dark, INK, "white");
        format!(
            ":root,.sample--light{{{light}}}\
             .sample--dark{{{dark}}}\
             @media screen{{:root[data-kern-theme=\"dark\"]{{{dark}}}}}\
             @media screen and (prefers-color-scheme:dark){{:root:not([data-kern-theme]){{{dark}}}}}"
        )
    }
}

fn tokens(action: Colour, on_it: Colour, touched: &str) -> String {
    let (action, on_it) = (action.hex(), on_it.hex());
    let name = "--kern-color-action";
    format!(
        "{name}-default:{action};{name}-on-default:{on_it};\
         {name}-state-indicator-shade-hover:color-mix(in oklch,{action},{touched} 10%);\
         {name}-state-indicator-shade-active:color-mix(in oklch,{action},{touched} 20%)"
    )
}

fn grounds(plain: [Oklch; 4], tint: Oklch) -> impl Iterator<Item = Colour> {
    let tints = HUES.into_iter().map(move |hue| Oklch { hue, ..tint });
    plain.into_iter().chain(tints).map(Oklch::colour)
}

fn worst(colour: Colour, grounds: impl Iterator<Item = Colour>) -> f64 {
    grounds
        .map(|ground| colour.contrast(ground))
        .fold(f64::INFINITY, f64::min)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use proptest::prelude::*;

    use super::*;

    fn accent(hex: &str) -> Accent {
        Accent::of(Colour::parse(hex).unwrap())
    }

    #[test]
    fn a_pale_colour_is_refused_and_a_darker_shade_of_its_hue_offered() {
        assert!(accent("#1f6f5c").is_readable());
        assert_eq!(accent("#1f6f5c").nearest_readable(), accent("#1f6f5c"));
        for pale in ["#ffcc00", "#ffffff", "#7fd1ff", "#e2401a", "#999999"] {
            let accent = accent(pale);
            assert!(!accent.is_readable(), "{pale}");
            let nearest = accent.nearest_readable();
            assert!(nearest.is_readable(), "{pale} {nearest:?}");
            let turned = (nearest.light.oklch().hue - accent.light.oklch().hue).abs();
            let is_grey = accent.light.oklch().chroma < 0.01;
            assert!(is_grey || turned < 4.0, "{pale} {nearest:?}: {turned}");
        }
    }

    #[test]
    fn the_grounds_are_those_of_the_stylesheet() {
        let root = concat!(env!("CARGO_MANIFEST_DIR"), "/frontend/styles/");
        let tokens = fs::read_to_string(format!("{root}tokens.css")).unwrap();
        let fields = fs::read_to_string(format!("{root}themenfelder.css")).unwrap();
        let number = |value: f64| format!("{}", (value * 1000.0).round() / 1000.0);
        let percent = |ground: &Oklch| number(ground.lightness * 100.0);
        for ground in LIGHT.iter().chain(&DARK) {
            let (chroma, hue) = (number(ground.chroma), ground.hue);
            let value = format!("oklch({}% {chroma} {hue})", percent(ground));
            assert!(tokens.contains(&value), "{value}");
        }
        for tint in [LIGHT_TINT, DARK_TINT] {
            let value = format!(
                "--lv-feld-tint: {}% {}",
                percent(&tint),
                number(tint.chroma)
            );
            assert!(tokens.contains(&value), "{value}");
        }
        for hue in HUES {
            assert!(fields.contains(&format!("--feld-hue: {hue};")), "{hue}");
        }
    }

    #[test]
    fn the_name_of_a_stylesheet_leads_back_to_it() {
        let name = accent("#1f6f5c").file_name();
        assert_eq!(Accent::from_file_name(&name), Some(accent("#1f6f5c")));
        assert_eq!(Accent::from_file_name(&accent("#ffcc00").file_name()), None);
        for wrong in ["", "1f6f5c.css", "1f6f5c-00000000.css", "#1f6f5c-1.css"] {
            assert_eq!(Accent::from_file_name(wrong), None, "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn every_colour_has_a_readable_shade_and_a_readable_twin_in_the_dark(
            red: u8, green: u8, blue: u8,
        ) {
            let accent = Accent::of(Colour::new(red, green, blue));
            prop_assert!(accent.nearest_readable().is_readable());
            prop_assert!(accent.readings()[3..].iter().all(|reading| reading.is_enough()));
        }
    }
}
