//! Tells the compound files of old Office from encrypted ones of today.
//!
//! Both begin with the same eight bytes. An encrypted file has a directory entry of the name
//! `EncryptedPackage` (MS-OFFCRYPTO 2.3.4.4); where the directory begins stands in the header
//! (MS-CFB 2.2).

use std::io::{Read, Seek, SeekFrom};

pub(crate) const MAGIC: [u8; 8] = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/// Some dozens of directory entries; an encrypted package has about ten.
const DIRECTORY_BYTES: u64 = 16 * 1024;

/// Whether the compound file holds an encrypted package. What cannot be read does not.
pub(crate) fn is_encrypted(input: &mut (impl Read + Seek)) -> bool {
    directory(input).is_some_and(|directory| {
        let name: Vec<u8> = "EncryptedPackage"
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        directory
            .windows(name.len())
            .any(|window| window == name.as_slice())
    })
}

fn directory(input: &mut (impl Read + Seek)) -> Option<Vec<u8>> {
    let mut header = [0; 52];
    input.seek(SeekFrom::Start(0)).ok()?;
    input.read_exact(&mut header).ok()?;
    let shift = u16::from_le_bytes(header.get(30..32)?.try_into().ok()?);
    let first = u32::from_le_bytes(header.get(48..52)?.try_into().ok()?);
    // Sectors have 512 or 4,096 bytes.
    let start = matches!(shift, 9 | 12).then(|| (u64::from(first) + 1) << shift)?;
    input.seek(SeekFrom::Start(start)).ok()?;
    let mut bytes = Vec::new();
    input
        .by_ref()
        .take(DIRECTORY_BYTES)
        .read_to_end(&mut bytes)
        .ok()?;
    Some(bytes)
}
