//! Takes the HTML of a lesson apart where something stands that belongs to the reader's
//! Kommune or needs a player: the application puts those in on every page anew.

use serde::{Deserialize, Serialize};

/// Marks of the renderer. An author cannot write them: HTML is refused and text is escaped.
pub(crate) const RECORDING: &str = "<hr class=\"piece-recording\">";
const BOX_BEGIN: &str = "<hr class=\"piece-box piece-box--";
const BOX_END: &str = "<hr class=\"piece-end\">";

/// A stretch of a lesson or a handout, in reading order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Safe HTML.
    Html(&'a str),
    /// Here stands the film or the audio of the lesson.
    Recording,
    /// Here stands an entry of the Kommune, under a safe introduction.
    LocalBox { kind: LocalBoxKind, intro: &'a str },
}

/// What a Kommune fills in for its own staff.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LocalBoxKind {
    ItHotline,
    Informationssicherheit,
    Datenschutz,
    Ansprechperson,
}

impl LocalBoxKind {
    pub const ALL: [Self; 4] = [
        Self::ItHotline,
        Self::Informationssicherheit,
        Self::Datenschutz,
        Self::Ansprechperson,
    ];

    /// The word as authors write it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::ItHotline => "it-hotline",
            Self::Informationssicherheit => "informationssicherheit",
            Self::Datenschutz => "datenschutz",
            Self::Ansprechperson => "ansprechperson",
        }
    }

    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == word)
    }
}

/// For messages: what an author may choose from.
pub(crate) const KINDS: &str =
    "Möglich sind it-hotline, informationssicherheit, datenschutz und ansprechperson.";

pub(crate) fn begin_box(kind: LocalBoxKind) -> String {
    format!("{BOX_BEGIN}{}\">", kind.as_str())
}

pub(crate) fn end_box() -> &'static str {
    BOX_END
}

/// The pieces of a text that [`crate::read_course`] made.
pub fn pieces(html: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = html;
    loop {
        let next = [RECORDING, BOX_BEGIN]
            .into_iter()
            .filter_map(|mark| Some((rest.find(mark)?, mark)))
            .min();
        let (plain, mark) = match next {
            Some((at, mark)) => (&rest[..at], mark),
            None => (rest, ""),
        };
        if !is_blank(plain) {
            pieces.push(Piece::Html(plain));
        }
        let after = &rest[plain.len() + mark.len()..];
        rest = match mark {
            "" => return pieces,
            RECORDING => {
                pieces.push(Piece::Recording);
                after
            }
            _ => {
                let (word, after) = after.split_once("\">").unwrap_or((after, ""));
                let (intro, after) = after.split_once(BOX_END).unwrap_or((after, ""));
                if let Some(kind) = LocalBoxKind::from_word(word) {
                    let intro = intro.trim();
                    pieces.push(Piece::LocalBox { kind, intro });
                }
                after
            }
        };
    }
}

/// Whether nobody sees anything of it: nothing, or frames whose content was a mistake.
fn is_blank(html: &str) -> bool {
    let mut is_inside = false;
    let has_words = html.chars().any(|c| {
        match c {
            '<' => is_inside = true,
            '>' => is_inside = false,
            _ => return !is_inside && !c.is_whitespace(),
        }
        false
    });
    !has_words && !html.contains("<img") && !html.contains("<hr")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_taken_apart_in_order() {
        let html = format!(
            "<p>a</p>\n{RECORDING}\n{}<p>b</p>{}{}{}<p>c</p>",
            begin_box(LocalBoxKind::ItHotline),
            end_box(),
            begin_box(LocalBoxKind::Datenschutz),
            end_box()
        );
        assert_eq!(
            pieces(&html),
            [
                Piece::Html("<p>a</p>\n"),
                Piece::Recording,
                Piece::LocalBox {
                    kind: LocalBoxKind::ItHotline,
                    intro: "<p>b</p>"
                },
                Piece::LocalBox {
                    kind: LocalBoxKind::Datenschutz,
                    intro: ""
                },
                Piece::Html("<p>c</p>"),
            ]
        );
        assert_eq!(pieces(""), []);
        let blank = "<p class=\"kern-body\"></p>\n<div class=\"picture\"></div>";
        assert_eq!(pieces(blank), []);
        let picture = "<div class=\"picture\"><img src=\"a\" alt=\"\"></div>";
        assert_eq!(pieces(picture), [Piece::Html(picture)]);
        assert_eq!(pieces("<p>x</p>"), [Piece::Html("<p>x</p>")]);
    }
}
