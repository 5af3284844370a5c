//! Writes a package as a ZIP file that is the same to the byte whenever its content is.

use std::collections::BTreeMap;
use std::io::{self, Read, Seek, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipWriter};

use crate::course::Media;
use crate::package::Package;

enum Content<'p> {
    Text(&'p str),
    Media(&'p Media),
}

/// Writes `<slug>/…` in order of the names, all with the same date and mode. Texts are
/// compressed; what lies in `medien/` is so already. `open` gives the bytes of a file, which
/// are copied piece by piece.
///
/// # Errors
/// When reading or writing fails, or when a file is not as long as its [`Media`] says.
pub fn write_archive(
    out: impl Write + Seek,
    package: &Package,
    mut open: impl FnMut(&Media) -> io::Result<Box<dyn Read>>,
) -> io::Result<()> {
    let texts = package.texts.iter();
    let texts = texts.map(|(path, text)| (path.clone(), Content::Text(text)));
    let media = package.media.iter();
    let media = media.map(|(name, media)| (format!("medien/{name}"), Content::Media(media)));
    let contents: BTreeMap<String, Content> = texts.chain(media).collect();
    let mut archive = ZipWriter::new(out);
    for (path, content) in &contents {
        let name = format!("{}/{path}", package.slug);
        match content {
            Content::Text(text) => {
                archive.start_file(name, options(CompressionMethod::Deflated))?;
                archive.write_all(text.as_bytes())?;
            }
            Content::Media(media) => {
                archive.start_file(name, options(CompressionMethod::Stored))?;
                let copied = io::copy(&mut open(media)?, &mut archive)?;
                if copied != media.bytes_len {
                    let message = format!("{path} has {copied} bytes, not {}", media.bytes_len);
                    return Err(io::Error::new(io::ErrorKind::InvalidData, message));
                }
            }
        }
    }
    archive.finish()?.flush()
}

fn options(method: CompressionMethod) -> SimpleFileOptions {
    SimpleFileOptions::default()
        .compression_method(method)
        .compression_level((method == CompressionMethod::Deflated).then_some(6))
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644)
        .system(System::Unix)
}
