//! A logo: a picture that somebody sent, drawn anew, so that nothing else of it survives.
//! No database.

use image::codecs::png::PngEncoder;
use image::imageops::FilterType;
use image::{DynamicImage, Rgba};

use crate::pictures::{Fault, with_picture};
use crate::problem::{Outcome, Problem};

/// Twice what the header shows, for sharp screens.
const WIDEST: u32 = 480;
const HIGHEST: u32 = 96;

/// What is smaller cannot be made out.
const SMALLEST: u32 = 16;

const MOST_PIXELS_PER_SIDE: u32 = 4000;
pub struct Logo {
    pub png: Vec<u8>,
    pub width: i32,
    pub height: i32,
}

impl Logo {
    /// The logo in a file of whatever name: its first bytes say what it is.
    pub fn draw(bytes: &[u8]) -> Outcome<Self> {
        let small = with_picture(bytes, MOST_PIXELS_PER_SIDE, |picture, _| fit(picture));
        let small = small.map_err(said)??;
        let mut png = Vec::new();
        small
            .write_with_encoder(PngEncoder::new(&mut png))
            .map_err(|_| said(Fault::Broken))?;
        Ok(Self {
            png,
            width: small.width().try_into().unwrap_or_default(),
            height: small.height().try_into().unwrap_or_default(),
        })
    }
}

/// Never larger than it came.
fn fit(picture: DynamicImage) -> Outcome<DynamicImage> {
    let mut pixels = picture.into_rgba8();
    // What is invisible has a colour too; it must not bleed into the edges.
    for Rgba([red, green, blue, alpha]) in pixels.pixels_mut() {
        for part in [red, green, blue] {
            *part = (u16::from(*part) * u16::from(*alpha) / 255) as u8;
        }
    }
    let mut picture = DynamicImage::ImageRgba8(pixels);
    if picture.width() > WIDEST || picture.height() > HIGHEST {
        picture = picture.resize(WIDEST, HIGHEST, FilterType::CatmullRom);
    }
    if picture.width() < SMALLEST || picture.height() < SMALLEST {
        return Err(mistake("logo-zu-klein"));
    }
    let mut pixels = picture.into_rgba8();
    for Rgba([red, green, blue, alpha]) in pixels.pixels_mut() {
        for part in [red, green, blue] {
            let full = u16::from(*part) * 255 / u16::from(*alpha).max(1);
            *part = full.min(255) as u8;
        }
    }
    Ok(DynamicImage::ImageRgba8(pixels))
}

fn said(fault: Fault) -> Problem {
    mistake(match fault {
        Fault::Empty => "logo-fehlt",
        Fault::Kind => "logo-art",
        Fault::TooManyPixels => "logo-zu-viele-punkte",
        Fault::Broken => "logo-unlesbar",
    })
}

fn mistake(text: &'static str) -> Problem {
    Problem::field("logo", text)
}
