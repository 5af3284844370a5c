//! Stored files, named by the SHA-256 of their content: the same picture is kept once.

mod leftovers;

use std::fs;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use crate::problem::{Outcome, Problem};

#[derive(Clone, Debug)]
pub struct Files {
    folder: PathBuf,
}

impl Files {
    pub fn open(folder: PathBuf) -> Outcome<Self> {
        fs::create_dir_all(&folder).map_err(failed)?;
        Ok(Self { folder })
    }

    /// Stores the bytes durably and returns their name (64 hexadecimal digits).
    pub fn put(&self, bytes: &[u8]) -> Outcome<String> {
        let name = name_of(bytes);
        let path = self.path(&name);
        if path.exists() {
            leftovers::forget(&self.mark(&name))?;
            // It may have been put aside for removal just before its mark went.
            if path.exists() {
                return Ok(name);
            }
        }
        let folder = path.parent().unwrap_or(&self.folder).to_owned();
        fs::create_dir_all(&folder).map_err(failed)?;
        bring_in(&folder, &path, |file| {
            file.write_all(bytes)?;
            file.sync_all()
        })?;
        Ok(name)
    }

    /// The bytes of a name that `put` gave.
    pub fn get(&self, name: &str) -> Outcome<Vec<u8>> {
        fs::read(self.path(name)).map_err(|error| match error.kind() {
            std::io::ErrorKind::NotFound => Problem::NotFound,
            _ => failed(error),
        })
    }

    /// The opened file of a name that `put` gave, and its length.
    pub fn open_file(&self, name: &str) -> Outcome<(fs::File, u64)> {
        let file = fs::File::open(self.path(name)).map_err(|error| match error.kind() {
            std::io::ErrorKind::NotFound => Problem::NotFound,
            _ => failed(error),
        })?;
        let length = file.metadata().map_err(failed)?.len();
        Ok((file, length))
    }

    /// Whether the file still holds what its name says; a missing one is not found.
    pub fn is_intact(&self, name: &str) -> Outcome<bool> {
        Ok(name_of(&self.get(name)?) == name)
    }

    /// The names of all stored files, in order.
    pub fn list(&self) -> Outcome<Vec<String>> {
        let mut names = Vec::new();
        for shelf in fs::read_dir(&self.folder).map_err(failed)? {
            let shelf = shelf.map_err(failed)?.path();
            if !shelf.is_dir() {
                continue;
            }
            for file in fs::read_dir(shelf).map_err(failed)? {
                let name = file.map_err(failed)?.file_name();
                names.extend(name.into_string().ok().filter(|name| is_name(name)));
            }
        }
        names.sort();
        Ok(names)
    }

    /// Stores what a reader gives under the name it had before, piece by piece. Whoever takes in
    /// many files makes them durable together, with `sync`.
    pub fn take_in(&self, name: &str, from: &mut impl Read) -> Outcome<()> {
        let path = self.path(name);
        let folder = path.parent().unwrap_or(&self.folder).to_owned();
        fs::create_dir_all(&folder).map_err(failed)?;
        bring_in(&folder, &path, |file| std::io::copy(from, file).map(drop))
    }

    /// Returns when everything taken in is on the disk.
    pub fn sync(&self) -> Outcome<()> {
        let folder = fs::File::open(&self.folder).map_err(failed)?;
        rustix::fs::syncfs(folder).map_err(|error| failed(error.into()))
    }

    /// Where files lie that are still on their way in, on the same disk.
    pub fn antechamber(&self) -> Outcome<PathBuf> {
        let folder = self.folder.join(".unterwegs");
        fs::create_dir_all(&folder).map_err(failed)?;
        Ok(folder)
    }

    fn path(&self, name: &str) -> PathBuf {
        let shelf: String = name.chars().take(2).collect();
        self.folder.join(shelf).join(name)
    }
}

/// Writes a file that has its name when it is whole; one that does not get so far goes.
fn bring_in(
    folder: &Path,
    path: &Path,
    write: impl FnOnce(&mut fs::File) -> std::io::Result<()>,
) -> Outcome<()> {
    let draft = folder.join(format!(".{}", uuid::Uuid::now_v7()));
    let written = fs::File::create(&draft)
        .and_then(|mut file| write(&mut file))
        .and_then(|()| fs::rename(&draft, path));
    if written.is_err() {
        let _ = fs::remove_file(&draft);
    }
    written.map_err(failed)
}

/// Whether this is a name that `put` could have given.
pub fn is_name(name: &str) -> bool {
    name.len() == 64
        && name
            .bytes()
            .all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte))
}

fn name_of(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

fn failed(error: std::io::Error) -> Problem {
    Problem::of_disk("the file store failed", &error)
}
