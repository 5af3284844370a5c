//! A film or an audio in a lesson, and the text that is made from its captions.

use serde::{Deserialize, Serialize};

use crate::webvtt::Cue;

/// A film or an audio. Its files lie in `medien/` of the folder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Recording {
    pub kind: RecordingKind,
    /// Names of files without folder.
    pub file: String,
    pub captions: String,
    /// Every film has one, no audio has.
    pub poster: Option<String>,
    /// One sentence that says what there is to see or hear.
    pub description: String,
    pub title: Option<String>,
    /// Length in seconds, where the file tells it.
    pub seconds: Option<u32>,
    pub chapters: Vec<Chapter>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum RecordingKind {
    Film,
    Audio,
}

/// A part of the text to a film; the first may have no title.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Chapter {
    pub title: Option<String>,
    pub passages: Vec<Passage>,
}

/// A sentence, or a few that stand in one caption.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passage {
    /// When it begins, in milliseconds.
    pub start: u32,
    pub text: String,
}

/// Joins captions to sentences: a passage ends where a caption ends with a full stop.
pub(crate) fn chapters(cues: &[Cue]) -> Vec<Chapter> {
    let mut chapters: Vec<Chapter> = Vec::new();
    let mut is_open = false;
    for cue in cues {
        if cue.chapter.is_some() || chapters.is_empty() {
            chapters.push(Chapter {
                title: cue.chapter.clone(),
                passages: Vec::new(),
            });
            is_open = false;
        }
        let text = cue.text.replace('\n', " ");
        let ends = text
            .trim_end_matches(['“', '”', '"', '‘', ')', '«'])
            .ends_with(['.', '!', '?', '…', ':']);
        let Some(chapter) = chapters.last_mut() else {
            continue;
        };
        match chapter.passages.last_mut() {
            Some(passage) if is_open => {
                passage.text.push(' ');
                passage.text.push_str(&text);
            }
            _ => chapter.passages.push(Passage {
                start: cue.start,
                text,
            }),
        }
        is_open = !ends;
    }
    chapters
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cue(chapter: Option<&str>, start: u32, text: &str) -> Cue {
        Cue {
            chapter: chapter.map(str::to_owned),
            start,
            end: start + 1,
            text: text.to_owned(),
        }
    }

    #[test]
    fn captions_become_sentences_under_chapters() {
        let cues = [
            cue(None, 0, "Es ist\nMontag."),
            cue(None, 10, "Und im Postfach"),
            cue(None, 20, "liegen 43 Mails."),
            cue(Some("Halle"), 30, "Sie fragt: „Wer?“"),
            cue(None, 40, "Niemand weiß es"),
        ];
        let made = chapters(&cues);
        let titles: Vec<_> = made
            .iter()
            .map(|chapter| chapter.title.as_deref())
            .collect();
        assert_eq!(titles, [None, Some("Halle")]);
        let passages: Vec<Vec<(u32, &str)>> = made
            .iter()
            .map(|chapter| {
                let passages = chapter.passages.iter();
                passages.map(|p| (p.start, p.text.as_str())).collect()
            })
            .collect();
        assert_eq!(
            passages,
            [
                vec![
                    (0, "Es ist Montag."),
                    (10, "Und im Postfach liegen 43 Mails.")
                ],
                vec![(30, "Sie fragt: „Wer?“"), (40, "Niemand weiß es")],
            ]
        );
    }
}
