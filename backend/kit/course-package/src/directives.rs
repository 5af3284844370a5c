//! Finds `:::` blocks, so that the Markdown between them can be parsed as it is.

use crate::mistakes::Mistakes;

/// A stretch of a text.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Part {
    Markdown {
        line: usize,
        text: String,
    },
    Directive {
        line: usize,
        kind: DirectiveKind,
        title: Option<String>,
        text: String,
    },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum DirectiveKind {
    Hinweis,
    Wichtig,
    Beispiel,
    Merken,
    /// What a subject means in a single office.
    Amt,
    Fall,
    /// Its title names the kind of entry.
    Ortskasten,
}

impl DirectiveKind {
    fn from_word(word: &str) -> Option<Self> {
        Some(match word {
            "hinweis" => DirectiveKind::Hinweis,
            "wichtig" => DirectiveKind::Wichtig,
            "beispiel" => DirectiveKind::Beispiel,
            "merken" => DirectiveKind::Merken,
            "amt" => DirectiveKind::Amt,
            "fall" => DirectiveKind::Fall,
            "ortskasten" => DirectiveKind::Ortskasten,
            _ => return None,
        })
    }

    /// The part of the class name, and the title when the author gives none.
    pub(crate) fn words(self) -> (&'static str, &'static str) {
        match self {
            DirectiveKind::Hinweis => ("hinweis", "Hinweis"),
            DirectiveKind::Wichtig => ("wichtig", "Wichtig"),
            DirectiveKind::Beispiel => ("beispiel", "Beispiel"),
            DirectiveKind::Merken => ("merken", "Merken"),
            DirectiveKind::Amt => ("amt", "Was heißt das für mein Amt?"),
            DirectiveKind::Fall => ("fall", "Fall"),
            DirectiveKind::Ortskasten => ("ortskasten", "Ortskasten"),
        }
    }
}

/// Follows ``` and ~~~ blocks, in which nothing has a meaning of its own.
#[derive(Debug, Default)]
pub(crate) struct CodeFence(Option<(char, usize)>);

impl CodeFence {
    /// Whether the code block goes on in the next line.
    pub(crate) fn is_open(&self) -> bool {
        self.0.is_some()
    }

    /// Looks at the next line and tells whether it belongs to a code block.
    pub(crate) fn covers(&mut self, line: &str) -> bool {
        let text = line.trim_start_matches(' ');
        let is_indented = line.len() - text.len() > 3;
        let mark = text.chars().next().filter(|c| matches!(c, '`' | '~'));
        let length = mark.map_or(0, |mark| text.chars().take_while(|c| *c == mark).count());
        match (self.0, mark) {
            (Some((open, open_length)), Some(mark)) => {
                let is_bare = text.trim_end().chars().all(|c| c == mark);
                if open == mark && length >= open_length && is_bare && !is_indented {
                    self.0 = None;
                }
                true
            }
            (Some(_), None) => true,
            (None, Some(mark)) if length >= 3 && !is_indented => {
                // A backtick after the opening ticks makes it a code span, not a block.
                let opens = mark == '~' || !text[length..].contains('`');
                self.0 = opens.then_some((mark, length));
                opens
            }
            (None, _) => false,
        }
    }
}

/// Takes a text apart and reports blocks that are nested, unknown or not closed.
pub(crate) fn split(text: &str, first_line: usize, file: &str, mistakes: &Mistakes) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut plain = Buffer::new(first_line);
    let mut open: Option<Open> = None;
    let mut fence = CodeFence::default();
    for (index, line) in text.lines().enumerate() {
        let number = first_line + index;
        let mark = (!fence.covers(line))
            .then(|| line.trim_start().strip_prefix(":::"))
            .flatten();
        let Some(rest) = mark.map(str::trim) else {
            open.as_mut()
                .map_or(&mut plain, |open| &mut open.body)
                .push(line);
            continue;
        };
        if line.starts_with([' ', '\t']) {
            let hint = "Rücken Sie die Zeile nicht ein.";
            mistakes.error(file, number, "::: steht nicht am Anfang der Zeile.", hint);
        }
        match (open.take(), rest.is_empty()) {
            (Some(block), true) => {
                parts.extend(block.close());
                plain = Buffer::new(number + 1);
            }
            (Some(block), false) => {
                let hint = "Schließen Sie zuerst den offenen Block mit einer Zeile aus :::";
                mistakes.error(
                    file,
                    number,
                    "Blöcke mit ::: stehen nicht ineinander.",
                    hint,
                );
                open = Some(block);
            }
            (None, true) => {
                let hint = "Löschen Sie die Zeile oder schreiben Sie zum Beispiel :::hinweis";
                mistakes.error(file, number, "Hier ist kein Block offen.", hint);
            }
            (None, false) => {
                parts.extend(plain.take_part());
                open = Some(Open::new(rest, number, file, mistakes));
            }
        }
    }
    if let Some(block) = open {
        let hint = "Setzen Sie an das Ende des Blocks eine Zeile mit :::";
        mistakes.error(file, block.line, "Der Block wird nicht geschlossen.", hint);
    } else {
        parts.extend(plain.take_part());
    }
    parts
}

struct Buffer {
    line: usize,
    text: String,
}

impl Buffer {
    fn new(line: usize) -> Self {
        Buffer {
            line,
            text: String::new(),
        }
    }

    fn push(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }

    fn take_part(&mut self) -> Option<Part> {
        let text = std::mem::take(&mut self.text);
        let is_blank = text.trim().is_empty();
        (!is_blank).then_some(Part::Markdown {
            line: self.line,
            text,
        })
    }
}

struct Open {
    line: usize,
    /// Absent when the word is unknown; the block is then read and dropped.
    kind: Option<DirectiveKind>,
    title: Option<String>,
    body: Buffer,
}

impl Open {
    fn new(rest: &str, line: usize, file: &str, mistakes: &Mistakes) -> Self {
        let (word, title) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
        let kind = DirectiveKind::from_word(word);
        let title = Some(title.trim())
            .filter(|title| !title.is_empty())
            .map(str::to_owned);
        if kind.is_none() {
            mistakes.error(
                file,
                line,
                format!("Den Block „{word}“ gibt es nicht."),
                "Möglich sind hinweis, wichtig, beispiel, merken, amt, fall und ortskasten.",
            );
        }
        if kind == Some(DirectiveKind::Fall) && title.is_none() {
            let hint = "Schreiben Sie dahinter, worum es geht: :::fall Bürgerbüro";
            mistakes.error(file, line, "Der Fall hat keinen Titel.", hint);
        }
        Open {
            line,
            kind,
            title,
            body: Buffer::new(line + 1),
        }
    }

    fn close(self) -> Option<Part> {
        let (line, title, text) = (self.line, self.title, self.body.text);
        Some(Part::Directive {
            line,
            kind: self.kind?,
            title,
            text,
        })
    }
}
