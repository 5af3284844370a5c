//! Reads a page that stands alone, such as an imprint: a head with a title, and a text.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::MAX_TEXT_BYTES;
use crate::book::Book;
use crate::handout::read_title;
use crate::head;
use crate::mistakes::Mistake;
use crate::render::{Renderer, Setting};

/// A page without pictures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// The name of the file without its ending.
    pub slug: String,
    pub title: String,
    /// Safe HTML.
    pub html: String,
}

/// Reads a file such as `content/seiten/impressum.md`.
///
/// # Errors
/// All mistakes in order of their lines; the file is named without its folder.
pub fn read_page(path: &Path) -> Result<Page, Vec<Mistake>> {
    let name = |part: Option<&std::ffi::OsStr>| {
        part.map(|part| part.to_string_lossy().into_owned())
            .unwrap_or_default()
    };
    let (file, slug) = (name(path.file_name()), name(path.file_stem()));
    let book = Book::new(BTreeMap::new(), "");
    let is_small = fs::metadata(path).is_ok_and(|meta| meta.len() <= MAX_TEXT_BYTES);
    let page = match fs::read_to_string(path) {
        Ok(text) if is_small => Some(read(&file, slug, &text.replace("\r\n", "\n"), &book)),
        _ => {
            let hint = "Sie ist in UTF-8 geschrieben und höchstens 1 MiB groß.";
            book.mistakes
                .error(&file, 0, "Die Datei lässt sich nicht lesen.", hint);
            None
        }
    };
    match page {
        Some(page) if !book.mistakes.has_errors() => Ok(page),
        _ => Err(book.mistakes.into_sorted()),
    }
}

fn read(file: &str, slug: String, text: &str, book: &Book) -> Page {
    let document = head::split(file, text, &book.mistakes);
    let html = Renderer::new(book, file, Setting::Page).blocks(document.body, document.body_line);
    let title = read_title(document, "\"Impressum\"", &book.mistakes);
    Page { slug, title, html }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mistake_in_a_page_is_named_with_its_line() {
        let book = Book::new(BTreeMap::new(), "");
        let good = "+++\ntitel = \"Hilfe\"\n+++\n[Kurse](/kurse)\n";
        let page = read("hilfe.md", "hilfe".to_owned(), good, &book);
        assert_eq!(page.title, "Hilfe");
        assert!(page.html.contains("href=\"/kurse\""));
        let bad = "+++\ntitel = \"Hilfe\"\n+++\nText\n\n[x](http://example.org)\n";
        read("hilfe.md", "hilfe".to_owned(), bad, &book);
        let mistakes = book.mistakes.into_sorted();
        assert_eq!((mistakes.len(), mistakes[0].line), (1, 6));
    }
}
