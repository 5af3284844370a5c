//! A new order of lessons and modules: which file gets which name.

use std::collections::BTreeMap;

use super::outline::quiz_entries;
use crate::mistakes::Mistakes;
use crate::order::{Group, Stem, put_in_order};
use crate::package::Package;

/// The largest number the name of a file can begin with.
const MOST: usize = 999;

/// Why an order or new names cannot be had.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ArrangeError {
    #[error("there is no lesson or module `{0}`, or it is named twice")]
    Unknown(String),
    #[error("the lesson or module `{0}` has no place in the new order")]
    Missing(String),
    #[error("no more than 999 lessons or modules can stand in a row")]
    TooMany,
    #[error("two files would be called `{0}`")]
    Taken(String),
}

/// The renames (old path, new path) that bring lessons and modules into a new order, numbered
/// from 1. `order` names each module and each lesson once; without a key are the lessons in no
/// module. A precheck that comes first and has the number 0 keeps it.
///
/// # Errors
/// When the order names something that is not there, or leaves something out.
pub fn arrange(
    package: &Package,
    order: &[(Option<String>, Vec<String>)],
) -> Result<Vec<(String, String)>, ArrangeError> {
    let paths = package.texts.keys().map(String::as_str);
    let present = put_in_order(paths, &Mistakes::default());
    let mut modules = Pool::new(
        present
            .groups
            .iter()
            .filter_map(|group| Some((group.key.as_deref()?, group))),
    );
    let stems = present.groups.iter().flat_map(|group| &group.stems);
    let mut stems = Pool::new(stems.map(|stem| (stem.key.as_str(), stem)));
    let mut is_first = true;
    let mut renames = Vec::new();
    let mut module_number = 0;
    let mut top_number = 0;
    for (key, lessons) in order {
        let folder = match key {
            Some(key) => {
                let group = modules.take(key)?;
                module_number = next(module_number)?;
                let folder = format!("{module_number}-{key}/");
                rename_module(package, group, &folder, &mut renames);
                folder
            }
            None => String::new(),
        };
        let mut number = if key.is_none() { top_number } else { 0 };
        for key in lessons {
            let stem = stems.take(key)?;
            if !(is_first && is_opening(stem, package)) {
                number = next(number)?;
            }
            is_first = false;
            rename_stem(stem, &format!("{folder}{number}-{key}"), &mut renames);
        }
        if key.is_none() {
            top_number = number;
        }
    }
    modules.finish()?;
    stems.finish()?;
    renames.retain(|(old, new)| old != new);
    Ok(renames)
}

pub(super) fn next(number: usize) -> Result<usize, ArrangeError> {
    if number >= MOST {
        return Err(ArrangeError::TooMany);
    }
    Ok(number + 1)
}

/// Everything in the folder that is no lesson.
fn rename_module(
    package: &Package,
    group: &Group,
    folder: &str,
    renames: &mut Vec<(String, String)>,
) {
    let is_lesson = |path: &str| {
        let mut files = group.stems.iter().flat_map(Stem::files);
        files.any(|file| file == path)
    };
    let old = format!("{}/", group.folder);
    for path in package.texts.keys().filter(|path| !is_lesson(path)) {
        if let Some(name) = path.strip_prefix(&old) {
            renames.push((path.clone(), format!("{folder}{name}")));
        }
    }
}

fn rename_stem(stem: &Stem, name: &str, renames: &mut Vec<(String, String)>) {
    if let Some(path) = &stem.text {
        renames.push((path.clone(), format!("{name}.md")));
    }
    if let Some(path) = &stem.quiz {
        renames.push((path.clone(), format!("{name}.quiz.md")));
    }
    for (kind, path) in &stem.twins {
        renames.push((path.clone(), kind.path(name)));
    }
}

fn is_opening(stem: &Stem, package: &Package) -> bool {
    let quiz = stem.quiz.as_ref().and_then(|path| package.texts.get(path));
    let is_precheck = quiz.is_some_and(|text| quiz_entries(text).text("art") == "vorab");
    stem.number == 0 && stem.text.is_none() && is_precheck
}

/// What waits for its place, by key. Two of the same key are taken one after the other.
struct Pool<'p, T>(BTreeMap<&'p str, Vec<&'p T>>);

impl<'p, T> Pool<'p, T> {
    fn new(items: impl DoubleEndedIterator<Item = (&'p str, &'p T)>) -> Self {
        let mut pool: BTreeMap<&str, Vec<&T>> = BTreeMap::new();
        for (key, item) in items.rev() {
            pool.entry(key).or_default().push(item);
        }
        Pool(pool)
    }

    fn take(&mut self, key: &str) -> Result<&'p T, ArrangeError> {
        let waiting = self.0.get_mut(key).and_then(Vec::pop);
        waiting.ok_or_else(|| ArrangeError::Unknown(key.to_owned()))
    }

    fn finish(self) -> Result<(), ArrangeError> {
        let mut left = self.0.iter().filter(|(_, items)| !items.is_empty());
        match left.next() {
            Some((key, _)) => Err(ArrangeError::Missing((*key).to_owned())),
            None => Ok(()),
        }
    }
}
