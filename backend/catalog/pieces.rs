//! The text of a lesson, taken apart for its page: text, player, and the Kommune's own entries.

use course_package::{Piece, pieces};

use super::{Recording, RecordingKind, Version};
use crate::organisation::LocalBox;
use crate::texts::Language;

/// A stretch of a lesson, ready to be shown.
pub enum PieceView {
    /// Safe HTML.
    Text(String),
    Player(Box<PlayerView>),
    LocalBox(BoxView),
}

pub struct PlayerView {
    /// Where the second is noted at which somebody stops.
    pub save: Option<String>,
    pub is_film: bool,
    /// With the second to begin at, which browsers understand without a script.
    pub source: String,
    pub content_type: &'static str,
    pub captions: String,
    pub lang: String,
    pub poster: Option<String>,
    pub title: Option<String>,
    pub description: String,
    /// "Film, 2:30 Minuten"
    pub length: Option<String>,
    /// "1:23", where somebody stopped.
    pub resume: Option<String>,
    pub chapters: Vec<ChapterView>,
}

pub struct ChapterView {
    pub title: Option<String>,
    pub passages: Vec<PassageView>,
}

pub struct PassageView {
    /// Seconds, as a script reads them.
    pub start: String,
    pub text: String,
}

pub struct BoxView {
    pub title: String,
    /// Safe HTML.
    pub intro: String,
    /// What the Kommune has written, line by line.
    pub entry: Option<EntryView>,
    /// Whom to ask instead.
    pub missing: String,
}

pub struct EntryView {
    pub text: String,
    /// As written, and as a telephone dials it.
    pub phone: Option<(String, String)>,
    pub mail: Option<String>,
}

/// What stands around the text of a lesson.
pub struct Around<'a> {
    /// Where its films and captions lie.
    pub folder: String,
    /// The language it is written in.
    pub lang: &'a str,
    pub recording: Option<&'a Recording>,
    /// Where somebody stopped, in seconds.
    pub stopped_at: Option<i32>,
    /// Where that is noted.
    pub save: Option<String>,
    /// What the Kommune of the reader has filled in.
    pub boxes: &'a [LocalBox],
    pub language: Language,
}

impl BoxView {
    pub fn of(word: &str, intro: &str, boxes: &[LocalBox], language: Language) -> Self {
        let entry = boxes.iter().find(|entry| entry.kind.word() == word);
        Self {
            title: language.text(&format!("ortskasten-{word}")),
            intro: intro.to_owned(),
            entry: entry.map(|entry| EntryView {
                text: entry.text.clone(),
                phone: entry.phone.clone().zip(entry.dialled()),
                mail: entry.mail.clone(),
            }),
            missing: language.text(&format!("ortskasten-leer-{word}")),
        }
    }
}

impl<'a> Around<'a> {
    /// A text of a version, without recording.
    pub fn of(version: &'a Version, boxes: &'a [LocalBox], language: Language) -> Self {
        Self {
            folder: format!("/medien/{}", version.id),
            lang: &version.lang,
            recording: None,
            stopped_at: None,
            save: None,
            boxes,
            language,
        }
    }

    pub fn pieces(&self, html: &str) -> Vec<PieceView> {
        pieces(html)
            .into_iter()
            .filter_map(|piece| match piece {
                Piece::Html(html) => Some(PieceView::Text(html.to_owned())),
                Piece::Recording => {
                    let player = self.recording.map(|recording| self.player(recording))?;
                    Some(PieceView::Player(Box::new(player)))
                }
                Piece::LocalBox { kind, intro } => {
                    let view = BoxView::of(kind.as_str(), intro, self.boxes, self.language);
                    Some(PieceView::LocalBox(view))
                }
            })
            .collect()
    }

    fn player(&self, recording: &Recording) -> PlayerView {
        let folder = &self.folder;
        let is_film = recording.kind == RecordingKind::Film;
        let from = self.stopped_at.map(|second| format!("#t={second}"));
        let word = if is_film {
            "player-film"
        } else {
            "player-audio"
        };
        PlayerView {
            save: self.save.clone(),
            is_film,
            source: format!("{folder}/{}{}", recording.file, from.unwrap_or_default()),
            content_type: match recording.file.rsplit_once('.') {
                Some((_, "mp3")) => "audio/mpeg",
                Some((_, "m4a")) => "audio/mp4",
                _ => "video/mp4",
            },
            captions: format!("{folder}/{}", recording.captions),
            lang: self.lang.to_owned(),
            poster: recording
                .poster
                .as_ref()
                .map(|poster| format!("{folder}/{poster}")),
            title: recording.title.clone(),
            description: recording.description.clone(),
            length: recording.seconds.map(|seconds| {
                self.language
                    .text_with(word, &[("x", clock(seconds).into())])
            }),
            resume: self.stopped_at.map(clock),
            chapters: recording
                .chapters()
                .into_iter()
                .map(|chapter| ChapterView {
                    title: chapter.title,
                    passages: chapter
                        .passages
                        .into_iter()
                        .map(|passage| PassageView {
                            start: format!("{}.{:03}", passage.start / 1000, passage.start % 1000),
                            text: passage.text,
                        })
                        .collect(),
                })
                .collect(),
        }
    }
}

/// `1:23`, `1:02:03`.
fn clock(seconds: i32) -> String {
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    if hours > 0 {
        format!("{hours}:{minutes:02}:{seconds:02}")
    } else {
        format!("{minutes}:{seconds:02}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seconds_are_told_as_on_a_clock() {
        assert_eq!(clock(7), "0:07");
        assert_eq!(clock(83), "1:23");
        assert_eq!(clock(3723), "1:02:03");
    }
}
