//! The secret of the installation, with which it signs what it hands out for a short time.
//!
//! A file of its own and not a row, so that nobody who reads the database or a backup can sign.

use std::fs;
use std::io::{ErrorKind, Write};
use std::path::Path;

use rustix::fs::{Mode, OFlags};

use crate::problem::{Outcome, Problem};

const LENGTH: usize = 32;

#[derive(Clone)]
pub struct Secret([u8; LENGTH]);

impl Secret {
    /// Reads the file, or makes it where there is none: readable by the owner alone.
    pub fn open(path: &Path) -> Outcome<Self> {
        match fs::read(path) {
            Ok(bytes) => Self::of(&bytes, path),
            Err(error) if error.kind() == ErrorKind::NotFound => Self::make(path),
            Err(error) => Err(unusable(path, &error)),
        }
    }

    pub fn bytes(&self) -> &[u8] {
        &self.0
    }

    fn of(bytes: &[u8], path: &Path) -> Outcome<Self> {
        match bytes.try_into() {
            Ok(bytes) => Ok(Self(bytes)),
            Err(_) => Err(unusable(path, &"not 32 bytes long")),
        }
    }

    /// Of two programs that start at once, one makes it and the other reads it.
    fn make(path: &Path) -> Outcome<Self> {
        let bytes = rand::random::<[u8; LENGTH]>();
        let draft = path.with_extension(uuid::Uuid::now_v7().to_string());
        let failed = |error: &dyn std::fmt::Display| unusable(path, error);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(|error| failed(&error))?;
        }
        let flags = OFlags::WRONLY | OFlags::CREATE | OFlags::EXCL;
        let file = rustix::fs::open(&draft, flags, Mode::RUSR | Mode::WUSR);
        let mut file = fs::File::from(file.map_err(|error| failed(&error))?);
        file.write_all(&bytes).map_err(|error| failed(&error))?;
        file.sync_all().map_err(|error| failed(&error))?;
        let linked = fs::hard_link(&draft, path);
        fs::remove_file(&draft).map_err(|error| failed(&error))?;
        match linked {
            Ok(()) => Ok(Self(bytes)),
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {
                let made = fs::read(path).map_err(|error| failed(&error))?;
                Self::of(&made, path)
            }
            Err(error) => Err(failed(&error)),
        }
    }
}

fn unusable(path: &Path, error: &dyn std::fmt::Display) -> Problem {
    let path = path.display();
    Problem::Internal(format!("Das Geheimnis {path} ist nicht brauchbar: {error}"))
}
