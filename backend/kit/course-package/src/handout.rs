//! Reads a handout, `handzettel-<name>.md`: a head with a title, and a text with local boxes.

use crate::book::Book;
use crate::course::Handout;
use crate::fields::Fields;
use crate::head::{self, Document};
use crate::mistakes::Mistakes;
use crate::render::{Renderer, Setting};

/// What is wrong is reported; the handout then has gaps.
pub(crate) fn read_handout(path: &str, name: &str, text: &str, book: &Book) -> Handout {
    book.begin_page();
    let document = head::split(path, text, &book.mistakes);
    if document.body.trim().is_empty() {
        let hint = "Schreiben Sie unter den Kopf, was auf dem Blatt stehen soll.";
        book.mistakes.error(
            path,
            document.body_line,
            "Der Handzettel hat keinen Text.",
            hint,
        );
    }
    let html =
        Renderer::new(book, path, Setting::Handout).blocks(document.body, document.body_line);
    Handout {
        name: name.to_owned(),
        title: read_title(document, "\"Melden in 30 Sekunden\"", &book.mistakes),
        html,
    }
}

/// The title in a head that holds nothing else.
pub(crate) fn read_title(document: Document, example: &str, mistakes: &Mistakes) -> String {
    let Some(table) = document.table(mistakes) else {
        return String::new();
    };
    let mut fields = Fields::new(document.head, &table, mistakes);
    let title = fields.text("titel", 120, example).unwrap_or_default();
    fields.finish();
    title
}
