//! Pictures that people send: opened by their content within limits, and drawn anew, so that
//! nothing else of a file survives.

use std::io::Cursor;
use std::sync::{Mutex, PoisonError};

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::PngEncoder;
use image::imageops::FilterType;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits};

const MOST_MEMORY: u64 = 160 * 1024 * 1024;

/// What stands behind the end of a JPEG: some cameras add a little.
const TAIL: usize = 1024;

/// Twice what a lesson shows, for sharp screens.
const WIDEST: u32 = 1600;
const HIGHEST: u32 = 2000;

/// 40 megapixels as the longest picture of a camera has them.
const MOST_PIXELS_PER_SIDE: u32 = 8000;

const JPEG_QUALITY: u8 = 85;

/// One picture is opened at a time; more would only take memory from each other.
static AT_WORK: Mutex<()> = Mutex::new(());

/// Why a file is no picture to work with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    Empty,
    /// Neither PNG nor JPEG nor WebP.
    Kind,
    TooManyPixels,
    Broken,
}

/// Opens a picture of at most so many pixels a side and gives it to `work`.
pub fn with_picture<T>(
    bytes: &[u8],
    longest_side: u32,
    work: impl FnOnce(DynamicImage, ImageFormat) -> T,
) -> Result<T, Fault> {
    let format = kind(bytes)?;
    if !is_whole(bytes, format) {
        return Err(Fault::Broken);
    }
    let _alone = AT_WORK.lock().unwrap_or_else(PoisonError::into_inner);
    Ok(work(open(bytes, format, longest_side)?, format))
}

/// A picture for a course, no larger than pages show it; returns the ending of its name, which
/// says what it is now.
pub fn redraw(bytes: &[u8]) -> Result<(Vec<u8>, &'static str), Fault> {
    with_picture(bytes, MOST_PIXELS_PER_SIDE, |mut picture, format| {
        if picture.width() > WIDEST || picture.height() > HIGHEST {
            picture = picture.resize(WIDEST, HIGHEST, FilterType::CatmullRom);
        }
        let mut drawn = Vec::new();
        let is_photo = format == ImageFormat::Jpeg;
        let written = if is_photo {
            let encoder = JpegEncoder::new_with_quality(&mut drawn, JPEG_QUALITY);
            DynamicImage::ImageRgb8(picture.into_rgb8()).write_with_encoder(encoder)
        } else {
            let picture = match picture.color().has_alpha() {
                true => DynamicImage::ImageRgba8(picture.into_rgba8()),
                false => DynamicImage::ImageRgb8(picture.into_rgb8()),
            };
            picture.write_with_encoder(PngEncoder::new(&mut drawn))
        };
        let ending = if is_photo { "jpg" } else { "png" };
        written.map(|()| (drawn, ending)).map_err(|_| Fault::Broken)
    })?
}

fn kind(bytes: &[u8]) -> Result<ImageFormat, Fault> {
    if bytes.is_empty() {
        return Err(Fault::Empty);
    }
    match image::guess_format(bytes) {
        Ok(format @ (ImageFormat::Png | ImageFormat::Jpeg | ImageFormat::WebP)) => Ok(format),
        _ => Err(Fault::Kind),
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
fn open(bytes: &[u8], format: ImageFormat, longest_side: u32) -> Result<DynamicImage, Fault> {
    let broken = |_| Fault::Broken;
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    let mut limits = Limits::default();
    limits.max_alloc = Some(MOST_MEMORY);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(broken)?;
    let (width, height) = decoder.dimensions();
    if width > longest_side || height > longest_side {
        return Err(Fault::TooManyPixels);
    }
    let orientation = decoder.orientation().map_err(broken)?;
    let mut picture = DynamicImage::from_decoder(decoder).map_err(broken)?;
    picture.apply_orientation(orientation);
    Ok(picture)
}
