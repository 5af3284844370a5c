//! The manifest of a backup: what it holds, and what it was made from.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::files::is_name;

pub(super) const FORMAT: &str = "lernverbund-sicherung";
pub(super) const FORMAT_VERSION: u32 = 1;

/// The entry that holds the manifest; the last one, so that a cut archive has none.
pub(super) const MANIFEST: &str = "sicherung.json";
/// The entry that holds the database; the first one.
pub(super) const DATABASE: &str = "datenbank";
const FILES: &str = "dateien";

#[derive(Debug, Serialize, Deserialize)]
pub struct Manifest {
    pub(super) format: String,
    pub(super) format_version: u32,
    /// The version of the program that made it.
    pub program: String,
    /// When it was begun, in UTC.
    pub taken_at: String,
    /// Which of the two databases the copy comes from.
    pub database: String,
    /// The migrations that had run.
    pub schema: Vec<String>,
    pub entries: Vec<Entry>,
}

/// A file of the archive. The size and the SHA-256 are those of its content.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    pub name: String,
    pub size: u64,
    pub sha256: String,
}

impl Manifest {
    /// The size of everything in it.
    pub fn size(&self) -> u64 {
        self.entries.iter().map(|entry| entry.size).sum()
    }

    pub fn files(&self) -> usize {
        self.entries.len().saturating_sub(1)
    }
}

/// The name of an entry for a stored file.
pub(super) fn entry_of_file(name: &str) -> String {
    format!("{FILES}/{name}")
}

/// The stored file an entry holds; nothing else than such names leads into the file store.
pub(super) fn file_of_entry(entry: &str) -> Option<&str> {
    entry
        .strip_prefix(FILES)?
        .strip_prefix('/')
        .filter(|name| is_name(name))
}

/// A reader or a writer that knows what has passed through it.
pub(super) struct Measured<T> {
    inner: T,
    sha256: Sha256,
    size: u64,
}

impl<T> Measured<T> {
    pub(super) fn new(inner: T) -> Self {
        Self {
            inner,
            sha256: Sha256::new(),
            size: 0,
        }
    }

    pub(super) fn entry(self, name: String) -> Entry {
        let digest = self.sha256.finalize();
        Entry {
            name,
            size: self.size,
            sha256: digest.iter().map(|byte| format!("{byte:02x}")).collect(),
        }
    }
}

impl<T: std::io::Read> std::io::Read for Measured<T> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let read = self.inner.read(buffer)?;
        self.sha256.update(buffer.get(..read).unwrap_or_default());
        self.size += read as u64;
        Ok(read)
    }
}
