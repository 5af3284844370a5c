//! A piece of TOML in a file: parsing, and from position to line.

use toml::Spanned;
use toml::de::DeTable;

use crate::mistakes::Mistakes;

/// A TOML text and where it begins in its file.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Source<'a> {
    pub(crate) file: &'a str,
    pub(crate) text: &'a str,
    pub(crate) first_line: usize,
}

impl Source<'_> {
    pub(crate) fn line_of(&self, offset: usize) -> usize {
        let before = self.text.as_bytes().iter().take(offset);
        self.first_line + before.filter(|byte| **byte == b'\n').count()
    }
}

/// Parses the text; nothing when it is no valid TOML, which is then reported.
pub(crate) fn parse<'a>(source: Source<'a>, mistakes: &Mistakes) -> Option<Spanned<DeTable<'a>>> {
    let (table, errors) = DeTable::parse_recoverable(source.text);
    for error in &errors {
        let line = source.line_of(error.span().map_or(0, |span| span.start));
        let (message, hint) = if error.message().contains("duplicate key") {
            (
                "Dieser Eintrag steht zweimal da.",
                "Lassen Sie nur einen davon stehen.",
            )
        } else {
            (
                "Diese Zeile ist kein gültiges TOML.",
                "Ein Eintrag sieht so aus: schluessel = \"Text\". Texte stehen in geraden \
                 Anführungszeichen, darin sind nur „deutsche“ erlaubt; Zahlen stehen ohne.",
            )
        };
        mistakes.error(source.file, line, message, hint);
    }
    errors.is_empty().then_some(table)
}
