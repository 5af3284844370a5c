//! Writes the text of one paragraph, heading or cell: emphasis, links, pictures, line breaks.

use crate::blocks::{Inline, Picture, Run};
use crate::escape::{Place, escape, is_letter};

/// A paragraph that begins a line. Its line breaks are a backslash and `\n`.
pub(crate) fn paragraph(inlines: &[Inline]) -> String {
    write(inlines, Place::InLine)
}

/// A cell of a table: one line.
pub(crate) fn cell(inlines: &[Inline]) -> String {
    write(inlines, Place::Cell)
}

/// A heading or the like: one line of plain text that begins behind a mark.
pub(crate) fn line(text: &str) -> String {
    let text = text.trim();
    let mut out = String::new();
    escape(text, Place::InLine, None, &mut out);
    // Marks at the end of a heading belong to the heading for Markdown.
    if out.ends_with('#') {
        out.insert(out.len() - 1, '\\');
    }
    out
}

pub(crate) fn picture(picture: &Picture, caption: &str) -> String {
    let mut out = "![".to_owned();
    escape(&picture.alt, Place::InLine, None, &mut out);
    out.push_str("](medien/");
    out.push_str(&picture.name);
    if !caption.is_empty() {
        out.push_str(" \"");
        let mut escaped = String::new();
        escape(caption, Place::InLine, None, &mut escaped);
        out.push_str(&escaped.replace('"', "\\\""));
        out.push('"');
    }
    out.push(')');
    out
}

fn write(inlines: &[Inline], place: Place) -> String {
    let pieces = pieces(inlines);
    let mut writer = Writer {
        out: String::new(),
        place,
        is_line_start: place != Place::Cell,
        wants_space: false,
        wants_line: false,
    };
    for (index, piece) in pieces.iter().enumerate() {
        match piece {
            Inline::Picture(shown) => writer.picture(shown),
            Inline::Text(run) => writer.run(run, edge(pieces.get(index + 1), false)),
            Inline::Note(_) => {}
        }
    }
    writer.out
}

/// The character of a neighbour that touches a run. That of a picture or a link is a bracket,
/// that of an emphasised neighbour is a mark.
fn edge(neighbour: Option<&Inline>, at_end: bool) -> Option<char> {
    let Inline::Text(run) = neighbour? else {
        return Some('[');
    };
    let mut chars = run.text.chars();
    let c = if at_end {
        chars.next_back()
    } else {
        chars.next()
    };
    if run.link.is_some() {
        Some('[')
    } else if run.is_bold || run.is_italic {
        Some('*')
    } else {
        c
    }
}

/// Joins runs of one look and takes spaces out of emphasised ones and links, which must begin and
/// end with a visible character.
fn pieces(inlines: &[Inline]) -> Vec<Inline> {
    let mut pieces: Vec<Inline> = Vec::new();
    for inline in inlines {
        let run = match inline {
            Inline::Text(run) => run,
            Inline::Note(number) => {
                push(&mut pieces, Run::plain(format!("[{number}]")));
                continue;
            }
            Inline::Picture(_) => {
                pieces.push(inline.clone());
                continue;
            }
        };
        let body = run.text.trim_start();
        let (head, _) = run.text.split_at(run.text.len() - body.len());
        let (inner, tail) = body.split_at(body.trim_end().len());
        // Emphasis inside of a link is the link's own look.
        let is_plain = run.link.is_some();
        push(&mut pieces, Run::plain(head));
        push(
            &mut pieces,
            Run {
                text: inner.to_owned(),
                is_bold: run.is_bold && !is_plain,
                is_italic: run.is_italic && !is_plain,
                link: run.link.clone(),
            },
        );
        push(&mut pieces, Run::plain(tail));
    }
    without_stuck_marks(pieces)
}

/// Takes the emphasis from runs whose marks would stay visible.
fn without_stuck_marks(mut pieces: Vec<Inline>) -> Vec<Inline> {
    for index in 0..pieces.len() {
        let before = index.checked_sub(1).and_then(|before| pieces.get(before));
        let edges = (edge(before, true), edge(pieces.get(index + 1), false));
        if let Some(Inline::Text(run)) = pieces.get_mut(index)
            && !marks(run).is_empty()
            && !can_be_marked(&run.text, edges)
        {
            run.is_bold = false;
            run.is_italic = false;
        }
    }
    let mut joined = Vec::with_capacity(pieces.len());
    for piece in pieces {
        match piece {
            Inline::Text(run) => push(&mut joined, run),
            other => joined.push(other),
        }
    }
    joined
}

fn push(pieces: &mut Vec<Inline>, run: Run) {
    if run.text.is_empty() {
        return;
    }
    let is_gap = |piece: &Inline| matches!(piece, Inline::Text(gap) if gap.text == " ");
    if pieces.last().is_some_and(is_gap)
        && let Some(Inline::Text(first)) = pieces.iter_mut().nth_back(1)
        && first.looks_like(&run)
    {
        // Bold, space, bold is one bold stretch.
        first.text.push(' ');
        first.text.push_str(&run.text);
        pieces.pop();
        return;
    }
    match pieces.last_mut() {
        Some(Inline::Text(last)) if last.looks_like(&run) => last.text.push_str(&run.text),
        _ => pieces.push(Inline::Text(run)),
    }
}

struct Writer {
    out: String,
    place: Place,
    is_line_start: bool,
    /// A space or a line break is only written when something follows it.
    wants_space: bool,
    wants_line: bool,
}

impl Writer {
    fn run(&mut self, run: &Run, after: Option<char>) {
        let marks = marks(run);
        if let Some(address) = &run.link {
            self.mark("[");
            self.text(&run.text.replace('\n', " "), None);
            self.mark(&format!("]({address})"));
        } else if marks.is_empty() {
            self.text(&run.text, after);
        } else {
            self.mark(marks);
            self.text(&run.text.replace('\n', " "), None);
            self.mark(marks);
        }
    }

    fn picture(&mut self, shown: &Picture) {
        let shown = picture(shown, "");
        if self.place == Place::Cell {
            self.mark(&shown.replace('|', "\\|"));
        } else {
            self.mark(&shown);
        }
    }

    fn mark(&mut self, mark: &str) {
        self.gap();
        self.out.push_str(mark);
        self.is_line_start = false;
    }

    fn text(&mut self, text: &str, follower: Option<char>) {
        for (index, line) in text.split('\n').enumerate() {
            if index > 0 {
                self.new_line();
            }
            let inner = line.trim();
            self.wants_space |= line.starts_with(char::is_whitespace);
            if inner.is_empty() {
                continue;
            }
            self.gap();
            let place = if self.is_line_start {
                Place::LineStart
            } else {
                self.place
            };
            escape(&single_spaces(inner), place, follower, &mut self.out);
            self.is_line_start = false;
            self.wants_space = line.ends_with(char::is_whitespace);
        }
    }

    fn gap(&mut self) {
        if self.wants_line && !self.out.is_empty() {
            self.out.push_str("\\\n");
            self.is_line_start = true;
        } else if self.wants_space && !self.out.is_empty() {
            self.out.push(' ');
        }
        self.wants_space = false;
        self.wants_line = false;
    }

    fn new_line(&mut self) {
        if self.place == Place::Cell {
            self.wants_space = true;
        } else {
            self.wants_line = true;
        }
    }
}

/// No-break spaces stay.
fn single_spaces(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if c != ' ' || !out.ends_with(' ') {
            out.push(c);
        }
    }
    out
}

/// Whether Markdown reads marks around a text as emphasis: no mark of a neighbour touches them,
/// and they stand between spaces or at letters.
fn can_be_marked(text: &str, (before, after): (Option<char>, Option<char>)) -> bool {
    let fits = |inner: Option<char>, outer: Option<char>| {
        outer.is_none_or(char::is_whitespace) || inner.is_some_and(is_letter) && outer != Some('*')
    };
    fits(text.chars().next(), before) && fits(text.chars().next_back(), after)
}

fn marks(run: &Run) -> &'static str {
    match (run.is_bold, run.is_italic) {
        (true, true) => "***",
        (true, false) => "**",
        (false, true) => "*",
        (false, false) => "",
    }
}
