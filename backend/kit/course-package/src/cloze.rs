//! Reads a text with gaps: `[[rechts|von rechts]]` and `[[rechts*/links/oben]]`.

use comrak::nodes::{Node, NodeValue};

use crate::course::ClozePart;
use crate::question::{Lines, item_text};
use crate::render::{Renderer, parse};
use crate::sanitize::sanitize;

/// Stands for a gap while the Markdown around it is rendered. Course files may
/// not contain it, and what an entity makes of it is noticed by counting.
const MARK: char = '\u{e000}';

/// Body and gap text; nothing when a gap is wrong, which is then reported.
pub(crate) fn read_cloze(rest: Lines, renderer: &mut Renderer) -> Option<(String, Vec<ClozePart>)> {
    let first_gap = rest.lines.iter().position(|line| line.contains("[["))?;
    let before = rest
        .lines
        .iter()
        .take(first_gap)
        .rposition(|line| line.trim().is_empty());
    let (body, text) = rest.split_at(before.map_or(0, |index| index + 1));
    let body_html = renderer.blocks(&body.text(), body.first);
    if let Some(index) = text.lines.iter().position(|line| item_text(line).is_some()) {
        let hint = "Schreiben Sie den Text mit den Lücken als Absatz.";
        renderer.error(
            text.first + index,
            "Eine Frage mit Lücken hat keine Liste.",
            hint,
        );
        return None;
    }
    let mut gaps = Vec::new();
    let mut marked = String::new();
    for (index, line) in text.lines.iter().enumerate() {
        mark_gaps(line, text.first + index, &mut marked, &mut gaps, renderer)?;
        marked.push('\n');
    }
    let parts = assemble(&marked, text.first, gaps, renderer)?;
    Some((body_html, parts))
}

/// Copies a line with a mark for each gap.
fn mark_gaps(
    line: &str,
    number: usize,
    marked: &mut String,
    gaps: &mut Vec<ClozePart>,
    renderer: &Renderer,
) -> Option<()> {
    let mut rest = line;
    while let Some((text, after)) = rest.split_once("[[") {
        let Some((gap, after)) = after.split_once("]]") else {
            let hint = "Schließen Sie die Lücke in derselben Zeile mit ]]";
            renderer.error(number, "Die Lücke wird nicht geschlossen.", hint);
            return None;
        };
        match read_gap(gap) {
            Ok(part) => gaps.push(part),
            Err((message, hint)) => {
                renderer.error(number, message, hint);
                return None;
            }
        }
        marked.push_str(text);
        marked.push(MARK);
        rest = after;
    }
    marked.push_str(rest);
    Some(())
}

fn read_gap(gap: &str) -> Result<ClozePart, (&'static str, &'static str)> {
    const EMPTY: (&str, &str) = (
        "Die Lücke hat eine leere Antwort.",
        "Schreiben Sie zwischen [[ und ]] die Antworten.",
    );
    // An escaped slash is part of the word, as in 24\/7.
    let hidden = gap.replace("\\/", "\u{0}");
    let show = |text: &str| text.replace('\u{0}', "/").trim().to_owned();
    if !hidden.contains('/') {
        let accepted: Vec<String> = hidden.split('|').map(show).collect();
        let has_star = accepted.iter().any(|answer| answer.ends_with('*'));
        return if accepted.iter().any(String::is_empty) {
            Err(EMPTY)
        } else if has_star {
            Err((
                "Zur Auswahl steht nur eine Antwort.",
                "Trennen Sie Antworten zur Auswahl mit /, der Stern steht hinter der richtigen.",
            ))
        } else {
            Ok(ClozePart::Input { accepted })
        };
    }
    let mut options: Vec<String> = hidden.split('/').map(show).collect();
    let stars: Vec<usize> = (0..options.len())
        .filter(|index| options[*index].ends_with('*'))
        .collect();
    let &[right] = stars.as_slice() else {
        return Err((
            "In der Auswahl ist nicht genau eine Antwort richtig.",
            "Hinter der richtigen steht ein Stern: [[rechts*/links]]. Gehört der Schrägstrich \
             zum Wort, schreiben Sie \\/",
        ));
    };
    options[right].pop();
    let options: Vec<String> = options
        .iter()
        .map(|option| option.trim().to_owned())
        .collect();
    if options.iter().any(String::is_empty) {
        return Err(EMPTY);
    }
    let has_twins = (1..options.len()).any(|index| options[..index].contains(&options[index]));
    if has_twins {
        return Err((
            "Eine Antwort steht zweimal in der Lücke.",
            "Löschen Sie eine davon.",
        ));
    }
    Ok(ClozePart::Choice { options, right })
}

/// Renders the paragraphs and puts the gaps in place of their marks.
fn assemble(
    marked: &str,
    line: usize,
    gaps: Vec<ClozePart>,
    renderer: &mut Renderer,
) -> Option<Vec<ClozePart>> {
    let arena = comrak::Arena::new();
    let root = parse(&arena, marked);
    let count = gaps.len();
    let mut gaps = gaps.into_iter();
    let mut parts = Vec::new();
    let mut marks_in_html = 0;
    let outer = std::mem::replace(&mut renderer.offset, line);
    let is_shallow = renderer.is_shallow(root);
    let mut is_plain = is_shallow;
    for paragraph in root.children().take_while(|_| is_shallow) {
        is_plain &= matches!(paragraph.data.borrow().value, NodeValue::Paragraph);
        let mut html = String::new();
        renderer.inlines(paragraph, &mut html);
        let html = sanitize(&html);
        if !parts.is_empty() {
            parts.push(ClozePart::Break);
        }
        for (index, piece) in html.split(MARK).enumerate() {
            if index > 0 {
                marks_in_html += 1;
                parts.extend(gaps.next());
            }
            if !piece.is_empty() {
                parts.push(ClozePart::Text(piece.to_owned()));
            }
        }
    }
    renderer.offset = outer;
    if !is_plain || marks_in_html != count || marks_in_text(root) != count {
        let hint = "Lücken stehen im Text eines Absatzes, nicht in Links, Bildern oder Tabellen.";
        renderer.error(
            line,
            "Eine Lücke steht an einer Stelle, an der keine möglich ist.",
            hint,
        );
        return None;
    }
    Some(parts)
}

/// Counts the marks at places where a field can stand.
fn marks_in_text<'a>(root: Node<'a>) -> usize {
    let is_inside_link = |node: Node<'a>| {
        node.ancestors().any(|ancestor| {
            matches!(
                ancestor.data.borrow().value,
                NodeValue::Link(_) | NodeValue::Image(_)
            )
        })
    };
    root.descendants()
        .filter(|node| !is_inside_link(node))
        .map(|node| match &node.data.borrow().value {
            NodeValue::Text(text) => text.matches(MARK).count(),
            NodeValue::Code(code) => code.literal.matches(MARK).count(),
            _ => 0,
        })
        .sum()
}
