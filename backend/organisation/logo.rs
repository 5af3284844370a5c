//! A logo: a picture that somebody sent, drawn anew, so that nothing else of it survives.
//! No database.

use std::io::Cursor;
use std::sync::{Mutex, PoisonError};

use image::codecs::png::PngEncoder;
use image::imageops::FilterType;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits, Rgba};

use crate::problem::{Outcome, Problem};

/// Twice what the header shows, for sharp screens.
const WIDEST: u32 = 480;
const HIGHEST: u32 = 96;

/// What is smaller cannot be made out.
const SMALLEST: u32 = 16;

const MOST_PIXELS_PER_SIDE: u32 = 4000;
const MOST_MEMORY: u64 = 144 * 1024 * 1024;

/// What stands behind the end of a JPEG: some cameras add a little.
const TAIL: usize = 1024;

/// One picture is opened at a time; more would only take memory from each other.
static AT_WORK: Mutex<()> = Mutex::new(());

pub struct Logo {
    pub png: Vec<u8>,
    pub width: i32,
    pub height: i32,
}

impl Logo {
    /// The logo in a file of whatever name: its first bytes say what it is.
    pub fn draw(bytes: &[u8]) -> Outcome<Self> {
        let format = kind(bytes)?;
        if !is_whole(bytes, format) {
            return Err(broken());
        }
        let _alone = AT_WORK.lock().unwrap_or_else(PoisonError::into_inner);
        let picture = open(bytes, format)?;
        let small = fit(picture)?;
        let mut png = Vec::new();
        small
            .write_with_encoder(PngEncoder::new(&mut png))
            .map_err(|_| broken())?;
        Ok(Self {
            png,
            width: small.width().try_into().unwrap_or_default(),
            height: small.height().try_into().unwrap_or_default(),
        })
    }
}

fn kind(bytes: &[u8]) -> Outcome<ImageFormat> {
    match bytes {
        [] => Err(mistake("logo-fehlt")),
        [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', ..] => Ok(ImageFormat::Png),
        [0xff, 0xd8, 0xff, ..] => Ok(ImageFormat::Jpeg),
        [
            b'R',
            b'I',
            b'F',
            b'F',
            _,
            _,
            _,
            _,
            b'W',
            b'E',
            b'B',
            b'P',
            ..,
        ] => Ok(ImageFormat::WebP),
        _ => Err(mistake("logo-art")),
    }
}

/// Decoders fill what is missing at the end with grey instead of saying so.
fn is_whole(bytes: &[u8], format: ImageFormat) -> bool {
    match format {
        ImageFormat::Jpeg => {
            let tail = &bytes[bytes.len().saturating_sub(TAIL)..];
            tail.windows(2).any(|pair| pair == [0xff, 0xd9])
        }
        ImageFormat::WebP => {
            let length = bytes.get(4..8).and_then(|length| length.try_into().ok());
            length.is_some_and(|length| {
                u64::from(u32::from_le_bytes(length)) + 8 <= bytes.len() as u64
            })
        }
        _ => true,
    }
}

/// Sizes are known from the header, before anything is unpacked.
fn open(bytes: &[u8], format: ImageFormat) -> Outcome<DynamicImage> {
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    let mut limits = Limits::default();
    limits.max_alloc = Some(MOST_MEMORY);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(|_| broken())?;
    let (width, height) = decoder.dimensions();
    if width > MOST_PIXELS_PER_SIDE || height > MOST_PIXELS_PER_SIDE {
        return Err(mistake("logo-zu-viele-punkte"));
    }
    let orientation = decoder.orientation().map_err(|_| broken())?;
    let mut picture = DynamicImage::from_decoder(decoder).map_err(|_| broken())?;
    picture.apply_orientation(orientation);
    Ok(picture)
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

fn broken() -> Problem {
    mistake("logo-unlesbar")
}

fn mistake(text: &'static str) -> Problem {
    Problem::field("logo", text)
}
