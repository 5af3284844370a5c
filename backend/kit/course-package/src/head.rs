//! Splits a Markdown file into its head between `+++` lines and the text under it.

use toml::Spanned;
use toml::de::DeTable;

use crate::mistakes::Mistakes;
use crate::source::{Source, parse};

/// Head and text of one file, each with its line.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Document<'a> {
    pub(crate) head: Source<'a>,
    /// Whether there is a head and it ends.
    pub(crate) is_whole: bool,
    pub(crate) body: &'a str,
    pub(crate) body_line: usize,
}

/// Splits a text; a head that is missing or not closed is reported.
pub(crate) fn split<'a>(file: &'a str, text: &'a str, mistakes: &Mistakes) -> Document<'a> {
    let Some(rest) = text.strip_prefix("+++\n") else {
        mistakes.error(
            file,
            1,
            "Der Kopf der Datei fehlt.",
            "Die erste Zeile ist +++, dann folgen titel und minuten, dann wieder +++.",
        );
        return Document::new(file, "", false, text, 1);
    };
    let mut head_len = 0;
    for (index, line) in rest.split_inclusive('\n').enumerate() {
        if line.trim_end() == "+++" {
            let (head, body) = rest.split_at(head_len);
            let body = body.strip_prefix(line).unwrap_or_default();
            return Document::new(file, head, true, body, index + 3);
        }
        head_len += line.len();
    }
    mistakes.error(
        file,
        1,
        "Der Kopf der Datei wird nicht geschlossen.",
        "Setzen Sie nach dem letzten Eintrag eine Zeile mit +++.",
    );
    let (head, body) = rest.split_at(end_of_open_head(rest));
    Document::new(file, head, false, body, 2 + head.lines().count())
}

impl<'a> Document<'a> {
    fn new(file: &'a str, head: &'a str, is_whole: bool, body: &'a str, body_line: usize) -> Self {
        Document {
            head: Source {
                file,
                text: head,
                first_line: 2,
            },
            is_whole,
            body,
            body_line,
        }
    }

    /// The entries of the head; what is no valid TOML is reported.
    pub(crate) fn table(&self, mistakes: &Mistakes) -> Option<Spanned<DeTable<'a>>> {
        self.is_whole.then(|| parse(self.head, mistakes)).flatten()
    }
}

/// A head that nobody closed ends before the first line that is no entry and no comment.
fn end_of_open_head(text: &str) -> usize {
    let is_entry = |line: &&str| {
        let line = line.trim();
        let key = line.split_once('=').map(|(key, _)| key.trim());
        let is_key = |key: &str| key.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
        line.starts_with('#') && !line.starts_with("##") || key.is_some_and(is_key)
    };
    text.split_inclusive('\n')
        .take_while(is_entry)
        .map(str::len)
        .sum()
}
