//! A TOML file of the example with its text, so that every word in it knows its line.

use std::fs;
use std::path::Path;

use course_package::{Mistake, Severity};
use serde::de::DeserializeOwned;
use toml::Spanned;

/// A word that points to something else, and remembers where it stands.
pub type Word = Spanned<String>;

/// One file, read.
pub struct Sheet<T> {
    file: &'static str,
    text: String,
    pub entries: T,
}

impl<T: DeserializeOwned> Sheet<T> {
    /// Reads a file; what is wrong with its form is reported with line and hint.
    pub fn read(folder: &Path, file: &'static str) -> Result<Self, Vec<Mistake>> {
        let text = fs::read_to_string(folder.join(file)).map_err(|_| {
            let hint = "Legen Sie sie an; sie ist in UTF-8 geschrieben.";
            vec![error(file, 0, "Die Datei lässt sich nicht lesen.", hint)]
        })?;
        match toml::from_str(&text) {
            Ok(entries) => Ok(Self {
                file,
                text,
                entries,
            }),
            Err(problem) => {
                let line = line_of(&text, problem.span().map_or(0, |span| span.start));
                let (message, hint) = explain(problem.message());
                Err(vec![error(file, line, message, hint)])
            }
        }
    }
}

impl<T> Sheet<T> {
    /// A mistake at a word of this file.
    pub fn mistake(&self, at: &Word, message: String, hint: impl Into<String>) -> Mistake {
        error(self.file, self.line(at), message, hint)
    }

    /// Mistakes of a text inside this file, counted from the first line of that text.
    pub fn inside(&self, at: &Word, mistakes: Vec<Mistake>) -> impl Iterator<Item = Mistake> {
        // A text between triple quotes begins in the line after them.
        let before = self.line(at);
        mistakes.into_iter().map(move |mistake| Mistake {
            file: self.file.to_owned(),
            line: before + mistake.line,
            ..mistake
        })
    }

    fn line(&self, at: &Word) -> usize {
        line_of(&self.text, at.span().start)
    }
}

fn line_of(text: &str, offset: usize) -> usize {
    let before = text.as_bytes().iter().take(offset);
    1 + before.filter(|byte| **byte == b'\n').count()
}

fn error(file: &str, line: usize, message: impl Into<String>, hint: impl Into<String>) -> Mistake {
    Mistake {
        severity: Severity::Error,
        file: file.to_owned(),
        line,
        message: message.into(),
        hint: hint.into(),
    }
}

/// Says in German what the reader of TOML says in English.
fn explain(message: &str) -> (String, String) {
    let quoted: Vec<&str> = message.split('`').skip(1).step_by(2).collect();
    let name = quoted.first().copied().unwrap_or_default();
    if message.starts_with("unknown field") {
        let known = quoted.get(1..).unwrap_or_default().join(", ");
        return (
            format!("Den Eintrag „{name}“ gibt es hier nicht."),
            format!("Erlaubt sind: {known}."),
        );
    }
    if message.starts_with("missing field") {
        return (
            format!("Der Eintrag „{name}“ fehlt."),
            "Ergänzen Sie ihn in diesem Abschnitt.".into(),
        );
    }
    if message.contains("duplicate key") {
        return (
            "Dieser Eintrag steht zweimal da.".into(),
            "Lassen Sie nur einen davon stehen.".into(),
        );
    }
    if message.starts_with("invalid type") {
        return (
            "Dieser Wert hat die falsche Art.".into(),
            "Texte stehen in geraden Anführungszeichen, Zahlen und true oder false ohne.".into(),
        );
    }
    (
        "Diese Zeile lässt sich nicht lesen.".into(),
        format!("Die Meldung des Programms: {}", message.trim()),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, serde::Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Entry {
        #[expect(dead_code, reason = "only its form is tested")]
        slug: Word,
    }

    #[test]
    fn a_wrong_entry_is_named_with_its_line() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("a.toml"), "slug = \"x\"\nslugg = 1\n").unwrap();
        let mistakes = Sheet::<Entry>::read(folder.path(), "a.toml").err().unwrap();
        assert_eq!((mistakes.len(), mistakes[0].line), (1, 2));
        assert_eq!(
            mistakes[0].message,
            "Den Eintrag „slugg“ gibt es hier nicht."
        );
        assert_eq!(mistakes[0].hint, "Erlaubt sind: slug.");
    }
}
