//! What all parts of a course share while it is read: files, keys, and the pad for mistakes.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};

use crate::course::Media;
use crate::mistakes::Mistakes;
use crate::package::Contents;
use crate::read::handouts;
use crate::twin::TwinKind;
use crate::webvtt::Cue;

#[derive(Debug, Default)]
pub(crate) struct Book {
    pub(crate) mistakes: Mistakes,
    pub(crate) media: BTreeMap<String, Media>,
    /// By the name of their file.
    pub(crate) captions: BTreeMap<String, Vec<Cue>>,
    /// Those that are there and whose mistakes are reported already.
    pub(crate) broken_captions: BTreeSet<String>,
    /// Names of handouts.
    pub(crate) handouts: BTreeSet<String>,
    /// What stands before the name of a file in its address.
    pub(crate) media_prefix: String,
    pub(crate) lesson_keys: BTreeSet<String>,
    used_media: RefCell<BTreeSet<String>>,
    /// Question key to the place where it was first used.
    question_keys: RefCell<BTreeMap<String, (String, usize)>>,
    anchors: RefCell<BTreeSet<String>>,
    tables: Cell<usize>,
    /// The twin that is being read.
    twin: Cell<Option<TwinKind>>,
}

impl Book {
    pub(crate) fn new(media: BTreeMap<String, Media>, media_prefix: &str) -> Self {
        Book {
            media,
            media_prefix: media_prefix.to_owned(),
            ..Book::default()
        }
    }

    /// Takes over the files of `medien/` and the names of the handouts.
    pub(crate) fn take_files(&mut self, contents: &mut Contents) {
        self.media = std::mem::take(&mut contents.media);
        self.captions = std::mem::take(&mut contents.captions);
        self.broken_captions = std::mem::take(&mut contents.broken_captions);
        self.handouts = handouts(contents).map(|(_, name, _)| name).collect();
    }

    /// Text and quiz of a lesson share a page, on which ids and labels must differ.
    pub(crate) fn begin_page(&self) {
        self.anchors.borrow_mut().clear();
        self.tables.set(0);
    }

    /// A twin stands in place of the text on the page of its lesson, above the same quiz, which
    /// has tables but no headings.
    pub(crate) fn begin_twin(&self, kind: TwinKind) {
        self.anchors.borrow_mut().clear();
        self.twin.set(Some(kind));
    }

    pub(crate) fn end_twin(&self) {
        self.twin.set(None);
    }

    pub(crate) fn twin(&self) -> Option<TwinKind> {
        self.twin.get()
    }

    /// Gives a heading its id on the page.
    pub(crate) fn take_anchor(&self, slug: &str) -> String {
        let mut anchors = self.anchors.borrow_mut();
        let mut anchor = slug.to_owned();
        let mut count = 1;
        while !anchors.insert(anchor.clone()) {
            count += 1;
            anchor = format!("{slug}-{count}");
        }
        anchor
    }

    pub(crate) fn has_anchor(&self, anchor: &str) -> bool {
        self.anchors.borrow().contains(anchor)
    }

    /// Screen readers list tables by label, so each on a page gets its own.
    pub(crate) fn table_label(&self) -> String {
        let number = self.tables.get() + 1;
        self.tables.set(number);
        if number == 1 {
            "Tabelle".to_owned()
        } else {
            format!("Tabelle {number}")
        }
    }

    pub(crate) fn use_media(&self, name: &str) -> Option<&Media> {
        let media = self.media.get(name)?;
        self.used_media.borrow_mut().insert(name.to_owned());
        Some(media)
    }

    pub(crate) fn unused_media(&self) -> Vec<String> {
        let used = self.used_media.borrow();
        self.media
            .keys()
            .filter(|name| !used.contains(*name))
            .cloned()
            .collect()
    }

    /// Reserves a question key; the earlier place when it is taken.
    pub(crate) fn take_question_key(
        &self,
        key: &str,
        file: &str,
        line: usize,
    ) -> Result<(), (String, usize)> {
        let mut keys = self.question_keys.borrow_mut();
        if let Some(earlier) = keys.get(key) {
            return Err(earlier.clone());
        }
        keys.insert(key.to_owned(), (file.to_owned(), line));
        Ok(())
    }
}
