//! Twins of a lesson: the same content once more, shorter or in Leichte Sprache. A twin is a text
//! beside that of its lesson, without a head: title, film and questions are those of the lesson.

use serde::{Deserialize, Serialize};

use crate::advice::reading_minutes;
use crate::book::Book;
use crate::order::{Order, Stem};
use crate::package::Contents;
use crate::recording::Recording;
use crate::render::{Renderer, Setting};

/// Which twin a text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum TwinKind {
    /// What one has to know, for those who have no time.
    Kurz,
    /// Leichte Sprache after DIN SPEC 33429.
    Leicht,
}

impl TwinKind {
    pub const ALL: [Self; 2] = [Self::Kurz, Self::Leicht];

    /// The word in the name of its file, and in addresses.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Kurz => "kurz",
            Self::Leicht => "leicht",
        }
    }

    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == word)
    }

    /// For messages: "Die Kurzfassung".
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Kurz => "Die Kurzfassung",
            Self::Leicht => "Die Fassung in Leichter Sprache",
        }
    }

    /// The file of the twin of the lesson with this path without ending: `2-melden.kurz.md`.
    pub fn path(self, stem: &str) -> String {
        format!("{stem}.{}.md", self.as_str())
    }
}

/// Takes `melden.kurz` apart, by which editors name a twin as they name a lesson by its key.
pub fn split_twin(name: &str) -> Option<(&str, TwinKind)> {
    let (key, word) = name.rsplit_once('.')?;
    Some((key, TwinKind::from_word(word)?))
}

/// A twin that is ready to be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Twin {
    pub kind: TwinKind,
    /// Estimated: reading, and watching the film where it is shown.
    pub minutes: u32,
    /// To be taken apart with [`crate::pieces`]. Links to other lessons end with `?fassung=` and
    /// the word of this twin, so that whoever reads it goes on with those of the others.
    pub html: String,
}

/// Reads the twins of a lesson, whose text and quiz are read already. What is wrong is reported.
pub(crate) fn read_twins(
    stem: &Stem,
    recording: Option<&Recording>,
    contents: &Contents,
    book: &Book,
) -> Vec<Twin> {
    let twins = stem.twins.iter().filter_map(|(kind, path)| {
        let text = contents.texts.get(path.as_str())?;
        Some(read_twin(*kind, path, text, recording, book))
    });
    twins.collect()
}

fn read_twin(
    kind: TwinKind,
    path: &str,
    text: &str,
    recording: Option<&Recording>,
    book: &Book,
) -> Twin {
    if text.trim().is_empty() {
        let message = format!("{} ist leer.", kind.name());
        let hint = "Schreiben Sie den Text, oder löschen Sie die Datei.";
        book.mistakes.error(path, 1, message, hint);
    }
    if text.starts_with("+++\n") {
        let message = format!("{} hat keinen Kopf.", kind.name());
        let hint = "Titel und Minuten stehen in der Lektion. Löschen Sie alles bis zur zweiten \
                    Zeile mit +++.";
        book.mistakes.error(path, 1, message, hint);
    }
    book.begin_twin(kind);
    let mut renderer = Renderer::new(book, path, Setting::Twin(kind));
    let html = renderer.blocks(text, 1);
    let film = renderer.recording.as_ref();
    if film.is_some_and(|film| recording.is_none_or(|own| own.file != film.file)) {
        let message = format!("{} hat einen anderen Film als die Lektion.", kind.name());
        let hint = "Zeigen Sie denselben Film, oder lassen Sie ihn hier weg.";
        book.mistakes.error(path, 0, message, hint);
    }
    book.end_twin();
    Twin {
        kind,
        minutes: reading_minutes(kind, text, &book.media),
        html,
    }
}

/// Reports twins whose lesson is not there.
pub(crate) fn check_twins(order: &Order, book: &Book) {
    for group in &order.groups {
        let lonely = group.stems.iter().filter(|stem| stem.text.is_none());
        for (stem, (kind, path)) in lonely.flat_map(|stem| {
            let twins = stem.twins.iter();
            twins.map(move |twin| (stem, twin))
        }) {
            let message = format!(
                "Zu dieser Datei fehlt die Lektion {}-{}.md.",
                stem.number, stem.key
            );
            let same_key = |other: &&Stem| other.key == stem.key && other.text.is_some();
            let hint = match group.stems.iter().find(same_key) {
                Some(lesson) => {
                    let name = format!("{}-{}", lesson.number, lesson.key);
                    format!(
                        "Die Lektion heißt {name}.md. Nennen Sie die Datei {}.",
                        kind.path(&name)
                    )
                }
                None if stem.quiz.is_some() => {
                    "Ein Quiz allein hat keine zweite Fassung. Löschen Sie die Datei.".to_owned()
                }
                None => "Legen Sie die Lektion an, nennen Sie die Datei wie ihre Lektion, oder \
                         löschen Sie sie."
                    .to_owned(),
            };
            book.mistakes.error(path, 0, message, hint);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_twin_is_named_after_its_lesson() {
        assert_eq!(TwinKind::Kurz.path("1-a/2-melden"), "1-a/2-melden.kurz.md");
        assert_eq!(
            split_twin("melden.leicht"),
            Some(("melden", TwinKind::Leicht))
        );
        for name in ["melden", "melden.quiz", "kurz", ""] {
            assert_eq!(split_twin(name), None, "{name}");
        }
    }
}
