//! A form with a large file: written to the disk piece by piece while it arrives.

use std::fs::File;
use std::io::Write;
use std::path::PathBuf;
use std::time::Duration;

use actix_multipart::{Field, Multipart};
use futures_util::{Stream, StreamExt};
use tempfile::NamedTempFile;
use tokio::task::{JoinError, spawn_blocking};

use super::Posted;
use super::upload::{Upload, too_large};
use crate::problem::{Outcome, Problem};

const FIELD_LIMIT: usize = 4 * 1024;

/// Many small fields are one large form.
const MOST_FIELDS: usize = 20;

/// How long nothing may arrive.
const SILENCE: Duration = Duration::from_secs(30);

/// Written at once, so that few turns on a blocking thread carry a large file.
const BATCH: usize = 1024 * 1024;

/// A file that was sent. It goes when this does.
pub struct Spooled {
    pub file: NamedTempFile,
    /// What the sender calls it; not to be trusted.
    pub name: String,
    /// In bytes; 0 when no file was chosen.
    pub length: u64,
}

impl Spooled {
    /// All of it, for files that fit into memory.
    pub fn bytes(&self) -> Outcome<Vec<u8>> {
        std::fs::read(self.file.path()).map_err(failed)
    }
}

impl Upload {
    /// Reads the form with a file of at most `limit` bytes into a file in `folder`.
    pub async fn spool(self, limit: u64, folder: PathBuf) -> Outcome<(Posted, Spooled)> {
        let (request, payload) = self.into_parts();
        let mut multipart = Multipart::new(request.headers(), payload);
        let file = spawn_blocking(move || NamedTempFile::new_in(folder)).await;
        let file = file.map_err(panicked)?.map_err(failed)?;
        let mut fields = Vec::new();
        let (mut name, mut length) = (String::new(), 0);
        while let Some(mut field) = next(&mut multipart).await? {
            let disposition = field.content_disposition();
            let file_name = disposition.and_then(|it| it.get_filename().map(str::to_owned));
            match file_name {
                Some(file_name) => {
                    let target = file.as_file().try_clone().map_err(failed)?;
                    length = write(&mut field, target, limit).await?;
                    name = file_name;
                }
                None => fields.push(read(&mut field).await?),
            }
            if fields.len() > MOST_FIELDS {
                return Err(unreadable());
            }
        }
        let text = serde_html_form::to_string(&fields).map_err(|_| unreadable())?;
        let form = Posted { body: Ok(text) };
        Ok((form, Spooled { file, name, length }))
    }
}

/// The next field, or piece of one; whoever is silent for too long is not waited for.
async fn next<T, E>(stream: &mut (impl Stream<Item = Result<T, E>> + Unpin)) -> Outcome<Option<T>> {
    match tokio::time::timeout(SILENCE, stream.next()).await {
        Ok(None) => Ok(None),
        Ok(Some(Ok(next))) => Ok(Some(next)),
        _ => Err(unreadable()),
    }
}

async fn read(field: &mut Field) -> Outcome<(String, String)> {
    let name = field.name().unwrap_or_default().to_owned();
    let mut bytes = Vec::new();
    while let Some(piece) = next(field).await? {
        bytes.extend_from_slice(&piece);
        if bytes.len() > FIELD_LIMIT {
            return Err(unreadable());
        }
    }
    let text = String::from_utf8(bytes).map_err(|_| unreadable())?;
    Ok((name, text))
}

async fn write(field: &mut Field, mut target: File, limit: u64) -> Outcome<u64> {
    let mut length = 0;
    let mut batch = Vec::new();
    loop {
        let piece = next(field).await?;
        let is_end = piece.is_none();
        if let Some(piece) = piece {
            length += piece.len() as u64;
            batch.extend_from_slice(&piece);
        }
        if length > limit {
            return Err(too_large());
        }
        if batch.len() >= BATCH || is_end {
            let full = std::mem::take(&mut batch);
            target = spawn_blocking(move || target.write_all(&full).map(|()| target))
                .await
                .map_err(panicked)?
                .map_err(failed)?;
        }
        if is_end {
            return Ok(length);
        }
    }
}

fn unreadable() -> Problem {
    Problem::Malformed("fehler-formular")
}

fn failed(error: std::io::Error) -> Problem {
    Problem::of_disk("an upload was not kept", &error)
}

fn panicked(error: JoinError) -> Problem {
    Problem::Internal(format!("an upload was not kept: {error}"))
}
