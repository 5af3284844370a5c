//! Takes a course package apart and puts its files into the file store. No database.

use std::fs::{File, read};

use course_package::{Mistake, Package, check_media, media_name, read_archive};

use crate::files::Files;
use crate::problem::{Outcome, Problem};
use crate::web::Spooled;

/// The folder in the archive, or everything that keeps it from being taken out.
pub fn unpack(files: &Files, sent: &Spooled) -> Outcome<Result<Package, Vec<Mistake>>> {
    if sent.length == 0 {
        return Err(Problem::field("paket", "redaktion-datei-fehlt"));
    }
    let failed = |error: std::io::Error| Problem::Internal(format!("no room to unpack: {error}"));
    let folder = tempfile::tempdir_in(files.antechamber()?).map_err(failed)?;
    let archive = File::open(sent.file.path()).map_err(failed)?;
    let package = match read_archive(archive, folder.path(), "kurs") {
        Ok(package) => package,
        Err(mistakes) => return Ok(Err(mistakes)),
    };
    shelve(files, &package, &folder.path().join("medien"))?;
    Ok(Ok(package))
}

/// Files by their content; captions as readers will get them.
fn shelve(files: &Files, package: &Package, folder: &std::path::Path) -> Outcome<()> {
    let failed = |error: std::io::Error| Problem::Internal(format!("a file went missing: {error}"));
    for name in package.media.keys() {
        files.put(&read(folder.join(name)).map_err(failed)?)?;
    }
    for (path, text) in &package.texts {
        let Some(name) = media_name(path) else {
            continue;
        };
        if let Ok(media) = check_media(name, text.as_bytes())
            && let Some(understood) = &media.rewritten
        {
            files.put(understood.as_bytes())?;
        }
    }
    Ok(())
}
