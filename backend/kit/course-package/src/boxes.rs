//! Renders `:::` blocks: callouts, cases and the place for an entry of the Kommune.

use crate::directives::DirectiveKind;
use crate::pieces::{self, LocalBoxKind};
use crate::render::{Renderer, Setting};

impl Renderer<'_> {
    pub(crate) fn directive(
        &mut self,
        kind: DirectiveKind,
        title: Option<&str>,
        text: &str,
        line: usize,
        out: &mut String,
    ) {
        if kind == DirectiveKind::Ortskasten {
            return self.local_box(title.unwrap_or_default(), text, line, out);
        }
        if text.trim().is_empty() {
            let hint = "Schreiben Sie zwischen die Zeilen mit ::: einen Text.";
            self.error(line, "Der Block ist leer.", hint);
        }
        let (word, default_title) = kind.words();
        let title = self.label(title.unwrap_or(default_title), line).html;
        if kind == DirectiveKind::Fall {
            out.push_str(
                "<details class=\"kern-accordion\"><summary class=\"kern-accordion__header\">\
                 <span class=\"kern-title\">",
            );
            out.push_str(&title);
            out.push_str("</span></summary><section class=\"kern-accordion__body\">\n");
            self.markdown(text, line + 1, out);
            out.push_str("</section></details>\n");
            return;
        }
        // Without a role each callout would be a landmark that needs its own name.
        out.push_str(&format!(
            "<aside class=\"callout callout--{word}\" role=\"note\">\
             <p class=\"callout__title\">{title}</p>\n"
        ));
        self.markdown(text, line + 1, out);
        out.push_str("</aside>\n");
    }

    fn local_box(&mut self, word: &str, text: &str, line: usize, out: &mut String) {
        if matches!(self.setting, Setting::Quiz | Setting::Page) {
            let hint = "Er steht nur in Lektionen und Handzetteln.";
            return self.error(line, "Hier ist kein Ortskasten möglich.", hint);
        }
        let Some(kind) = LocalBoxKind::from_word(word) else {
            let message = if word.is_empty() {
                "Der Ortskasten sagt nicht, was hineingehört.".to_owned()
            } else {
                format!("Den Ortskasten „{word}“ gibt es nicht.")
            };
            return self.error(line, message, pieces::KINDS);
        };
        out.push_str(&pieces::begin_box(kind));
        self.markdown(text, line + 1, out);
        out.push_str(pieces::end_box());
        out.push('\n');
    }
}
