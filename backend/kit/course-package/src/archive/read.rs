//! Takes a package out of a ZIP file that nobody trusts.

use std::fs;
use std::io::{self, Read, Seek};
use std::path::Path;

use zip::ZipArchive;
use zip::read::ZipFile;
use zip::result::{ZipError, ZipResult};

use super::end::read_end;
use super::names::{name_of, shown};
use super::plan::{Plan, Root};
use crate::MAX_ENTRIES;
use crate::folder::load;
use crate::mistakes::{Mistake, Mistakes};
use crate::package::{Package, too_many};

/// More room than 10,000 entries with names of ordinary length take.
const LONGEST_LIST: u64 = 8 * 1024 * 1024;

/// Checks the whole archive, takes its files out into `into`, an empty folder that is the
/// caller's to remove, and reads them as a course folder: `into/kurs.toml`, `into/medien/…`.
/// A picture of the package is then the file `into/medien/<name>`.
///
/// The folder in the archive is the slug of the course; when `kurs.toml` lies on top, it is `slug`.
///
/// # Errors
/// What keeps the archive from being taken out, with the name of the entry, or the mistakes in
/// the files, as [`crate::load_package`] tells them.
pub fn read_archive(
    mut input: impl Read + Seek,
    into: &Path,
    slug: &str,
) -> Result<Package, Vec<Mistake>> {
    let mistakes = Mistakes::default();
    let package = take_out(&mut input, into, slug, &mistakes);
    match package {
        Some(package) if !mistakes.has_errors() => Ok(package),
        _ => Err(mistakes.into_sorted()),
    }
}

fn take_out(
    input: &mut (impl Read + Seek),
    into: &Path,
    slug: &str,
    mistakes: &Mistakes,
) -> Option<Package> {
    let damaged = |name: &str| {
        let hint = "Packen Sie den Ordner neu, oder laden Sie die Datei noch einmal hoch.";
        let message = "Das ist keine ZIP-Datei, oder sie ist beschädigt.";
        mistakes.error(&shown(name), 0, message, hint);
    };
    let Ok(Some(end)) = read_end(input) else {
        damaged("");
        return None;
    };
    if end.entries > MAX_ENTRIES || end.list_len > LONGEST_LIST {
        too_many(mistakes);
        return None;
    }
    let mut archive = ZipArchive::new(input).map_err(|_| damaged("")).ok()?;
    let mut plan = Plan::default();
    for index in 0..archive.len() {
        let entry = archive.by_index_data(index).map_err(|_| damaged("")).ok()?;
        if !plan.add(index, &entry, mistakes) {
            return None;
        }
    }
    let root = plan.root(end.archive_len, slug, mistakes)?;
    // Names that are there twice, files that lie over one another, headers that contradict the list.
    let consistent = archive.validate_header_consistency();
    consistent.map_err(|_| damaged("")).ok()?;
    for (name, file) in &plan.files {
        let written = archive
            .by_index(file.index)
            .and_then(|content| write_out(content, name, file.length, &root, into));
        written.map_err(|_| damaged(name)).ok()?;
    }
    Some(Package {
        slug: root.slug,
        ..load(into, mistakes)
    })
}

/// The plan has looked at the name; the length is counted, whatever the archive says.
fn write_out(
    content: ZipFile<impl Read>,
    name: &str,
    length: u64,
    root: &Root,
    into: &Path,
) -> ZipResult<()> {
    if name_of(&content.entry()) != name {
        return Err(ZipError::FileNotFound);
    }
    let path = into.join(name.strip_prefix(&root.prefix).unwrap_or(name));
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent)?;
    }
    let mut file = fs::File::create_new(path)?;
    if io::copy(&mut content.take(length + 1), &mut file)? != length {
        return Err(ZipError::InvalidArchive("a wrong length".into()));
    }
    Ok(())
}
