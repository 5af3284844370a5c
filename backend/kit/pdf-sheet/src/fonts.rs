//! The two faces of a sheet: how wide a letter is, and which glyph draws it.

use std::collections::HashMap;

use krilla::text::{Font, GlyphId, KrillaGlyph};
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider};

use crate::{Fault, Tone};

/// Drawn where the font has no glyph; the text keeps the letter for those who listen or copy.
const SUBSTITUTE: char = '?';

/// Reading a font takes a few milliseconds, so this is kept and used for every sheet.
pub struct Fonts {
    regular: Face,
    strong: Face,
}

pub(crate) struct Face {
    pub(crate) font: Font,
    /// Glyph and width of a letter, in units of one em.
    glyphs: HashMap<char, (u32, f32)>,
    substitute: (u32, f32),
    pub(crate) ascent: f32,
    pub(crate) descent: f32,
}

impl Fonts {
    /// From two files of OpenType.
    ///
    /// # Errors
    /// A file that is no font.
    pub fn read(regular: Vec<u8>, strong: Vec<u8>) -> Result<Self, Fault> {
        Ok(Self {
            regular: Face::read(regular)?,
            strong: Face::read(strong)?,
        })
    }

    pub(crate) fn face(&self, is_strong: bool) -> &Face {
        if is_strong {
            &self.strong
        } else {
            &self.regular
        }
    }

    pub(crate) fn of(&self, tone: Tone) -> &Face {
        self.face(tone == Tone::Strong)
    }
}

impl Face {
    fn read(bytes: Vec<u8>) -> Result<Self, Fault> {
        let file = FontRef::new(&bytes).map_err(|_| Fault::Font)?;
        let metrics = file.metrics(Size::new(1.0), LocationRef::default());
        let widths = file.glyph_metrics(Size::new(1.0), LocationRef::default());
        let glyphs: HashMap<char, (u32, f32)> = file
            .charmap()
            .mappings()
            .filter_map(|(code, glyph)| {
                let width = widths.advance_width(glyph)?;
                Some((char::from_u32(code)?, (glyph.to_u32(), width)))
            })
            .collect();
        let substitute = *glyphs.get(&SUBSTITUTE).ok_or(Fault::Font)?;
        let (ascent, descent) = (metrics.ascent, -metrics.descent);
        Ok(Self {
            font: Font::new(bytes.into(), 0).ok_or(Fault::Font)?,
            glyphs,
            substitute,
            ascent,
            descent,
        })
    }

    fn glyph(&self, letter: char) -> (u32, f32) {
        *self.glyphs.get(&letter).unwrap_or(&self.substitute)
    }

    /// In units of one em.
    pub(crate) fn width(&self, text: &str) -> f32 {
        text.chars().map(|letter| self.glyph(letter).1).sum()
    }

    pub(crate) fn glyphs(&self, text: &str) -> Vec<KrillaGlyph> {
        text.char_indices()
            .map(|(at, letter)| {
                let (glyph, width) = self.glyph(letter);
                KrillaGlyph {
                    glyph_id: GlyphId::new(glyph),
                    text_range: at..at + letter.len_utf8(),
                    x_advance: width,
                    x_offset: 0.0,
                    y_offset: 0.0,
                    y_advance: 0.0,
                    location: None,
                }
            })
            .collect()
    }
}
