//! Reads a handout, `handzettel-<name>.md`: a head with a title, and a text with local boxes.

use crate::book::Book;
use crate::course::Handout;
use crate::fields::Fields;
use crate::head;
use crate::render::{Renderer, Setting};
use crate::source::parse;

/// Nothing when the head cannot be read, which is then reported.
pub(crate) fn read_handout(path: &str, name: &str, text: &str, book: &Book) -> Option<Handout> {
    book.begin_page();
    let document = head::split(path, text, &book.mistakes)?;
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
    let table = parse(document.head, &book.mistakes)?;
    let mut fields = Fields::new(document.head, &table, &book.mistakes);
    let title = fields
        .text("titel", 120, "\"Melden in 30 Sekunden\"")
        .unwrap_or_default();
    fields.finish();
    Some(Handout {
        name: name.to_owned(),
        title,
        html,
    })
}
