//! Writes packages of parts, good ones and others.

use std::io::{Cursor, Read, Seek, Write};

use office_import::{ImportError, Imported};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// The smallest PNG and JPEG that have the right beginning; nobody decodes them here.
pub(crate) const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0";
pub(crate) const JPEG: &[u8] = b"\xff\xd8\xff\xe0\0\x04ab\xff\xc0\0\x11\x08\0\x01\0\x01\x03";

const RELATIONS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const KINDS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// Reads a presentation and lets its pictures go.
pub(crate) fn read_pptx(input: impl Read + Seek, name: &str) -> Result<Imported, ImportError> {
    office_import::read_pptx(input, name, |_| Ok(()))
}

/// Reads a document and lets its pictures go.
pub(crate) fn read_docx(input: impl Read + Seek, name: &str) -> Result<Imported, ImportError> {
    office_import::read_docx(input, name, |_| Ok(()))
}

/// The parts of a package by name, in the order in which they are written.
#[derive(Debug, Clone, Default)]
pub(crate) struct Parts(Vec<(String, Vec<u8>)>);

impl Parts {
    /// Adds a part or replaces the one of this name.
    pub(crate) fn put(&mut self, name: &str, bytes: impl Into<Vec<u8>>) {
        self.remove(name);
        self.0.push((name.to_owned(), bytes.into()));
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &(String, Vec<u8>)> {
        self.0.iter()
    }

    pub(crate) fn remove(&mut self, name: &str) {
        self.0.retain(|(part, _)| part != name);
    }

    /// Adds the relations of a part: id, kind and target. A target with a colon is outside.
    pub(crate) fn relate(&mut self, part: &str, relations: &[(String, &str, String)]) {
        let (folder, name) = part.rsplit_once('/').unwrap_or(("", part));
        let mut text = format!("<Relationships xmlns=\"{RELATIONS}\">");
        for (id, kind, target) in relations {
            let mode = if target.contains(':') || target.starts_with('\\') {
                " TargetMode=\"External\""
            } else {
                ""
            };
            let target = escape(target);
            text.push_str(&format!(
                "<Relationship Id=\"{id}\" Type=\"{KINDS}/{kind}\" Target=\"{target}\"{mode}/>"
            ));
        }
        text.push_str("</Relationships>");
        let rels = format!("{folder}/_rels/{name}.rels");
        self.put(rels.trim_start_matches('/'), text);
    }

    pub(crate) fn zip(&self) -> Cursor<Vec<u8>> {
        self.pack(CompressionMethod::Deflated)
    }

    /// The same without packing, which is faster.
    pub(crate) fn stored(&self) -> Cursor<Vec<u8>> {
        self.pack(CompressionMethod::Stored)
    }

    fn pack(&self, method: CompressionMethod) -> Cursor<Vec<u8>> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        let options = SimpleFileOptions::default().compression_method(method);
        for (name, bytes) in &self.0 {
            zip.start_file(name, options).unwrap();
            zip.write_all(bytes).unwrap();
        }
        zip.finish().unwrap()
    }
}

/// Lets the directory of a ZIP tell a size that is not true.
pub(crate) fn lie_about_size(zip: Cursor<Vec<u8>>, part: &str, size: u32) -> Cursor<Vec<u8>> {
    let mut bytes = zip.into_inner();
    let starts: Vec<usize> = (0..bytes.len() - 46)
        .filter(|at| bytes[*at..].starts_with(b"PK\x01\x02"))
        .filter(|at| bytes[at + 46..].starts_with(part.as_bytes()))
        .collect();
    assert!(!starts.is_empty(), "{part}");
    for start in starts {
        bytes[start + 24..start + 28].copy_from_slice(&size.to_le_bytes());
    }
    Cursor::new(bytes)
}

pub(crate) fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
