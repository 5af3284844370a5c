//! Reads one question: heading, text, answers, explanation.

use crate::answers::read_answers;
use crate::book::Book;
use crate::cloze::read_cloze;
use crate::course::{Question, Task};
use crate::names::{is_slug, slugify};
use crate::render::{Renderer, Setting};

/// A question as it stands in the file.
#[derive(Debug)]
pub(crate) struct Chunk<'a> {
    /// What follows `##`.
    pub(crate) heading: &'a str,
    /// The line of the heading.
    pub(crate) line: usize,
    /// The lines under the heading.
    pub(crate) lines: Vec<&'a str>,
}

/// Some lines and where they begin.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Lines<'c, 'a> {
    pub(crate) first: usize,
    pub(crate) lines: &'c [&'a str],
}

impl<'c, 'a> Lines<'c, 'a> {
    pub(crate) fn split_at(self, count: usize) -> (Self, Self) {
        let (front, back) = self.lines.split_at(count.min(self.lines.len()));
        let first = self.first + front.len();
        (
            Lines {
                lines: front,
                ..self
            },
            Lines { first, lines: back },
        )
    }

    pub(crate) fn text(self) -> String {
        self.lines.join("\n")
    }
}

/// Nothing when a part of the question is missing, which is then reported.
pub(crate) fn read_question(chunk: &Chunk, file: &str, book: &Book) -> Option<Question> {
    let mut renderer = Renderer::new(book, file, Setting::Quiz);
    let heading = read_heading(chunk, &mut renderer);
    let all = Lines {
        first: chunk.line + 1,
        lines: &chunk.lines,
    };
    let (rest, explanation_html) = read_explanation(all, chunk.line, &mut renderer);
    let content = if rest.text().contains("[[") {
        read_cloze(rest, &mut renderer).map(|(body, parts)| (body, Task::Cloze { parts }))
    } else {
        let (body, answers) = split_answers(rest);
        let body_html = renderer.blocks(&body.text(), body.first);
        read_answers(answers, chunk.line, &mut renderer).map(|task| (body_html, task))
    };
    let (key, prompt) = heading?;
    let (body_html, task) = content?;
    Some(Question {
        key,
        prompt,
        body_html,
        explanation_html: explanation_html?,
        task,
    })
}

/// Key and prompt out of `Wer meldet? {#wer-meldet}`.
fn read_heading(chunk: &Chunk, renderer: &mut Renderer) -> Option<(String, String)> {
    let heading = chunk.heading.trim();
    let parts = heading
        .strip_suffix('}')
        .and_then(|rest| rest.rsplit_once("{#"));
    let (prompt, key) = parts.unwrap_or((heading, ""));
    let prompt = renderer.label(prompt, chunk.line).text;
    if prompt.is_empty() {
        let hint = "Schreiben Sie die Frage hinter ##.";
        renderer.error(chunk.line, "Die Frage hat keinen Text.", hint);
        return None;
    }
    if parts.is_none() {
        let hint = format!(
            "Setzen Sie ihn ans Ende der Zeile, zum Beispiel {{#{}}}",
            slugify(&prompt)
        );
        renderer.error(chunk.line, "Der Frage fehlt ihr Kurzname.", hint);
        return None;
    }
    if !is_slug(key) {
        let hint = "Erlaubt sind kleine Buchstaben ohne Umlaute, Ziffern und Bindestriche.";
        renderer.error(chunk.line, format!("„{key}“ ist kein Kurzname."), hint);
        return None;
    }
    if let Err((file, line)) = renderer
        .book
        .take_question_key(key, renderer.file, chunk.line)
    {
        let hint = format!("Auch die Frage in {file}, Zeile {line} heißt so.");
        renderer.error(
            chunk.line,
            format!("Den Kurznamen „{key}“ gibt es schon."),
            hint,
        );
        return None;
    }
    Some((key.to_owned(), prompt))
}

/// The quotation at the end of the question, and what stands before it.
fn read_explanation<'c, 'a>(
    all: Lines<'c, 'a>,
    heading_line: usize,
    renderer: &mut Renderer,
) -> (Lines<'c, 'a>, Option<String>) {
    let is_quoted = |line: &&str| line.starts_with('>');
    let Some(last) = all.lines.iter().rposition(is_quoted) else {
        let hint = "Setzen Sie unter die Antworten eine Zeile, die mit > beginnt.";
        renderer.error(heading_line, "Der Frage fehlt die Erklärung.", hint);
        return (all, None);
    };
    let before = all
        .lines
        .iter()
        .take(last)
        .rposition(|line| !is_quoted(line) && !line.trim().is_empty());
    let start = before.map_or(0, |index| index + 1);
    let (rest, quoted) = all.split_at(start);
    let (quoted, after) = quoted.split_at(last + 1 - start);
    if let Some(index) = after.lines.iter().position(|line| !line.trim().is_empty()) {
        let hint = "Die Erklärung ist das Letzte. Beginnen Sie jede ihrer Zeilen mit >";
        renderer.error(
            after.first + index,
            "Nach der Erklärung steht noch Text.",
            hint,
        );
    }
    let text: Vec<&str> = quoted
        .lines
        .iter()
        .map(|line| line.trim_start_matches('>'))
        .map(|line| line.strip_prefix(' ').unwrap_or(line))
        .collect();
    let text = text.join("\n");
    if text.trim().is_empty() {
        let hint = "Schreiben Sie hinter >, warum die Antwort richtig ist.";
        renderer.error(quoted.first, "Die Erklärung ist leer.", hint);
        return (rest, None);
    }
    (rest, Some(renderer.blocks(&text, quoted.first)))
}

/// The list at the end is the answers, what stands before it the text of the question.
fn split_answers<'c, 'a>(rest: Lines<'c, 'a>) -> (Lines<'c, 'a>, Lines<'c, 'a>) {
    let mut start = rest.lines.len();
    for (index, line) in rest.lines.iter().enumerate().rev() {
        if item_text(line).is_some() {
            start = index;
        } else if !(line.trim().is_empty() || line.starts_with([' ', '\t'])) {
            break;
        }
    }
    rest.split_at(start)
}

/// The text of a list item: whether it is numbered, and what follows the mark.
pub(crate) fn item_text(line: &str) -> Option<(bool, &str)> {
    if let Some(text) = ["- ", "* ", "+ "]
        .iter()
        .find_map(|mark| line.strip_prefix(mark))
    {
        return Some((false, text));
    }
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let text = line[digits..]
        .strip_prefix(". ")
        .or_else(|| line[digits..].strip_prefix(") "));
    text.filter(|_| (1..=3).contains(&digits))
        .map(|text| (true, text))
}
