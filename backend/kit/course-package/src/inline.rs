//! Renders what stands inside a paragraph: emphasis, code, links, pictures; and short texts on their own.

use comrak::nodes::{Node, NodeLink, NodeValue};

use crate::course::Label;
use crate::links::{self, ANCHOR_PREFIX, Target};
use crate::paragraph::is_recording;
use crate::render::{Renderer, Setting, escape, parse};
use crate::sanitize::sanitize;
use crate::twin::TwinKind;

/// Alternative text of a picture that tells nothing.
pub(crate) const DECORATIVE: &str = "dekorativ";
/// Texts that say nothing about where a link leads.
const EMPTY_WORDS: [&str; 6] = ["hier", "klick", "klicken", "hier klicken", "link", "mehr"];

impl Renderer<'_> {
    /// Renders one line of Markdown without blocks: `7. Mai` stays a date and becomes no list.
    pub(crate) fn label(&mut self, source: &str, line: usize) -> Label {
        // A no-break space in front keeps the text from being read as list,
        // heading or quotation, and changes nothing about emphasis.
        let guarded = format!("\u{a0}{}", source.trim());
        let arena = comrak::Arena::new();
        let root = parse(&arena, &guarded);
        let outer = std::mem::replace(&mut self.offset, line);
        let mut html = String::new();
        let mut text = String::new();
        if self.is_shallow(root) {
            for paragraph in root.children() {
                self.inlines(paragraph, &mut html);
                text.push_str(&plain(paragraph));
            }
        }
        self.offset = outer;
        let html = html.strip_prefix('\u{a0}').unwrap_or(&html);
        Label {
            html: sanitize(html),
            text: text.trim().to_owned(),
        }
    }

    pub(crate) fn inlines<'a>(&mut self, parent: Node<'a>, out: &mut String) {
        for node in parent.children() {
            self.inline(node, out);
        }
    }

    fn inline<'a>(&mut self, node: Node<'a>, out: &mut String) {
        let line = self.line_of(node);
        match &node.data.borrow().value {
            NodeValue::Text(text) => escape(text, out),
            // In Leichte Sprache each sentence has a line of its own.
            NodeValue::SoftBreak if self.setting == Setting::Twin(TwinKind::Leicht) => {
                out.push_str("<br>");
            }
            NodeValue::SoftBreak => out.push('\n'),
            NodeValue::LineBreak => out.push_str("<br>"),
            NodeValue::Code(code) => {
                out.push_str("<code>");
                escape(&code.literal, out);
                out.push_str("</code>");
            }
            NodeValue::Emph => self.element("em", node, out),
            NodeValue::Strong => self.element("strong", node, out),
            NodeValue::Link(link) => self.link(node, link, line, out),
            NodeValue::Image(image) if is_recording(&image.url) => {
                let hint = "Setzen Sie davor und dahinter eine leere Zeile.";
                self.error(line, "Ein Film steht in einem eigenen Absatz.", hint);
            }
            NodeValue::Image(image) => {
                if !image.title.is_empty() {
                    self.error(
                        line,
                        "Ein Bild mit Unterschrift steht nicht allein.",
                        "Setzen Sie vor und nach das Bild eine leere Zeile.",
                    );
                }
                self.picture(node, image, line, out);
            }
            NodeValue::HtmlInline(html) => self.refuse_html(html, line),
            _ => self.refuse(line),
        }
    }

    fn element<'a>(&mut self, name: &str, node: Node<'a>, out: &mut String) {
        out.push_str(&format!("<{name}>"));
        self.inlines(node, out);
        out.push_str(&format!("</{name}>"));
    }

    fn link<'a>(&mut self, node: Node<'a>, link: &NodeLink, line: usize, out: &mut String) {
        let text = plain(node);
        let words = text.trim().to_lowercase();
        if words.is_empty() {
            let hint = "Schreiben Sie in die eckigen Klammern, wohin der Link führt.";
            self.error(line, "Der Link hat keinen Text.", hint);
        } else if EMPTY_WORDS.contains(&words.as_str()) {
            self.book.mistakes.warn(
                self.file,
                line,
                format!("Der Link heißt nur „{}“.", text.trim()),
                "Sagen Sie im Text des Links, wohin er führt; manche hören nur die Links.",
            );
        }
        let href = match links::check(&link.url, self.book) {
            Ok(Target::Href(href)) => href,
            Ok(Target::Anchor(anchor)) => {
                let id = format!("{ANCHOR_PREFIX}{anchor}");
                self.anchor_links.push((id.clone(), line));
                format!("#{id}")
            }
            Err((message, hint)) => {
                self.error(line, message, hint);
                return self.inlines(node, out);
            }
        };
        out.push_str("<a class=\"kern-link\" href=\"");
        escape(&href, out);
        out.push_str("\">");
        self.inlines(node, out);
        out.push_str("</a>");
        self.document_note(&link.url, &text, out);
    }

    /// Writes the picture itself; frame and caption are the caller's.
    pub(crate) fn picture<'a>(
        &mut self,
        node: Node<'a>,
        image: &NodeLink,
        line: usize,
        out: &mut String,
    ) {
        let alt = plain(node);
        let alt = alt.trim();
        if alt.is_empty() {
            self.error(
                line,
                "Das Bild hat keinen Alternativtext.",
                "Beschreiben Sie in den eckigen Klammern, was man sieht. Schmückt das Bild nur, \
                 schreiben Sie „dekorativ“ hinein.",
            );
        }
        let path = image.url.trim_start_matches("./").trim_start_matches("../");
        let Some(name) = path.strip_prefix("medien/") else {
            self.error(
                line,
                format!("Das Bild „{}“ liegt nicht im Kurs.", image.url),
                "Legen Sie es in den Ordner medien und schreiben Sie medien/name.webp.",
            );
            return;
        };
        let picture = self.book.use_media(name).filter(|media| media.width > 0);
        let Some(media) = picture else {
            self.error(
                line,
                format!("Das Bild „medien/{name}“ gibt es nicht."),
                "Legen Sie die Datei in den Ordner medien oder berichtigen Sie den Namen.",
            );
            return;
        };
        out.push_str("<img src=\"");
        escape(&format!("{}{name}", self.book.media_prefix), out);
        out.push_str("\" alt=\"");
        if alt != DECORATIVE {
            escape(alt, out);
        }
        let (width, height) = (media.width, media.height);
        out.push_str(&format!(
            "\" width=\"{width}\" height=\"{height}\" loading=\"lazy\">"
        ));
    }

    pub(crate) fn refuse_html(&mut self, html: &str, line: usize) {
        if html.trim_start().starts_with("<!--") {
            let hint = "Notizen für Mitschreibende gehören in LIESMICH.md.";
            self.error(line, "Kommentare sind hier nicht erlaubt.", hint);
        } else {
            self.error(
                line,
                "HTML ist hier nicht erlaubt.",
                "Nehmen Sie Markdown. Eine spitze Klammer im Text schreiben Sie als \\<",
            );
        }
    }
}

/// The words of a node without markup.
pub(crate) fn plain<'a>(node: Node<'a>) -> String {
    let mut text = String::new();
    for child in node.descendants() {
        match &child.data.borrow().value {
            NodeValue::Text(words) => text.push_str(words),
            NodeValue::Code(code) => text.push_str(&code.literal),
            NodeValue::SoftBreak | NodeValue::LineBreak => text.push(' '),
            _ => {}
        }
    }
    text
}
