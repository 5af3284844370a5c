//! Stored files that nothing names any more, and what was never brought to its end: somebody's
//! upload that was refused later, a draft that was discarded, a program that was killed.

use std::collections::HashSet;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

use super::{Files, failed, is_name};
use crate::clock::Time;
use crate::problem::Outcome;

impl Files {
    /// Marks the files that are not among the used ones, and removes those marked before a time;
    /// also what was on its way in since before then. Returns how many files went.
    ///
    /// A marked file has a time to be named again, and `put` takes the mark away: so nothing goes
    /// that somebody stores at the same moment, and a backup that has begun finds what it names.
    pub fn tidy(&self, used: &HashSet<String>, before: Time) -> Outcome<usize> {
        let mut gone = 0;
        for name in self.list()? {
            let mark = self.mark(&name);
            if used.contains(&name) {
                forget(&mark)?;
            } else if !mark.exists() {
                fs::File::create(&mark).map_err(failed)?;
            } else if is_older(&mark, before)? && self.remove(&name, &mark)? {
                gone += 1;
            }
        }
        self.remove_strays(before)?;
        Ok(gone)
    }

    /// A file that nothing names has a mark beside it.
    pub(super) fn mark(&self, name: &str) -> PathBuf {
        self.path(name).with_file_name(format!(".{name}.unused"))
    }

    /// Puts the file aside first: whoever stores it now takes the mark away before looking again.
    fn remove(&self, name: &str, mark: &Path) -> Outcome<bool> {
        let path = self.path(name);
        let aside = path.with_file_name(format!(".{}", uuid::Uuid::now_v7()));
        fs::rename(&path, &aside).map_err(failed)?;
        if !mark.exists() {
            fs::rename(&aside, &path).map_err(failed)?;
            return Ok(false);
        }
        fs::remove_file(&aside).map_err(failed)?;
        forget(mark)?;
        Ok(true)
    }

    fn remove_strays(&self, before: Time) -> Outcome<()> {
        for entry in entries(&self.antechamber()?)? {
            if !is_older(&entry, before)? {
                continue;
            }
            if entry.is_dir() {
                fs::remove_dir_all(&entry).map_err(failed)?;
            } else {
                forget(&entry)?;
            }
        }
        for shelf in entries(&self.folder)? {
            if !shelf.is_dir() || shelf.file_name().is_some_and(|it| it.len() != 2) {
                continue;
            }
            for entry in entries(&shelf)? {
                if is_draft(&entry) && is_older(&entry, before)? {
                    forget(&entry)?;
                }
            }
        }
        Ok(())
    }
}

/// Neither a stored file nor the mark of one.
fn is_draft(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    !is_name(&name) && !name.ends_with(".unused")
}

fn entries(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).map_err(failed)?;
    entries
        .map(|entry| entry.map(|entry| entry.path()).map_err(failed))
        .collect()
}

/// What has gone meanwhile is not old.
fn is_older(path: &Path, before: Time) -> Outcome<bool> {
    let modified = match fs::metadata(path).and_then(|it| it.modified()) {
        Ok(modified) => modified,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(false),
        Err(error) => return Err(failed(error)),
    };
    Ok(DateTime::<Utc>::from(modified).naive_utc() < before)
}

pub(super) fn forget(path: &Path) -> Outcome<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(failed(error)),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use chrono::Duration;

    use super::*;

    fn now() -> Time {
        crate::clock::Clock::default().now()
    }

    #[test]
    fn a_file_that_nothing_names_goes_after_its_time() {
        let folder = tempfile::tempdir().unwrap();
        let files = Files::open(folder.path().to_owned()).unwrap();
        let (kept, lost) = (files.put(b"named").unwrap(), files.put(b"lost").unwrap());
        let used = HashSet::from([kept.clone()]);
        let later = now() + Duration::hours(1);
        assert_eq!(files.tidy(&used, later).unwrap(), 0, "marked first");
        assert_eq!(files.tidy(&used, now() - Duration::hours(1)).unwrap(), 0);
        assert_eq!(files.tidy(&used, later).unwrap(), 1);
        assert_eq!(files.list().unwrap(), [kept]);
        assert!(files.get(&lost).is_err());
    }

    #[test]
    fn a_file_that_is_stored_or_named_again_stays() {
        let folder = tempfile::tempdir().unwrap();
        let files = Files::open(folder.path().to_owned()).unwrap();
        let name = files.put(b"wanted again").unwrap();
        let (none, later) = (HashSet::new(), now() + Duration::hours(1));
        files.tidy(&none, later).unwrap();
        files.put(b"wanted again").unwrap();
        assert_eq!(files.tidy(&none, later).unwrap(), 0, "marked anew");
        files.tidy(&HashSet::from([name.clone()]), later).unwrap();
        assert_eq!(files.tidy(&none, later).unwrap(), 0, "marked anew");
        assert!(files.is_intact(&name).unwrap());
    }

    #[test]
    fn what_never_came_in_goes() {
        let folder = tempfile::tempdir().unwrap();
        let files = Files::open(folder.path().to_owned()).unwrap();
        let name = files.put(b"there").unwrap();
        let shelf = folder.path().join(&name[..2]);
        fs::write(shelf.join(".01936f2e"), b"half a fi").unwrap();
        let upload = files.antechamber().unwrap().join("upload");
        fs::create_dir(&upload).unwrap();
        let used = HashSet::from([name]);
        files.tidy(&used, now() - Duration::hours(1)).unwrap();
        assert_eq!(fs::read_dir(&shelf).unwrap().count(), 2, "still young");
        files.tidy(&used, now() + Duration::hours(1)).unwrap();
        assert_eq!(fs::read_dir(&shelf).unwrap().count(), 1);
        assert!(!upload.exists());
    }
}
