//! Splits a Markdown file into its head between `+++` lines and the text under it.

use crate::mistakes::Mistakes;
use crate::source::Source;

/// Head and text of one file, each with its line.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Document<'a> {
    pub(crate) head: Source<'a>,
    pub(crate) body: &'a str,
    pub(crate) body_line: usize,
}

/// Nothing when there is no complete head, which is then reported.
pub(crate) fn split<'a>(file: &'a str, text: &'a str, mistakes: &Mistakes) -> Option<Document<'a>> {
    let Some(rest) = text.strip_prefix("+++\n") else {
        mistakes.error(
            file,
            1,
            "Der Kopf der Datei fehlt.",
            "Die erste Zeile ist +++, dann folgen titel und minuten, dann wieder +++.",
        );
        return None;
    };
    let mut head_len = 0;
    for (index, line) in rest.split_inclusive('\n').enumerate() {
        if line.trim_end() == "+++" {
            return Some(Document {
                head: Source {
                    file,
                    text: &rest[..head_len],
                    first_line: 2,
                },
                body: &rest[head_len + line.len()..],
                body_line: index + 3,
            });
        }
        head_len += line.len();
    }
    mistakes.error(
        file,
        1,
        "Der Kopf der Datei wird nicht geschlossen.",
        "Setzen Sie nach dem letzten Eintrag eine Zeile mit +++.",
    );
    None
}
