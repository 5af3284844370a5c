//! Pictures as people send them, and as they should not.

use std::io::Cursor;

use image::{DynamicImage, ImageFormat, Rgba, RgbaImage};

/// Three fields and a river, in a file of this kind.
pub fn picture(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
    let pixels = RgbaImage::from_fn(width, height, |x, y| {
        match (x * 3 / width, y * 5 / height) {
            (_, 3) => Rgba([30, 90, 160, 255]),
            (0, _) => Rgba([200, 160, 30, 255]),
            (1, _) => Rgba([60, 130, 70, 255]),
            _ => Rgba([0, 0, 0, 0]),
        }
    });
    let mut picture = DynamicImage::ImageRgba8(pixels);
    if format == ImageFormat::Jpeg {
        picture = picture.into_rgb8().into();
    }
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

pub fn png(width: u32, height: u32) -> Vec<u8> {
    picture(width, height, ImageFormat::Png)
}

/// A few bytes that say they are a picture of this size.
pub fn bomb(side: u32) -> Vec<u8> {
    let mut bytes = png(16, 16);
    bytes[16..20].copy_from_slice(&side.to_be_bytes());
    bytes[20..24].copy_from_slice(&side.to_be_bytes());
    let sum = checksum(&bytes[12..29]);
    bytes[29..33].copy_from_slice(&sum.to_be_bytes());
    bytes
}

/// The CRC of a PNG chunk.
fn checksum(bytes: &[u8]) -> u32 {
    let sum = bytes.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| {
            (sum >> 1) ^ (0xedb8_8320 & (sum & 1).wrapping_neg())
        })
    });
    !sum
}
