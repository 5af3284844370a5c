//! Gives files of a package new names, and mends the links between lessons.

use std::collections::{BTreeMap, BTreeSet};

use super::arrange::ArrangeError;
use crate::directives::CodeFence;
use crate::names::{Kind, kind_of};
use crate::package::Package;

/// Renames texts (old path, new path), all at once, so two may change places. Links to lessons
/// are written anew where a number or a folder in them has changed.
///
/// # Errors
/// When two texts would get the same path; the package is then as it was.
pub fn rename(package: &mut Package, renames: &[(String, String)]) -> Result<(), ArrangeError> {
    let names: BTreeMap<&str, &str> = renames
        .iter()
        .map(|(old, new)| (old.as_str(), new.as_str()))
        .collect();
    let mut taken = BTreeSet::new();
    for old in package.texts.keys() {
        let new = names.get(old.as_str()).copied().unwrap_or(old);
        if !taken.insert(new) {
            return Err(ArrangeError::Taken(new.to_owned()));
        }
    }
    let links = Links::new(package, &names);
    let texts = package.texts.iter().map(|(old, text)| {
        let new = names.get(old.as_str()).copied().unwrap_or(old);
        let text = if new.ends_with(".md") {
            links.mend(text, old, new)
        } else {
            text.clone()
        };
        (new.to_owned(), text)
    });
    package.texts = texts.collect();
    Ok(())
}

/// Where lessons will be found.
struct Links {
    /// Key before to the path after, without ending.
    stems: BTreeMap<String, String>,
    /// Keys of lessons whose path changes.
    moved: BTreeSet<String>,
}

impl Links {
    fn new(package: &Package, names: &BTreeMap<&str, &str>) -> Self {
        let mut links = Links {
            stems: BTreeMap::new(),
            moved: BTreeSet::new(),
        };
        for old in package.texts.keys() {
            let (Kind::Text(name) | Kind::Quiz(name)) = kind_of(old) else {
                continue;
            };
            let new = names.get(old.as_str()).copied().unwrap_or(old);
            let stem = new.trim_end_matches(".md").trim_end_matches(".quiz");
            if new != old {
                links.moved.insert(name.key.clone());
            }
            links.stems.insert(name.key, stem.to_owned());
        }
        links
    }

    /// The text of a file that moves from `old` to `new`. Code is left alone.
    fn mend(&self, text: &str, old: &str, new: &str) -> String {
        let stays = folder_of(old) == folder_of(new);
        let mut fence = CodeFence::default();
        let mut mended = String::with_capacity(text.len());
        for line in text.split_inclusive('\n') {
            let is_code = fence.covers(line.trim_end_matches('\n'));
            let mut rest = line;
            while let Some(at) = rest.find("](").filter(|_| !is_code) {
                let (before, after) = rest.split_at(at + "](".len());
                let end = after.find([')', ' ', '\n']).unwrap_or(after.len());
                let (address, after) = after.split_at(end);
                mended.push_str(before);
                match self.address(address, folder_of(new), stays) {
                    Some(address) => mended.push_str(&address),
                    None => mended.push_str(address),
                }
                rest = after;
            }
            mended.push_str(rest);
        }
        mended
    }

    /// The address of a lesson as a file in `folder` writes it; nothing when it stays as it is.
    fn address(&self, address: &str, folder: &str, stays: bool) -> Option<String> {
        let (path, anchor) = match address.find('#') {
            Some(at) => address.split_at(at),
            None => (address, ""),
        };
        let (name, ending) = match kind_of(path.trim_start_matches("../")) {
            Kind::Text(name) => (name, ".md"),
            Kind::Quiz(name) => (name, ".quiz.md"),
            _ => return None,
        };
        if stays && !self.moved.contains(&name.key) {
            return None;
        }
        let stem = self.stems.get(&name.key)?;
        let relative = if folder_of(stem) == folder {
            stem.rsplit_once('/')
                .map_or(stem.as_str(), |(_, name)| name)
                .to_owned()
        } else if folder.is_empty() {
            stem.clone()
        } else {
            format!("../{stem}")
        };
        Some(format!("{relative}{ending}{anchor}"))
    }
}

fn folder_of(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}
