//! Renders paragraphs, and what stands alone in one: a picture, a film, a document.

use comrak::nodes::{Node, NodeLink, NodeValue};

use crate::course::LessonKind;
use crate::inline::{DECORATIVE, plain};
use crate::media::{MediaKind, size_words};
use crate::pieces::RECORDING;
use crate::recording::{Recording, RecordingKind, chapters};
use crate::render::{Renderer, Setting, escape};

/// How far the last caption may reach over the end of a film, in seconds.
const CAPTION_SLACK: u32 = 2;

impl Renderer<'_> {
    pub(crate) fn paragraph<'a>(&mut self, node: Node<'a>, out: &mut String) {
        let mut children = node.children();
        if let (Some(only), None) = (children.next(), children.next()) {
            let line = self.line_of(only);
            match &only.data.borrow().value {
                NodeValue::Image(image) if is_recording(&image.url) => {
                    return self.recording(only, image, line, out);
                }
                NodeValue::Image(image) => return self.lone_picture(only, image, line, out),
                NodeValue::Link(link) if self.document(&link.url).is_some() => {
                    self.begins_with(LessonKind::Document);
                    out.push_str("<p class=\"download\">");
                    self.inlines(node, out);
                    return out.push_str("</p>\n");
                }
                NodeValue::Link(link) if link.url.starts_with("https:") => {
                    self.begins_with(LessonKind::Link);
                }
                _ => {}
            }
        }
        self.begins_with(LessonKind::Text);
        out.push_str("<p class=\"kern-body\">");
        self.inlines(node, out);
        out.push_str("</p>\n");
    }

    fn lone_picture<'a>(
        &mut self,
        node: Node<'a>,
        image: &NodeLink,
        line: usize,
        out: &mut String,
    ) {
        self.begins_with(LessonKind::Text);
        let caption = image.title.trim();
        let tag = if caption.is_empty() { "div" } else { "figure" };
        out.push_str(&format!("<{tag} class=\"picture\">"));
        self.picture(node, image, line, out);
        if !caption.is_empty() {
            out.push_str("<figcaption class=\"kern-body kern-body--small\">");
            escape(caption, out);
            out.push_str("</figcaption>");
        }
        out.push_str(&format!("</{tag}>\n"));
    }

    /// Marks the place of the film or audio and keeps what belongs to it.
    fn recording<'a>(&mut self, node: Node<'a>, image: &NodeLink, line: usize, out: &mut String) {
        let is_on_top = node
            .parent()
            .and_then(|paragraph| paragraph.parent())
            .is_some_and(|parent| matches!(parent.data.borrow().value, NodeValue::Document));
        let has_place = matches!(self.setting, Setting::Lesson | Setting::Twin(_));
        if !has_place || self.in_directive || !is_on_top {
            let hint = "Setzen Sie ihn in den Text einer Lektion, in einen eigenen Absatz und in keinen Kasten.";
            return self.error(line, "Hier ist kein Film und keine Aufnahme möglich.", hint);
        }
        if self.recording.is_some() {
            let hint = "Machen Sie daraus zwei Lektionen.";
            return self.error(
                line,
                "Die Lektion hat schon einen Film oder eine Aufnahme.",
                hint,
            );
        }
        let description = plain(node).trim().to_owned();
        if description.is_empty() || description == DECORATIVE {
            let hint = "Sagen Sie in den eckigen Klammern in einem Satz, was der Film zeigt.";
            self.error(line, "Der Film hat keine Beschreibung.", hint);
        }
        let Some((stem, media)) = image
            .url
            .trim_start_matches("./")
            .trim_start_matches("../")
            .strip_prefix("medien/")
            .and_then(|name| Some((name.rsplit_once('.')?.0, self.book.use_media(name)?)))
        else {
            let hint = "Legen Sie die Datei in den Ordner medien oder berichtigen Sie den Namen.";
            return self.error(
                line,
                format!("Die Datei „{}“ gibt es nicht.", image.url),
                hint,
            );
        };
        let is_film = media.kind() == Some(MediaKind::Film);
        let captions = format!("{stem}.vtt");
        self.book.use_media(&captions);
        let Some(cues) = self.book.captions.get(&captions) else {
            if !self.book.broken_captions.contains(&captions) {
                let hint = format!(
                    "Legen Sie medien/{captions} dazu, im Format WebVTT. Daraus entsteht auch der Text zum Film."
                );
                self.error(
                    line,
                    "Dem Film oder der Aufnahme fehlen die Untertitel.",
                    hint,
                );
            }
            return;
        };
        let poster = is_film.then(|| format!("{stem}.webp"));
        if let Some(poster) = &poster {
            let size = self
                .book
                .use_media(poster)
                .map(|media| (media.width, media.height));
            if let Some((message, hint)) = check_poster(size, poster) {
                self.error(line, message, hint);
            }
        }
        if let (Some(seconds), Some(last)) = (media.seconds, cues.last())
            && last.end / 1000 > seconds + CAPTION_SLACK
        {
            self.book.mistakes.warn(
                &format!("medien/{captions}"),
                0,
                "Die Untertitel gehen über das Ende hinaus.",
                "Prüfen Sie, ob sie zu dieser Datei gehören.",
            );
        }
        self.lesson_kind = Some(if is_film {
            LessonKind::Film
        } else {
            LessonKind::Audio
        });
        self.recording = Some(Recording {
            kind: if is_film {
                RecordingKind::Film
            } else {
                RecordingKind::Audio
            },
            file: media.name.clone(),
            chapters: chapters(cues),
            captions,
            poster,
            description,
            title: Some(image.title.trim().to_owned()).filter(|title| !title.is_empty()),
            seconds: media.seconds,
        });
        out.push_str(RECORDING);
        out.push('\n');
    }

    /// Says what a document is and how much there is to load, behind its link.
    pub(crate) fn document_note(&self, url: &str, text: &str, out: &mut String) {
        let Some(size) = self.document(url) else {
            return;
        };
        out.push_str(" <span class=\"download__kind\">(");
        if !text.contains("PDF") {
            out.push_str("PDF, ");
        }
        out.push_str(&format!("{size})</span>"));
    }

    /// The size of a document of the course, in words.
    fn document(&self, url: &str) -> Option<String> {
        let name = url.trim_start_matches("../").strip_prefix("medien/")?;
        let media = self.book.media.get(name)?;
        (media.kind() == Some(MediaKind::Document)).then(|| size_words(media.bytes_len))
    }

    /// The first block says what kind of lesson it is; a film anywhere outweighs it.
    pub(crate) fn begins_with(&mut self, kind: LessonKind) {
        self.lesson_kind.get_or_insert(kind);
    }
}

pub(crate) fn is_recording(url: &str) -> bool {
    matches!(MediaKind::of(url), Some(MediaKind::Film | MediaKind::Audio))
}

fn check_poster(size: Option<(u32, u32)>, poster: &str) -> Option<(String, &'static str)> {
    match size {
        None => Some((
            format!("Dem Film fehlt das Vorschaubild medien/{poster}."),
            "Legen Sie ein Bild aus dem Film dazu, 1280 × 720 Pixel.",
        )),
        // Half a percent for films whose height had to become even.
        Some((width, height)) if (width * 9).abs_diff(height * 16) * 200 > width * 9 => Some((
            format!("Das Vorschaubild medien/{poster} ist nicht im Format 16:9."),
            "Nehmen Sie 1280 × 720 Pixel.",
        )),
        Some(_) => None,
    }
}
