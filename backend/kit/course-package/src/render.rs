//! Renders Markdown to HTML in KERN's classes by walking over the parsed text.
//!
//! Every element is written here by name and every text is escaped, so HTML of
//! the author never gets through; `sanitize` checks the result once more.

use comrak::arena_tree::NodeEdge;
use comrak::nodes::{Node, NodeValue};
use comrak::options::Extension;

use crate::MAX_DEPTH;
use crate::book::Book;
use crate::course::LessonKind;
use crate::directives::{DirectiveKind, Part, split};
use crate::inline::plain;
use crate::links::ANCHOR_PREFIX;
use crate::names::slugify;
use crate::recording::Recording;
use crate::sanitize::sanitize;
use crate::twin::TwinKind;

/// What a text belongs to; not everything is possible everywhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Setting {
    Lesson,
    Twin(TwinKind),
    Handout,
    /// The headings of a quiz are its questions.
    Quiz,
    /// A page that belongs to no course.
    Page,
}

/// Renders the texts of one file.
pub(crate) struct Renderer<'b> {
    pub(crate) book: &'b Book,
    pub(crate) file: &'b str,
    pub(crate) setting: Setting,
    pub(crate) in_directive: bool,
    /// The film or audio of the lesson, once it was met.
    pub(crate) recording: Option<Recording>,
    pub(crate) lesson_kind: Option<LessonKind>,
    /// The line of the file in which the text being rendered begins.
    pub(crate) offset: usize,
    /// Links to headings and their lines, checked when the whole text is rendered.
    pub(crate) anchor_links: Vec<(String, usize)>,
    last_level: u8,
}

pub(crate) fn parse<'a>(arena: &'a comrak::Arena<'a>, text: &str) -> Node<'a> {
    let options = comrak::Options {
        extension: Extension {
            table: true,
            ..Extension::default()
        },
        ..comrak::Options::default()
    };
    comrak::parse_document(arena, text, &options)
}

pub(crate) fn escape(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c => out.push(c),
        }
    }
}

impl<'b> Renderer<'b> {
    pub(crate) fn new(book: &'b Book, file: &'b str, setting: Setting) -> Self {
        Renderer {
            book,
            file,
            setting,
            in_directive: false,
            recording: None,
            lesson_kind: None,
            offset: 1,
            anchor_links: Vec::new(),
            last_level: 1,
        }
    }

    /// Renders a text that begins in `line` of the file; the result is safe.
    pub(crate) fn blocks(&mut self, text: &str, line: usize) -> String {
        let mut out = String::new();
        let mut in_group = false;
        for part in split(text, line, self.file, &self.book.mistakes) {
            let is_case = matches!(
                &part,
                Part::Directive {
                    kind: DirectiveKind::Fall,
                    ..
                }
            );
            if is_case != in_group {
                let tag = if is_case {
                    "<div class=\"kern-accordion-group\">"
                } else {
                    "</div>"
                };
                out.push_str(tag);
                in_group = is_case;
            }
            match part {
                Part::Markdown { line, text } => self.markdown(&text, line, &mut out),
                Part::Directive {
                    line,
                    kind,
                    title,
                    text,
                } => {
                    self.in_directive = true;
                    self.directive(kind, title.as_deref(), &text, line, &mut out);
                    self.in_directive = false;
                }
            }
        }
        if in_group {
            out.push_str("</div>");
        }
        for (anchor, line) in std::mem::take(&mut self.anchor_links) {
            if !self.book.has_anchor(&anchor) {
                let name = anchor.trim_start_matches(ANCHOR_PREFIX);
                let hint = "Nehmen Sie die Überschrift klein, mit Bindestrichen und ohne Umlaute.";
                self.error(
                    line,
                    format!("Die Überschrift „#{name}“ gibt es nicht."),
                    hint,
                );
            }
        }
        sanitize(&out)
    }

    pub(crate) fn error(&self, line: usize, message: impl Into<String>, hint: impl Into<String>) {
        self.book.mistakes.error(self.file, line, message, hint);
    }

    pub(crate) fn refuse(&self, line: usize) {
        let hint = "Nehmen Sie Absätze, Listen, Tabellen, Zitate und Bilder.";
        self.error(line, "Diese Auszeichnung ist hier nicht möglich.", hint);
    }

    pub(crate) fn line_of<'a>(&self, node: Node<'a>) -> usize {
        self.offset + node.data.borrow().sourcepos.start.line.saturating_sub(1)
    }

    /// The walk below calls itself, so what is nested too deeply is refused before.
    pub(crate) fn is_shallow<'a>(&self, root: Node<'a>) -> bool {
        let mut depth = 0;
        for edge in root.traverse() {
            match edge {
                NodeEdge::Start(node) => {
                    depth += 1;
                    if depth > MAX_DEPTH {
                        let hint = "Rücken Sie weniger ein.";
                        self.error(
                            self.line_of(node),
                            "Der Text ist zu tief verschachtelt.",
                            hint,
                        );
                        return false;
                    }
                }
                NodeEdge::End(_) => depth -= 1,
            }
        }
        true
    }

    pub(crate) fn markdown(&mut self, text: &str, line: usize, out: &mut String) {
        let arena = comrak::Arena::new();
        let root = parse(&arena, text);
        let outer = std::mem::replace(&mut self.offset, line);
        if self.is_shallow(root) {
            self.children(root, out);
        }
        self.offset = outer;
    }

    fn children<'a>(&mut self, parent: Node<'a>, out: &mut String) {
        for node in parent.children() {
            self.block(node, out);
        }
    }

    pub(crate) fn block<'a>(&mut self, node: Node<'a>, out: &mut String) {
        let line = self.line_of(node);
        match &node.data.borrow().value {
            NodeValue::Paragraph => return self.paragraph(node, out),
            NodeValue::Heading(heading) => self.heading(node, heading.level, line, out),
            NodeValue::List(list) => self.list(node, list, out),
            NodeValue::BlockQuote => {
                out.push_str("<blockquote class=\"quote\">\n");
                self.children(node, out);
                out.push_str("</blockquote>\n");
            }
            NodeValue::CodeBlock(code) => {
                out.push_str("<pre class=\"code\"><code>");
                escape(&code.literal, out);
                out.push_str("</code></pre>\n");
            }
            NodeValue::ThematicBreak => out.push_str("<hr class=\"kern-divider\">\n"),
            NodeValue::Table(table) => self.table(node, table, out),
            NodeValue::HtmlBlock(html) => self.refuse_html(&html.literal, line),
            _ => self.refuse(line),
        }
        self.begins_with(LessonKind::Text);
    }

    fn heading<'a>(&mut self, node: Node<'a>, level: u8, line: usize, out: &mut String) {
        if self.setting == Setting::Quiz {
            let hint = "In einem Quiz ist jede Überschrift mit ## eine Frage. Nehmen Sie **fett**.";
            return self.error(line, "Hier ist keine Überschrift möglich.", hint);
        }
        if level == 1 {
            let hint = "Schreiben Sie ## statt #; der Titel der Lektion ist schon die oberste.";
            return self.error(line, "Überschriften beginnen mit ##.", hint);
        }
        if level > self.last_level + 1 {
            self.book.mistakes.warn(
                self.file,
                line,
                "Die Überschrift überspringt eine Ebene.",
                format!(
                    "Nach {} folgt höchstens {}.",
                    "#".repeat(self.last_level.into()),
                    "#".repeat((self.last_level + 1).into())
                ),
            );
        }
        self.last_level = level;
        let text = plain(node);
        if text.trim().is_empty() {
            let hint = "Schreiben Sie einen Text dahinter.";
            return self.error(line, "Die Überschrift ist leer.", hint);
        }
        let anchor = self
            .book
            .take_anchor(&format!("{ANCHOR_PREFIX}{}", slugify(&text)));
        let class = match level {
            2 => "kern-heading-medium",
            3 => "kern-heading-small",
            _ => "kern-title",
        };
        out.push_str(&format!("<h{level} class=\"{class}\" id=\"{anchor}\">"));
        self.inlines(node, out);
        out.push_str(&format!("</h{level}>\n"));
    }
}
